// `npm start`: from a fresh clone to Encaixe at work, by one command. Finds or brings a Chromium, builds,
// starts the stand-in ERPs and opens the browser. With a display the operator plays; without one, or with
// `-- --tour`, Encaixe sets two partners up by itself and tells what it does.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from '../e2e/harness/launch.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { findBrowser } from './browser.ts';
import { ROOT, run } from './command.ts';
import { tour } from './tour.ts';

const { values } = parseArgs({
  options: {
    /** Performs both set-ups instead of waiting for an operator. */
    tour: { type: 'boolean', default: false },
    /** Where the tour leaves its pictures. */
    out: { type: 'string' },
    /** Language of the interface. */
    lang: { type: 'string', default: 'pt_BR' },
  },
});

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  process.env.CHROMIUM_PATH = findBrowser();
  console.log(`Chromium  ${process.env.CHROMIUM_PATH}`);
  const build = await run('wxt', ['build', '--mode', 'e2e']);
  if (build.code !== 0) throw new Error(build.output);
  console.log('Extensão  .output/chrome-mv3-e2e');
  const sandbox = await startSandbox();
  console.log(`Sandbox   IXC ${sandbox.ixc.origin}/adm.php · Voalle ${sandbox.voalle.origin}\n`);
  try {
    if (values.tour || !hasDisplay()) process.exitCode = (await tour(sandbox, pictures())) ? 0 : 1;
    else await play(sandbox);
  } finally {
    await sandbox.close();
  }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

function pictures(): string {
  return values.out ?? join(ROOT, '.tour', new Date().toISOString().slice(0, 19).replaceAll(':', '-'));
}

/** Opens both ERPs and waits until the operator closes the browser or presses Ctrl+C. */
async function play(sandbox: Sandbox): Promise<void> {
  const installed = await launch({ headed: true, language: values.lang === 'en' ? 'en' : 'pt_BR' });
  const [first] = installed.context.pages();
  await (first ?? (await installed.context.newPage())).goto(`${sandbox.ixc.origin}/adm.php`);
  await (await installed.context.newPage()).goto(`${sandbox.voalle.origin}/shell`);
  console.log('Clique no ícone do Encaixe, na barra do navegador, em cada ERP. Ctrl+C encerra.');
  await new Promise<void>((resolve) => {
    installed.context.once('close', () => resolve());
    process.once('SIGINT', () => resolve());
  });
  await installed.close();
}
