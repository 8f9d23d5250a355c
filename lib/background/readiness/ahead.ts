// Pages asked for ahead of time: while one answer is worked on the next are on their way, and answers come out in the
// order of the pages. Holds no more of them than its window, and leaves no request behind.

/** Pages at once: the one that is worked on or waited for, and those after it. */
export const WINDOW = 3;

/** One page's answer. */
export interface Numbered<Answer> {
  readonly page: number;
  readonly answer: Answer;
}

/**
 * Asks for pages from `first` on, without end: the caller leaves when it has enough.
 * @param last the last page, as far as is known; of those beyond it only the one whose turn it is is asked for
 */
export async function* ahead<Answer>(
  first: number,
  last: () => number,
  ask: (page: number, signal: AbortSignal) => Promise<Answer>,
  signal: AbortSignal,
): AsyncGenerator<Numbered<Answer>, never> {
  const left = new AbortController();
  const limit = AbortSignal.any([signal, left.signal]);
  const asked: Promise<Answer>[] = [];
  let next = first;
  const take = (): Promise<Answer> => ask(next++, limit);
  try {
    for (let page = first; ; page += 1) {
      const head = asked.shift() ?? take();
      while (asked.length < WINDOW - 1 && next <= last()) asked.push(take());
      yield { page, answer: await head };
    }
  } finally {
    left.abort();
    await Promise.allSettled(asked);
  }
}
