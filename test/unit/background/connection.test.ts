// The connection test behind its channel: what it proves, keeps, tells and never sends.

import { beforeEach, describe, expect, it } from 'vitest';
import { bench, TAB } from './bench';
import type { Bench } from './bench';
import type { ProfileView } from '../../../lib/model/setup';

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

  it('takes the address that the guide fixes', async () => {
    const silent = await b.ask('profiles.create', {
      instanceId: profile.instanceId,
      partnerId: 'silencioso',
      label: 'x',
    });
    expect(await b.ask('test.run', { profileId: silent.id })).toMatchObject({ host: 'fixo.example' });
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
