// What a partner asks of the subscriber, looked for in one document: e-mail, phone, mobile, CPF or CNPJ.

import type { Datum, Partner } from '../model/partner';
import type { ValueKind } from '../model/screen';
import { isEmpty } from '../plan/canonical';
import { datumProblem, isDocument } from '../plan/checks';
import { shape } from './finding';
import type { Case } from './case';
import { at, isMembers, lineOf, pathText, textAt } from './path';
import type { Key } from './path';

type Asked = Exclude<Datum, 'text'>;

const KIND: Readonly<Record<Asked, ValueKind>> = {
  email: 'emails',
  phone: 'phone',
  mobile: 'phone',
  document: 'document',
};

/** Where a number may stand that is missing in its own place. */
const BESIDE = { phone: 'mobile', mobile: 'phone', email: null, document: null } as const;

/** Judges one datum by the partner's own severity. */
export function judgeDatum(one: Case, datum: Asked, { conditions }: Pick<Partner, 'conditions'>): void {
  const { body, format, tell, judge } = one;
  const place = format.places[datum];
  if (place === undefined) {
    tell({ code: 'not-carried', path: pathText(one.path), expected: shape(datum) });
    judge(datum, 'not-carried');
    return;
  }
  const raw = textAt(body, place);
  // What is missing above it or no text at all is the schema's to tell.
  if (raw === null || !holdsParent(body, place)) {
    judge(datum, 'unknown');
    return;
  }
  const severity = conditions?.severity ?? 'error';
  const about = { path: pathText([...one.path, ...place]), severity, expected: shape(datum) };
  if (isEmpty(KIND[datum], raw)) {
    const beside = BESIDE[datum];
    const other = beside === null ? '' : (textAt(body, format.places[beside] ?? []) ?? '');
    if (other !== '' && datumProblem(datum, other) === null) {
      tell({ ...about, code: 'customer-elsewhere', severity: 'warning', found: lineOf(other) });
    } else {
      tell({ ...about, code: 'customer-missing', found: lineOf(at(body, place)) });
    }
    judge(datum, 'fails');
    return;
  }
  const problem = datumProblem(datum, raw);
  if (problem === null) {
    judge(datum, 'holds');
    return;
  }
  tell({
    ...about,
    code: problem === 'not-mobile' ? 'not-mobile' : 'customer-malformed',
    found: lineOf(raw),
  });
  judge(datum, 'fails');
}

/** A document that cannot be one, where the partner does not ask for it. A foreigner's may be like that. */
export function checkDocument({ body, format, path, tell }: Case): void {
  const place = format.places.document;
  const raw = place === undefined ? '' : (textAt(body, place) ?? '');
  if (place === undefined || raw === '' || isDocument(raw)) return;
  tell({
    code: 'document-malformed',
    path: pathText([...path, ...place]),
    expected: shape('document'),
    found: lineOf(raw),
  });
}

function holdsParent(body: unknown, place: readonly Key[]): boolean {
  return isMembers(at(body, place.slice(0, -1)));
}
