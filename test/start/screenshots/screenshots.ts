// `npm run screenshots`: every state of every page, in both languages and both colour schemes, as pictures in a folder with
// a sheet that shows them all. Promises a new browser for each state. A state that does not come about, or a page that is
// wider than its window, is named and fails the command; the others are pictured all the same.
// Wants the e2e build. `--only=panel` takes the states whose name begins so, `--out=folder` leaves them elsewhere.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { startSandbox } from '../../sandbox/sandbox.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { administrator } from '../../e2e/harness/administrator.ts';
import { hurry } from '../../e2e/harness/hurry.ts';
import { deleteHome, launch, newHome } from '../../e2e/harness/launch.ts';
import type { Language } from '../../e2e/harness/texts.ts';
import { ROOT } from '../command.ts';
import { sheet } from './sheet.ts';
import { SIZES, surfaceOf } from './state.ts';
import type { State } from './state.ts';
import { STATES } from './states.ts';

const { values: wanted } = parseArgs({
  options: {
    out: { type: 'string', default: join(ROOT, '.screenshots') },
    only: { type: 'string', default: '' },
  },
});

const LANGUAGES: readonly Language[] = ['pt_BR', 'en'];
const SCHEMES = ['light', 'dark'] as const;

/** How long a page may take to come to rest. */
const PATIENCE = 20_000;

const states = STATES.filter(({ name }) => name.startsWith(wanted.only));
if (states.length === 0) throw new Error(`No state has a name that begins with ${wanted.only}`);
mkdirSync(wanted.out, { recursive: true });
const failures = (await Promise.all(LANGUAGES.map(takeAll))).flat();
writeFileSync(join(wanted.out, 'index.html'), sheet(states, LANGUAGES, SCHEMES));
console.log(`\n${relative(process.cwd(), wanted.out) || wanted.out}/index.html`);
if (failures.length > 0) {
  console.error(`\n${failures.join('\n')}`);
  process.exitCode = 1;
}

/** Pictures every state in one language, beside a sandbox of its own; answers with what failed. */
async function takeAll(language: Language): Promise<readonly string[]> {
  const failed: string[] = [];
  const sandbox = await startSandbox();
  try {
    for (const state of states) {
      const trouble = await take(state, language, sandbox);
      const told = [`${state.name}.${language}`, ...(trouble === null ? [] : [trouble])].join(': ');
      console.log(`${trouble === null ? '✔' : '✘'} ${told}`);
      if (trouble !== null) failed.push(told);
    }
  } finally {
    await sandbox.close();
  }
  return failed;
}

/** Pictures one state in one language; null, or what is wrong with it. */
async function take(state: State, language: Language, sandbox: Sandbox): Promise<string | null> {
  sandbox.reset();
  hurry(sandbox);
  const home = newHome();
  const { policy } = state;
  try {
    if (policy !== undefined) administrator(home).prescribe(policy(sandbox));
    return await open(state, { home, language }, sandbox);
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  } finally {
    if (policy !== undefined) administrator(home).leave();
    deleteHome(home);
  }
}

async function open(
  state: State,
  options: { readonly home: string; readonly language: Language },
  sandbox: Sandbox,
): Promise<string | null> {
  const installed = await launch(options);
  installed.context.setDefaultTimeout(PATIENCE);
  try {
    const stage = { installed, sandbox, page: await installed.context.newPage(), t: installed.texts };
    return await picture(await state.open(stage), state, options.language);
  } finally {
    await installed.close();
  }
}

async function picture(page: Page, state: State, language: Language): Promise<string | null> {
  const size = SIZES[surfaceOf(state)];
  await page.setViewportSize(size);
  await page.evaluate(unstick);
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const path = join(wanted.out, `${state.name}.${language}.${colorScheme}.png`);
    await page.screenshot({ path, fullPage: surfaceOf(state) !== 'erp' });
  }
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return surfaceOf(state) !== 'erp' && width > size.width
    ? `${width} px wide, and only ${size.width} fit`
    : null;
}

/** In a picture of a whole page nothing has to stay in sight: what sticks to an edge stands where it belongs. */
function unstick(): void {
  for (const each of document.querySelectorAll<HTMLElement>('main *'))
    if (getComputedStyle(each).position === 'sticky') each.style.position = 'static';
}
