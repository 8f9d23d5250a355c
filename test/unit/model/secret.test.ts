// A secret shows itself to nobody who does not ask it by name.

import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { sameSecrets, Secret } from '../../../lib/model/secret';
import { secretsOf } from '../secrets';

const VALUE = 'segredo-inventado';
const secret = new Secret(VALUE);

describe('a secret', () => {
  it.each<[string, () => unknown]>([
    ['a text', () => `Bearer ${secret as unknown as string}`],
    ['a sum', () => 'x' + (secret as unknown as string)],
    ['a list', () => [secret].join()],
    ['JSON', () => JSON.stringify({ secret })],
    ['an inspection', () => inspect({ secret }, { showHidden: true, depth: 5 })],
    ['a clone', () => JSON.stringify(structuredClone({ secret }))],
    ['its keys', () => JSON.stringify([Reflect.ownKeys(secret), Object.entries(secret)])],
    ['an error', () => String(new Error(String(secret)))],
  ])('is not in %s', (_, shown) => {
    expect(String(shown())).not.toContain(VALUE);
  });

  it('is given to who asks for it', () => {
    expect(secret.reveal()).toBe(VALUE);
  });

  it('is compared by its value', () => {
    expect(secret.equals(new Secret(VALUE))).toBe(true);
    expect(secret.equals(new Secret(`${VALUE} `))).toBe(false);
  });

  it('knows when there is none', () => {
    expect([new Secret('').isEmpty, new Secret(' ').isEmpty]).toEqual([true, false]);
    expect([new Secret(' \n').isBlank, secret.isBlank]).toEqual([true, false]);
  });
});

describe('two sets of secrets', () => {
  it.each<[Record<string, string>, Record<string, string>, boolean]>([
    [{}, {}, true],
    [{ a: '1', b: '2' }, { b: '2', a: '1' }, true],
    [{ a: '1' }, { a: '2' }, false],
    [{ a: '1' }, { b: '1' }, false],
    [{ a: '1' }, { a: '1', b: '2' }, false],
    [{ toString: '1' }, { a: '1' }, false],
  ])('%j and %j: the same is %s', (a, b, same) => {
    expect(sameSecrets(secretsOf(a), secretsOf(b))).toBe(same);
  });
});
