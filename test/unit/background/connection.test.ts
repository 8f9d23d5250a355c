// The connection test behind its channel: what it proves, keeps, tells and never sends.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Secret } from '../../../lib/model/secret';
import { connectionHandlers } from '../../../lib/background/connection';
import { instanceHandlers } from '../../../lib/background/instances';
import type { ConnectionTestDef, Partner } from '../../../lib/model/partner';
import type { ProfileView, TestResult } from '../../../lib/model/setup';
import { bodyOf } from '../net/wire';
import { bench, partner, TAB } from './bench';
import type { Bench } from './bench';

let b: Bench;
let profile: ProfileView;
beforeEach(async () => {
  b = bench();
  ({ profile } = await b.ready());
  b.fetch.mockImplementation(() =>
    Promise.resolve(new Response(null, { status: 204, headers: { allow: 'POST' } })),
  );
});

const run = () => b.ask('test.run', { profileId: profile.id });
const step = async () => (await b.ask('tab.view', { tabId: TAB })).setup?.steps.connection;

describe('a connection test', () => {
  it('proves its step, is kept with the profile and told in the journal', async () => {
    const result = await run();
    expect(result).toMatchObject({ level: 'L2', code: 'ok-reachable-only', host: 'parceiro.example' });
    expect((await b.ask('tab.view', { tabId: TAB })).test).toEqual(result);
    expect(await step()).toMatchObject({ evidence: [{ kind: 'test', at: result.at }] });
    expect(await b.journal()).toContain('test ok-reachable-only');
    expect(b.topics).toContainEqual({ about: 'setup', profileId: profile.id });
  });

  it('proves nothing when nobody answered', async () => {
    b.fetch.mockRejectedValue(new TypeError('failed'));
    expect(await run()).toMatchObject({ level: 'L0', code: 'network-error' });
    expect(await step()).toBeUndefined();
    expect(await b.journal()).toContain('test network-error');
  });

  it('sends nothing without the permission of the browser', async () => {
    b.registration.permittedPattern.mockResolvedValue(false);
    expect(await run()).toMatchObject({ code: 'host-permission-denied' });
    expect(b.registration.permittedPattern).toHaveBeenCalledWith('https://parceiro.example/*');
    expect(b.fetch).not.toHaveBeenCalled();
    expect(await step()).toBeUndefined();
  });

  it('names the value that is wrong, or missing', async () => {
    await b.ask('profiles.update', {
      id: profile.id,
      label: 'x',
      values: { url: 'http://parceiro.example/' },
    });
    expect(await run()).toMatchObject({
      code: 'invalid-config',
      problems: [{ key: 'url', code: 'not-https' }],
    });
    await b.ask('profiles.update', { id: profile.id, label: 'x', values: {} });
    expect(await run()).toMatchObject({ code: 'invalid-config', problems: [{ key: 'url', code: 'empty' }] });
    expect(b.fetch).not.toHaveBeenCalled();
  });

  it('is out of date after another address, and so is what it proved', async () => {
    await run();
    const values = { url: 'https://outro.example/hook' };
    await b.ask('profiles.update', { id: profile.id, label: 'x', values });
    expect((await b.ask('tab.view', { tabId: TAB })).test).toMatchObject({ outdated: true });
    expect(await step()).toMatchObject({ brokenAt: b.clock.now });
    await b.ask('profiles.update', { id: profile.id, label: 'y', values });
    await run();
    expect((await b.ask('tab.view', { tabId: TAB })).test?.outdated).toBeUndefined();
    expect(await step()).toMatchObject({ brokenAt: null });
  });

  it('proves nothing of a value that was changed while it ran', async () => {
    const answer = Promise.withResolvers<Response>();
    b.fetch.mockImplementation(() => answer.promise);
    const running = run();
    await vi.waitFor(() => expect(b.fetch).toHaveBeenCalled());
    await b.ask('profiles.update', {
      id: profile.id,
      label: 'x',
      values: { url: 'https://outro.example/hook' },
    });
    answer.resolve(new Response(null, { status: 204 }));
    expect(await running).toMatchObject({ code: 'ok-reachable-only', outdated: true });
    expect((await b.ask('tab.view', { tabId: TAB })).test).toMatchObject({ outdated: true });
    expect(await step()).toBeUndefined();
  });

  it('stays when something else of the profile changes', async () => {
    await run();
    await b.ask('profiles.update', { id: profile.id, label: 'outro', values: profile.values });
    await b.ask('secrets.set', { profileId: profile.id, key: 'token', value: 'outro' });
    expect((await b.ask('tab.view', { tabId: TAB })).test?.outdated).toBeUndefined();
    expect(await step()).toMatchObject({ brokenAt: null });
  });

  it('never sends the secret', async () => {
    await b.ask('secrets.set', { profileId: profile.id, key: 'token', value: 'muito-secreto' });
    await run();
    expect(JSON.stringify(b.fetch.mock.calls)).not.toContain('muito-secreto');
  });

  it('needs a profile', async () => {
    await expect(b.ask('test.run', { profileId: 'none' })).rejects.toThrow('failed');
  });
});

describe('a connection test of a credential', () => {
  const words = { proves: { pt: '', en: '' }, doesNotProve: { pt: '', en: '' } };
  const HASH = '0a1b2c3d'.repeat(8);

  /** The result that is kept for the same profile, as if its partner had this test. */
  async function tried(
    def: ConnectionTestDef,
    secret: string,
    answer: Response | (() => Response),
  ): Promise<TestResult | undefined> {
    const other: Partner = { ...partner, test: def };
    const tools = { ...b.tools, catalog: { ...b.tools.catalog, partner: () => Promise.resolve(other) } };
    await b.ask('secrets.set', { profileId: profile.id, key: 'token', value: secret });
    b.fetch.mockImplementation(() => Promise.resolve(typeof answer === 'function' ? answer() : answer));
    await connectionHandlers(tools)['test.run']({ profileId: profile.id });
    return b.store.read(['tests'], (rows) => rows.get('tests', profile.id));
  }

  /** Values that the bench's partner does not name. */
  async function hold(values: Readonly<Record<string, string>>): Promise<void> {
    await b.store.change(['profiles'], async (rows) => {
      const kept = await rows.get('profiles', profile.id);
      if (kept !== undefined) await rows.put('profiles', { ...kept, values });
    });
  }

  const asaas = { kind: 'asaas', base: 'url', key: 'token', ...words } as const;
  const key = `$aact_hmlg_${HASH}`;

  it('sends an Asaas key to its own address, and ticks the step when the account is approved', async () => {
    const result = await tried(asaas, key, Response.json({ general: 'APPROVED' }));
    expect(result).toMatchObject({ level: 'L3', code: 'ok-authenticated', host: 'parceiro.example' });
    expect(b.fetch.mock.calls.map(([url]) => url)).toEqual([
      'https://parceiro.example/hook/myAccount/status/',
    ]);
    expect(b.registration.permittedPattern).toHaveBeenCalledWith('https://parceiro.example/*');
    expect(await step()).toMatchObject({ evidence: [{ kind: 'test' }] });
  });

  it.each([
    ['an account that waits', Response.json({ general: 'PENDING' }), 'account-pending'],
    ['a key without a permission', failure(403, 'insufficient_permission'), 'permission-missing'],
    ['a refused key', failure(401, 'invalid_access_token'), 'auth-rejected'],
    ['a web page', new Response('<html>'), 'html-instead-of-api'],
  ])('ticks nothing for %s', async (_, answer, code) => {
    expect(await tried(asaas, key, answer)).toMatchObject({ code });
    expect(await step()).toBeUndefined();
    expect(await b.journal()).toContain(`test ${code}`);
  });

  it('of the ERP itself is open again when its services are said to be elsewhere', async () => {
    const def = { kind: 'ixc-token', token: 'token', ...words } as const;
    await tried(def, `7:${HASH}`, Response.json({ total: '0' }));
    const other: Partner = { ...partner, test: def };
    const tools = { ...b.tools, catalog: { ...b.tools.catalog, partner: () => Promise.resolve(other) } };
    await instanceHandlers(tools)['instances.api']({
      id: profile.instanceId,
      identity: '',
      base: 'https://api.example',
    });
    expect(await step()).toMatchObject({ brokenAt: b.clock.now });
  });

  it('asks the ERP itself about an IXC token', async () => {
    const def = { kind: 'ixc-token', token: 'token', ...words } as const;
    expect(await tried(def, `7:${HASH}`, Response.json({ total: '0' }))).toMatchObject({ level: 'L3' });
    expect(b.fetch.mock.calls.map(([url]) => url)).toEqual(['https://erp.example/webservice/v1/produtos']);
    expect(b.registration.permittedPattern).toHaveBeenCalledWith('https://erp.example/*');
  });

  it("reads the partner's own API only where the operator says that the token is one of it", async () => {
    const readable = { token: 'token', when: 'same', path: '/watch/v1/pacotes/get' } as const;
    const def = { kind: 'probe', url: 'url', method: 'POST', readable, ...words } as const;
    const list = (): Response => Response.json({ HasError: false, Result: { list: [] } });
    expect(await tried(def, 'token-inventado', list)).toMatchObject({ methods: ['OPTIONS'] });

    await hold({ ...profile.values, same: 'S' });
    expect(await tried(def, 'token-inventado', list)).toMatchObject({
      level: 'L3',
      code: 'ok-authenticated',
      methods: ['OPTIONS', 'GET'],
    });
    expect(b.fetch.mock.calls.at(-1)?.[0]).toBe('https://parceiro.example/watch/v1/pacotes/get');
    expect(await step()).toMatchObject({ evidence: [{ kind: 'test' }] });
  });

  it('waits for the vault where it needs a secret, and only there', async () => {
    await b.tools.vault.create(new Secret('frase inventada'));
    const locked = async (def: ConnectionTestDef) => {
      await b.tools.vault.unlock(new Secret('frase inventada'));
      await b.ask('secrets.set', { profileId: profile.id, key: 'token', value: 'abc' });
      await b.tools.vault.lock();
      const tools = {
        ...b.tools,
        catalog: { ...b.tools.catalog, partner: () => Promise.resolve({ ...partner, test: def }) },
      };
      return connectionHandlers(tools)['test.run']({ profileId: profile.id });
    };
    await expect(locked({ kind: 'ixc-token', token: 'token', ...words })).rejects.toThrow('vault-locked');
    expect(b.fetch).not.toHaveBeenCalled();
    b.fetch.mockImplementation(() => Promise.resolve(new Response(null, { status: 204 })));
    expect(await locked({ kind: 'probe', url: 'url', method: 'POST', ...words })).toMatchObject({
      level: 'L1',
    });
  });

  it('looks for the method that the profile names, where the guide names none', async () => {
    const def = { kind: 'probe', url: 'url', method: null, methodFrom: 'method', ...words } as const;
    const allowsPut = (): Response => new Response(null, { status: 204, headers: { allow: 'PUT' } });
    expect(await tried(def, 'x', allowsPut)).toMatchObject({ level: 'L1' });
    await hold({ ...profile.values, method: 'PUT' });
    expect(await tried(def, 'x', allowsPut)).toMatchObject({ level: 'L2' });
  });

  it('sends a GET to a silent address when the operator asks for it', async () => {
    b.fetch.mockImplementation(() => Promise.resolve(new Response(null, { status: 405 })));
    expect(await b.ask('test.run', { profileId: profile.id })).toMatchObject({
      methods: ['OPTIONS', 'HEAD'],
    });
    expect(await b.ask('test.run', { profileId: profile.id, get: true })).toMatchObject({
      methods: ['OPTIONS', 'HEAD', 'GET'],
    });
  });

  it("asks the ERP's identity service about a Voalle user, with open and secret values", async () => {
    const def = {
      kind: 'voalle-user',
      clientId: 'url',
      clientSecret: 'token',
      syndata: 'token',
      address: 'authUrl',
      ...words,
    } as const;
    const result = await tried(def, 'segredo', Response.json({ access_token: 'token-inventado' }));
    // What answers the API is no answer of the API: the user got in, and that is all.
    expect(result).toMatchObject({ level: 'L3', code: 'token-only', host: 'erp.example:45700' });
    const [url, init = {}] = b.fetch.mock.calls[0] ?? [];
    expect(url).toBe('https://erp.example:45700/connect/token');
    expect(Object.fromEntries(new URLSearchParams(bodyOf({ init })))).toMatchObject({
      client_id: 'https://parceiro.example/hook',
      client_secret: 'segredo',
    });
  });

  it('names a secret that is missing, and keeps nothing of one that is there', async () => {
    expect(await tried(asaas, '', new Response())).toMatchObject({
      code: 'invalid-config',
      problems: [{ key: 'token', code: 'empty' }],
    });
    await tried(asaas, key, failure(401, 'invalid_access_token'));
    const kept = await b.store.read(['tests', 'journal', 'setups'], async (rows) => [
      await rows.all('tests'),
      await rows.all('journal'),
      await rows.all('setups'),
    ]);
    expect(JSON.stringify([kept, b.topics, b.failures])).not.toContain(HASH);
  });
});

function failure(status: number, code: string): Response {
  return Response.json({ errors: [{ code, description: '' }] }, { status });
}
