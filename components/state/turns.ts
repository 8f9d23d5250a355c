// Work that is asked for more often than it can be done.

/** At most one at a time; whoever asks meanwhile is served by one more, which sees what has changed since. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | null = null;
  let again: Promise<void> | null = null;
  const begin = (): Promise<void> => {
    current = work().finally(() => {
      current = null;
    });
    return current;
  };
  return () => {
    if (current === null) return begin();
    again ??= current.then(() => {
      again = null;
      return begin();
    });
    return again;
  };
}
