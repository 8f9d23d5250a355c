// Texts that mean no good, or that nobody meant: an inspection answers each of them, soon, and leaves nothing behind.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partners } from '../../../lib/partners/index';
import { LONGEST_PAYLOAD, inspectPayload } from '../../../lib/payload/inspect';
import { scan } from '../../../lib/payload/json';
import { contract, flat, known, lines, signature, sva } from './samples';

const told = (text: string): string[] => lines(inspectPayload(text, known('watch-brasil'), null));

describe('hostile payloads', () => {
  it('a text that is too long is not read', () => {
    expect(told(' '.repeat(LONGEST_PAYLOAD + 1))).toEqual(['error too-big']);
  });

  it.each([
    ['lists', '[', ']', '1'],
    ['objects', '{"Contract":', '}', '1'],
    ['objects in lists', '[{"a":', '}]', '1'],
  ])('one megabyte of nested %s', (_, open, close, inside) => {
    const depth = Math.floor((LONGEST_PAYLOAD - 10) / (open.length + close.length));
    const [first] = told(`${open.repeat(depth)}${inside}${close.repeat(depth)}`);
    expect(first).toMatch(/^error /);
    expect(told(open.repeat(Math.floor(LONGEST_PAYLOAD / open.length)))).toEqual(['error json-broken']);
  });

  it('deep below a member that nobody knows', () => {
    const deep = `${'['.repeat(400_000)}${']'.repeat(400_000)}`;
    const text = JSON.stringify(sva()).replace('{', `{"Novo":${deep},`);
    expect(told(text)).toContain('info unknown-member Novo');
  });

  it('a state of ten thousand letters is told in short', () => {
    const { findings } = inspectPayload(JSON.stringify(flat({ Stage: 'x'.repeat(10_000) })), null, null);
    expect(findings.map(({ found }) => found)).toContain(`${'x'.repeat(80)}…`);
  });

  it('a list of 10,000 contracts with nothing right, counted in full and listed in part', () => {
    const { counts, findings, documents } = inspectPayload(
      JSON.stringify(Array.from({ length: 10_000 }, () => ({ Contract: {} }))),
      known('watch-brasil'),
      null,
    );
    expect(documents).toBe(10_000);
    expect(counts.error).toBeGreaterThan(60_000);
    expect(findings.length).toBeLessThanOrEqual(600);
  });

  it('a longer list is cut, and that is said', () => {
    const text = JSON.stringify(Array.from({ length: 10_001 }, () => 1));
    expect(told(text)).toContain('warning list-cut [10000]');
  });

  it('members that reach for the prototype are members like any other', () => {
    const text = JSON.stringify(sva()).replace(
      '{',
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},',
    );
    expect(told(text)).toEqual([
      'info unknown-member ["__proto__"]',
      'info unknown-member constructor',
      'info service-codes-unknown Services',
    ]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('what stands only in a prototype does not stand there', () => {
    expect(told('{"__proto__":{"Contract":{},"Client":{}}}')).toEqual(['error not-recognised']);
  });

  it('names that stand twice are told, with escapes read', () => {
    expect(told('{"a":1,"b":{"c":1,"\\u0063":2},"a":[{"d":1},{"d":1,"d":2}]}')).toEqual([
      'error not-recognised',
      'warning duplicate-member b.c',
      'warning duplicate-member a',
      'warning duplicate-member a[1].d',
    ]);
  });
});

describe('a text that is no JSON', () => {
  it.each([
    ['{"a":1,\n "b" 2}', 2, 6, 'jsonColon', '"2}"'],
    ['{"a":1,\n}', 2, 1, 'jsonName', '"}"'],
    ["{'a':1}", 1, 2, 'jsonName', '"\'a\':1}"'],
    ['[1,]', 1, 4, 'jsonValue', '"]"'],
    ['[1 2]', 1, 4, 'jsonNext', '"2]"'],
    ['{"a":True}', 1, 6, 'jsonValue', '"True}"'],
    ['{"a":"b', 1, 6, 'jsonValue', '"\\"b"'],
    ['{"a":1', 1, 7, 'jsonNext', null],
    ['{} x', 1, 4, 'jsonEnd', '"x"'],
    ['<html>', 1, 1, 'jsonValue', '"<html>"'],
    ['01', 1, 2, 'jsonEnd', '"1"'],
  ])('%j breaks at %i:%i', (text, line, column, shape, found) => {
    const { findings } = inspectPayload(text, null, null);
    expect(findings).toEqual([
      {
        path: '',
        severity: 'error',
        code: 'json-broken',
        expected: { is: 'shape', shape },
        found,
        at: { line, column },
      },
    ]);
  });

  it('may be empty, and may begin with the mark that Windows writes', () => {
    expect(told(' \n')).toEqual(['error empty']);
    expect(told(`\ufeff${JSON.stringify(sva())}`)).toEqual(['info service-codes-unknown Services']);
  });
});

describe('whatever the text', () => {
  const partner = fc.constantFrom(null, ...partners);
  const profile = fc.option(
    fc.record({
      values: fc.dictionary(fc.constantFrom('serviceCodes', 'packs', 'companyCode'), fc.string()),
    }),
  );
  const anyJson = fc.json({ maxDepth: 4 });
  // Close to the real thing: a known format with members replaced by anything.
  const nearly = fc
    .tuple(
      fc.constantFrom(sva, flat, contract, signature),
      fc.dictionary(
        fc.constantFrom('Status', 'Stage', 'Client', 'Services', 'Contract', 'ActionType', '__proto__'),
        fc.jsonValue({ maxDepth: 3 }),
      ),
    )
    .map(([make, changes]) => JSON.stringify({ ...make(), ...changes }));
  const text = fc.oneof(fc.string({ unit: 'binary' }), anyJson, nearly);

  it('an inspection answers, counts what it lists and leaves no trace', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).join(' ');
    fc.assert(
      fc.property(text, partner, profile, (given, one, values) => {
        const { findings, counts } = inspectPayload(given, one, values);
        for (const severity of ['error', 'warning', 'info'] as const) {
          const listed = findings.filter((each) => each.severity === severity).length;
          expect(listed).toBe(Math.min(200, counts[severity]));
        }
        // A shape is a word of the vocabulary, never a sentence of the schema library.
        for (const { expected } of findings)
          if (expected?.is === 'shape') expect(expected.shape).toMatch(/^[A-Za-z]+$/);
      }),
      { numRuns: 500 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype).join(' ')).toBe(before);
  });

  it('the walk takes for JSON what a parser does', () => {
    const broken = fc
      .tuple(anyJson, fc.nat(), fc.constantFrom('', ',', '"', '}', ']', ':', '0', '\\', '\n', 'e'))
      .map(([json, spot, sign]) => {
        const cut = spot % (json.length + 1);
        return json.slice(0, cut) + sign + json.slice(cut + 1);
      });
    fc.assert(
      fc.property(fc.oneof(anyJson, broken, fc.string()), (given) => {
        expect(scan(given).ok).toBe(parses(given));
      }),
      { numRuns: 2_000 },
    );
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
