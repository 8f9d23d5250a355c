// What of a subscriber and a contract a partner would refuse, and how far a walk through the base has come. Pure: it
// judges what it is given, knows no ERP but for what its API can tell, and keeps nothing.

import type { ErpId } from '../model/erp';
import type { SubscriberConditions } from '../model/partner';
import type { LackCode, ReadinessPhase, ReadinessRun } from '../model/readiness';
import { canonical, emailList } from './canonical';
import { datumProblem, isMobile, isPhone } from './checks';
import { fold } from './fold';

type Demands = Pick<SubscriberConditions, 'customer' | 'contractStages' | 'contractStatuses'>;

/** What a customer's record holds of what partners ask for; '' for nothing. */
export interface CustomerData {
  readonly email: string;
  /** Every number of the record, landline or mobile: any that will do is enough. */
  readonly phones: readonly string[];
  readonly document: string;
}

/** What a customer lacks for a partner. */
export function customerLacks({ customer }: Pick<Demands, 'customer'>, data: CustomerData): LackCode[] {
  return customer.flatMap((datum) => lackOf(datum, data) ?? []);
}

function lackOf(
  datum: Demands['customer'][number],
  { email, phones, document }: CustomerData,
): LackCode | null {
  switch (datum) {
    case 'email':
      if (emailList(email).length === 0) return 'email-missing';
      return datumProblem('email', email) === null ? null : 'email-malformed';
    case 'document':
      if (canonical('document', document) === '') return 'document-missing';
      return datumProblem('document', document) === null ? null : 'document-malformed';
    case 'phone':
      if (!phones.some(isThere)) return 'phone-missing';
      return phones.some(isPhone) ? null : 'phone-malformed';
    case 'mobile':
      if (!phones.some(isThere)) return 'mobile-missing';
      return phones.some(isMobile) ? null : 'mobile-malformed';
  }
}

const isThere = (number: string): boolean => canonical('phone', number) !== '';

/** What an ERP told of a contract, in its own words: '' when it told nothing, null when it was not asked. */
export interface ContractData {
  readonly stage: string | null;
  readonly status: string | null;
}

/** What a contract lacks for a partner. */
export function contractLacks(
  { contractStages, contractStatuses }: Pick<Demands, 'contractStages' | 'contractStatuses'>,
  { stage, status }: ContractData,
): LackCode[] {
  const lacks: LackCode[] = [];
  if (stage !== null && contractStages.length > 0) {
    if (stage === '') lacks.push('stage-unknown');
    else if (!isAmong(contractStages, stage)) lacks.push('stage');
  }
  if (status !== null && contractStatuses.length > 0 && !isAmong(contractStatuses, status))
    lacks.push('status');
  return lacks;
}

function isAmong(wanted: readonly string[], text: string): boolean {
  return wanted.some((each) => fold(each) === fold(text));
}

/** What leaves open whether a contract would fail, where it lacks nothing else. */
const OPEN: ReadonlySet<LackCode> = new Set<LackCode>(['customer-unknown', 'stage-unknown']);

/** True when nothing that is lacking tells that the contract would fail: nobody can know. */
export function isOpen(lacks: readonly LackCode[]): boolean {
  return lacks.length > 0 && lacks.every((lack) => OPEN.has(lack));
}

/** True when a partner asks for anything that a walk through the base can find missing. */
export function isJudged(conditions: Demands | null): conditions is Demands {
  if (conditions === null) return false;
  return [conditions.customer, conditions.contractStages, conditions.contractStatuses].some(
    ({ length }) => length > 0,
  );
}

/** What has to be read for a partner's conditions, in this order. IXC's contracts have no stage. */
export function phasesOf({ customer, contractStages }: Demands, erp: ErpId): readonly ReadinessPhase[] {
  return [
    ...(customer.length > 0 ? (['customers'] as const) : []),
    ...(erp === 'voalle' && contractStages.length > 0 ? (['stages'] as const) : []),
    'contracts',
  ];
}

export interface WalkProgress {
  /** From 0 to 1; phases count alike, as a base has about as many customers as contracts. */
  readonly share: number;
  /** Rows a second so far; null until there is one. */
  readonly rate: number | null;
  /** Milliseconds of work that are left, by what was done so far; null until something is known. */
  readonly remaining: number | null;
}

/** How far a walk is, how fast, and how long it will take. */
export function progressOf(run: ReadinessRun): WalkProgress {
  const { state, phases, phase, read, total, before, worked } = run;
  const rows = before + read;
  const rate = rows > 0 && worked > 0 ? (rows * 1000) / worked : null;
  if (state === 'done') return { share: 1, rate, remaining: 0 };
  const ofPhase = total === null ? 0 : total === 0 ? 1 : Math.min(1, read / total);
  const share = (phases.indexOf(phase) + ofPhase) / phases.length;
  const remaining = rate === null || total === null || share === 0 ? null : (worked * (1 - share)) / share;
  return { share, rate, remaining };
}
