// When an answer of the API is about the step for certain: it is of one record, and what it is held against still stands.

import { beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../../lib/model/secret';
import { json } from '../net/wire';
import { instance, profile, proofBench, ROW, setupOf } from './proof-bench';
import type { ProofBench } from './proof-bench';

let b: ProofBench;
beforeEach(async () => {
  b = await proofBench();
});

describe('several records that fit', () => {
  it('prove nothing and yield nothing: one of them is shown', async () => {
    b.answer([ROW], 3);
    expect(await b.check('product')).toMatchObject({
      value: { record: '41', among: 3, proves: false, findings: [] },
    });
    expect(await b.steps()).toEqual({});
    expect(await b.lines()).toMatchObject([{ event: 'api', step: 'product', fields: [], code: null }]);
  });

  it('take nothing back, either', async () => {
    await b.known({ product: { evidence: [{ kind: 'saved', at: 1 }], record: 'CLUBE PARTIU!' } });
    b.answer([{ ...ROW, tipo: 'C' }], 3);
    expect(await b.check('product')).toMatchObject({ value: { among: 3, findings: [{ code: 'differs' }] } });
    expect((await b.steps()).product).toMatchObject({ brokenAt: null, outputs: {}, record: 'CLUBE PARTIU!' });
    expect(await b.lines()).toMatchObject([{ fields: [], code: null }]);
  });

  it('are one where the operator says its number, or the step knows it', async () => {
    b.answer([ROW], 3);
    expect(await b.check('product', { subject: '41' })).toMatchObject({ value: { among: 1, proves: true } });
    expect((await b.steps()).product).toMatchObject({ outputs: { productId: '41' }, record: '41' });
    expect(await b.check('product')).toMatchObject({ value: { among: 1, proves: true } });
  });
});

describe('what changes while the API is read', () => {
  /** Something happens between the question and the answer. */
  const meanwhile = (happens: () => Promise<unknown>): void => {
    b.fetch.mockImplementation(async () => {
      await happens();
      return json({ total: 1, registros: [ROW] });
    });
  };

  it.each([
    [
      'a value of the profile',
      () => b.put(instance, { ...profile, values: { ...profile.values, subgroup: '9' } }),
    ],
    [
      'the address of the API',
      () => b.put({ ...instance, api: { identity: '', base: 'https://api.example' } }, profile),
    ],
    ['a choice', () => b.put(instance, profile, setupOf({}, { link: 'contract' }))],
    ['the record of the step', () => b.put(instance, profile, setupOf({ product: { record: '40' } }))],
    [
      'what another step yields',
      () => b.put(instance, profile, setupOf({ integration: { outputs: { integrationId: '3' } } })),
    ],
    ['a secret of the profile', () => b.tools.secrets.set('profile', 'password', new Secret('outra'))],
  ])('leaves nothing proven: %s', async (_, happens) => {
    meanwhile(happens);
    expect(await b.check('product')).toEqual({ ok: false, error: { kind: 'changed' } });
    expect((await b.steps()).product?.evidence ?? []).toEqual([]);
    expect(await b.lines()).toEqual([]);
  });

  it('matters only where the answer rests on it', async () => {
    const manual = { evidence: [{ kind: 'manual', at: 1, reason: 'visto' }] } as const;
    meanwhile(() =>
      b.put(
        { ...instance, label: 'Outro nome' },
        { ...profile, updatedAt: 9 },
        setupOf({ connection: manual }),
      ),
    );
    expect(await b.check('product')).toMatchObject({ value: { proves: true } });
    expect(Object.keys(await b.steps()).sort()).toEqual(['connection', 'product']);
  });

  it('may be the end of the profile', async () => {
    meanwhile(() => b.store.change(['profiles'], (rows) => rows.remove('profiles', 'profile')));
    expect(await b.check('product')).toEqual({ ok: false, error: { kind: 'no-profile' } });
  });
});
