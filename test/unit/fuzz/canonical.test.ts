// Canonical values, the checks on them and the way they are typed, on values that mean no good: sameness is sameness,
// what is typed is what was meant, and a number never becomes another number.

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { Secret } from '../../../lib/model/secret';
import type { Choice, ValueKind } from '../../../lib/model/screen';
import { canonical, decimal, emailList, isEmpty, same, sameShown } from '../../../lib/plan/canonical';
import {
  datumProblem,
  isDocument,
  isEmail,
  isExample,
  isMalformed,
  isMobile,
  isPhone,
} from '../../../lib/plan/checks';
import { withPrefix } from '../../../lib/plan/fill';
import { typed } from '../../../lib/plan/format';
import { secretShape } from '../../../lib/plan/secret-shape';
import { expectCleanPrototypes, expectOwn, hostileText } from './hostile';
import { keptOf } from './kept';
import { always, FUZZ_TIMEOUT } from './runs';

afterAll(expectCleanPrototypes);

const KINDS = [
  'text',
  'identifier',
  'identifiers',
  'integer',
  'version',
  'money',
  'date',
  'boolean',
  'choice',
  'reference',
  'url',
  'emails',
  'document',
  'phone',
  'secret',
  'pairs',
  'tally',
] as const satisfies readonly ValueKind[];
const kind = fc.constantFrom(...KINDS);

const digits = (least: number, most: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: least, maxLength: most });
const number = fc
  .tuple(fc.constantFrom('', '-', 'R$ ', ' '), digits(1, 45), fc.constantFrom('', '.', ','), digits(0, 45))
  .map((parts) => parts.join(''));
const address = fc
  .tuple(
    fc.constantFrom('https:', 'HTTP:', 'javascript:', 'data:', 'mailto:', 'about:', 'file:', 'x:'),
    fc.constantFrom('//', '/', ''),
    fc.constantFrom('Parceiro.example', 'a:b@c', '[::1]', 'blank', ''),
    fc.constantFrom('', '/', '/a/../b', '/%2e', ':8443/x'),
    fc.constantFrom('', '?', '?a=/', '#', '#x/'),
  )
  .map((parts) => parts.join(''));
const value = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  { weight: 2, arbitrary: number },
  { weight: 1, arbitrary: address },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom('55', '+55 (', ''), digits(8, 14)).map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(digits(2, 2), digits(2, 2), digits(4, 4)).map((parts) => parts.join('/')),
  },
);
const choices: fc.Arbitrary<readonly Choice[]> = fc.array(
  fc.record({ value: hostileText, labels: fc.array(hostileText, { maxLength: 2 }) }),
  { maxLength: 3 },
);

describe('canonical values', { timeout: FUZZ_TIMEOUT }, () => {
  it('are the same as themselves, and of two either is the same as the other', () => {
    always(kind, value, value, choices, (one, a, b, offered) => {
      expect(same(one, a, a, offered)).toBe(true);
      expect(same(one, a, b, offered)).toBe(same(one, b, a, offered));
      expect(sameShown({ kind: one, choices: offered }, { value: a }, a)).toBe(true);
      expect(isEmpty(one, a)).toBe(one !== 'boolean' && canonical(one, a) === '');
    });
  });

  it('are spelled in one way only, but for numbers, where a dot means another thing in either spelling', () => {
    const others = kind.filter((one) => one !== 'money' && one !== 'integer' && one !== 'tally');
    always(others, value, (one, raw) => {
      const once = canonical(one, raw);
      expect(canonical(one, once)).toBe(once);
    });
  });

  it('are what is typed for them', () => {
    always(kind, value, (one, raw) => {
      expect(same(one, typed(one, raw), raw)).toBe(true);
    });
  });

  it('a number that is read is that number', () => {
    always(number, (raw) => {
      const read = decimal(raw);
      if (read === null) return;
      expect(read).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
      const [whole = '', fraction = ''] = read.replace('-', '').split('.');
      // Not a digit more, and none less but the zeros at the ends.
      expect(raw.replace(/\D/g, '').replace(/^0+/, '')).toMatch(
        new RegExp(`^${(whole + fraction).replace(/^0+/, '')}0*$`),
      );
    });
  });

  it('an address that is folded leads where it led', () => {
    always(fc.oneof(address, hostileText), (raw) => {
      const folded = canonical('url', raw);
      if (!URL.canParse(raw)) expect(folded).toBe(raw.trim());
      else expect(placeOf(folded)).toEqual(placeOf(raw));
    });
  });
});

function placeOf(text: string): readonly string[] {
  const { protocol, username, password, host, pathname, search, hash } = new URL(text);
  return [protocol, username, password, host, pathname, search, hash];
}

describe('the checks', { timeout: FUZZ_TIMEOUT }, () => {
  it('answer on anything, and blame nothing that is not there', () => {
    const datum = fc.constantFrom('email', 'phone', 'mobile', 'document', 'text');
    always(kind, datum, value, (one, as, raw) => {
      if (canonical(one, raw) === '') expect(isMalformed(one, raw)).toBe(false);
      expect([null, 'malformed', 'not-mobile']).toContain(datumProblem(as, raw));
      if (isMobile(raw)) expect(isPhone(raw)).toBe(true);
      if (isDocument(raw)) expect([11, 14]).toContain(canonical('document', raw).length);
      if (isEmail(raw)) expect(emailList(raw)).toHaveLength(1);
      expect(isExample('emails', raw) && !raw.toLowerCase().includes('teste')).toBe(false);
    });
  });

  it('of a secret tell the shape, and hold nothing of it', () => {
    always(hostileText, fc.option(hostileText), (secret, expected) => {
      const kept = keptOf(secret, expected);
      expectOwn(kept);
      const [field] = kept.fields;
      const shape = secretShape(secret);
      const equal = expected === null ? null : expected === secret;
      expect(field).toEqual({ key: 'token', state: 'ok', value: '', secret: { ...shape, equal } });
      expect(Object.keys(field ?? {})).not.toContain('raw');
      expect(Object.keys(shape).sort()).toEqual(['bearer', 'empty', 'equal', 'placeholder']);
      // The page cannot know; whoever knows finds a secret equal to itself.
      expect(shape.equal).toBeNull();
      expect(keptOf(secret, secret).fields[0]?.secret?.equal).toBe(true);
      if (!/^[^\s+]/.test(secret)) return;
      // Prefixed twice is prefixed once.
      const once = withPrefix(new Secret(secret), 'Bearer ');
      expect(withPrefix(new Secret(once), 'Bearer ')).toBe(once);
    });
  });
});
