/**
 * The big base that both ERPs can be grown to: as many invented subscribers as asked for, each with one contract, and
 * with flaws in known shares. The same number always makes the same people. Who wants to know how many there are of a
 * kind asks `countFlawed`: it counts by the shares alone, and looks at no row.
 */
import { cnpj } from './voalle/documents.ts';

/** What is the matter with a subscriber or the contract. */
export type Flaw =
  | 'no-email'
  /** There is an address, and it cannot be one. */
  | 'bad-email'
  /** A landline in its place, and nothing in that of the mobile number. */
  | 'landline-only'
  /** A landline in the place of the mobile number: the mistake that a glance does not see. */
  | 'landline-as-mobile'
  | 'no-number'
  | 'not-approved'
  | 'blocked'
  | 'demonstration'
  /** The contract is over. */
  | 'ended';

/** One of every so many, from this one on. */
interface Share {
  readonly flaw: Flaw;
  readonly every: number;
  readonly from: number;
}

/** Of each line a subscriber has one flaw at most, the first that applies; flaws of several lines meet. */
const SHARES: readonly (readonly Share[])[] = [
  [
    { flaw: 'no-email', every: 10, from: 3 },
    { flaw: 'bad-email', every: 35, from: 8 },
  ],
  [
    { flaw: 'landline-only', every: 14, from: 5 },
    { flaw: 'no-number', every: 33, from: 2 },
    { flaw: 'landline-as-mobile', every: 50, from: 11 },
  ],
  [{ flaw: 'not-approved', every: 25, from: 18 }],
  [
    { flaw: 'ended', every: 20, from: 16 },
    { flaw: 'blocked', every: 40, from: 7 },
    { flaw: 'demonstration', every: 60, from: 1 },
  ],
];

/** One subscriber. */
export interface Member {
  readonly name: string;
  readonly document: string;
  readonly email: string;
  readonly landline: string;
  readonly mobile: string;
  readonly flaws: readonly Flaw[];
}

/** The subscriber of this number, from 0; with the flaws of that number, or with these. */
export function member(index: number, flaws: readonly Flaw[] = flawsOf(index)): Member {
  const has = (...some: readonly Flaw[]): boolean => some.some((flaw) => flaws.includes(flaw));
  const number = String(index).padStart(6, '0');
  const landline = `(11) 3000-${number.slice(-4)}`;
  const mobile = has('landline-as-mobile') ? landline : `(11) 90000-${number.slice(-4)}`;
  return {
    name: `Assinante Inventado ${number}`,
    document: documentOf(index),
    email: has('no-email') ? '' : `inventado${number}${has('bad-email') ? '.' : '@'}example.com`,
    landline: has('no-number', 'landline-as-mobile') ? '' : landline,
    mobile: has('no-number', 'landline-only') ? '' : mobile,
    flaws,
  };
}

/** How many of the first `count` subscribers have at least one of these flaws. */
export function countFlawed(count: number, ...wanted: readonly Flaw[]): number {
  let found = 0;
  for (let index = 0; index < count; index += 1)
    if (flawsOf(index).some((flaw) => wanted.includes(flaw))) found += 1;
  return found;
}

function flawsOf(index: number): readonly Flaw[] {
  return SHARES.flatMap((line) => line.find(({ every, from }) => index % every === from)?.flaw ?? []);
}

/** An alphanumeric CNPJ with the word "exemplo" in it: valid, nobody's, and another for each number. */
function documentOf(index: number): string {
  return cnpj(`EXEMPLO${index.toString(36).toUpperCase().padStart(5, '0')}`);
}
