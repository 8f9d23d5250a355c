// The base of an ERP as readiness reads it: customers, stages and contracts, page by page, in one shape for both ERPs.
// A row that cannot be read is counted and left out; it never breaks a page.

import type { z } from 'zod';
import type { ApiFailure } from '../model/api';
import type { Result } from '../model/result';
import type { CustomerData } from '../plan/readiness';

export interface CustomerRow extends CustomerData {
  /** What a contract names its customer by. */
  readonly id: string;
  /** The ERP's own id. */
  readonly record: string;
  readonly name: string;
}

export interface StageRow {
  /** The contract's id. */
  readonly id: string;
  /** As people read it; '' when the ERP did not tell. */
  readonly stage: string;
}

export interface ContractRow {
  readonly id: string;
  /** The number that people know it by; the id where the ERP has no other. */
  readonly number: string;
  /** What it names its customer by; '' for nobody. */
  readonly customer: string;
  /** '' where the ERP's contracts do not carry it. */
  readonly customerName: string;
  /** As people read it; '' when the ERP did not tell. */
  readonly status: string;
}

/** Which part of a list is asked for: pages are counted from 1. */
export interface Paging {
  readonly page: number;
  readonly size: number;
}

export interface BasePage<Row> {
  /** Rows on all pages, as the ERP counts them now. */
  readonly total: number;
  /** Rows that came, the unreadable ones included. */
  readonly count: number;
  readonly rows: readonly Row[];
}

/** Reads one page of a list. */
export type Pages<Row> = (paging: Paging, signal: AbortSignal) => Promise<Result<BasePage<Row>, ApiFailure>>;

export interface Base {
  readonly customers: Pages<CustomerRow>;
  readonly stages: Pages<StageRow>;
  readonly contracts: Pages<ContractRow>;
}

/** The rows of a page that can be read. */
export function pageOf<Row>(total: number, raws: readonly unknown[], row: z.ZodType<Row>): BasePage<Row> {
  const rows = raws.flatMap((raw) => {
    const parsed = row.safeParse(raw);
    return parsed.success ? [parsed.data] : [];
  });
  return { total, count: raws.length, rows };
}
