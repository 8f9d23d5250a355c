// Rows that come and go wait; nothing else does, and nothing waits for ever.

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ROWS_AFTER, rowsMayWait } from '../../../lib/form/rows';
import { PROBE_AFTER, watch } from '../../../lib/form/watch';
import { at } from './fake-dialect';

let life: AbortController;
let probe: ReturnType<typeof vi.fn<() => void>>;

const row = (html = '<td>1</td>'): HTMLElement => {
  const made = document.createElement('tr');
  made.innerHTML = html;
  return made;
};

beforeEach(async () => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p></p><table><tbody></tbody></table>';
  life = new AbortController();
  probe = vi.fn<() => void>();
  watch(document, probe, life.signal, rowsMayWait(life.signal));
  await vi.advanceTimersByTimeAsync(PROBE_AFTER);
  probe.mockClear();
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

it('looks at rows that never rest every two seconds', async () => {
  const busy = setInterval(() => at('tbody').replaceChildren(row()), 20);
  await vi.advanceTimersByTimeAsync(ROWS_AFTER);
  expect(probe).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(3 * ROWS_AFTER);
  clearInterval(busy);
  expect(probe).toHaveBeenCalledTimes(3);
});

it('looks at rows that changed once, in the end', async () => {
  at('tbody').append(row());
  await vi.advanceTimersByTimeAsync(ROWS_AFTER + PROBE_AFTER);
  expect(probe).toHaveBeenCalledOnce();
});

it('does not delay what is no row', async () => {
  const busy = setInterval(() => at('tbody').replaceChildren(row()), 20);
  await vi.advanceTimersByTimeAsync(100);
  at('p').append(document.createElement('form'));
  await vi.advanceTimersByTimeAsync(PROBE_AFTER + 20);
  clearInterval(busy);
  expect(probe).toHaveBeenCalledOnce();
});

it('looks at once at rows that bring a form, or take one away', async () => {
  at('tbody').append(row('<td><form></form></td>'));
  await vi.advanceTimersByTimeAsync(PROBE_AFTER);
  expect(probe).toHaveBeenCalledOnce();
  at('tbody').replaceChildren();
  await vi.advanceTimersByTimeAsync(PROBE_AFTER);
  expect(probe).toHaveBeenCalledTimes(2);
});

it('ends with its signal', async () => {
  at('tbody').append(row());
  await vi.advanceTimersByTimeAsync(20);
  life.abort();
  expect(vi.getTimerCount()).toBe(0);
});
