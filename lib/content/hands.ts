// The script that writes. It is not in a page until the operator orders a fill there; it writes the ticked rows
// of that order, keeps what undo needs in this document only, and reports every row. It never reads for itself,
// and of a form's buttons it presses only those that add and remove an item of a list.

import type { Seen, Writers } from '../form/dialect';
import { fill } from '../form/fill';
import type { FillRun, Trace } from '../form/fill';
import { marks } from '../form/highlight';
import { undo } from '../form/undo';
import { watch } from '../form/watch';
import { handOf } from '../form/writers';
import type { FillOrder, ReceiptRow } from '../model/plan';
import { handCommands } from '../messages/orders';
import { begun } from './start';

interface Job {
  readonly seen: Seen;
  readonly rows: Map<string, ReceiptRow>;
  /** Stops the fill, and later its undo. */
  stop: AbortController;
  running: boolean;
  traces: readonly Trace[];
  undone: readonly ReceiptRow[] | null;
}

/** Readies the hands in this document. Without eyes there is nothing to write by. */
export function readyHands(writers: Partial<Writers>): void {
  const started = begun();
  if (started === null) return;
  const { port, dialect, life, formOf } = started;
  const { signal } = life;
  const jobs = new Map<string, Job>();
  const hand = handOf(writers);
  const layer = marks(document, signal);
  let marked: Element | null = null;

  function runUnder(stop: AbortSignal, onRow: FillRun['onRow']): FillRun {
    return {
      dialect,
      hand,
      document,
      signal: AbortSignal.any([stop, signal]),
      onRow,
      onWritten: ({ element }) => layer.mark(element),
    };
  }

  /** The form that an order is for: the same screen may hold another record by now, or be of another site. */
  function meant({ origin, screen, form }: FillOrder): Seen | null {
    const seen = dialect.detect(document);
    return seen?.screen.id === screen && formOf(seen) === form && location.origin === origin ? seen : null;
  }

  async function work(order: FillOrder, job: Job): Promise<void> {
    const onRow = (row: ReceiptRow): void => {
      job.rows.set(row.key, row);
      void port.tell('fill.row', { job: order.job, row });
    };
    // What comes into the form meanwhile is no longer what the order is for; undo keeps to the form.
    const bound = { ...dialect, detect: () => meant(order) };
    job.traces = await fill(order, job.seen, { ...runUnder(job.stop.signal, onRow), dialect: bound });
    job.running = false;
    await port.tell('fill.done', { job: order.job });
  }

  port.listen(
    handCommands,
    {
      fill: (order) => {
        const seen = meant(order);
        if (seen === null) return 'screen-gone';
        if ([...jobs.values()].some(({ running }) => running)) return 'busy';
        const job: Job = {
          seen,
          rows: new Map(),
          stop: new AbortController(),
          running: true,
          traces: [],
          undone: null,
        };
        jobs.set(order.job, job);
        marked = seen.root;
        void work(order, job);
        return 'accepted';
      },
      cancel: ({ job }) => {
        jobs.get(job)?.stop.abort();
        return null;
      },
      undo: async ({ job: id }) => {
        const job = jobs.get(id);
        if (job === undefined || job.running) return null;
        // Its answer may have been lost with the background that asked.
        if (job.undone !== null) return job.undone;
        job.running = true;
        job.stop = new AbortController();
        layer.clear();
        job.undone = await undo(
          job.traces,
          job.seen,
          runUnder(job.stop.signal, () => undefined),
        );
        layer.clear();
        job.running = false;
        job.traces = [];
        void port.tell('fill.done', { job: id });
        return job.undone;
      },
      status: ({ job: id }) => {
        const job = jobs.get(id);
        return job === undefined
          ? null
          : { running: job.running, rows: [...job.rows.values()], undo: job.undone };
      },
    },
    signal,
  );
  // The marks belong to one form, and to it only until it is saved.
  watch(
    document,
    () => {
      if (marked === null) return;
      const saved = dialect.messages(document).some(({ kind }) => kind === 'success');
      if (saved || dialect.detect(document)?.root !== marked) {
        layer.clear();
        marked = null;
      }
    },
    signal,
  );
}
