// Walks a base of 100,000 contracts in both ERPs, as an operator would have it done, beside a bare loop that reads the very
// same pages in the same worker. The stand-ins take 100 ms for a page of 500 records, less than any ERP at the end of a line.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setInterval } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { ReadinessRun } from '../../lib/model/readiness.ts';
import type { Result } from '../../lib/model/result.ts';
import { ask, PARTIU, ready, WATCH } from '../e2e/harness/ready.ts';
import type { Known } from '../e2e/harness/ready.ts';
import { countFlawed } from '../sandbox/population.ts';
import type { Asked, Erp, Served, Wish } from './big-sandbox.ts';
import { inBrowser } from './browser.ts';
import { median } from './report.ts';
import type { Line as Told, Row } from './report.ts';
import { lineToWorker, readBare } from './worker.ts';
import type { Line } from './worker.ts';

// What the functions that run inside the extension see.
declare const chrome: typeof browser;

const DELAY = 100;
const CONTRACTS = 100_000;
/** Each round is a walk between two bare readings; the machine is never quite quiet, so one round says little. */
const ROUNDS = 3;

/** Walked first, slowly enough to see how many questions come at once. Code gets warm, too. */
const REHEARSAL = { contracts: 5_000, delay: 25 };

/** At least this part of the speed of the bare loop. */
const SPEED = 0.9;
/** At most so much more memory than before the walk, at any moment. */
const GROWTH = 32 * 2 ** 20;

const SUBJECTS: readonly Known[] = [PARTIU, WATCH];

interface Measured {
  readonly erp: Erp;
  readonly partner: string;
  readonly pages: number;
  readonly atOnce: number;
  /** Milliseconds of each walk, and of the bare readings around it. */
  readonly rounds: readonly { readonly ours: number; readonly bare: number }[];
  /** The worst moment of all walks, in bytes. */
  readonly growth: number;
}

export const readiness: Row = {
  name: 'readiness',
  async measure() {
    const sandbox = forkSandbox();
    try {
      const where = await sandbox.wish<Readonly<Record<Erp, Served>>>({ wish: 'where' });
      const lines: Told[] = [];
      for (const subject of SUBJECTS)
        lines.push(...linesOf(await measure(sandbox, subject, where[subject.erp])));
      return lines;
    } finally {
      sandbox.close();
    }
  },
};

/** The sandbox in a process of its own. */
interface Far {
  /** Asks for something; one question at a time. */
  wish<Answer>(wanted: Wish): Promise<Answer>;
  close(): void;
}

function forkSandbox(): Far {
  const child = fork(fileURLToPath(new URL('big-sandbox.ts', import.meta.url)));
  const died = once(child, 'exit').then(() => Promise.reject(new Error('The sandbox has ended')));
  // Only whoever waits for an answer minds.
  died.catch(() => undefined);
  return {
    async wish<Answer>(wanted: Wish) {
      const answer = once(child, 'message');
      child.send(wanted);
      const [message] = (await Promise.race([answer, died])) as [Answer];
      return message;
    },
    close: () => child.disconnect(),
  };
}

/** One partner on a fresh browser. */
function measure({ wish }: Far, known: Known, { origin, addresses, secrets }: Served): Promise<Measured> {
  const { erp, partner } = known;
  return inBrowser(async (installed) => {
    const page = await installed.context.newPage();
    await page.goto(origin);
    const panel = await ready(installed, page, known);
    const [profile] = await ask<{ id: string; instanceId: string }[]>(panel, 'profiles.list');
    if (profile === undefined) throw new Error('There is no profile');
    const { id: profileId, instanceId: id } = profile;
    await ask(panel, 'instances.api', { id, ...addresses });
    for (const [key, value] of Object.entries(secrets))
      await ask(panel, 'instances.secret', { id, key, value });

    const walk = (contracts: number): Promise<number> => walkBase(panel, profileId, contracts);
    await wish({ wish: 'base', erp, ...REHEARSAL });
    await walk(REHEARSAL.contracts);
    const { mostAtOnce: atOnce } = await wish<Asked>({ wish: 'asked', erp });

    await wish({ wish: 'base', erp, contracts: CONTRACTS, delay: DELAY });
    await walk(CONTRACTS);
    const { requests } = await wish<Asked>({ wish: 'asked', erp });
    await ask(panel, 'readiness.wipe', { profileId });

    const line = await lineToWorker(installed, panel);
    const read = (): Promise<Watched> =>
      watched(line, () => readBare(installed, addresses.base, requests, atOnce));
    const rounds: { ours: number; bare: number }[] = [];
    let growth = 0;
    let bareBefore = await read();
    for (let round = 0; round < ROUNDS; round += 1) {
      const ours = await watched(line, () => walk(CONTRACTS));
      await ask(panel, 'readiness.wipe', { profileId });
      const bareAfter = await read();
      rounds.push({
        ours: ours.milliseconds,
        bare: (bareBefore.milliseconds + bareAfter.milliseconds) / 2,
      });
      growth = Math.max(growth, ours.growth);
      bareBefore = bareAfter;
    }
    await line.close();
    return { erp, partner, pages: requests.length, atOnce, rounds, growth };
  });
}

interface Watched {
  readonly milliseconds: number;
  /** The most memory during the work or after it, beyond what was in use before. */
  readonly growth: number;
}

/** Looks at the memory every second while something goes on; what that costs, it costs everything alike. */
async function watched(line: Line, work: () => Promise<number>): Promise<Watched> {
  const before = await line.heap();
  const over = new AbortController();
  const [milliseconds, during] = await Promise.all([
    work().finally(() => over.abort()),
    highest(line, over.signal),
  ]);
  return { milliseconds, growth: Math.max(during, await line.heap()) - before };
}

async function highest(line: Line, signal: AbortSignal): Promise<number> {
  let most = 0;
  try {
    for await (const _ of setInterval(1_000, undefined, { signal })) most = Math.max(most, await line.heap());
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return most;
}

/** Walks the base from the first page to the last by the panel's own messages. Milliseconds that it took. */
async function walkBase(panel: Page, profileId: string, contracts: number): Promise<number> {
  const { run, milliseconds } = await panel.evaluate(async (profileId) => {
    const ask = async (channel: string): Promise<unknown> => {
      const reply: unknown = await chrome.runtime.sendMessage({ channel, payload: { profileId } });
      return (reply as { readonly answer?: unknown } | undefined)?.answer;
    };
    const began = performance.now();
    const news = new BroadcastChannel('encaixe.changes');
    const ended = new Promise<ReadinessRun>((resolve) => {
      news.onmessage = async ({ data }: MessageEvent<{ readonly about: string }>) => {
        if (data.about !== 'readiness') return;
        const run = (await ask('readiness.view')) as ReadinessRun | null;
        if (run !== null && run.state !== 'running') resolve(run);
      };
    });
    const started = (await ask('readiness.start')) as Result<ReadinessRun, { readonly code: string }>;
    if (!started.ok) throw new Error(`The walk did not begin: ${started.error.code}`);
    const run = await ended;
    news.close();
    return { run, milliseconds: performance.now() - began };
  }, profileId);
  const { state, failure, contracts: seen, failing } = run;
  // Contracts that are over or not in force yet may be left out; no others. A walk that finds nothing has not looked.
  const least = contracts - countFlawed(contracts, 'ended', 'not-approved');
  if (state !== 'done' || seen < least || seen > contracts || failing === 0)
    throw new Error(
      `The walk was ${state} (${failure?.code ?? 'no failure'}): ${failing} of ${seen} contracts`,
    );
  return milliseconds;
}

function linesOf({ erp, partner, pages, atOnce, rounds, growth }: Measured): Told[] {
  const best = (times: readonly number[]): string => `${(Math.min(...times) / 1000).toFixed(1)} s`;
  const speed = median(rounds.map(({ ours, bare }) => bare / ours));
  const what = `readiness of ${CONTRACTS.toLocaleString('en')} contracts, ${erp}, ${partner}`;
  return [
    {
      what,
      ours: best(rounds.map(({ ours }) => ours)),
      beside: `bare paging: ${best(rounds.map(({ bare }) => bare))}; ${pages} pages, ${atOnce} at once`,
      result: `${(100 * speed).toFixed(0)} % of its speed`,
      goal: `≥ ${SPEED * 100} %`,
      met: speed >= SPEED,
    },
    {
      what: `${what}: memory at the worst moment`,
      ours: `${(growth / 2 ** 20).toFixed(1)} MB more`,
      beside: 'the worker before the walk',
      result: growth <= GROWTH ? 'flat' : 'grows',
      goal: `≤ ${GROWTH / 2 ** 20} MB`,
      met: growth <= GROWTH,
    },
  ];
}
