// "Conferir payload": takes the text that Voalle sent, and says which format it is, what is wrong with it and whether
// it has what a partner asks for. Pure; never throws, whatever the text; keeps and sends nothing.

import { presetsOf } from '../model/partner';
import type { Partner } from '../model/partner';
import type { ProfileView } from '../model/setup';
import { judgeDocument } from './conditions';
import type { Case } from './case';
import { oneOf, report, shape } from './finding';
import type { Condition, Counts, Judged, PayloadFinding, Report, Shape, Verdict } from './finding';
import { formatOf } from './formats';
import type { FormatId } from './formats';
import { scan, spotOf } from './json';
import { at, isMembers, lineOf, pathText } from './path';
import type { Key } from './path';
import { serviceCodes } from './known-codes';
import { spelled } from './spelling';

/** Longest text that is looked at, in characters. */
export const LONGEST_PAYLOAD = 1_000_000;

/** Documents of a list that are looked at. */
const MOST_DOCUMENTS = 10_000;

export interface Inspection {
  /** What was recognised; several where a list is mixed, none where nothing was. */
  readonly formats: readonly FormatId[];
  /** Documents that were looked at. */
  readonly documents: number;
  /** Worst first; the first 200 of each severity. */
  readonly findings: readonly PayloadFinding[];
  /** Of all findings, also of those that are not in the list. */
  readonly counts: Counts;
  /** What the partner asks for, as it came out over all documents. */
  readonly conditions: readonly Judged[];
}

/**
 * Inspects a payload.
 * @param partner null when only the format counts
 * @param profile names the service codes that are sold
 */
export function inspectPayload(
  text: string,
  partner: Partner | null,
  profile: Pick<ProfileView, 'values'> | null,
): Inspection {
  const all = report();
  const formats = new Set<FormatId>();
  const verdicts = new Map<Condition, Verdict>();
  const documents = documentsIn(text, all.tell);
  const told = partner !== null && presetsOf(partner, 'voalle/webhook-info').length > 0 ? partner : null;
  if (partner !== null && told === null) all.tell({ code: 'no-webhook' });
  const codes = serviceCodes(told, profile);

  for (const { path, value } of documents) {
    const one = readDocument(value, path, all.tell, (condition, verdict) =>
      verdicts.set(condition, worse(verdicts.get(condition), verdict)),
    );
    if (one === null) continue;
    formats.add(one.format.id);
    judgeDocument(one, told, codes);
  }
  return {
    formats: [...formats],
    documents: documents.length,
    findings: all.findings(),
    counts: all.counts(),
    conditions: [...verdicts].map(([condition, verdict]) => ({ condition, verdict })),
  };
}

interface Sent {
  readonly path: readonly Key[];
  readonly value: unknown;
}

function documentsIn(given: string, tell: Report['tell']): readonly Sent[] {
  // Windows writes this mark before a text; it is no part of it.
  const text = given.startsWith('\ufeff') ? given.slice(1) : given;
  if (text.length > LONGEST_PAYLOAD) {
    tell({ code: 'too-big', expected: shape('megabyte'), found: String(text.length) });
    return [];
  }
  if (text.trim() === '') {
    tell({ code: 'empty' });
    return [];
  }
  const scanned = scan(text);
  if (!scanned.ok) {
    tell({
      code: 'json-broken',
      expected: shape(scanned.wanted),
      found: scanned.offset < text.length ? lineOf(text.slice(scanned.offset, scanned.offset + 20)) : null,
      at: spotOf(text, scanned.offset),
    });
    return [];
  }
  for (const path of scanned.repeated) tell({ code: 'duplicate-member', path });

  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value)) return [{ path: [], value }];
  if (value.length === 0) tell({ code: 'empty-list', found: '[]' });
  if (value.length > MOST_DOCUMENTS) {
    tell({
      code: 'list-cut',
      path: pathText([MOST_DOCUMENTS]),
      expected: oneOf([String(MOST_DOCUMENTS)]),
      found: String(value.length),
    });
  }
  return value.slice(0, MOST_DOCUMENTS).map((item: unknown, index) => ({ path: [index], value: item }));
}

/** The document in the spelling of its format, everything wrong with its shape told; null when it is none. */
function readDocument(
  value: unknown,
  path: readonly Key[],
  tell: Report['tell'],
  judge: Case['judge'],
): Case | null {
  if (!isMembers(value)) {
    tell({ code: 'not-an-object', path: pathText(path), expected: shape('object'), found: lineOf(value) });
    return null;
  }
  const format = formatOf(value);
  if (format === null) {
    const names = Object.keys(value).slice(0, 5).join(', ');
    tell({ code: 'not-recognised', path: pathText(path), found: names === '' ? '{}' : lineOf(names) });
    return null;
  }
  if (format.id === 'notice') tell({ code: 'content-unknown', path: pathText(path) });
  const body = spelled(format.schema, value, path, tell);
  if (!isMembers(body)) return null;
  for (const issue of format.schema.safeParse(body).error?.issues ?? []) {
    const keys = issue.path.filter((key) => typeof key !== 'symbol');
    const found = at(body, keys);
    tell({
      code: found === undefined ? 'missing' : 'wrong-shape',
      path: pathText([...path, ...keys]),
      expected: issue.code === 'invalid_value' ? oneOf(plainly(issue.values)) : shape(issue.message as Shape),
      found: lineOf(found),
    });
  }
  return { body, format, path, tell, judge };
}

/** A code counts as number and as text, and is said once. */
function plainly(values: readonly unknown[]): readonly string[] {
  return [...new Set(values.map(String))];
}

const WEIGHT: Readonly<Record<Verdict, number>> = { holds: 0, 'not-carried': 1, unknown: 2, fails: 3 };

function worse(before: Verdict | undefined, now: Verdict): Verdict {
  return before !== undefined && WEIGHT[before] > WEIGHT[now] ? before : now;
}
