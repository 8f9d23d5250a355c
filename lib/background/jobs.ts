// The life of a fill as its record tells it: ordered → running → done | interrupted → undone.
// Pure; each function gives the record as it is next, or the same one when the step does not apply.

import type { Partner } from '../model/partner';
import { presetsOf } from '../model/partner';
import type { ReceiptRow } from '../model/plan';
import { wasTouched } from '../plan/rows';
import { fieldOf, splitKey } from '../model/screen';
import type { ScreenDef } from '../model/screen';
import type { FillJob } from '../model/setup';

/** A fill that may still write. */
export function isOpen({ state }: FillJob): boolean {
  return state === 'ordered' || state === 'running';
}

/** The page took the order. A fill that is already past that stays where it is. */
export function accepted(job: FillJob): FillJob {
  return job.state === 'ordered' ? { ...job, state: 'running' } : job;
}

/**
 * Rows that the page reported, in the order in which they were ordered, however they came; the latest word on a row counts,
 * a row that was not ordered does not.
 */
export function withRows(job: FillJob, rows: readonly ReceiptRow[]): FillJob {
  if (job.state === 'undone') return job;
  const told = new Map([...job.rows, ...rows].map((row) => [row.key, row]));
  return { ...job, rows: job.ordered.flatMap((key) => told.get(key) ?? []) };
}

export function finished(job: FillJob): FillJob {
  return isOpen(job) ? { ...job, state: 'done' } : job;
}

export function interrupted(job: FillJob): FillJob {
  return isOpen(job) ? { ...job, state: 'interrupted' } : job;
}

export function undone(job: FillJob, undo: readonly ReceiptRow[]): FillJob {
  return job.state === 'undone' ? job : { ...job, state: 'undone', undo };
}

/** The keys whose value the page changed, for the journal. */
export function touched(rows: readonly ReceiptRow[]): string[] {
  return rows.filter(wasTouched).map(({ key }) => key);
}

/** Takes the values of secret fields out of rows that a page reported. */
export type Mask = (rows: readonly ReceiptRow[]) => ReceiptRow[];

/** The mask of a partner's screen; where one of them is unknown, every value counts as secret. */
export function maskFor(partner: Partner | undefined, screen: ScreenDef | undefined): Mask {
  const isSecret = partner && screen ? secretFields(partner, screen) : () => true;
  return (rows) =>
    rows.map((row) =>
      row.after.kind === 'value' && isSecret(row.key)
        ? { ...row, after: { kind: 'secret', present: row.after.value !== '' } }
        : row,
    );
}

function secretFields(partner: Partner, screen: ScreenDef): (key: string) => boolean {
  const secretValues = new Set(partner.values.filter(({ secret }) => secret).map(({ key }) => key));
  const ruled = new Set(
    presetsOf(partner, screen.id)
      .flatMap(({ rules }) => rules)
      .filter(({ expected }) => expected.is === 'profile' && secretValues.has(expected.value))
      .map(({ field }) => field),
  );
  return (key) => ruled.has(key) || splitKey(key).item !== null || fieldOf(screen, key)?.kind === 'secret';
}
