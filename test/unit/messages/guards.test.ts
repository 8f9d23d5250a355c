// Guards accept exactly what they name; no input makes them throw or reach a prototype.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  flag,
  listOf,
  mapOf,
  nothing,
  nullable,
  oneOf,
  optional,
  shape,
  text,
  whole,
} from '../../../lib/messages/guards';
import type { Guard } from '../../../lib/messages/guards';

const person = shape({ name: text(10), age: optional(whole) });

describe('guards', () => {
  it.each<[string, Guard<unknown>, unknown[], unknown[]]>([
    ['text', text(3), ['', 'abc'], ['abcd', 7, null, undefined, ['a']]],
    ['text without a size', text(), ['a'.repeat(2_000)], ['a'.repeat(2_001)]],
    ['whole', whole, [0, 1, 2 ** 53 - 1], [-1, 1.5, 2 ** 53, Number.NaN, Infinity, '1']],
    ['flag', flag, [true, false], [0, 1, 'true', null]],
    ['nothing', nothing, [undefined, null], ['', 0, false, {}]],
    ['oneOf', oneOf('a', 'b'), ['a', 'b'], ['c', 'A', null, ['a']]],
    ['nullable', nullable(flag), [null, true], [undefined, 0]],
    [
      'listOf',
      listOf(flag, 2),
      [[], [true, false]],
      [[true, 1], [true, true, true], new Array(1), 'ab', { 0: true, length: 1 }],
    ],
    [
      'mapOf',
      mapOf(flag, 2),
      [{}, { a: true }],
      [{ a: 1 }, { a: true, b: true, c: true }, [], null, 'a', new Map()],
    ],
    [
      'shape',
      person,
      [{ name: 'Ana' }, { name: 'Ana', age: 9 }],
      [{}, { name: 7 }, { name: 'Ana', age: -1 }, null],
    ],
  ])('%s', (_, guard, good, bad) => {
    for (const input of good) expect(guard(input), JSON.stringify(input)).toBe(true);
    for (const input of bad) expect(guard(input), JSON.stringify(input)).toBe(false);
  });

  it('refuse a shape with a member too many', () => {
    expect(person({ name: 'Ana', role: 'admin' })).toBe(false);
  });

  it('take an optional member as absent, not as undefined', () => {
    expect(person({ name: 'Ana', age: undefined })).toBe(false);
  });

  it('refuse a map with an oversized key', () => {
    expect(mapOf(flag)({ ['a'.repeat(201)]: true })).toBe(false);
  });

  it('refuse what has a prototype of its own', () => {
    class Person {
      name = 'Ana';
    }
    expect(person(new Person())).toBe(false);
    expect(person(Object.assign(Object.create({ inherited: true }) as object, { name: 'Ana' }))).toBe(false);
    expect(person(Object.assign(Object.create(null) as object, { name: 'Ana' }))).toBe(true);
  });

  it('do not take an inherited member for an own one', () => {
    expect(person(Object.create({ name: 'Ana' }))).toBe(false);
  });
});

describe('prototype pollution', () => {
  const poison = fc.constantFrom('__proto__', 'constructor', 'prototype');

  it('never passes a map', () => {
    fc.assert(
      fc.property(poison, fc.dictionary(fc.string(), fc.boolean(), { maxKeys: 3 }), (key, rest) => {
        const input: unknown = JSON.parse(JSON.stringify({ ...rest, '@': true }).replace('"@"', `"${key}"`));
        expect(mapOf(flag)(input)).toBe(false);
      }),
    );
  });

  it('never passes a shape', () => {
    fc.assert(
      fc.property(poison, fc.jsonValue(), (key, value) => {
        const input: unknown = JSON.parse(`{"name":"Ana","${key}":${JSON.stringify(value)}}`);
        expect(person(input)).toBe(false);
      }),
    );
  });

  it('changes no prototype, whatever is guarded', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        person(input);
        mapOf(text())(input);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });
});

describe('any input', () => {
  const every = [
    text(),
    whole,
    flag,
    nothing,
    oneOf('a'),
    listOf(person),
    mapOf(person),
    person,
    nullable(person),
  ];

  it('is judged without throwing', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withDate: true, withMap: true }), (input) => {
        for (const guard of every) expect(typeof guard(input)).toBe('boolean');
      }),
    );
  });

  it('is accepted as a whole or not at all', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.boolean(), fc.jsonValue()), { maxLength: 8 }), (input) => {
        expect(listOf(flag)(input)).toBe(input.every((each) => typeof each === 'boolean'));
      }),
    );
  });
});
