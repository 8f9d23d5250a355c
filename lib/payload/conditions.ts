// The conditions of a partner, held against one document: stage and status by their text, the subscriber's data, the
// services' integration codes. What the format has no place for is said, and is no fault of the payload; nor does the
// code of a state make an error by itself.

import type { Partner } from '../model/partner';
import { canonical } from '../plan/canonical';
import { isDocument } from '../plan/checks';
import { fold } from '../plan/fold';
import { VOALLE_STAGES, VOALLE_STATUSES } from '../plan/voalle-states';
import { milderIn } from './case';
import type { Case } from './case';
import { checkDocument, judgeDatum } from './customer';
import { oneOf, shape } from './finding';
import type { Verdict } from './finding';
import type { ServiceCodes } from './known-codes';
import { at, cut, isMembers, lineOf, pathText } from './path';
import { judgeServices } from './services';
import { codeOf, stateAt } from './states';

/**
 * Judges a document.
 * @param partner null when only the format counts
 */
export function judgeDocument(one: Case, partner: Partner | null, codes: ServiceCodes): void {
  checkCompany(one);
  const { customer = [], contractStages = [], contractStatuses = [] } = partner?.conditions ?? {};
  judgeState(one, 'stage', contractStages);
  judgeState(one, 'status', contractStatuses);
  if (partner !== null) for (const datum of customer) judgeDatum(one, datum, partner);
  if (!customer.includes('document')) checkDocument(one);
  judgeServices(one, partner === null ? null : codes);
}

const MASKED = /^[\dA-Z]{2}\.[\dA-Z]{3}\.[\dA-Z]{3}\/[\dA-Z]{4}-\d{2}$/;

// The provider's own CNPJ stands masked in every notice [P].
function checkCompany({ body, format, path, tell }: Case): void {
  const company = body.CompanyTxId;
  if (typeof company === 'string') {
    const about = {
      path: pathText([...path, 'CompanyTxId']),
      expected: shape('maskedCnpj'),
      found: lineOf(company),
    };
    if (!isCnpj(company)) tell({ ...about, code: 'company-malformed' });
    else if (!MASKED.test(company)) tell({ ...about, code: 'company-unmasked' });
  }
  const place = format.places.place;
  const other = place === undefined ? undefined : at(body, place);
  if (place !== undefined && typeof other === 'string' && other !== '' && !isCnpj(other)) {
    tell({
      code: 'document-malformed',
      path: pathText([...path, ...place]),
      expected: shape('cnpj'),
      found: lineOf(other),
    });
  }
}

function isCnpj(text: string): boolean {
  return canonical('document', text).length === 14 && isDocument(text);
}

const TABLES = { stage: VOALLE_STAGES, status: VOALLE_STATUSES };

function judgeState(one: Case, which: 'stage' | 'status', accepted: readonly string[]): void {
  const { body, format, tell } = one;
  const judge = (verdict: Verdict): void => {
    if (accepted.length > 0) one.judge(which, verdict);
  };
  const place = format.places[which];
  if (place === undefined) {
    if (accepted.length > 0) tell({ code: 'not-carried', path: pathText(one.path), expected: shape(which) });
    judge('not-carried');
    return;
  }
  const found = at(body, place);
  const path = pathText([...one.path, ...place]);
  const { code, text } = stateAt(body, place);
  const table = TABLES[which];
  const named = table.get(code);
  const about = { path, found: cut([code, text === '' ? named : text].filter(Boolean).join(' · ')) };

  const isOdd = code === '' ? text !== '' && codeOf(table, text) === null : named === undefined;
  if (isOdd) {
    const known = [...table].map(([key, name]) => `${key} ${name}`);
    tell({ ...about, code: `unknown-${which}`, expected: oneOf(known) });
  }
  if (text === '') {
    if (accepted.length > 0 && named !== undefined)
      tell({ ...about, ...milderIn(one), code: 'code-alone', expected: oneOf(accepted) });
    if (accepted.length > 0 && code === '' && isMembers(found))
      tell({ code: 'missing', path, expected: oneOf(accepted), found: lineOf(found) });
    judge('unknown');
    return;
  }
  if (named !== undefined && fold(named) !== fold(text)) {
    tell({ ...about, code: 'code-and-text', expected: oneOf([`${code} ${named}`]) });
    judge('unknown');
    return;
  }
  const isAccepted = accepted.some((each) => fold(each) === fold(text));
  if (accepted.length > 0 && !isAccepted)
    tell({ ...about, ...milderIn(one), code: `${which}-not-accepted`, expected: oneOf(accepted) });
  judge(isAccepted ? 'holds' : 'fails');
}
