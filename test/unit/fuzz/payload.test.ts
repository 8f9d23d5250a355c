// The inspection of payloads, on documents that nearly are what Voalle sends: it answers, counts what it lists, and every
// word of it stays short and its own.

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { partners } from '../../../lib/partners/index';
import { inspectPayload } from '../../../lib/payload/inspect';
import { scan } from '../../../lib/payload/json';
import { at, lineOf, pathText, textAt } from '../../../lib/payload/path';
import { contract, flat, signature, sva } from '../payload/samples';
import {
  expectCleanPrototypes,
  expectOwn,
  hostileJson,
  hostileJsonAbout,
  hostileKey,
  hostileText,
} from './hostile';
import { always, FUZZ_TIMEOUT } from './runs';

afterAll(expectCleanPrototypes);

const NAMES = [
  'Contract',
  'Client',
  'Services',
  'Status',
  'Stage',
  'ActionType',
  'CompanyTxId',
  'Code',
  'Id',
];

/** A known format with anything put in at any place. */
const nearly = fc
  .tuple(
    fc.constantFrom(sva, flat, contract, signature),
    fc.array(
      fc.tuple(fc.nat(), fc.oneof(fc.constantFrom(...NAMES), hostileKey), hostileJsonAbout(...NAMES)),
      {
        maxLength: 3,
      },
    ),
  )
  .map(([make, changes]) => {
    const document = make();
    for (const [place, name, value] of changes) {
      const places = [document, ...Object.values(document)].filter(isObject);
      const target = places[place % places.length] ?? document;
      Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
    }
    return JSON.stringify(document);
  });

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const json = fc.oneof(hostileJson, hostileJsonAbout(...NAMES)).map((value) => JSON.stringify(value));
const text = fc.oneof(
  { weight: 4, arbitrary: nearly },
  { weight: 2, arbitrary: json },
  { weight: 1, arbitrary: fc.array(nearly, { maxLength: 2 }).map((all) => `[${all.join()}]`) },
  { weight: 1, arbitrary: hostileText },
);
const profile = fc.option(
  fc.record({ values: fc.dictionary(fc.constantFrom('serviceCodes', 'packs', 'companyCode'), hostileText) }),
);

describe('the inspection of payloads', { timeout: FUZZ_TIMEOUT }, () => {
  it('answers on anything, counts what it lists, and says short words of its own', () => {
    always(text, fc.constantFrom(null, ...partners), profile, (given, partner, values) => {
      const inspection = inspectPayload(given, partner, values);
      expectOwn(inspection);
      const { findings, counts } = inspection;
      for (const severity of ['error', 'warning', 'info'] as const)
        expect(findings.filter((each) => each.severity === severity)).toHaveLength(
          Math.min(200, counts[severity]),
        );
      for (const { path, found } of findings) {
        expect(path.length).toBeLessThan(5_000);
        expect(found === null || found.length < 1_000).toBe(true);
      }
    });
  });

  it('knows what is JSON as a parser does', () => {
    const broken = fc.tuple(json, fc.nat(), hostileText).map(([whole, spot, sign]) => {
      const cut = spot % (whole.length + 1);
      return whole.slice(0, cut) + sign.slice(0, 3) + whole.slice(cut);
    });
    always(fc.oneof(json, broken, hostileText), (given) => {
      let parses = true;
      try {
        JSON.parse(given);
      } catch {
        parses = false;
      }
      expect(scan(given).ok).toBe(parses);
    });
  });

  it('finds at a path what stands there, of its own', () => {
    const keys = fc.array(fc.oneof(hostileKey, fc.nat({ max: 3 })), { maxLength: 4 });
    always(hostileJson, keys, (value, path) => {
      const found = at(value, path);
      expectOwn(found);
      const told = textAt(value, path);
      expect(told === null || typeof told === 'string').toBe(true);
      expect(lineOf(found)?.length ?? 0).toBeLessThan(1_000);
      expect(typeof pathText(path)).toBe('string');
      if (
        path.length === 1 &&
        path[0] === '__proto__' &&
        isObject(value) &&
        !Object.hasOwn(value, '__proto__')
      )
        expect(found).toBeUndefined();
    });
  });
});
