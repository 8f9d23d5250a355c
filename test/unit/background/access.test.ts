// The way to an installation's API: what is missing is told before anything is sent, and what is kept stays inside.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Instance } from '../../../lib/model/erp';
import { Secret } from '../../../lib/model/secret';
import { bench } from './bench';
import type { Bench } from './bench';

let b: Bench;
let voalle: Instance;
beforeEach(async () => {
  b = bench();
  ({ instance: voalle } = await b.ready());
});

const ixc: Instance = {
  id: 'ixc',
  erp: 'ixc',
  origin: 'https://ixc.example',
  label: 'IXC',
  environment: 'training',
  addedAt: 1,
};
const credential = { clientId: 'id-inventado', clientSecret: 'segredo-inventado', syndata: 'SYN-INVENTADO' };

async function signIn(instanceId: string, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [key, value] of Object.entries(values))
    await b.ask('instances.secret', { id: instanceId, key, value });
}

/** Somebody opens the API while the browser does not let Encaixe reach it. */
async function deniedOnce(): Promise<void> {
  b.registration.permittedPattern.mockResolvedValueOnce(false);
  expect(await b.tools.openApi(voalle)).toMatchObject({ error: { code: 'host-permission-denied' } });
}

/** Answers token and API of Voalle, and tells which addresses were asked. */
function answering(): string[] {
  const asked: string[] = [];
  b.fetch.mockImplementation((url) => {
    asked.push(url);
    const isToken = url.endsWith('/connect/token');
    return Promise.resolve(
      Response.json(
        isToken ? { access_token: 'token-inventado', expires_in: 3600 } : { success: true, response: [] },
      ),
    );
  });
  return asked;
}

describe('the API of an installation', () => {
  it('wants a credential, whole', async () => {
    expect(await b.tools.openApi(voalle)).toMatchObject({ ok: false, error: { code: 'no-credential' } });
    await signIn(voalle.id, { clientId: 'x', clientSecret: 'y', syndata: ' ' });
    expect(await b.tools.openApi(voalle)).toMatchObject({ ok: false, error: { code: 'no-credential' } });
    expect(b.fetch).not.toHaveBeenCalled();
  });

  it("wants the browser's permission for each host", async () => {
    await signIn(voalle.id, credential);
    b.registration.permittedPattern.mockResolvedValue(false);
    expect(await b.tools.openApi(voalle)).toMatchObject({ error: { code: 'host-permission-denied' } });
  });

  it('is where Voalle usually has it, or where the operator says', async () => {
    await signIn(voalle.id, credential);
    const asked = answering();
    const usual = await b.tools.openApi(voalle);
    if (!usual.ok || usual.value.erp !== 'voalle') throw new Error('no API');
    await usual.value.api.get('/external/x', {});
    expect(asked.map((url) => new URL(url).origin)).toEqual([
      'https://erp.example:45700',
      'https://erp.example:45715',
    ]);

    const moved = { identity: 'https://id.example', base: 'https://api.example/voalle' };
    const kept = await b.ask('instances.api', { id: voalle.id, ...moved });
    if (!kept.ok) throw new Error(kept.error);
    const other = await b.tools.openApi(kept.value);
    if (!other.ok || other.value.erp !== 'voalle') throw new Error('no API');
    await other.value.api.get('/external/x', {});
    expect(asked.slice(2)).toEqual([
      'https://id.example/connect/token',
      'https://api.example/voalle/external/x',
    ]);
  });

  it('keeps its token between two uses, and not for another credential', async () => {
    await signIn(voalle.id, credential);
    const asked = answering();
    const read = async (): Promise<void> => {
      const api = await b.tools.openApi(voalle);
      if (api.ok && api.value.erp === 'voalle') await api.value.api.get('/external/x', {});
    };
    await read();
    await read();
    expect(asked.filter((url) => url.endsWith('/token'))).toHaveLength(1);
    await signIn(voalle.id, { clientSecret: 'outro' });
    await read();
    expect(asked.filter((url) => url.endsWith('/token'))).toHaveLength(2);
  });

  it.each([
    ['a credential is forgotten and typed again', () => signIn(voalle.id, { syndata: '' })],
    ['it was opened without its permission', deniedOnce],
  ])('keeps no token where %s', async (_, happens) => {
    await signIn(voalle.id, credential);
    const asked = answering();
    const read = async (): Promise<void> => {
      const api = await b.tools.openApi(voalle);
      if (api.ok && api.value.erp === 'voalle') await api.value.api.get('/external/x', {});
    };
    await read();
    await happens();
    await signIn(voalle.id, { syndata: credential.syndata });
    await read();
    expect(asked.filter((url) => url.endsWith('/token'))).toHaveLength(2);
  });

  it('is not opened while the vault is locked, and keeps no token through it', async () => {
    await signIn(voalle.id, credential);
    const asked = answering();
    const read = async (): Promise<void> => {
      const api = await b.tools.openApi(voalle);
      if (api.ok && api.value.erp === 'voalle') await api.value.api.get('/external/x', {});
    };
    await b.tools.vault.create(new Secret('frase inventada'));
    await read();
    await b.tools.vault.lock();
    const locked = { code: 'vault-locked', status: null, said: null, waitSeconds: null };
    expect(await b.tools.openApi(voalle)).toEqual({ ok: false, error: locked });
    await b.tools.vault.unlock(new Secret('frase inventada'));
    await read();
    expect(asked.filter((url) => url.endsWith('/token'))).toHaveLength(2);
    b.tools.openApi.closeAll();
    await read();
    expect(asked.filter((url) => url.endsWith('/token'))).toHaveLength(3);
  });

  it('is not opened with what is forgotten while it is being opened', async () => {
    await signIn(voalle.id, credential);
    b.registration.permittedPattern.mockImplementationOnce(async () => {
      await signIn(voalle.id, { syndata: '' });
      return true;
    });
    expect(await b.tools.openApi(voalle)).toMatchObject({ ok: false, error: { code: 'no-credential' } });
  });

  it('keeps nothing when the vault is locked while it is being opened', async () => {
    await signIn(voalle.id, credential);
    const opened = async (): Promise<unknown> => {
      const api = await b.tools.openApi(voalle);
      return api.ok && api.value.erp === 'voalle' ? api.value.api : null;
    };
    const valuesOf = vi.spyOn(b.tools.secrets, 'valuesOf');
    const unsealed = await b.tools.secrets.valuesOf(voalle.id);
    valuesOf.mockImplementationOnce(() => {
      b.tools.openApi.closeAll();
      return Promise.resolve(unsealed);
    });
    const before = await opened();
    const after = await opened();
    expect(before).not.toBeNull();
    expect(after).not.toBe(before);
    // Where nothing falls in between, it is kept.
    expect(await opened()).toBe(after);
  });

  it('is closed with its instance', async () => {
    await signIn(voalle.id, credential);
    const close = vi.spyOn(b.tools.openApi, 'close');
    await b.ask('instances.remove', { id: voalle.id });
    expect(close).toHaveBeenCalledWith(voalle.id);
    expect(await b.tools.openApi(voalle)).toMatchObject({ ok: false, error: { code: 'no-credential' } });
  });

  it('of IXC is the ERP itself, asked with a listing and nothing else', async () => {
    await b.store.change(['instances'], (rows) => rows.put('instances', ixc));
    await signIn(ixc.id, { token: `7:${'0a1b2c3d'.repeat(8)}` });
    b.fetch.mockResolvedValue(Response.json({ total: '0' }));
    const api = await b.tools.openApi(ixc);
    if (!api.ok || api.value.erp !== 'ixc') throw new Error('no API');
    const where = { column: 'id', oper: '=', value: '0' } as const;
    expect(await api.value.list({ table: 'produtos', where, page: 1, size: 1, order: 'asc' })).toMatchObject({
      ok: true,
    });
    const [url, init] = b.fetch.mock.calls[0] ?? [];
    expect(url).toBe('https://ixc.example/webservice/v1/produtos');
    expect(init).toMatchObject({ method: 'POST', headers: { ixcsoft: 'listar' }, credentials: 'omit' });
  });
});

describe('the access to an API', () => {
  it('is told to pages by name alone, and goes with its instance', async () => {
    await signIn(voalle.id, credential);
    const listed = await b.ask('instances.list');
    expect(listed).toMatchObject([{ secrets: ['clientId', 'clientSecret', 'syndata'] }]);
    expect(JSON.stringify(listed)).not.toMatch(/inventado/i);
    await signIn(voalle.id, { syndata: '' });
    expect(await b.ask('instances.list')).toMatchObject([{ secrets: ['clientId', 'clientSecret'] }]);
    await b.ask('instances.remove', { id: voalle.id });
    expect(await b.tools.secrets.keysOf(voalle.id)).toEqual([]);
  });

  it('takes only what the ERP asks for', async () => {
    await expect(b.ask('instances.secret', { id: voalle.id, key: 'token', value: 'x' })).rejects.toThrow();
    await expect(b.ask('instances.secret', { id: 'none', key: 'syndata', value: 'x' })).rejects.toThrow();
  });

  it('takes only addresses, and forgets empty ones', async () => {
    const wrong = { id: voalle.id, identity: 'ftp://erp.example', base: '' };
    expect(await b.ask('instances.api', wrong)).toEqual({ ok: false, error: 'not-an-address' });
    const right = {
      id: voalle.id,
      identity: ' https://ID.example/ ',
      base: ' https://api.example:8443/voalle/ ',
    };
    expect(await b.ask('instances.api', right)).toMatchObject({
      value: { api: { identity: 'https://id.example', base: 'https://api.example:8443/voalle' } },
    });
    const none = await b.ask('instances.api', { id: voalle.id, identity: '', base: '' });
    expect(none.ok && 'api' in none.value).toBe(false);
  });

  it.each([
    'https://api.example/?apikey=inventada',
    'https://api.example/x#chave',
    'https://a:b@api.example',
  ])('refuses %s, which may carry a key, and keeps nothing of it', async (base) => {
    const answer = await b.ask('instances.api', { id: voalle.id, identity: '', base });
    expect(answer).toEqual({ ok: false, error: 'not-an-address' });
    expect((await b.ask('instances.list')).map(({ api }) => api)).toEqual([undefined]);
  });

  it('gives the hosts of an address back that it left, or that goes with its instance', async () => {
    const { giveBack } = b.registration;
    const moved = { identity: 'https://id.example', base: 'https://api.example/voalle' };
    const first = await b.ask('instances.api', { id: voalle.id, ...moved });
    const second = await b.ask('instances.api', { id: voalle.id, ...moved, base: 'https://outra.example' });
    if (!first.ok || !second.ok) throw new Error('no instance');
    expect(giveBack).toHaveBeenCalledWith('https://api.example', [second.value]);
    giveBack.mockClear();
    await b.ask('instances.remove', { id: voalle.id });
    expect(giveBack.mock.calls).toEqual(
      [voalle.origin, 'https://id.example', 'https://outra.example'].map((origin) => [origin, []]),
    );
  });
});
