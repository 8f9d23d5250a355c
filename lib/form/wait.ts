// Waiting for a condition of the page, with a limit and a way to stop. Never waits for time alone.

const STEP = 25;

/** Resolves with the condition's first result that is neither null nor false; null at the limit or when stopped. */
export function until<T>(
  condition: () => T | null | false,
  milliseconds: number,
  signal: AbortSignal,
): Promise<T | null> {
  return new Promise((resolve) => {
    const end = performance.now() + milliseconds;
    const look = (): void => {
      const found = signal.aborted ? null : condition();
      if (found !== null && found !== false) resolve(found);
      else if (signal.aborted || performance.now() >= end) resolve(null);
      else setTimeout(look, STEP);
    };
    look();
  });
}

/** Resolves once nothing below `root` has changed for `quiet` milliseconds, or at the limit. */
export async function untilQuiet(
  root: Node,
  quiet: number,
  limit: number,
  signal: AbortSignal,
): Promise<void> {
  let last = performance.now();
  const observer = new MutationObserver(() => (last = performance.now()));
  observer.observe(root, { childList: true, subtree: true, attributes: true, characterData: true });
  await until(() => performance.now() - last >= quiet, limit, signal);
  observer.disconnect();
}
