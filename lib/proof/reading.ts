// What is asked of an ERP's API for one step, and what comes of it: a snapshot of the step's screen, so that whatever
// judges a screen can judge the record. Types, and the way from a step to its question; nothing is sent in here.

import type { ApiCheckError } from '../model/api';
import type { FieldDef, ScreenDef } from '../model/screen';
import { fieldOf, splitKey } from '../model/screen';
import type { Result } from '../model/result';
import type { SecretValues } from '../model/secret';
import type { Snapshot } from '../model/snapshot';
import { stepState } from '../plan/evidence';
import type { Run } from '../plan/steps';
import { judges, wantedOf } from '../plan/wanted';
import type { PlanContext } from '../plan/wanted';

/** Everything that decides which record is read, and how. */
export interface Asked {
  readonly screen: ScreenDef;
  /** The operator's own word for the record; it goes before whatever is known. */
  readonly subject: string | null;
  /** What the step knows its record by: an id, or the text that tells it from others. */
  readonly known: string | null;
  /** The field that tells records apart, with what should stand in it; null where nothing is known. */
  readonly identity: { readonly field: FieldDef; readonly value: string } | null;
  /** What the step's record has yielded so far. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Keys of the fields that a rule judges: what nobody judges costs no further request. */
  readonly judged: ReadonlySet<string>;
  /** What secret fields should hold, by address. */
  readonly secrets: SecretValues;
}

/** A record as the API gave it. */
export interface Reading {
  /** Of the step's screen; a field that the API did not answer for is not in it. */
  readonly snapshot: Snapshot;
  /** What was asked: a table, a resource. */
  readonly source: string;
  /** What a person calls the record: its number or its code. */
  readonly record: string;
  /** Records that the question fits and that nothing tells from this one; 1 where the record's own number does. */
  readonly among: number;
}

export type ReadError = Exclude<ApiCheckError, { kind: 'no-profile' | 'only-on-screen' }>;

export type ReadResult = Result<Reading, ReadError>;

/** The question of a step. */
export function askedOf(
  ground: Omit<PlanContext, 'snapshot'> & { readonly run: Run },
  subject: string | null,
  secrets: SecretValues,
): Asked {
  const { screen, preset, setup, run } = ground;
  const said = subject?.trim() ?? '';
  const own = stepState(setup, run.id);
  return {
    screen,
    subject: said === '' ? null : said,
    known: (run.sameRecordAs === undefined ? null : stepState(setup, run.sameRecordAs).record) ?? own.record,
    identity: identityOf(ground),
    outputs: own.outputs,
    judged: new Set(preset.rules.filter(judges).map(({ field }) => splitKey(field).field)),
    secrets,
  };
}

function identityOf(ground: Omit<PlanContext, 'snapshot'> & { readonly run: Run }): Asked['identity'] {
  const { screen, preset, run } = ground;
  const rule = preset.rules.find((each) => each.field === run.identity);
  const field = rule === undefined ? undefined : fieldOf(screen, rule.field);
  if (rule === undefined || field === undefined) return null;
  const wanted = wantedOf(rule, ground);
  return wanted.is === 'value' ? { field, value: wanted.value } : null;
}
