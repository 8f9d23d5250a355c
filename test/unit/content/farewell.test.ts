// @vitest-environment happy-dom
// A script that outlived its extension says so once, in the page, and is silent when a newer one took over.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { begun, start } from '../../../lib/content/start';
import type { Started } from '../../../lib/content/start';
import { fakeDialect, field, screenOf } from '../form/fake-dialect';
import { background, granted, updateExtension } from './background';

let successor: AbortController;
let started: Started;
const opened = vi.spyOn(Element.prototype, 'attachShadow');

beforeEach(async () => {
  successor = new AbortController();
  background(granted([screenOf([field('a')])]));
  const begins = await start('ixc', fakeDialect, successor.signal);
  if (begins === null) throw new Error('not granted');
  started = begins;
});

afterEach(() => {
  begun()?.life.abort();
  successor.abort();
  opened.mockClear();
});

const tell = () => started.port.tell('page.seen', { screen: null, heading: '' });

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

  it('takes its word back when a newer script takes over', async () => {
    updateExtension();
    await tell();
    successor.abort();
    expect(said()).toEqual([]);
  });

  it('is silent when it was told to sleep before', async () => {
    started.life.abort();
    updateExtension();
    await tell();
    expect(said()).toEqual([]);
  });

  it('is silent when a newer script was there first', async () => {
    successor.abort();
    updateExtension();
    await tell();
    expect(said()).toEqual([]);
    expect(begun()).toBeNull();
  });
});
