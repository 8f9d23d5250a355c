// What one page of the base adds to a walk: its rows are judged and counted in one transaction with the place where
// the walk goes on, so that a page counts whole or not at all, whenever the worker is ended. A contract that is met
// again, because the list moved under the walk, is known by its id and not counted twice.

import type { BasePage, ContractRow, CustomerRow, StageRow } from '../../base/base';
import type { SubscriberConditions } from '../../model/partner';
import type { Lack, LackCode, Note, ReadinessRun } from '../../model/readiness';
import { contractLacks, customerLacks, isOpen } from '../../plan/readiness';
import type { Writer } from '../../store/rows';
import { addNotes, notesOf } from './notes';

/** A page of one phase's list. */
export type PhasePage =
  | { readonly phase: 'customers'; readonly page: BasePage<CustomerRow> }
  | { readonly phase: 'stages'; readonly page: BasePage<StageRow> }
  | { readonly phase: 'contracts'; readonly page: BasePage<ContractRow> };

export type PageRows = Writer<'lacks' | 'baseNotes'>;

type Counts = Pick<ReadinessRun, 'contracts' | 'failing' | 'unknown' | 'lacks'>;

/** Keeps what a page says; answers with the walk's counts after it. */
export async function keepPage(
  rows: PageRows,
  run: ReadinessRun,
  conditions: SubscriberConditions,
  read: PhasePage,
): Promise<Counts> {
  const { profileId } = run;
  switch (read.phase) {
    case 'customers': {
      const customers = read.page.rows.filter(({ id }) => id !== '');
      const notes = customers.map((row): [string, Note] => {
        const lacks = customerLacks(conditions, row);
        return [row.id, { record: row.record, name: lacks.length > 0 ? row.name : '', lacks }];
      });
      await addNotes(rows, profileId, 'customer', new Map(notes));
      return run;
    }
    case 'stages': {
      const notes = read.page.rows.map(({ id, stage }): [string, Note] => [
        id,
        note(contractLacks(conditions, { stage, status: null })),
      ]);
      await addNotes(rows, profileId, 'stage', new Map(notes));
      return run;
    }
    case 'contracts':
      return count(rows, run, conditions, read.page.rows);
  }
}

function note(lacks: readonly LackCode[]): Note {
  return { record: '', name: '', lacks };
}

async function count(
  rows: PageRows,
  run: ReadinessRun,
  conditions: SubscriberConditions,
  page: readonly ContractRow[],
): Promise<Counts> {
  const { profileId, phases } = run;
  const byId = new Map(page.map((row) => [row.id, row]));
  const counted = await notesOf(rows, profileId, 'counted', [...byId.keys()]);
  const fresh = [...byId.values()].filter(({ id }) => !counted.has(id));
  const customers = phases.includes('customers')
    ? await notesOf(
        rows,
        profileId,
        'customer',
        fresh.map(({ customer }) => customer),
      )
    : null;
  const stages = phases.includes('stages')
    ? await notesOf(
        rows,
        profileId,
        'stage',
        fresh.map(({ id }) => id),
      )
    : null;

  const listed = fresh.flatMap((row): Lack[] => {
    const customer = customers?.get(row.customer);
    const lacks = [
      ...(customers === null ? [] : (customer?.lacks ?? (['customer-unknown'] as const))),
      ...(stages === null ? [] : (stages.get(row.id)?.lacks ?? (['stage-unknown'] as const))),
      ...contractLacks(conditions, { stage: null, status: row.status }),
    ];
    if (lacks.length === 0) return [];
    const name = row.customerName || (customer?.name ?? '');
    return [
      { profileId, contract: row.id, number: row.number, customer: customer?.record ?? '', name, lacks },
    ];
  });
  await rows.putAll('lacks', listed);
  await addNotes(rows, profileId, 'counted', new Map(fresh.map(({ id }) => [id, note([])])));
  const open = listed.filter(({ lacks }) => isOpen(lacks)).length;
  const unknown = (run.unknown ?? 0) + open;
  return {
    contracts: run.contracts + fresh.length,
    failing: run.failing + listed.length - open,
    ...(unknown > 0 ? { unknown } : {}),
    lacks: sums(run.lacks, listed),
  };
}

function sums(before: Counts['lacks'], listed: readonly Lack[]): Counts['lacks'] {
  const sum = { ...before };
  for (const { lacks } of listed) for (const code of lacks) sum[code] = (sum[code] ?? 0) + 1;
  return sum;
}
