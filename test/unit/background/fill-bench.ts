// A preview on the bench, ready to be filled, and what the fill's tests do with it.

import { bench, TAB } from './bench';
import type { Bench } from './bench';
import type { ReceiptRow } from '../../../lib/model/plan';
import type { FillJob, Preview, ProfileView } from '../../../lib/model/setup';

/** Rows of the preview that the tests tick. */
export const KEYS = ['name', 'url', 'headers:Authorization'];

/** A row as a page reports it. */
export function written(key: string, value = 'x'): ReceiptRow {
  return { key, outcome: 'written', after: { kind: 'value', value } };
}

export interface FillBench {
  readonly b: Bench;
  readonly profile: ProfileView;
  readonly preview: Preview;
  /** Orders the fill, as the panel does. */
  readonly start: (keys?: readonly string[]) => ReturnType<typeof order>;
  /** The same, where nothing may be in the way. */
  readonly started: (keys?: readonly string[]) => Promise<FillJob>;
  /** The same from a fresh preview. */
  readonly again: (keys?: readonly string[]) => Promise<FillJob>;
  /** The fill as the panel sees it. */
  readonly job: () => Promise<FillJob | null>;
  readonly commands: () => string[];
}

function order(b: Bench, preview: Preview, keys: readonly string[]) {
  return b.ask('fill.start', { previewId: preview.id, keys, confirmed: false });
}

export async function fillBench(): Promise<FillBench> {
  const b = bench();
  const { profile } = await b.ready();
  await b.ask('secrets.set', { profileId: profile.id, key: 'token', value: 'abc' });
  const look = async (): Promise<Preview> => {
    const seen = await b.ask('screen.preview', { tabId: TAB, profileId: profile.id, step: null });
    if (!seen.ok) throw new Error(seen.error);
    return seen.value;
  };
  const preview = await look();
  const start = (keys: readonly string[] = KEYS) => order(b, preview, keys);
  const accepted = async (ordered: ReturnType<typeof order>): Promise<FillJob> => {
    const job = await ordered;
    if (!job.ok) throw new Error(job.error);
    return job.value;
  };
  return {
    b,
    profile,
    preview,
    start,
    started: (keys) => accepted(start(keys)),
    again: async (keys = KEYS) => accepted(order(b, await look(), keys)),
    job: async () => (await b.ask('tab.view', { tabId: TAB })).job,
    commands: () => b.sent.map(({ command }) => command),
  };
}
