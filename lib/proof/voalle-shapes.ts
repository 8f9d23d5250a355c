// The answers of Voalle's API, as far as a proof reads them [P]. Tolerant on purpose: ids and codes come as numbers or
// as texts, what is empty as null. A member of another form is as good as none, so a strange answer leaves its field
// to the screen and never throws.

import { z } from 'zod';
import { paged } from '../net/voalle-api';

// The pages of the extension allow no code made at run time.
z.config({ jitless: true });

/** Longer than anything that a field of these holds. */
const LONGEST = 500;

const text = z.string().max(LONGEST).trim();

/** A text, a number as text, or '' for null; undefined for whatever is none of these, and for nothing. */
const word = z
  .union([text, z.number().transform(String), z.null().transform(() => '')])
  .optional()
  .catch(undefined);

/** A list whose rows are read one by one: those that are none are left out. Undefined where there is no list. */
function listOf<Row>(row: z.ZodType<Row>): z.ZodType<readonly Row[] | undefined> {
  return z
    .array(z.unknown())
    .transform((rows) => readRows(row, rows))
    .optional()
    .catch(undefined);
}

function readRows<Row>(row: z.ZodType<Row>, rows: readonly unknown[]): readonly Row[] {
  return rows.flatMap((each) => {
    const read = row.safeParse(each);
    return read.success ? [read.data] : [];
  });
}

const person = z.object({ id: word, txId: word, email: word, phone: word, cellPhone: word });

/** What a service is called differs from one source to the next [G]. */
const service = z.object({ description: word, title: word, serviceDescription: word });

const contract = z.object({
  id: word,
  contractNumber: word,
  contractStatus: word,
  clientInformation: z.object({ clientTxId: word }).optional().catch(undefined),
  servicesInformation: listOf(service),
});

const connection = z.object({ contract: z.object({ id: word, stage: word, stageDescription: word }) });

const named = z.object({ code: word, title: word });

const priceList = z.object({ code: word, title: word, campaignPriceListProductServices: listOf(named) });

const campaign = z.object({ code: word, title: word, status: word, campaignPriceList: listOf(priceList) });

const contractType = z.object({ contractTypesServiceProduct: listOf(named) });

const place = z.object({ code: word, txId: word, description: word });

/** One row of each resource. */
export const shapes = { person, contract, connection, campaign, contractType, place } as const;

export type Contract = z.infer<typeof contract>;
export type Named = z.infer<typeof named>;
export type PriceList = z.infer<typeof priceList>;

/** The rows of an answer, be it a page, a list or one record; null when it is none of these. */
export function rowsOf<Row>(shape: z.ZodType<Row>, response: unknown): readonly Row[] | null {
  if (typeof response !== 'object' || response === null) return null;
  const rows: readonly unknown[] = paged(response)?.rows ?? (Array.isArray(response) ? response : [response]);
  return readRows(shape, rows);
}
