// What Encaixe costs a busy screen where nobody asks for anything. The same page at two addresses, one of them an instance,
// takes turns; the time that its thread spends in scripts is the browser's own count, in time of the processor: what other
// programs do meanwhile does not show. How long a task of ours is comes from the browser's trace, by the script's address.

import type { CDPSession, Page } from '@playwright/test';
import { ask } from '../e2e/harness/ready.ts';
import { openOptions } from '../e2e/harness/surfaces.ts';
import { BARE, inBrowser, openTab, serve, WATCHED } from './browser.ts';
import { busyPage, INPUTS, TICKS } from './busy-page.ts';
import type { Busy } from './busy-page.ts';
import { median, ms, noise } from './report.ts';
import type { Line, Row } from './report.ts';

declare const busy: Busy;

const ROUNDS = 3;
const SHARE = 1.05;
const LONGEST = 50;

export const watcher: Row = {
  name: 'watcher',
  measure: () =>
    inBrowser(async (installed) => {
      const { context, origin } = installed;
      for (const each of [WATCHED, BARE]) await serve(context, each, busyPage(true));
      const options = await openOptions(installed);
      await ask(options, 'instances.add', {
        origin: WATCHED,
        erp: 'ixc',
        label: 'IXC',
        environment: 'training',
      });
      const bare: number[] = [];
      const watched: number[] = [];
      // The first round warms everything up and counts for nothing.
      for (let round = 0; round <= ROUNDS; round += 1) {
        const [one, other] = [await scriptTime(context, BARE), await scriptTime(context, WATCHED)];
        if (round === 0) continue;
        bare.push(one);
        watched.push(other);
      }
      const page = await openTab(context, WATCHED);
      const tasks = await tasksOf(page, origin);
      await page.close();
      return [share(bare, watched), tasksLine(tasks)];
    }),
};

/** Milliseconds that the page's thread spends in scripts while it is busy. */
async function scriptTime(context: Parameters<typeof openTab>[0], url: string): Promise<number> {
  const page = await openTab(context, url);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await scripts(session);
  await page.evaluate((ticks) => busy.churn(ticks), TICKS);
  const spent = (await scripts(session)) - before;
  await page.close();
  return 1000 * spent;
}

async function scripts(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const found = metrics.find(({ name }) => name === 'ScriptDuration');
  if (found === undefined) throw new Error('The browser tells no script time');
  return found.value;
}

interface TraceEvent {
  readonly name: string;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** Milliseconds of every call from the browser into a script of the extension in this page. */
async function tasksOf(page: Page, origin: string): Promise<readonly number[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  await page.evaluate((ticks) => busy.churn(ticks), TICKS);
  await session.send('Tracing.end');
  await complete;
  return events
    .filter(({ name, args }) => name === 'FunctionCall' && args?.data?.url?.startsWith(origin) === true)
    .map(({ dur = 0 }) => dur / 1000);
}

function share(bare: readonly number[], watched: readonly number[]): Line {
  const [alone, beside] = [median(bare), median(watched)];
  return {
    what: `busy screen of ${INPUTS.toLocaleString('en')} inputs, ${(TICKS * 20) / 1000} s: script time`,
    ours: ms(beside),
    beside: `the page alone: ${ms(alone)}; noise ${(100 * Math.max(noise(bare), noise(watched))).toFixed(1)} %`,
    result: `× ${(beside / alone).toFixed(3)}`,
    goal: `× ≤ ${SHARE}`,
    met: beside / alone <= SHARE,
  };
}

function tasksLine(tasks: readonly number[]): Line {
  const longest = Math.max(0, ...tasks);
  return {
    what: 'the same: longest task of ours',
    ours: ms(longest),
    beside: `${tasks.length} calls, ${ms(tasks.reduce((sum, each) => sum + each, 0))} together`,
    result: `${((100 * longest) / LONGEST).toFixed(0)} % of it`,
    goal: `≤ ${LONGEST} ms`,
    // No call at all would mean that nothing was watched.
    met: tasks.length > 0 && longest <= LONGEST,
  };
}
