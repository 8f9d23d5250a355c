// The tour: both set-ups performed as an operator would, told step by step, with pictures of page, panel and
// popup. Promises to stop at the first thing that is not as it should be and to say so.

import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { launch } from '../e2e/harness/launch.ts';
import type { Installed } from '../e2e/harness/launch.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { partiuOnIxc } from './scenes/partiu-on-ixc.ts';
import { watchBrasilOnVoalle } from './scenes/watch-brasil-on-voalle.ts';

/** What a scene has at hand. */
export interface Stage {
  readonly installed: Installed;
  readonly sandbox: Sandbox;
  /** Says what was detected, filled or verified. */
  say(line: string): void;
  /** Keeps a picture of a page under a name. */
  picture(page: Page, name: string): Promise<void>;
}

/** A set-up from empty to complete. Throws where something is not as it should be. */
export interface Scene {
  readonly title: string;
  play(stage: Stage): Promise<void>;
}

const SCENES: readonly Scene[] = [partiuOnIxc, watchBrasilOnVoalle];

/** Plays every scene; true when all of them came to their end. */
export async function tour(sandbox: Sandbox, folder: string): Promise<boolean> {
  mkdirSync(folder, { recursive: true });
  let complete = true;
  for (const [index, scene] of SCENES.entries()) {
    complete = (await perform(scene, sandbox, join(folder, String(index + 1)))) && complete;
  }
  console.log(`Imagens: ${relative(process.cwd(), folder) || folder}`);
  return complete;
}

async function perform(scene: Scene, sandbox: Sandbox, prefix: string): Promise<boolean> {
  console.log(scene.title);
  sandbox.reset();
  const installed = await launch();
  let pictures = 0;
  const stage: Stage = {
    installed,
    sandbox,
    say: (line) => console.log(`  ${line}`),
    async picture(page, name) {
      pictures += 1;
      await page.screenshot({ path: `${prefix}-${String(pictures).padStart(2, '0')}-${name}.png` });
    },
  };
  try {
    await scene.play(stage);
    console.log('  ✔ completo\n');
    return true;
  } catch (error) {
    const pages = installed.context.pages();
    for (const [number, page] of pages.entries()) await stage.picture(page, `falha-${number + 1}`);
    console.log(`  ✘ ${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  } finally {
    await installed.close();
  }
}
