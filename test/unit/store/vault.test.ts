// The vault: who opens it, who does not, and what is left when the worker is ended at any step.

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ROUNDS } from '../../../lib/store/cipher';
import type { Lock } from '../../../lib/store/lock';
import { openStore } from '../../../lib/store/store';
import type { Store } from '../../../lib/store/store';
import { Secret } from '../../../lib/model/secret';
import { memoryArea } from './area';
import type { MemoryArea } from './area';
import { FEW_ROUNDS, vaultOver } from './vault-bench';
import type { VaultBench } from './vault-bench';

const RIGHT = new Secret('quatro palavras bem soltas');
const OTHER = new Secret('outras palavras bem longas');

let databases = 0;
let store: Store;
let area: MemoryArea;
let clock: { now: number };
let b: VaultBench;

function newPlace(): void {
  store = openStore({ name: `vault-${String((databases += 1))}`, onDamaged: vi.fn() });
  area = memoryArea();
  clock = { now: 1_000_000 };
  b = vaultOver(store, area, clock);
}
beforeEach(newPlace);

/** Another worker over the same store and session. */
const again = (options?: { rounds?: number }): VaultBench => (b = vaultOver(store, area, clock, options));
const state = async () => (await b.vault.view()).state;
const lock = (): Promise<Lock | undefined> => store.read(['vault'], (rows) => rows.get('vault', 'vault'));
const valuesOf = async (owner: string) =>
  Object.fromEntries(
    Object.entries(await b.secrets.valuesOf(owner)).map(([key, value]) => [key, value.reveal()]),
  );
const secret = (value: string): Secret => new Secret(value);
const turns = (): string[] => {
  const told: string[] = [];
  b.vault.heed((turn) => Promise.resolve(void told.push(turn)));
  return told;
};

describe('a vault', () => {
  it('is none at first, and open when it is made', async () => {
    expect(await b.vault.view()).toEqual({ state: 'none', secrets: 0 });
    expect(await b.vault.create(RIGHT)).toEqual({ ok: true, value: null });
    expect(await state()).toBe('unlocked');
  });

  it('is made with today’s figures', async () => {
    b = vaultOver(store, area, clock, { rounds: ROUNDS });
    await b.vault.create(RIGHT);
    const kept = await lock();
    expect(kept).toMatchObject({
      id: 'vault',
      version: 1,
      madeAt: clock.now,
      kdf: { name: 'PBKDF2-HMAC-SHA-256', rounds: 600_000 },
    });
    expect(kept?.kdf.salt).toHaveLength(16);
    expect(kept?.wrapped.iv).toHaveLength(12);
    // The key's 32 bytes and a tag, nothing else.
    expect(kept?.wrapped.data).toHaveLength(48);
  });

  it('is made once', async () => {
    await b.vault.create(RIGHT);
    expect(await b.vault.create(OTHER)).toEqual({ ok: false, error: 'already-there' });
    await b.vault.lock();
    expect(await b.vault.create(OTHER)).toEqual({ ok: false, error: 'already-there' });
    expect(await b.vault.unlock(RIGHT)).toMatchObject({ ok: true });
  });

  it('is made once by two that ask at the same time', async () => {
    const made = await Promise.all([b.vault.create(RIGHT), b.vault.create(OTHER)]);
    expect(made.map(({ ok }) => ok)).toEqual([true, false]);
    await b.vault.lock();
    expect(await b.vault.unlock(RIGHT)).toMatchObject({ ok: true });
  });

  it('opens with its passphrase and with no other', async () => {
    await b.vault.create(RIGHT);
    await b.vault.lock();
    for (const wrong of [OTHER, secret(''), secret('Quatro palavras bem soltas')]) {
      expect(await b.vault.unlock(wrong)).toEqual({ ok: false, error: 'wrong-passphrase' });
      expect(await state()).toBe('locked');
    }
    expect(await b.vault.unlock(RIGHT)).toEqual({ ok: true, value: null });
    expect(await state()).toBe('unlocked');
  });

  it('that nobody made does not open', async () => {
    expect(await b.vault.unlock(RIGHT)).toEqual({ ok: false, error: 'none' });
    expect(await b.vault.change(RIGHT, OTHER)).toEqual({ ok: false, error: 'none' });
  });

  it('goes on in the next worker, and not in the next browser session', async () => {
    await b.vault.create(RIGHT);
    await b.secrets.set('p1', 'token', secret('abc'));
    again();
    expect(await state()).toBe('unlocked');
    expect(await valuesOf('p1')).toEqual({ token: 'abc' });
    area.content.clear();
    again();
    await b.vault.review();
    expect(await b.vault.view()).toEqual({ state: 'locked', secrets: 1 });
  });

  it('leaves nothing open in the session when it is locked, and nothing in memory', async () => {
    await b.vault.create(RIGHT);
    await b.secrets.set('p1', 'token', secret('abc'));
    expect(area.content.size).toBeGreaterThan(0);
    await b.vault.lock();
    expect([...area.content]).toEqual([]);
    expect(await b.vault.key()).toBeNull();
    await expect(b.secrets.valuesOf('p1')).rejects.toThrow('vault-locked');
  });

  it('holds no key that is asked for while it is locked', async () => {
    await b.vault.create(RIGHT);
    again();
    const [, asked] = await Promise.all([b.vault.lock(), b.vault.key()]);
    expect(await b.vault.key()).toBeNull();
    // Asked before it was locked, or after: in no case afterwards.
    expect([undefined, 'secret']).toContain(asked?.type);
  });

  it('tells of each turn, once', async () => {
    const told = turns();
    await b.vault.create(RIGHT);
    await b.vault.lock();
    await b.vault.lock();
    await b.vault.unlock(OTHER);
    await b.vault.unlock(RIGHT);
    await b.vault.change(RIGHT, OTHER);
    await b.vault.lock();
    await b.vault.forget();
    expect(told).toEqual(['created', 'locked', 'unlocked', 'changed', 'locked', 'forgotten']);
  });

  it('does what it does although nobody could be told', async () => {
    b.vault.heed(() => Promise.reject(new Error('full')));
    expect(await b.vault.create(RIGHT)).toMatchObject({ ok: true });
    await b.vault.lock();
    expect(await state()).toBe('locked');
    expect(b.failures).toEqual(['vault: created', 'vault: locked']);
  });
});

describe('a lock that is damaged', () => {
  const damage: readonly (readonly [what: string, change: (lock: Lock) => Lock])[] = [
    [
      'a changed byte',
      (kept) => ({ ...kept, wrapped: { ...kept.wrapped, data: flipped(kept.wrapped.data) } }),
    ],
    ['a changed IV', (kept) => ({ ...kept, wrapped: { ...kept.wrapped, iv: flipped(kept.wrapped.iv) } })],
    ['another salt', (kept) => ({ ...kept, kdf: { ...kept.kdf, salt: flipped(kept.kdf.salt) } })],
    ['fewer rounds', (kept) => ({ ...kept, kdf: { ...kept.kdf, rounds: 1 } })],
  ];
  it.each(damage)('by %s reads as a wrong passphrase', async (_, change) => {
    await b.vault.create(RIGHT);
    await b.vault.lock();
    const kept = await lock();
    if (kept === undefined) throw new Error('no lock');
    await store.change(['vault'], (rows) => rows.put('vault', change(kept)));
    expect(await b.vault.unlock(RIGHT)).toEqual({ ok: false, error: 'wrong-passphrase' });
    expect(await b.vault.change(RIGHT, OTHER)).toEqual({ ok: false, error: 'wrong-passphrase' });
  });

  it('or is gone keeps what is sealed from being buried under a new one', async () => {
    await b.vault.create(RIGHT);
    await b.secrets.set('p1', 'token', secret('abc'));
    await b.vault.lock();
    await store.change(['vault'], (rows) => rows.remove('vault', 'vault'));
    expect(await b.vault.view()).toEqual({ state: 'locked', secrets: 1 });
    expect(await b.vault.unlock(RIGHT)).toEqual({ ok: false, error: 'wrong-passphrase' });
    expect(await b.vault.create(RIGHT)).toEqual({ ok: false, error: 'already-there' });
    await b.vault.forget();
    expect(await b.vault.create(RIGHT)).toMatchObject({ ok: true });
  });
});

describe('a wrong passphrase', () => {
  it('costs the same derivation as a right one, also where the lock is gone', async () => {
    await b.vault.create(RIGHT);
    await b.secrets.set('p1', 'token', secret('abc'));
    await b.vault.lock();
    const derive = vi.spyOn(crypto.subtle, 'deriveKey');
    const rounds = (): unknown[] =>
      derive.mock.calls.splice(0).map(([how]) => (how as Pbkdf2Params).iterations);
    await b.vault.unlock(OTHER);
    expect(rounds()).toEqual([FEW_ROUNDS]);
    await b.vault.unlock(RIGHT);
    expect(rounds()).toEqual([FEW_ROUNDS]);
    await store.change(['vault'], (rows) => rows.remove('vault', 'vault'));
    await b.vault.unlock(RIGHT);
    expect(rounds()).toEqual([FEW_ROUNDS]);
    derive.mockRestore();
  });
});

describe('the cost of a passphrase', () => {
  beforeEach(async () => {
    await b.vault.create(RIGHT);
    await b.secrets.set('p1', 'token', secret('abc'));
    await b.vault.lock();
  });

  it('is raised at the next unlock, with a new salt, and nothing is lost', async () => {
    const before = await lock();
    again({ rounds: 20 });
    await b.vault.unlock(RIGHT);
    const after = await lock();
    expect(after?.kdf.rounds).toBe(20);
    expect(after?.kdf.salt).not.toEqual(before?.kdf.salt);
    expect(after?.madeAt).toBe(before?.madeAt);
    expect(await valuesOf('p1')).toEqual({ token: 'abc' });
    await b.vault.lock();
    expect(await b.vault.unlock(RIGHT)).toMatchObject({ ok: true });
  });

  it('is not raised by a wrong passphrase, and never lowered', async () => {
    const before = await lock();
    again({ rounds: 20 });
    await b.vault.unlock(OTHER);
    again({ rounds: 5 });
    await b.vault.unlock(RIGHT);
    expect(await lock()).toEqual(before);
  });

  it('stays as it is when it cannot be kept, and the vault opens all the same', async () => {
    const before = await lock();
    b = vaultOver({ ...store, change: () => Promise.reject(new Error('full')) }, area, clock, { rounds: 20 });
    expect(await b.vault.unlock(RIGHT)).toMatchObject({ ok: true });
    expect(await valuesOf('p1')).toEqual({ token: 'abc' });
    expect(b.failures).toEqual(['vault: raise']);
    expect(await lock()).toEqual(before);
  });
});

describe('a change of the passphrase', () => {
  beforeEach(async () => {
    await b.vault.create(RIGHT);
    await b.secrets.set('p1', 'token', secret('abc'));
  });

  it('wraps the same key anew and touches no secret', async () => {
    const sealed = await store.read(['sealed'], (rows) => rows.all('sealed'));
    const before = await lock();
    expect(await b.vault.change(RIGHT, OTHER)).toMatchObject({ ok: true });
    expect(await state()).toBe('unlocked');
    expect(await store.read(['sealed'], (rows) => rows.all('sealed'))).toEqual(sealed);
    expect((await lock())?.kdf.salt).not.toEqual(before?.kdf.salt);
    await b.vault.lock();
    expect(await b.vault.unlock(RIGHT)).toMatchObject({ ok: false });
    expect(await b.vault.unlock(OTHER)).toMatchObject({ ok: true });
    expect(await valuesOf('p1')).toEqual({ token: 'abc' });
  });

  it('needs the present one, and leaves a locked vault locked', async () => {
    expect(await b.vault.change(OTHER, RIGHT)).toEqual({ ok: false, error: 'wrong-passphrase' });
    await b.vault.lock();
    expect(await b.vault.change(RIGHT, OTHER)).toMatchObject({ ok: true });
    expect(await state()).toBe('locked');
  });
});

describe('a wipe', () => {
  it('takes the vault with every secret, and leaves everything else', async () => {
    await b.secrets.set('p1', 'token', secret('abc'));
    await b.vault.create(RIGHT);
    await b.secrets.set('p1', 'password', secret('def'));
    await store.change(['choices'], (rows) => rows.put('choices', { instanceId: 'i1', profileId: 'p1' }));
    await area.set({ begun: true });
    await b.vault.lock();
    await b.vault.forget();
    expect(await b.vault.view()).toEqual({ state: 'none', secrets: 0 });
    expect(await store.read(['sealed'], (rows) => rows.all('sealed'))).toEqual([]);
    expect(await store.read(['choices'], (rows) => rows.all('choices'))).toHaveLength(1);
    expect([...area.content.keys()]).toEqual(['begun']);
  });

  it('takes secrets of the session, too', async () => {
    await b.secrets.set('p1', 'token', secret('abc'));
    await b.vault.forget();
    expect(await b.secrets.keysOf('p1')).toEqual([]);
  });
});

function flipped<T extends Uint8Array>(bytes: T): T {
  const copy = bytes.slice() as T;
  copy[0] = (copy[0] ?? 0) ^ 1;
  return copy;
}
