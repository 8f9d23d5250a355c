// @vitest-environment happy-dom
// A script that outlived its extension says so once, in the page, and is silent when a newer one took over.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { begun, start } from '../../../lib/content/start';
import type { Started } from '../../../lib/content/start';
import { fakeDialect, field, screenOf } from '../form/fake-dialect';
import { background, freshBrowser, granted, updateExtension } from './background';

let started: Started;
const opened = vi.spyOn(Element.prototype, 'attachShadow');

beforeEach(async () => {
  started = await startAnew();
});

/** Begins a script in a world of its own: what an earlier one began is still there, and not to be seen from here. */
async function startAnew(): Promise<Started> {
  Reflect.deleteProperty(globalThis, Symbol.for('encaixe'));
  background(granted([screenOf([field('a')])]));
  const begins = await start('ixc', fakeDialect);
  if (begins === null) throw new Error('not granted');
  return begins;
}

afterEach(() => {
  begun()?.life.abort();
  started.life.abort();
  opened.mockClear();
});

const tell = (port = started.port) => port.tell('page.seen', { screen: null, heading: '' });

/** What stands in the page beside its own head and body: the sentences of what is drawn there. */
const said = (): (string | null)[] =>
  opened.mock.results.flatMap(({ value }) => {
    const root = value as ShadowRoot;
    return root.host.isConnected ? [root.textContent] : [];
  });

describe('a script that outlived its extension', () => {
  it('says so, once, and lives no longer', async () => {
    await tell();
    expect(said()).toEqual([]);
    updateExtension();
    await tell();
    await tell();
    expect(said()).toEqual(['text of outlived']);
    expect(begun()).toBeNull();
  });

  it('says it in a closed root, as a status, where no click is taken', async () => {
    updateExtension();
    await tell();
    expect(opened).toHaveBeenCalledExactlyOnceWith({ mode: 'closed' });
    const note = (opened.mock.results[0]?.value as ShadowRoot).firstElementChild;
    expect(note?.getAttribute('role')).toBe('status');
    expect(note?.getAttribute('style')).toContain('pointer-events: none');
  });

  it('does not say it again when the page throws it out', async () => {
    updateExtension();
    await tell();
    (opened.mock.results[0]?.value as ShadowRoot).host.remove();
    await tell();
    expect(said()).toEqual([]);
  });

  it('has its word taken back by a newer script', async () => {
    updateExtension();
    await tell();
    const newer = await startAnew();
    expect(said()).toEqual([]);
    newer.life.abort();
  });

  it('is silent when it was told to sleep before', async () => {
    started.life.abort();
    updateExtension();
    await tell();
    expect(said()).toEqual([]);
  });

  it('is not heard when a newer script was there first', async () => {
    const newer = await startAnew();
    updateExtension();
    const telling = tell();
    // What is gone is gone for the earlier one alone.
    freshBrowser();
    await telling;
    await vi.waitFor(() => expect(said()).toEqual([]));
    expect(opened).toHaveBeenCalledOnce();
    newer.life.abort();
  });

  it.each(['earlier', 'newer'] as const)(
    'says it for all that the extension left there, the %s one first',
    async (first) => {
      const both = { earlier: started, newer: await startAnew() };
      const other = first === 'earlier' ? both.newer : both.earlier;
      updateExtension();
      await tell(both[first].port);
      await vi.waitFor(() => expect(other.life.signal.aborted).toBe(true));
      await tell(other.port);
      expect(said()).toEqual(['text of outlived']);
    },
  );
});
