// Notices that the page may show another screen, without ever scanning it: whatever changes, one probe at most
// every 150 ms. Between a change and its probe the observer is off, so a busy page costs one callback per probe.
// Rows of a table that come and go are a list at work and no other screen: they are probed every 2 s.

/** Milliseconds from the first change to the probe, and so the least time between two probes. */
export const PROBE_AFTER = 150;

/** Milliseconds from the first change of nothing but rows to the probe. */
export const ROWS_AFTER = 2_000;

const EVENTS = ['hashchange', 'popstate'] as const;

/** Calls `probe` after changes of the page until the signal aborts. */
export function watch(document: Document, probe: () => void, signal: AbortSignal): void {
  const view = document.defaultView;
  if (view === null) return;
  let waiting: ReturnType<typeof setTimeout> | null = null;
  /** Runs while rows have changed, and nothing else. */
  let rows: ReturnType<typeof setTimeout> | null = null;
  const observer = new MutationObserver((changes) => {
    // Whoever lays out a whole form by rows shows another screen all the same.
    if (!changes.every(isOfRows) || (rows === null && changes.some(bringsForm))) later();
    else rows ??= setTimeout(look, ROWS_AFTER);
  });
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
    waiting = setTimeout(look, PROBE_AFTER);
  };
  function look(): void {
    rest();
    if (signal.aborted) return;
    // Listening again before the probe looks: nothing that happens in between is lost.
    listen();
    probe();
  }
  function rest(): void {
    for (const timer of [waiting, rows]) if (timer !== null) clearTimeout(timer);
    waiting = null;
    rows = null;
  }
  for (const name of EVENTS) view.addEventListener(name, later, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    rest();
  });
  listen();
  later();
}

/** Rows went into the body of a table or out of it: nothing else can. */
function isOfRows({ type, target }: MutationRecord): boolean {
  return type === 'childList' && target.nodeName === 'TBODY';
}

function bringsForm({ addedNodes, removedNodes }: MutationRecord): boolean {
  return [...addedNodes, ...removedNodes].some(
    (node) => node instanceof Element && node.querySelector('form') !== null,
  );
}
