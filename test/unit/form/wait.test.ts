// Waiting ends with the condition, the limit or the signal, and never later.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { until, untilQuiet } from '../../../lib/form/wait';

const NEVER = new AbortController().signal;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p id="p">a</p>';
});
afterEach(() => vi.useRealTimers());

/** How many milliseconds a promise takes under the fake clock. */
async function taken(promise: Promise<unknown>): Promise<number> {
  const begin = performance.now();
  let end = -1;
  void promise.then(() => (end = performance.now() - begin));
  await vi.advanceTimersByTimeAsync(20_000);
  return end;
}

describe('until', () => {
  it('has the result at once when it is there', async () => {
    const promise = until(() => 'there', 1_000, NEVER);
    expect(vi.getTimerCount()).toBe(0);
    expect(await promise).toBe('there');
  });

  it('has the result soon after it comes, also one that counts as false elsewhere', async () => {
    const begin = performance.now();
    const promise = until(() => (performance.now() - begin >= 300 ? 0 : null), 1_000, NEVER);
    expect(await taken(promise)).toBeLessThanOrEqual(325);
    expect(await promise).toBe(0);
  });

  it('gives up at the limit', async () => {
    const promise = until(() => false, 1_000, NEVER);
    const time = await taken(promise);
    expect(time).toBeGreaterThanOrEqual(1_000);
    expect(time).toBeLessThan(1_050);
    expect(await promise).toBeNull();
  });

  it('stops when told to, and no longer asks', async () => {
    const stop = new AbortController();
    const condition = vi.fn(() => false);
    const promise = until(condition, 10_000, stop.signal);
    setTimeout(() => stop.abort(), 200);
    expect(await taken(promise)).toBeLessThanOrEqual(225);
    const asked = condition.mock.calls.length;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(condition).toHaveBeenCalledTimes(asked);
  });

  it('does not ask at all once it was stopped', async () => {
    const condition = vi.fn(() => true);
    expect(await until(condition, 1_000, AbortSignal.abort())).toBeNull();
    expect(condition).not.toHaveBeenCalled();
  });
});

describe('untilQuiet', () => {
  it.each<[string, (element: HTMLElement, turn: number) => void]>([
    ['nodes', (element) => element.append('x')],
    ['attributes', (element, turn) => element.setAttribute('data-turn', String(turn))],
    ['texts', (element, turn) => element.firstChild && (element.firstChild.nodeValue = String(turn))],
  ])('waits until the last change of %s is some time ago', async (_what, change) => {
    const element = document.body;
    const paragraph = document.querySelector('p') ?? element;
    for (let turn = 1; turn <= 5; turn += 1) setTimeout(() => change(paragraph, turn), turn * 100);
    const time = await taken(untilQuiet(element, 260, 5_000, NEVER));
    expect(time).toBeGreaterThanOrEqual(760);
    expect(time).toBeLessThanOrEqual(800);
  });

  it('gives up on a page that never rests', async () => {
    const busy = setInterval(() => document.body.append('x'), 50);
    const time = await taken(untilQuiet(document.body, 260, 1_500, NEVER));
    clearInterval(busy);
    expect(time).toBeGreaterThanOrEqual(1_500);
    expect(time).toBeLessThan(1_550);
  });

  it('listens no longer than it waits', async () => {
    const stopped = vi.spyOn(MutationObserver.prototype, 'disconnect');
    await taken(untilQuiet(document.body, 260, 5_000, NEVER));
    expect(stopped).toHaveBeenCalledOnce();
    stopped.mockRestore();
  });

  it('minds nothing outside its root', async () => {
    const busy = setInterval(() => document.body.append('x'), 50);
    const time = await taken(untilQuiet(document.body.firstElementChild ?? document, 260, 5_000, NEVER));
    clearInterval(busy);
    expect(time).toBeLessThanOrEqual(300);
  });

  it('stops when told to', async () => {
    expect(await taken(untilQuiet(document.body, 260, 5_000, AbortSignal.abort()))).toBe(0);
  });
});
