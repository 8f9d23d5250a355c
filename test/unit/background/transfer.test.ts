// Profiles out into a file and in from one, behind the door: what travels, what does not, and what becomes of it.

import { beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../../lib/model/secret';
import { ORIGIN } from './bench';
import { everything, idsOf, PASSPHRASE, TOKEN, twoBrowsers, VAULT_PASSPHRASE } from './transfer-bench';

type Two = Awaited<ReturnType<typeof twoBrowsers>>;
let from: Two['from'];
let to: Two['to'];
let profileId: string;
let exported: Two['exported'];
let inspected: Two['inspected'];
beforeEach(async () => {
  ({ from, to, profileId, exported, inspected } = await twoBrowsers());
});

async function secretOf(b: Two['to'], id: string): Promise<string | undefined> {
  return (await b.tools.secrets.valuesOf(id)).token?.reveal();
}

describe('an export', () => {
  it('holds no secret, and nothing of what was done', async () => {
    const text = await exported();
    for (const inner of [TOKEN, 'trigger', 'visto', 'evidence', profileId]) expect(text).not.toContain(inner);
    expect(JSON.parse(text)).toMatchObject({
      instances: [{ origin: ORIGIN, erp: 'voalle', label: 'Provedor', environment: 'staging' }],
      profiles: [
        { instance: 0, partnerId: 'canal', label: 'Canal', values: { url: 'https://parceiro.example/novo' } },
      ],
    });
  });

  it('keeps a value back that the partner says is secret, wherever it lies', async () => {
    await from.store.change(['profiles'], async (rows) => {
      const profile = await rows.get('profiles', profileId);
      if (profile)
        await rows.put('profiles', { ...profile, values: { token: TOKEN, url: 'https://x.example' } });
    });
    for (const passphrase of [null, PASSPHRASE]) expect(await exported(passphrase)).not.toContain(TOKEN);
  });

  it('takes only the profiles that were chosen, and the installations that they need', async () => {
    const answer = await from.ask('transfer.export', { profileIds: [], passphrase: null });
    expect(JSON.parse(answer.ok ? answer.value.text : '')).toMatchObject({ instances: [], profiles: [] });
  });

  it('is told in the journal, with whether secrets went', async () => {
    await exported();
    await exported(PASSPHRASE);
    const told = await from.journal();
    expect(told.filter((each) => each.startsWith('export')).sort()).toEqual([
      'export',
      'export with-secrets',
    ]);
  });

  it('is refused under a passphrase that is too short', async () => {
    const answer = await from.ask('transfer.export', {
      profileIds: [profileId],
      passphrase: 'curta demais'.slice(1),
    });
    expect(answer).toEqual({ ok: false, error: 'too-short' });
  });

  it('needs an open vault for secrets, and none without', async () => {
    await from.ask('vault.create', { passphrase: VAULT_PASSPHRASE });
    await from.ask('vault.lock');
    await expect(exported(PASSPHRASE)).rejects.toThrow('vault-locked');
    expect(await exported()).toContain('parceiro.example');
  });
});

describe('a look at a file', () => {
  it('tells what would be new, and which host is needed, and changes nothing', async () => {
    to.granted.clear();
    const before = await everything(to);
    const plan = await inspected(await exported(PASSPHRASE), PASSPHRASE);
    expect(plan).toMatchObject({ hasSecrets: true, origins: [ORIGIN] });
    expect(plan.items).toMatchObject([{ change: 'new', addsInstance: true, label: 'Canal' }]);
    expect(JSON.stringify(plan)).not.toContain(TOKEN);
    expect(await everything(to)).toEqual(before);
  });

  it('finds here what was just exported here', async () => {
    const plan = await inspected(await exported(PASSPHRASE), PASSPHRASE, from);
    expect(plan.items).toMatchObject([{ change: 'same', fields: [] }]);
  });

  it.each([
    ['', 'not-json'],
    ['{}', 'not-a-transfer'],
    ['{"format":"encaixe-profiles","version":9}', 'too-new'],
  ])('of %s is refused', async (text, error) => {
    expect(await to.ask('transfer.inspect', { text, passphrase: null })).toEqual({ ok: false, error });
  });
});

describe('an import', () => {
  it.each([
    ['without', null],
    ['with', PASSPHRASE],
  ])('brings all of it, %s secrets', async (_, passphrase) => {
    const text = await exported(passphrase);
    const { items } = await inspected(text, passphrase);
    const done = await to.ask('transfer.import', { text, passphrase, items: idsOf(items) });
    expect(done).toEqual({
      ok: true,
      value: { profiles: 1, instances: 1, secrets: passphrase === null ? 0 : 1 },
    });
    const [instance] = await to.ask('instances.list');
    const [profile] = await to.ask('profiles.list');
    expect(instance).toMatchObject({
      origin: ORIGIN,
      erp: 'voalle',
      label: 'Provedor',
      environment: 'staging',
    });
    expect(profile).toMatchObject({
      instanceId: instance?.id,
      label: 'Canal',
      values: { url: 'https://parceiro.example/novo' },
    });
    expect(await secretOf(to, profile?.id ?? '')).toBe(passphrase === null ? undefined : TOKEN);
    expect((await to.journal()).sort()).toEqual([
      passphrase === null ? 'import' : 'import with-secrets',
      'instance-added',
    ]);
    expect(to.registration.reconcile).toHaveBeenCalledWith(
      [instance].map((each) => expect.objectContaining({ id: each?.id }) as unknown),
    );
    expect((await inspected(text, passphrase)).items).toMatchObject([{ change: 'same' }]);
  });

  it('puts secrets into the vault, in the same transaction', async () => {
    await to.ask('vault.create', { passphrase: VAULT_PASSPHRASE });
    const text = await exported(PASSPHRASE);
    const { items } = await inspected(text, PASSPHRASE);
    await to.ask('transfer.import', { text, passphrase: PASSPHRASE, items: idsOf(items) });
    const [profile] = await to.ask('profiles.list');
    expect(await secretOf(to, profile?.id ?? '')).toBe(TOKEN);
    expect(JSON.stringify(await everything(to))).not.toContain(TOKEN);
  });

  it('changes what is here, leaves the rest of it, and doubts what was tested with other values', async () => {
    const text = await exported(PASSPHRASE);
    await from.ask('profiles.update', {
      id: profileId,
      label: 'Canal',
      values: { url: 'https://parceiro.example/velho' },
    });
    await from.store.change(['tests', 'setups'], async (rows) => {
      const test = {
        profileId,
        at: 1,
        level: 'L1',
        code: 'ok-reachable-only',
        status: 401,
        methods: [],
        milliseconds: 1,
        host: 'x',
        problems: [],
      } as const;
      await rows.put('tests', test);
      const state = {
        evidence: [{ kind: 'test', at: 1 }],
        outputs: {},
        record: null,
        brokenAt: null,
      } as const;
      await rows.put('setups', { profileId, variants: {}, steps: { connection: state } });
    });
    const { items } = await inspected(text, PASSPHRASE, from);
    expect(items).toMatchObject([
      { change: 'changed', fields: [{ kind: 'value', key: 'url', now: 'https://parceiro.example/velho' }] },
    ]);
    expect(
      await from.ask('transfer.import', { text, passphrase: PASSPHRASE, items: idsOf(items) }),
    ).toMatchObject({ ok: true });
    expect(await from.ask('profiles.list')).toMatchObject([
      { id: profileId, values: { url: 'https://parceiro.example/novo' } },
    ]);
    expect(await secretOf(from, profileId)).toBe(TOKEN);
    const { test, setup } = await from.ask('tab.view', { tabId: 7 });
    expect(test?.outdated).toBe(true);
    expect(setup?.steps.connection?.brokenAt).toBe(from.clock.now);
  });

  it('is for what was ticked alone', async () => {
    const second = await from.ask('profiles.create', {
      instanceId: (await from.ask('instances.list'))[0]?.id,
      partnerId: 'silencioso',
      label: 'B',
    });
    const answer = await from.ask('transfer.export', {
      profileIds: [profileId, second.id],
      passphrase: null,
    });
    const text = answer.ok ? answer.value.text : '';
    const { items } = await inspected(text);
    await to.ask('transfer.import', { text, passphrase: null, items: idsOf(items.slice(1)) });
    expect((await to.ask('profiles.list')).map(({ label }) => label)).toEqual(['B']);
  });
});

it('a browser that does not register a page now does so later: the import stands', async () => {
  to.registration.reconcile.mockRejectedValueOnce(new Error('busy'));
  to.registration.injectOpenTabs.mockRejectedValueOnce(new Error('busy'));
  const text = await exported();
  const { items } = await inspected(text);
  expect(await to.ask('transfer.import', { text, passphrase: null, items: idsOf(items) })).toMatchObject({
    ok: true,
  });
  expect(await to.ask('profiles.list')).toHaveLength(1);
});

it('no answer and no announcement carries a secret or a passphrase', async () => {
  const text = await exported(PASSPHRASE);
  const plan = await inspected(text, PASSPHRASE);
  const done = await to.ask('transfer.import', { text, passphrase: PASSPHRASE, items: idsOf(plan.items) });
  const said = JSON.stringify([text, plan, done, to.topics, from.topics, to.failures, await to.lines()]);
  for (const hidden of [TOKEN, PASSPHRASE]) expect(said).not.toContain(hidden);
  expect(JSON.stringify(new Secret(TOKEN))).not.toContain(TOKEN);
});
