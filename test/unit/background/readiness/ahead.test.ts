// Pages ahead of time: in order, a few at once, and none left behind.

import { describe, expect, it } from 'vitest';
import { ahead, WINDOW } from '../../../../lib/background/readiness/ahead';

/** Pages that are answered when the test says so. */
function desk() {
  const asked: {
    readonly page: number;
    readonly answer: (text: string) => void;
    readonly signal: AbortSignal;
  }[] = [];
  const ask = (page: number, signal: AbortSignal): Promise<string> => {
    const { promise, resolve } = Promise.withResolvers<string>();
    asked.push({ page, answer: resolve, signal });
    signal.addEventListener('abort', () => resolve('left'));
    return promise;
  };
  return { asked, ask, pages: () => asked.map(({ page }) => page) };
}

const forever = new AbortController().signal;

describe('pages ahead', () => {
  it('come in order, however they are answered', async () => {
    const { asked, ask } = desk();
    const pages = ahead(1, () => 9, ask, forever);
    const first = pages.next();
    asked[2]?.answer('c');
    asked[1]?.answer('b');
    asked[0]?.answer('a');
    expect((await first).value).toEqual({ page: 1, answer: 'a' });
    expect((await pages.next()).value).toEqual({ page: 2, answer: 'b' });
    expect((await pages.next()).value).toEqual({ page: 3, answer: 'c' });
  });

  it('are a few at once', () => {
    const { ask, pages } = desk();
    void ahead(4, () => 100, ask, forever).next();
    expect(pages()).toEqual([4, 5, 6]);
    expect(pages()).toHaveLength(WINDOW);
  });

  it('are asked for one by one while nobody knows how many there are, and not beyond the last', async () => {
    const { asked, ask, pages } = desk();
    let last = 0;
    const all = ahead(1, () => last, ask, forever);
    const first = all.next();
    expect(pages()).toEqual([1]);
    asked[0]?.answer('a');
    await first;
    last = 2;
    void all.next();
    expect(pages()).toEqual([1, 2]);
  });

  it('leave no request behind', async () => {
    const { asked, ask } = desk();
    const pages = ahead(1, () => 9, ask, forever);
    const first = pages.next();
    asked[0]?.answer('a');
    await first;
    await pages.return(undefined as never);
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, true, true]);
  });
});
