// What the operator decides about the database, and what becomes of the vault and of the secrets with it.

import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { beforeEach, expect, it, vi } from 'vitest';
import { healthHandlers } from '../../../lib/background/health';
import type { Topic } from '../../../lib/messages/changes';
import { Secret } from '../../../lib/model/secret';
import { migrations } from '../../../lib/store/migrations';
import { openStore } from '../../../lib/store/store';
import type { Store } from '../../../lib/store/store';
import { memoryArea } from '../store/area';
import type { MemoryArea } from '../store/area';
import { vaultOver } from '../store/vault-bench';
import type { VaultBench } from '../store/vault-bench';

const PASSPHRASE = new Secret('quatro palavras bem soltas');
const ABOUT: readonly Topic[] = [
  { about: 'store' },
  { about: 'vault' },
  { about: 'instances' },
  { about: 'profiles' },
  { about: 'journal' },
];

let databases = 0;
let name = '';
let store: Store;
let area: MemoryArea;
let marks: MemoryArea;
let b: VaultBench;
const begin = vi.fn(() => Promise.resolve());

beforeEach(() => {
  name = `background-health-${String((databases += 1))}`;
  area = memoryArea();
  marks = memoryArea();
  store = openStore({ name, onDamaged: vi.fn(), marks });
  b = vaultOver(store, area, { now: 1_000_000 });
  begin.mockClear();
});

/** Has the operator begin anew; what the pages are told. */
async function reset(): Promise<Topic[]> {
  const topics: Topic[] = [];
  const tools = { store, vault: b.vault, announce: (topic: Topic) => void topics.push(topic) };
  await healthHandlers(tools, begin)['store.reset'](undefined);
  return topics;
}

const valueOf = async (owner: string) => (await b.secrets.valuesOf(owner)).token?.reveal();

it('a healthy database keeps its vault and its secrets, and so does one that takes note of a loss', async () => {
  await b.vault.create(PASSPHRASE);
  await b.secrets.set('p1', 'token', new Secret('abc'));
  area.content.set('secret/"p2"/token', 'loose');
  for (const mark of ['kept', 'lost']) {
    marks.content.set('database', mark);
    expect(await reset()).toEqual(ABOUT);
    expect(await b.vault.view()).toEqual({ state: 'unlocked', secrets: 2 });
    expect([await valueOf('p1'), await valueOf('p2')]).toEqual(['abc', 'loose']);
    expect(await store.health()).toEqual({ trouble: null, damaged: 0 });
  }
});

it('a database that is lost keeps the secrets of the session', async () => {
  await b.secrets.set('p1', 'token', new Secret('abc'));
  await store.close();
  await deleteDB(name);
  expect(await store.health()).toEqual({ trouble: 'lost', damaged: 0 });
  await reset();
  expect(await valueOf('p1')).toBe('abc');
});

it.each([
  ['broken', migrations.length],
  ['newer', migrations.length + 1],
])(
  'a database that is %s goes with everything that the session knows, and all begins anew',
  async (trouble, version) => {
    await b.vault.create(PASSPHRASE);
    area.content.set('secret/"p1"/token', 'loose');
    await store.close();
    await deleteDB(name);
    (await openDB(name, version, { upgrade: (database) => void database.createObjectStore('odd') })).close();
    expect(await store.health()).toMatchObject({ trouble });
    expect(await reset()).toEqual(ABOUT);
    expect(begin).toHaveBeenCalledOnce();
    expect([...area.content]).toEqual([]);
    expect(await b.vault.view()).toEqual({ state: 'none', secrets: 0 });
    expect(await b.vault.create(PASSPHRASE)).toMatchObject({ ok: true });
  },
);
