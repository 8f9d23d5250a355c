// Whatever reads a text that somebody else wrote, on 100,000 signs made to hurt: it comes back, soon, and ten times the text
// does not take a hundred times as long.

import { afterAll, describe, expect, it } from 'vitest';
import { csvLines } from '../../../components/files/csv';
import { Secret } from '../../../lib/model/secret';
import { checkAddress } from '../../../lib/net/address';
import { base64Of, plainWords } from '../../../lib/net/api-failure';
import { checkFormValue, checkToken } from '../../../lib/net/credential';
import { isUsualToken, list } from '../../../lib/net/ixc';
import { parsed } from '../../../lib/net/json';
import { envelopeOf, sayingOf } from '../../../lib/net/voalle-envelope';
import { voalleApi } from '../../../lib/net/voalle-api';
import { partners } from '../../../lib/partners/index';
import { inspectPayload } from '../../../lib/payload/inspect';
import { canonical, decimal } from '../../../lib/plan/canonical';
import { isEmail, isFormatted, isMalformed } from '../../../lib/plan/checks';
import { withPrefix } from '../../../lib/plan/fill';
import { fold, foldLabel } from '../../../lib/plan/fold';
import { typed } from '../../../lib/plan/format';
import { isPlaceholder } from '../../../lib/plan/secret-shape';
import { wireOf } from './answers';
import { expectCleanPrototypes } from './hostile';
import { keptOf } from './kept';
import { FUZZ_TIMEOUT } from './runs';

afterAll(expectCleanPrototypes);

const SIZE = 100_000;
/** Milliseconds that anything may take on a busy machine. */
const HARMLESS = 1_000;
const GROWTH = 40;

const UNITS = [
  'a',
  '0',
  ' ',
  '\n',
  '<',
  '<script ',
  '<a',
  '&',
  '/',
  '.',
  ';',
  '@',
  'a@',
  '"',
  '[',
  '{"a":',
  '€',
  '1.',
  's ',
];
const KINDS = [
  'text',
  'identifiers',
  'integer',
  'version',
  'money',
  'date',
  'url',
  'emails',
  'document',
  'phone',
] as const;

const formats = partners.flatMap((partner) => formatsIn(partner));

/** Every pattern that a partner declares, wherever it stands. */
function formatsIn(value: unknown): { pattern: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values<unknown>({ ...value }).flatMap(formatsIn);
  return 'pattern' in value && typeof value.pattern === 'string'
    ? [{ pattern: value.pattern }, ...below]
    : below;
}

const reply = (text: string) => ({ status: 200, redirected: false, text, waitSeconds: null });
const base = new URL('https://erp.example');
const query = {
  table: 'cliente',
  where: { column: 'id', oper: '=', value: '1' },
  page: 1,
  size: 1,
  order: 'asc',
} as const;
const user = { clientId: new Secret('a'), clientSecret: new Secret('b'), syndata: new Secret('c') };
const access = { identity: base, base, ...user };
const token = (value: string) => reply(JSON.stringify({ access_token: value }));

type Reader = (text: string) => unknown;
const READERS: Readonly<Record<string, Reader>> = {
  fold,
  foldLabel,
  canonical: (text) => KINDS.map((kind) => [canonical(kind, text), isMalformed(kind, text)]),
  typed: (text) => [typed('money', text), typed('date', text), decimal(text)],
  checks: (text) => [
    isEmail(text),
    checkToken(new Secret(text)),
    checkFormValue(new Secret(text)),
    isPlaceholder(text),
  ],
  formats: (text) =>
    formats.map((format) =>
      isFormatted({ ...format, severity: 'error', why: { pt: '', en: '' } }, 'identifier', text),
    ),
  'secrets and tokens': (text) => [
    keptOf(text, text),
    keptOf(text, `${text}x`),
    withPrefix(new Secret(text), 'Bearer '),
    isUsualToken(new Secret(text)),
    base64Of(text),
  ],
  addresses: (text) => [
    checkAddress(text, 'https://erp.example'),
    checkAddress(`https://a.example/${text}`, base.href),
  ],
  'words of servers': (text) => [
    plainWords(text, [new Secret('segredo')]),
    sayingOf(parsed(text), []),
    envelopeOf(parsed(text)),
  ],
  'an answer of IXC': (text) => list(wireOf(reply(text)), { base, token: new Secret('1:a') }, query),
  'words with a long secret in them': (text) =>
    plainWords(`a${text.slice(0, 8_000)}b`, [new Secret(text.slice(0, 8_000))]),
  'a token of Voalle': (text) =>
    voalleApi(wireOf(token(text), reply(`<p>${text}`)), access, { now: () => 0 }).get('/external/x'),
  payloads: (text) => [
    inspectPayload(text, null, null),
    inspectPayload(JSON.stringify({ Number: text }), null, null),
  ],
  files: (text) => csvLines([[text]]),
};

describe('a long text', { timeout: FUZZ_TIMEOUT }, () => {
  it('has formats to be held to', () => {
    expect(formats.length).toBeGreaterThan(0);
  });

  it.each(Object.entries(READERS))('%s', async (_name, read) => {
    for (const unit of UNITS) {
      for (const end of ['', '\u0001']) {
        const time = async (size: number): Promise<number> => {
          const text = unit.repeat(Math.ceil(size / unit.length)) + end;
          const began = performance.now();
          await read(text);
          return performance.now() - began;
        };
        const part = await time(SIZE / 10);
        // Whatever else the machine does only adds.
        let whole = await time(SIZE);
        if (whole > HARMLESS) whole = Math.min(whole, await time(SIZE));
        if (whole > HARMLESS) expect(whole, JSON.stringify(unit)).toBeLessThan(GROWTH * Math.max(part, 1));
      }
    }
  });
});
