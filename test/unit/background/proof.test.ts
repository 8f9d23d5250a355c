// Proof by API behind its channel: what it asks, proves, takes back and tells, with two real partners on the bench.

import { beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../../lib/model/secret';
import type { Instance } from '../../../lib/model/erp';
import type { Profile } from '../../../lib/model/setup';
import type { Snapshot } from '../../../lib/model/snapshot';
import { bodyOf, json, refusal } from '../net/wire';
import { ORIGIN, place, TAB } from './bench';
import { instance, profile, proofBench, ROW, TOKEN } from './proof-bench';
import type { ProofBench } from './proof-bench';

let b: ProofBench;
beforeEach(async () => {
  b = await proofBench();
});

describe('a record that is right', () => {
  it('proves its step, yields its number and is told in the journal without a value', async () => {
    b.answer([ROW]);
    const result = await b.check('product');
    expect(result).toMatchObject({
      ok: true,
      value: { source: 'produtos', record: '41', among: 1, proves: true, findings: [], onlyOnScreen: [] },
    });
    expect((await b.steps()).product).toMatchObject({
      evidence: [{ kind: 'api', at: b.clock.now }],
      outputs: { productId: '41' },
      record: '41',
    });
    expect(b.topics).toContainEqual({ about: 'setup', profileId: 'profile' });
    expect(await b.lines()).toMatchObject([
      { event: 'api', profileId: 'profile', screen: 'ixc/product', step: 'product', fields: [], code: null },
    ]);
    expect(JSON.stringify([result, await b.lines()])).not.toContain(TOKEN);
  });

  it('proves the tab of another step only on the record of that step', async () => {
    b.answer([ROW]);
    expect(await b.check('product-planning', { subject: '41' })).toMatchObject({ value: { proves: false } });
    await b.known({ product: { record: '41' } });
    expect(await b.check('product-planning')).toMatchObject({ value: { proves: true } });
    expect(JSON.parse(bodyOf({ init: b.fetch.mock.calls.at(-1)?.[1] ?? {} }))).toMatchObject({ query: '41' });
  });

  it('proves nothing when it answers for a part', async () => {
    const { unidade: _, ...rest } = ROW;
    b.answer([rest]);
    expect(await b.check('product')).toMatchObject({
      value: { proves: false, onlyOnScreen: ['Unidade padrão'] },
    });
    expect(await b.steps()).toEqual({});
  });
});

describe('a record that is wrong', () => {
  it('takes the proof back from the record that gave it: it did not persist', async () => {
    await b.known({ product: { evidence: [{ kind: 'saved', at: 1 }], record: '41' } });
    b.answer([{ ...ROW, tipo: 'C' }]);
    const result = await b.check('product');
    expect(result).toMatchObject({
      value: { proves: false, findings: [{ code: 'not-persisted' }, { code: 'differs' }] },
    });
    expect((await b.steps()).product).toMatchObject({ brokenAt: b.clock.now, evidence: [{ kind: 'saved' }] });
    expect(await b.lines()).toMatchObject([{ event: 'api', fields: ['tipo'], code: 'not-persisted' }]);
  });

  it('says nothing of a step that another record has proven', async () => {
    await b.known({ product: { evidence: [{ kind: 'saved', at: 1 }], record: '40' } });
    b.answer([{ ...ROW, tipo: 'C' }]);
    expect(await b.check('product', { subject: '41' })).toMatchObject({
      value: { findings: [{ code: 'differs' }] },
    });
    expect((await b.steps()).product).toMatchObject({ brokenAt: null });
  });
});

describe('the tab that the panel stands beside', () => {
  const shown = (value: string, more: Partial<Snapshot> = {}): Snapshot => ({
    screen: 'ixc/product',
    fields: [{ key: 'preco_base', state: 'ok', value }],
    record: '41',
    pristine: true,
    ...more,
  });

  beforeEach(async () => {
    b.answer([ROW]);
    b.origins.set(TAB, ORIGIN);
    await b.tools.session.see({ place, screen: 'ixc/product', heading: 'Produtos', at: 1 });
  });

  it('disagrees with the API where it shows another value of this record', async () => {
    b.documents.set('D1', { read: () => shown('19,90') });
    expect(await b.check('product', { tabId: TAB })).toMatchObject({
      value: {
        proves: false,
        findings: [{ key: 'preco_base', code: 'not-persisted', should: { value: '19,90' } }],
      },
    });
    // Nothing of a secret goes to the page for this.
    expect(b.sent.at(-1)?.payload).toEqual({ screen: 'ixc/product', compare: false });
  });

  it.each([
    ['agrees', () => shown('9,90')],
    ['is silent', () => null],
    ['shows another record', () => shown('19,90', { record: '40' })],
  ])('changes nothing where it %s', async (_, read) => {
    b.documents.set('D1', { read });
    expect(await b.check('product', { tabId: TAB })).toMatchObject({ value: { proves: true } });
  });
});

describe('nothing to compare', () => {
  it('is told with the words of the server and the code in the journal', async () => {
    b.fetch.mockImplementation(() => Promise.resolve(refusal('Recurso produtos não está disponível!')));
    expect(await b.check('product')).toEqual({
      ok: false,
      error: {
        kind: 'failed',
        failure: {
          code: 'table-unavailable',
          status: 200,
          said: 'Recurso produtos não está disponível!',
          waitSeconds: null,
        },
      },
    });
    expect(await b.lines()).toMatchObject([{ event: 'api', step: 'product', code: 'table-unavailable' }]);
    expect(await b.steps()).toEqual({});
  });

  it('is told before a request where the credential or the permission is missing', async () => {
    b.registration.permittedPattern.mockResolvedValue(false);
    expect(await b.check('product')).toMatchObject({
      error: { failure: { code: 'host-permission-denied' } },
    });
    await b.tools.secrets.forget('erp', 'token');
    expect(await b.check('product')).toMatchObject({ error: { failure: { code: 'no-credential' } } });
    expect(b.fetch).not.toHaveBeenCalled();
  });

  it('is told where only the screen can tell, or nobody knows which record', async () => {
    expect(await b.check('connection')).toEqual({ ok: false, error: { kind: 'only-on-screen' } });
    expect(await b.check('sva-user')).toEqual({ ok: false, error: { kind: 'which-record' } });
    b.answer([]);
    expect(await b.check('product')).toEqual({ ok: false, error: { kind: 'not-found' } });
    expect(await b.handler({ profileId: 'none', step: 'product', subject: null, tabId: null })).toEqual({
      ok: false,
      error: { kind: 'no-profile' },
    });
    await expect(b.check('no-such-step')).rejects.toThrow('no such step');
  });
});

describe('a person of Voalle', () => {
  const voalle: Instance = { ...instance, id: 'voalle', erp: 'voalle' };
  const cariap: Profile = { ...profile, instanceId: 'voalle', partnerId: 'cariap', values: {} };
  const ana = {
    id: 7,
    txId: '111.444.777-35',
    email: 'ana@cliente.example',
    phone: '1133334444',
    cellPhone: '',
  };

  beforeEach(async () => {
    await b.put(voalle, cariap);
    for (const key of ['clientId', 'clientSecret', 'syndata'])
      await b.tools.secrets.set('voalle', key, new Secret(`${key}-x`));
    b.granted.add(ORIGIN);
    b.fetch.mockImplementation((url) =>
      Promise.resolve(
        json(
          url.includes('/connect/token')
            ? { access_token: 'ficha', expires_in: 3600 }
            : { success: true, response: ana },
        ),
      ),
    );
  });

  it('is the one on the open screen, and nothing of the person is kept', async () => {
    // One installation at this address: the other one is gone.
    await b.store.change(['instances'], (rows) => rows.remove('instances', 'erp'));
    b.origins.set(TAB, ORIGIN);
    await b.tools.session.see({ place, screen: 'voalle/person', heading: 'Pessoas', at: 1 });
    b.documents.set('D1', {
      read: (): Snapshot => ({
        screen: 'voalle/person',
        fields: [{ key: 'document', state: 'ok', value: '111.444.777-35' }],
        record: null,
        pristine: true,
      }),
    });
    expect(await b.check('person', { tabId: TAB })).toMatchObject({ value: { record: '7', proves: true } });
    const kept = JSON.stringify([await b.steps(), await b.lines()]);
    expect(kept).not.toMatch(/ana@|111\.?444|3333/);
  });

  it('has to be named where no screen shows one', async () => {
    expect(await b.check('person')).toEqual({ ok: false, error: { kind: 'which-record' } });
    expect(await b.check('person', { subject: '11144477735' })).toMatchObject({ value: { proves: true } });
  });
});
