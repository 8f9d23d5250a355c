// Notices that the page may show another screen, without ever scanning it: whatever changes, one probe at most
// every 150 ms. Between a change and its probe the observer is off, so a busy page costs one callback per probe.

/** Milliseconds from the first change to the probe, and so the least time between two probes. */
export const PROBE_AFTER = 150;

const EVENTS = ['hashchange', 'popstate'] as const;

/** Hears of changes, and asks for a probe now or whenever it likes. */
export type Hear = (changes: readonly MutationRecord[], ask: () => void) => void;

/** Calls `probe` after changes of the page until the signal aborts; after every change, unless `hear` says otherwise. */
export function watch(
  document: Document,
  probe: () => void,
  signal: AbortSignal,
  hear: Hear = (_, ask) => ask(),
): void {
  const view = document.defaultView;
  if (view === null) return;
  let waiting: ReturnType<typeof setTimeout> | null = null;
  const observer = new MutationObserver((changes) => hear(changes, later));
  const listen = (): void =>
    observer.observe(document.documentElement, {
      childList: true,
      subtree: true,
      // Tabs and wizard steps come and go by attribute alone.
      attributes: true,
      attributeFilter: ['hidden', 'style', 'class', 'aria-hidden'],
    });
  const later = (): void => {
    if (waiting !== null || signal.aborted) return;
    observer.disconnect();
    waiting = setTimeout(() => {
      waiting = null;
      if (signal.aborted) return;
      // Listening again before the probe looks: nothing that happens in between is lost.
      listen();
      probe();
    }, PROBE_AFTER);
  };
  for (const name of EVENTS) view.addEventListener(name, later, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (waiting !== null) clearTimeout(waiting);
  });
  listen();
  later();
}
