// The text of a partner's file: what is one is taken as it is, and whatever else it may be is refused with a reason. Nothing
// that can be written into a file breaks it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screenById } from '../../../lib/erps/screens';
import { LONGEST_PARTNER, partnerFile } from '../../../lib/model/own-partner';
import { partners } from '../../../lib/partners/index';
import { ownPartnerProblems } from '../../../lib/plan/partner-check';
import { readPartnerFile } from '../../../lib/store/partner-schema';
import { ownPartner } from './own-partner';

const file = partnerFile(ownPartner);

function codeOf(text: string): string {
  const read = readPartnerFile(text);
  return read.ok ? 'taken' : (read.error[0]?.code ?? 'refused without a reason');
}

describe('a partner’s file', () => {
  it.each([...partners, ownPartner])('takes $id as it is', (partner) => {
    expect(readPartnerFile(partnerFile(partner))).toEqual({ ok: true, value: partner });
  });

  it.each([
    ['nothing', '', 'not-json'],
    ['half of one', file.slice(0, -9), 'not-json'],
    ['too much', ' '.repeat(LONGEST_PARTNER + 1), 'too-big'],
    ['a list', '[]', 'not-a-partner'],
    ['null', 'null', 'not-a-partner'],
    ['another file', '{"format":"encaixe-profiles"}', 'not-a-partner'],
    ['a later one', file.replace('"version": 1', '"version": 2'), 'too-new'],
    ['one of no version', file.replace('"version": 1', '"version": "1"'), 'malformed'],
    ['one with more beside it', file.replace('"version": 1,', '"version": 1, "token": "x",'), 'malformed'],
    ['one with more in it', file.replace('"id":', '"secret": "x", "id":'), 'malformed'],
    ['a poisoned key', file.replace('"id":', '"__proto__": {"x": 1}, "id":'), 'malformed'],
    ['a constructor', file.replace('"id":', '"constructor": {}, "id":'), 'malformed'],
    ['a name that turns round', file.replace('Clube do Bairro', 'Clube\u202Eorriab'), 'odd-character'],
    ['a name without an end', file.replace('Clube do Bairro', 'x'.repeat(81)), 'too-long'],
    ['a screen of no ERP', file.replace('ixc/sva-integration', 'sap/order'), 'malformed'],
    ['nothing but brackets', '['.repeat(100_000) + ']'.repeat(100_000), 'malformed'],
  ])('refuses %s', (_, text, code) => {
    expect(codeOf(text)).toBe(code);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  it('says where it is wrong', () => {
    const read = readPartnerFile(file.replace('"provenBy": [', '"provenBy": ["hope", '));
    expect(read).toEqual({ ok: false, error: [{ path: 'checklist.0.provenBy.0', code: 'malformed' }] });
  });

  it('whatever becomes of a partner, it is taken or told, and its rules never break the check', () => {
    const change = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom('password', 'url', '', '\u202E', 1e9),
    );
    fc.assert(
      fc.property(fc.constantFrom(...partners, ownPartner), fc.nat(), change, (partner, place, to) => {
        const read = readPartnerFile(changedAt(partnerFile(partner), place, to));
        if (!read.ok) expect(read.error.length).toBeGreaterThan(0);
        else for (const { code } of ownPartnerProblems(read.value, screenById)) expect(code).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });
});

/** The file with one of its members, counted through, replaced. */
function changedAt(text: string, place: number, to: unknown): string {
  let count = 0;
  JSON.parse(text, (_, held: unknown) => {
    count += 1;
    return held;
  });
  let at = 0;
  const changed: unknown = JSON.parse(text, (_, held: unknown) => {
    at += 1;
    return at - 1 === place % count ? to : held;
  });
  return JSON.stringify(changed);
}
