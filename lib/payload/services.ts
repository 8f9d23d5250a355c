// The integration codes of the services in a document: one that the partner has, one that the profile names, and the
// base pack beside any other. Active services alone can fail; without a code among them, nothing is claimed.

import { fold } from '../plan/fold';
import { milderIn } from './case';
import type { Case } from './case';
import { oneOf, shape } from './finding';
import type { PayloadCode, Verdict, Wanted } from './finding';
import type { Format } from './formats';
import { at, isMembers, lineOf, pathText } from './path';
import type { Members } from './path';
import type { ServiceCodes } from './known-codes';

const MEMBER = 'IntegrationCode';

/** Judges the codes of all services; `codes` is null when only the format counts. */
export function judgeServices(one: Case, codes: ServiceCodes | null): void {
  const { body, format, path, tell } = one;
  const judge = (condition: 'serviceCode' | 'base', verdict: Verdict): void => {
    if (codes !== null && (condition === 'serviceCode' || codes.base !== null)) one.judge(condition, verdict);
  };
  const place = format.places.services;
  const services = place === undefined ? undefined : at(body, place);
  if (place === undefined || !Array.isArray(services)) {
    // Anything but a list is the schema's to tell.
    const verdict = place === undefined ? 'not-carried' : 'unknown';
    if (place === undefined && codes !== null)
      tell({ code: 'not-carried', path: pathText(path), expected: shape('serviceCode') });
    judge('serviceCode', verdict);
    judge('base', verdict);
    return;
  }
  const where = [...path, ...place];
  const about = { path: pathText(where) };
  const active: string[] = [];
  let fails = false;
  let isClear = true;
  for (const [index, service] of (services as readonly unknown[]).entries()) {
    const code = codeIn(service, format);
    if (!isMembers(service) || code === null) {
      isClear = false;
      continue;
    }
    const counts = isActive(service);
    const problem = problemOf(code, codes);
    if (counts && code.trim() !== '') active.push(code);
    if (problem === null) continue;
    if (counts && problem !== 'service-code-missing') fails = true;
    tell({
      ...(counts ? {} : { severity: 'info' }),
      code: problem,
      path: pathText([...where, index, MEMBER]),
      expected: expectedOf(problem, code, codes),
      found: lineOf(service[MEMBER]),
    });
  }
  if (active.length === 0 && isClear) {
    tell({
      ...about,
      ...milderIn(one),
      code: 'no-active-code',
      expected: shape('serviceCode'),
      found: lineOf(services),
    });
  }
  if (codes !== null && namesNone(codes)) {
    isClear = false;
    tell({ ...about, code: 'service-codes-unknown' });
  }
  judge('serviceCode', fails ? 'fails' : isClear && active.length > 0 ? 'holds' : 'unknown');

  const base = codes?.base ?? null;
  if (base === null) return;
  const isThere = active.includes(base);
  if (active.length > 0 && !isThere)
    tell({ ...about, ...milderIn(one), code: 'base-missing', expected: oneOf([base]) });
  judge('base', isThere ? 'holds' : active.length > 0 ? 'fails' : 'unknown');
}

/** False for a service that is said to have ended; what says nothing of it counts. */
function isActive({ Active }: Members): boolean {
  return Active !== false && Active !== 0;
}

/** The code to the letter; '' when there is none, null where there is nothing to judge. */
function codeIn(service: unknown, { id }: Format): string | null {
  if (!isMembers(service)) return null;
  // The older flat form may write its services in another way [G]: what has no code there is not blamed.
  if (id === 'flat' && !Object.hasOwn(service, MEMBER)) return null;
  const code = service[MEMBER] ?? '';
  // Anything else is the schema's to tell.
  return typeof code === 'string' || typeof code === 'number' ? String(code) : null;
}

/** True when neither partner nor profile say which codes there are. */
function namesNone({ known, offered }: ServiceCodes): boolean {
  return known.length + offered.length === 0;
}

type Problem = Extract<PayloadCode, `service-code-${string}`>;

function problemOf(code: string, codes: ServiceCodes | null): Problem | null {
  if (code.trim() === '') return 'service-code-missing';
  if (codes === null || namesNone(codes) || codes.known.includes(code)) return null;
  if (codes.offered.includes(code)) return codes.isNamed ? 'service-code-unsold' : null;
  return likeIt(code, codes) === undefined ? 'service-code-unknown' : 'service-code-case';
}

function expectedOf(problem: Problem, code: string, codes: ServiceCodes | null): Wanted {
  if (codes === null || problem === 'service-code-missing') return shape('serviceCode');
  if (problem === 'service-code-unsold') return oneOf(codes.known);
  const meant = likeIt(code, codes);
  return oneOf(meant === undefined ? [...new Set([...codes.known, ...codes.offered])] : [meant]);
}

/** A code that differs in nothing but case, accents and spacing. */
function likeIt(code: string, { known, offered }: ServiceCodes): string | undefined {
  return [...known, ...offered].find((each) => fold(each) === fold(code));
}
