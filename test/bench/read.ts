// Finding and reading a window of 60 fields, alone and with 3,000 inputs around it that are none of ours; there beside
// dom-accessibility-api for the names alone, and beside the barest loop. All in one page, in turns. In a page that holds nothing
// but the window a library has no more to go through than the window: that is told beside it, and is no goal.

import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { slowness, within } from './calibration.ts';
import { BARE, inBrowser, openTab, serve } from './browser.ts';
import type * as inPage from './read-page.ts';
import { median, ms } from './report.ts';
import type { Line, Row } from './report.ts';

declare const bench: typeof inPage;

const TIMES = 40;
const FASTER = 3;
const GROWS = 1.5;
const LIMIT = 10;

type Subject = keyof typeof inPage.SUBJECTS;
const SUBJECTS = ['encaixe', 'accessibleNames', 'bareLoop'] as const satisfies readonly Subject[];

export const read: Row = {
  name: 'read',
  measure: () =>
    inBrowser(async ({ context }) => {
      await serve(context, BARE, '<!doctype html><meta charset="utf-8"><title>bench</title><body></body>');
      const page = await openTab(context, BARE);
      await page.evaluate(await bundled());
      await page.evaluate(() => bench.draw());
      await timed(page);
      const alone = await timed(page);
      const slow = await slowness(page);
      await page.evaluate(() => bench.addForeign());
      const crowded = await timed(page);
      return lines(alone, crowded, slow);
    }),
};

/** Milliseconds of each subject, in turns. */
async function timed(page: Page): Promise<Readonly<Record<Subject, number>>> {
  const times: Record<Subject, number[]> = { encaixe: [], accessibleNames: [], bareLoop: [] };
  for (let turn = 0; turn < 5; turn += 1) {
    for (const subject of SUBJECTS) {
      const took = await page.evaluate(([which, count]) => bench.time(which, count), [
        subject,
        TIMES / 5,
      ] as const);
      times[subject].push(...took);
    }
  }
  return {
    encaixe: median(times.encaixe),
    accessibleNames: median(times.accessibleNames),
    bareLoop: median(times.bareLoop),
  };
}

function lines(
  alone: Readonly<Record<Subject, number>>,
  crowded: Readonly<Record<Subject, number>>,
  slow: number,
): Line[] {
  const beside = (subject: 'accessibleNames' | 'bareLoop', what: string, goal: number | null): Line => {
    const faster = crowded[subject] / crowded.encaixe;
    return {
      what: `the same, beside ${what}`,
      ours: ms(crowded.encaixe),
      beside: `${ms(crowded[subject])}; without the foreign inputs ${ms(alone.encaixe)} and ${ms(alone[subject])}`,
      result: `${faster.toFixed(1)} × faster`,
      goal: goal === null ? 'told, not judged' : `≥ ${goal} × faster`,
      met: goal === null || faster >= goal,
    };
  };
  const grows = crowded.encaixe / alone.encaixe;
  return [
    within('a screen of 60 fields, found and read', [alone.encaixe], { milliseconds: LIMIT }, slow),
    {
      what: 'the same with 3,000 foreign inputs in the page',
      ours: ms(crowded.encaixe),
      beside: `without them: ${ms(alone.encaixe)}`,
      result: `× ${grows.toFixed(2)}`,
      goal: `× ≤ ${GROWS}`,
      met: grows <= GROWS,
    },
    beside('accessibleNames', 'dom-accessibility-api for the names alone', FASTER),
    beside('bareLoop', 'a bare loop: `querySelectorAll`, first label, value', null),
  ];
}

/** The page's part as one script that leaves its exports in `bench`. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('read-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'bench',
      },
    },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error('Nothing was bundled');
  const [chunk] = output.output;
  // Evaluated as an expression, its declaration would stay inside.
  return `${chunk.code}\nglobalThis.bench = bench;`;
}
