// One probe per 150 ms, however busy the page, none while it rests, and none after the end.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PROBE_AFTER, watch } from '../../../lib/form/watch';
import { at } from './fake-dialect';

let life: AbortController;
let probe: ReturnType<typeof vi.fn<() => void>>;

beforeEach(async () => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p></p>';
  life = new AbortController();
  probe = vi.fn<() => void>();
  watch(document, probe, life.signal);
  // The first look needs no change.
  await vi.advanceTimersByTimeAsync(PROBE_AFTER);
  expect(probe).toHaveBeenCalledOnce();
  probe.mockClear();
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

describe('watch', () => {
  it.each<[string, () => void]>([
    ['a new node, however deep', () => at('p').append(document.createElement('b'))],
    ['a node that goes', () => at('p').remove()],
    ['hidden', () => at('p').toggleAttribute('hidden')],
    ['style', () => (at('p').style.display = 'none')],
    ['class', () => (at('p').className = 'active')],
    ['aria-hidden', () => at('p').setAttribute('aria-hidden', 'true')],
    ['a new hash', () => window.dispatchEvent(new Event('hashchange'))],
    ['a step back', () => window.dispatchEvent(new Event('popstate'))],
  ])('looks once after %s', async (_what, change) => {
    change();
    await vi.advanceTimersByTimeAsync(PROBE_AFTER - 1);
    expect(probe).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(probe).toHaveBeenCalledOnce();
  });

  it.each<[string, () => void]>([
    ['a value', () => at('p').setAttribute('value', 'x')],
    ['a text', () => at('p').setAttribute('title', 'x')],
    ['nothing', () => undefined],
  ])('does not look after %s', async (_what, change) => {
    change();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(probe).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('looks at most once per 150 ms at a page that never rests', async () => {
    const busy = setInterval(() => at('p').append(document.createElement('b')), 1);
    await vi.advanceTimersByTimeAsync(3_000);
    clearInterval(busy);
    expect(probe.mock.calls.length).toBeLessThanOrEqual(20);
    expect(probe.mock.calls.length).toBeGreaterThanOrEqual(18);
  });

  it('costs a busy page one callback per probe', async () => {
    let callbacks = 0;
    const Real = MutationObserver;
    vi.stubGlobal('MutationObserver', function (callback: MutationCallback) {
      return new Real((...given) => {
        callbacks += 1;
        callback(...given);
      });
    });
    const counted = new AbortController();
    watch(document, vi.fn(), counted.signal);
    vi.unstubAllGlobals();
    const busy = setInterval(() => at('p').append(document.createElement('b')), 1);
    await vi.advanceTimersByTimeAsync(3_000);
    clearInterval(busy);
    counted.abort();
    expect(callbacks).toBeGreaterThan(0);
    expect(callbacks).toBeLessThanOrEqual(3_000 / PROBE_AFTER);
  });

  it('sees what its own probe changes, the next time', async () => {
    probe.mockImplementationOnce(() => at('p').append(document.createElement('b')));
    at('p').className = 'a';
    await vi.advanceTimersByTimeAsync(2 * PROBE_AFTER);
    expect(probe).toHaveBeenCalledTimes(2);
  });

  it('ends with its signal: also a probe that is due', async () => {
    at('p').className = 'a';
    await vi.advanceTimersByTimeAsync(PROBE_AFTER - 1);
    life.abort();
    expect(vi.getTimerCount()).toBe(0);
    at('p').className = 'b';
    window.dispatchEvent(new Event('hashchange'));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(probe).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not begin once it was stopped, nor on a document without a window', async () => {
    const never = vi.fn();
    watch(document, never, AbortSignal.abort());
    watch(document.implementation.createHTMLDocument(''), never, life.signal);
    at('p').className = 'a';
    await vi.advanceTimersByTimeAsync(5_000);
    expect(never).not.toHaveBeenCalled();
  });
});
