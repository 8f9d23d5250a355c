// An import that fails, wherever it does, leaves everything as it was.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../lib/model/failure';
import { ORIGIN } from './bench';
import type { Bench } from './bench';
import { everything, idsOf, PASSPHRASE, twoBrowsers, VAULT_PASSPHRASE } from './transfer-bench';

type Two = Awaited<ReturnType<typeof twoBrowsers>>;
let to: Two['to'];
let exported: Two['exported'];
let inspected: Two['inspected'];
beforeEach(async () => {
  ({ to, exported, inspected } = await twoBrowsers());
});

describe('an import that cannot be', () => {
  const sameInstance = { origin: ORIGIN, erp: 'voalle', label: 'x', environment: 'staging' };

  it.each<[string, () => unknown, string]>([
    ['the host was not granted', () => to.granted.clear(), 'not-granted'],
    ['the installation came meanwhile', () => to.ask('instances.add', sameInstance), 'changed'],
  ])('because %s changes nothing', async (_, meanwhile, error) => {
    const text = await exported(PASSPHRASE);
    const { items } = await inspected(text, PASSPHRASE);
    await meanwhile();
    const before = await everything(to);
    const answer = await to.ask('transfer.import', { text, passphrase: PASSPHRASE, items: idsOf(items) });
    expect(answer).toEqual({ ok: false, error });
    expect(await everything(to)).toEqual(before);
  });

  it('asks for nothing that the file does not hold', async () => {
    const text = await exported();
    const before = await everything(to);
    expect(await to.ask('transfer.import', { text, passphrase: null, items: ['0', '7.x'] })).toEqual({
      ok: false,
      error: 'changed',
    });
    expect(await everything(to)).toEqual(before);
  });

  it('because the vault is locked changes nothing', async () => {
    const text = await exported(PASSPHRASE);
    const { items } = await inspected(text, PASSPHRASE);
    await to.ask('vault.create', { passphrase: VAULT_PASSPHRASE });
    await to.ask('vault.lock');
    const before = await everything(to);
    const asked = to.ask('transfer.import', { text, passphrase: PASSPHRASE, items: idsOf(items) });
    await expect(asked).rejects.toThrow('vault-locked');
    expect(await everything(to)).toEqual(before);
  });
});

describe.each([
  ['in this session', false],
  ['in a vault', true],
])('a failure anywhere, with secrets %s', (_, hasVault) => {
  /** Breaks at the n-th write of a record, of whichever table. */
  function breakAt(b: Bench, n: number): () => boolean {
    const { change } = b.store;
    let writes = 0;
    const count = <T>(work: () => T): T => {
      writes += 1;
      if (writes === n) throw new Failure('storage-full');
      return work();
    };
    vi.spyOn(b.store, 'change').mockImplementation((tables, work) =>
      change(tables, (rows) =>
        work({
          ...rows,
          put: (table, record) => count(() => rows.put(table, record)),
          putAll: (table, records) => count(() => rows.putAll(table, records)),
        }),
      ),
    );
    return () => writes >= n;
  }

  it('leaves everything as it was', async () => {
    if (hasVault) await to.ask('vault.create', { passphrase: VAULT_PASSPHRASE });
    const text = await exported(PASSPHRASE);
    let broken = 0;
    for (let n = 1; n < 20; n += 1) {
      const before = await everything(to);
      const { items } = await inspected(text, PASSPHRASE);
      const wasReached = breakAt(to, n);
      const asked = to.ask('transfer.import', { text, passphrase: PASSPHRASE, items: idsOf(items) });
      const outcome = await asked.then(
        () => 'done',
        (error: unknown) => String(error),
      );
      vi.restoreAllMocks();
      if (!wasReached()) {
        expect(outcome).toBe('done');
        expect(await to.ask('profiles.list')).toHaveLength(1);
        break;
      }
      broken += 1;
      expect(outcome).toContain('storage-full');
      expect(await everything(to)).toEqual(before);
    }
    // Installation, profile and the two lines of the journal; in a vault the sealed secret, too.
    expect(broken).toBe(hasVault ? 5 : 4);
  });
});
