// The database fails: no more room, held by an earlier version, made by a later one, without its tables. The panel shares
// the database's origin with the worker: what another window would do to it is done from there.

import type { Page } from '@playwright/test';
import * as ixc from '../../sandbox/ixc/operator.ts';
import * as encaixe from '../harness/encaixe.ts';
import { valuesOf } from '../harness/ixc.ts';
import { PARTIU } from '../harness/ready.ts';
import { killWorker, openOptions } from '../harness/surfaces.ts';
import { expect } from '../harness/test.ts';
import { FILLED, previewed, product } from './fault.ts';
import type { Fault, Stage } from './fault.ts';

/**
 * From now on the worker's database refuses every record as a full disk does. The limit that the browser's own tools set
 * is noticed by the database minutes later, so the refusal is brought about where it arrives.
 */
function takeRoom({ installed }: Stage): Promise<void> {
  return installed.worker.evaluate(() => {
    const { put, add } = IDBObjectStore.prototype;
    const refuse = (): never => {
      throw new DOMException('', 'QuotaExceededError');
    };
    Object.assign(IDBObjectStore.prototype, { put: refuse, add: refuse });
    Reflect.set(globalThis, 'room', { put, add });
  });
}

function giveRoom({ installed }: Stage): Promise<void> {
  return installed.worker.evaluate(() => {
    Object.assign(IDBObjectStore.prototype, Reflect.get(globalThis, 'room'));
  });
}

/** The tables that came later: no database of version 3 has one. */
const AFTER_VERSION_3 = ['vault', 'sealed', 'taught', 'keys', 'ownPartners'];

/** Puts a database of another version in the place of the worker's, with the same records in the tables that are left. */
async function replaceDatabase(
  { installed }: Stage,
  panel: Page,
  { version, without, held = false }: { version: number; without: readonly string[]; held?: boolean },
): Promise<void> {
  await killWorker(installed, panel);
  await panel.evaluate(
    async ([wanted, left, hold]) => {
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(new Error(String(request.error)));
        });
      const before = await done(indexedDB.open('encaixe'));
      const tables = [...before.objectStoreNames].filter((name) => !left.includes(name));
      const kept = await Promise.all(
        tables.map(async (name) => {
          const store = before.transaction(name).objectStore(name);
          const { keyPath, autoIncrement } = store;
          const indexes = [...store.indexNames].map((each) => [each, store.index(each).keyPath] as const);
          return { name, keyPath, autoIncrement, indexes, rows: await done(store.getAll()) };
        }),
      );
      before.close();
      await done(indexedDB.deleteDatabase('encaixe'));
      const opening = indexedDB.open('encaixe', wanted);
      opening.onupgradeneeded = () => {
        for (const { name, keyPath, autoIncrement, indexes, rows } of kept) {
          const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
          for (const [index, path] of indexes) store.createIndex(index, path);
          for (const row of rows) store.add(row);
        }
      };
      const after = await done(opening);
      if (hold) Reflect.set(globalThis, 'held', after);
      else after.close();
    },
    [version, without, held] as const,
  );
}

const letGo = (panel: Page): Promise<void> =>
  panel.evaluate(() => (Reflect.get(globalThis, 'held') as IDBDatabase).close());

/** The version that the worker's own database has. */
const ownVersion = (panel: Page): Promise<number> =>
  panel.evaluate(
    async () => (await indexedDB.databases()).find(({ name }) => name === 'encaixe')?.version ?? 0,
  );

/** A database that this version cannot use, and the way out of it. */
const shut = (
  name: string,
  how: (panel: Page) => Promise<Parameters<typeof replaceDatabase>[2]>,
  said: 'store.newer' | 'store.broken',
): Fault => ({
  name,
  before: product,
  happens: async (stage, panel) => replaceDatabase(stage, panel, await how(panel)),
  async after({ installed, t }, panel) {
    await panel.reload();
    await panel.getByText(t(said)).waitFor();
    const options = await openOptions(installed);
    await options.getByText(t(said)).waitFor();
    // What can be read leaves as a file, without the secret.
    const file = options.waitForEvent('download');
    await options.getByRole('button', { name: t('store.export'), exact: true }).click();
    const stream = await (await file).createReadStream();
    const text = Buffer.concat(await stream.toArray()).toString();
    expect(text).toContain(PARTIU.values.login);
    expect(text).not.toContain(PARTIU.secrets.password);
    // Nothing is given up before the second question.
    await options.getByRole('button', { name: t('store.reset'), exact: true }).click();
    await options
      .getByRole('dialog')
      .getByRole('button', { name: t('store.reset'), exact: true })
      .click();
    await options.getByText(t('store.begun')).waitFor();
    await options.getByText(t('options.instancesNone')).waitFor();
    await expect(options.getByText(t(said))).toHaveCount(0);
  },
});

export const storage: readonly Fault[] = [
  {
    name: 'no more room: what is typed is not kept, that is told, and goes in once there is room',
    before: product,
    happens: takeRoom,
    async after(stage, panel) {
      const { t } = stage;
      const name = panel.locator('input[name="productName"]');
      await panel.locator('summary', { hasText: t('profile.values') }).click();
      await name.fill('CLUBE DA FILIAL');
      await name.blur();
      await panel.getByText(t('trouble.storageFull')).waitFor();
      await panel.reload();
      await expect(name).toHaveValue(PARTIU.values.productName);
      await giveRoom(stage);
      await panel.locator('summary', { hasText: t('profile.values') }).click();
      await encaixe.keepValues(panel, { productName: 'CLUBE DA FILIAL' });
      await expect(panel.getByText(t('trouble.storageFull'))).toHaveCount(0);
    },
  },
  {
    name: 'no more room for the order of a fill: the page is left alone, and the table is good again later',
    before: previewed,
    happens: takeRoom,
    async after(stage, panel) {
      const { page, t } = stage;
      await encaixe.startFill(panel, t);
      await panel.getByText(t('trouble.storageFull')).waitFor();
      expect(await valuesOf(ixc.windowOf(page, 'produtos'))).toMatchObject({ descricao: '', preco_base: '' });
      await giveRoom(stage);
      expect((await encaixe.fill(panel, t)).summary).toBe(t('receipt.written', 7));
      expect(await valuesOf(ixc.windowOf(page, 'produtos'))).toMatchObject(FILLED);
    },
  },
  {
    name: 'another window holds the database of an earlier version: told at once, and everything is there afterwards',
    before: product,
    happens: (stage, panel) =>
      replaceDatabase(stage, panel, { version: 3, without: AFTER_VERSION_3, held: true }),
    async after({ installed, t }, panel) {
      await panel.getByRole('button', { name: t('screen.preview'), exact: true }).click();
      await panel.getByText(t('trouble.storageBlocked')).waitFor();
      await letGo(panel);
      const options = await openOptions(installed);
      await expect(async () => {
        await options.reload();
        await expect(options.getByText(t('trouble.storageBlocked'))).toHaveCount(0, { timeout: 500 });
        await expect(
          options.getByRole('region', { name: t('options.profiles') }).getByRole('listitem'),
        ).toHaveCount(1, {
          timeout: 500,
        });
      }).toPass();
    },
  },
  shut(
    'the database is of a later version: nothing is shown and nothing deleted, what it holds leaves as a file',
    async (panel) => ({ version: (await ownVersion(panel)) + 1, without: [] }),
    'store.newer',
  ),
  shut(
    'the database lost tables: safe mode, a file with the rest, and a new beginning when the operator says so',
    async (panel) => ({ version: await ownVersion(panel), without: ['journal'] }),
    'store.broken',
  ),
];
