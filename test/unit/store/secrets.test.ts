// Secrets, for this session or sealed in a vault: kept apart by owner, known while they are locked, and lost to nobody.

import 'fake-indexeddb/auto';
import { inspect } from 'node:util';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../lib/model/failure';
import { Secret } from '../../../lib/model/secret';
import type { SealedSecret } from '../../../lib/store/sealed';
import { openStore } from '../../../lib/store/store';
import type { Store } from '../../../lib/store/store';
import { memoryArea } from './area';
import type { MemoryArea } from './area';
import { vaultOver } from './vault-bench';
import type { VaultBench } from './vault-bench';

const RIGHT = new Secret('quatro palavras bem soltas');

let databases = 0;
let store: Store;
let area: MemoryArea;
let b: VaultBench;

beforeEach(() => {
  store = openStore({ name: `secrets-${String((databases += 1))}`, onDamaged: vi.fn() });
  area = memoryArea();
  b = vaultOver(store, area, { now: 1_000_000 });
});

const secret = (value: string): Secret => new Secret(value);
const set = (owner: string, key: string, value: string) => b.secrets.set(owner, key, secret(value));
const plain = (values: Readonly<Record<string, Secret>>) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.reveal()]));
const valuesOf = async (owner: string) => plain(await b.secrets.valuesOf(owner));
const sealed = (): Promise<SealedSecret[]> => store.read(['sealed'], (rows) => rows.all('sealed'));

describe.each(['for this session', 'in a vault'])('secrets %s', (where) => {
  beforeEach(async () => {
    if (where === 'in a vault') await b.vault.create(RIGHT);
  });

  it('are known by key, and by value to the background', async () => {
    await set('p1', 'token', 'abc');
    await set('p1', 'password', '\uFEFFção 🔐');
    expect(await b.secrets.keysOf('p1')).toEqual(['password', 'token']);
    expect(await b.secrets.owners()).toContain('p1');
    const values = { token: 'abc', password: '\uFEFFção 🔐' };
    expect(await valuesOf('p1')).toEqual(values);
    expect(plain(await b.secrets.openOf('p1'))).toEqual(values);
  });

  it('are taken anew', async () => {
    await set('p1', 'token', 'abc');
    await set('p1', 'token', 'def');
    expect(await valuesOf('p1')).toEqual({ token: 'def' });
  });

  it('belong to one owner, whatever its id looks like', async () => {
    await set('p1', 'token', 'abc');
    await set('p1"/x', 'token', 'other');
    await set('p1","x', 'token', 'another');
    await set('p', '1/token', 'third');
    expect(await valuesOf('p1')).toEqual({ token: 'abc' });
    expect(await valuesOf('p1"/x')).toEqual({ token: 'other' });
    expect(await valuesOf('p')).toEqual({ '1/token': 'third' });
  });

  it('are forgotten one by one, and with their owner, and only with theirs', async () => {
    await set('p1', 'token', 'abc');
    await set('p1', 'password', 'def');
    await set('p2', 'token', 'ghi');
    await b.secrets.forget('p1', 'token');
    expect(await b.secrets.keysOf('p1')).toEqual(['password']);
    await b.secrets.forgetOwner('p1');
    expect(await b.secrets.keysOf('p1')).toEqual([]);
    expect(await b.secrets.keysOf('p2')).toEqual(['token']);
  });

  it('survive two writers at the same time', async () => {
    await Promise.all(['a', 'b', 'c'].map((key) => set('p1', key, key)));
    expect(await b.secrets.keysOf('p1')).toEqual(['a', 'b', 'c']);
  });

  it('come several at once', async () => {
    await b.secrets.setAll([
      { ownerId: 'p1', key: 'token', value: secret('abc') },
      { ownerId: 'p2', key: 'token', value: secret('def') },
    ]);
    expect([await valuesOf('p1'), await valuesOf('p2')]).toEqual([{ token: 'abc' }, { token: 'def' }]);
  });
});

describe('secrets of this session', () => {
  it('take an entry that is no text, or no secret, for none', async () => {
    await set('p1', 'token', 'abc');
    for (const name of area.content.keys()) area.content.set(name, 7);
    area.content.set('secret/p1/token', 'abc');
    area.content.set('secret/', 'abc');
    expect(await b.secrets.keysOf('p1')).toEqual([]);
    expect((await b.vault.view()).secrets).toBe(0);
  });

  it('move into the vault when it is made: sealed first, and only then gone from the session', async () => {
    await set('p1', 'token', 'abc');
    await set('i1', 'clientSecret', 'def');
    await b.vault.create(RIGHT);
    expect([...area.content.keys()].filter((name) => name.startsWith('secret/'))).toEqual([]);
    expect(await valuesOf('p1')).toEqual({ token: 'abc' });
    expect(await valuesOf('i1')).toEqual({ clientSecret: 'def' });
  });

  it('that are left beside a vault move in with the next unlock; what is sealed already counts', async () => {
    await b.vault.create(RIGHT);
    await set('p1', 'token', 'later');
    await b.vault.lock();
    area.content.set('secret/"p1"/token', 'earlier');
    area.content.set('secret/"p1"/password', 'left');
    expect(await b.vault.view()).toEqual({ state: 'locked', secrets: 2 });
    await b.vault.unlock(RIGHT);
    expect(await valuesOf('p1')).toEqual({ token: 'later', password: 'left' });
    expect(await sealed()).toHaveLength(2);
    expect([...area.content.keys()].filter((name) => name.startsWith('secret/'))).toEqual([]);
  });

  it('that are left beside an open vault go when the same one is set anew', async () => {
    await b.vault.create(RIGHT);
    area.content.set('secret/"p1"/token', 'earlier');
    await set('p1', 'token', 'later');
    expect([...area.content.keys()].filter((name) => name.startsWith('secret/'))).toEqual([]);
    await b.secrets.forget('p1', 'token');
    expect(await b.secrets.keysOf('p1')).toEqual([]);
  });

  it('stay where they are when they cannot move in, and move in later', async () => {
    await b.vault.create(RIGHT);
    await b.vault.lock();
    area.content.set('secret/"p1"/token', 'abc');
    const full: Store = { ...store, change: () => Promise.reject(new Error('full')) };
    b = vaultOver(full, area, { now: 1_000_000 });
    expect(await b.vault.unlock(RIGHT)).toMatchObject({ ok: true });
    expect(b.failures).toEqual(['vault: gather']);
    expect(await valuesOf('p1')).toEqual({ token: 'abc' });
    b = vaultOver(store, area, { now: 1_000_000 });
    await b.vault.unlock(RIGHT);
    expect(await sealed()).toHaveLength(1);
  });

  it('that cannot be sealed keep the vault from being made', async () => {
    await set('p1', 'token', 'abc');
    b = vaultOver({ ...store, change: () => Promise.reject(new Failure('storage-full')) }, area, { now: 1 });
    await expect(b.vault.create(RIGHT)).rejects.toThrow('storage-full');
    expect((await b.vault.view()).state).toBe('none');
    expect(await valuesOf('p1')).toEqual({ token: 'abc' });
  });
});

describe('secrets in a locked vault', () => {
  beforeEach(async () => {
    await b.vault.create(RIGHT);
    await set('p1', 'token', 'abc');
    await set('p1', 'password', 'def');
    await b.vault.lock();
  });

  it('are known, and not told', async () => {
    expect(await b.secrets.keysOf('p1')).toEqual(['password', 'token']);
    expect(await b.secrets.openOf('p1')).toEqual({});
    await expect(b.secrets.valuesOf('p1')).rejects.toMatchObject({ code: 'vault-locked' });
  });

  it('cannot be set: nothing is kept beside the vault', async () => {
    await expect(set('p1', 'token', 'new')).rejects.toMatchObject({ code: 'vault-locked' });
    expect([...area.content]).toEqual([]);
  });

  it('can be forgotten', async () => {
    await b.secrets.forget('p1', 'token');
    expect(await b.secrets.keysOf('p1')).toEqual(['password']);
    await b.secrets.forgetOwner('p1');
    expect(await b.secrets.keysOf('p1')).toEqual([]);
  });

  it('keep nobody from what has none of them', async () => {
    expect(await b.secrets.valuesOf('p2')).toEqual({});
  });
});

describe('sealed records', () => {
  beforeEach(async () => {
    await b.vault.create(RIGHT);
    await set('p1', 'token', 'abc');
    await set('p1', 'password', 'def');
    await set('p2', 'token', 'ghi');
  });
  const put = (record: SealedSecret) => store.change(['sealed'], (rows) => rows.put('sealed', record));
  const of = async (owner: string, key: string): Promise<SealedSecret> => {
    const record = await store.read(['sealed'], (rows) => rows.get('sealed', [owner, key]));
    if (record === undefined) throw new Error('no record');
    return record;
  };

  it('hold nothing that can be read, each under an IV of its own', async () => {
    const records = await sealed();
    expect(JSON.stringify(records.map(({ data }) => Buffer.from(data).toString('latin1')))).not.toMatch(
      /abc|def|ghi/,
    );
    expect(new Set(records.map(({ iv }) => Buffer.from(iv).toString('hex'))).size).toBe(3);
    await set('p1', 'token', 'abc');
    expect((await of('p1', 'token')).iv).not.toEqual(records.find(({ key }) => key === 'token')?.iv);
  });

  it('do not open in each other’s place, and are told as damaged', async () => {
    const [token, password] = [await of('p1', 'token'), await of('p1', 'password')];
    await put({ ...token, iv: password.iv, data: password.data });
    await put({ ...password, iv: token.iv, data: token.data });
    expect(await valuesOf('p1')).toEqual({});
    expect(b.damaged).toHaveLength(2);
  });

  it('do not open for another owner or under another name', async () => {
    const token = await of('p1', 'token');
    await put({ ...token, owner: 'p3' });
    await put({ ...token, key: 'apiKey' });
    expect(await valuesOf('p3')).toEqual({});
    expect(await valuesOf('p1')).toEqual({ token: 'abc', password: 'def' });
  });

  it('of which one is damaged take no other with them, are missing for who looks, and can be typed again', async () => {
    const token = await of('p1', 'token');
    const data = token.data.slice();
    data[0] = (data[0] ?? 0) ^ 1;
    await put({ ...token, data });
    expect(await valuesOf('p1')).toEqual({ password: 'def' });
    expect(await b.secrets.keysOf('p1')).toEqual(['password']);
    expect(await b.secrets.damagedOf('p1')).toBe(1);
    expect(b.damaged.length).toBeGreaterThan(0);
    // Nobody can tell while it is locked, and nothing is thrown away.
    await b.vault.lock();
    expect(await b.secrets.keysOf('p1')).toEqual(['password', 'token']);
    await b.vault.unlock(RIGHT);
    await set('p1', 'token', 'again');
    expect(await valuesOf('p1')).toEqual({ password: 'def', token: 'again' });
    expect(await b.secrets.damagedOf('p1')).toBe(0);
  });

  it('of an earlier vault do not open in a later one', async () => {
    const before = await sealed();
    await b.vault.forget();
    await b.vault.create(RIGHT);
    for (const record of before) await put(record);
    expect(await valuesOf('p1')).toEqual({});
  });
});

describe('an error', () => {
  it('tells no secret', async () => {
    await b.vault.create(RIGHT);
    await b.vault.lock();
    const told: unknown[] = [];
    const keep = (error: unknown) => void told.push(error);
    await set('p1', 'token', 'do-not-tell').catch(keep);
    b = vaultOver({ ...store, change: () => Promise.reject(new Error('full')) }, area, { now: 1 });
    await b.vault.unlock(RIGHT);
    await set('p1', 'token', 'do-not-tell').catch(keep);
    area.set = () => Promise.reject(new Error('no room'));
    b = vaultOver(openStore({ name: 'none', onDamaged: vi.fn() }), area, { now: 1 });
    await set('p1', 'token', 'do-not-tell').catch(keep);
    expect(told).toHaveLength(3);
    expect(inspect(told, { depth: 9, showHidden: true }) + told.map(String).join()).not.toMatch(
      /do-not-tell|palavras/,
    );
  });
});
