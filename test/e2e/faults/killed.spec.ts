// The browser ends the worker at every step of a fill: one run counts the steps, and then each of them is the last one of a
// worker in its turn. Afterwards the panel tells exactly what stands in the page, or that nothing happened; the journal
// has one line for each fill that it tells of; and the next fill is taken.

import type { Page } from '@playwright/test';
import * as operator from '../../sandbox/ixc/operator.ts';
import type { JournalPage } from '../../../lib/model/journal.ts';
import type { Preview } from '../../../lib/model/setup.ts';
import * as encaixe from '../harness/encaixe.ts';
import type { Installed } from '../harness/launch.ts';
import { valuesOf } from '../harness/ixc.ts';
import { ANY_LINES, ask, PARTIU, ready } from '../harness/ready.ts';
import { killWorker, openPayload, tabIdOf } from '../harness/surfaces.ts';
import { expect, test } from '../harness/test.ts';
import { endAt, stepsOf, stopped, watchWorker } from './mortal.ts';

/** What is filled in: two fields of a product, enough for one to be written when the other is not. */
const FIELDS = [
  ['descricao', 'Produto', PARTIU.values.productName],
  ['preco_base', 'Preço base', PARTIU.values.basePrice],
] as const;

/** The fields of a product that the preset has words for, too, and that are not ticked here. */
const LEFT = 5;

interface Ground {
  readonly installed: Installed;
  /** The ERP's page. */
  readonly page: Page;
  /** A page of the extension that says nothing by itself, so that steps are those of the fill. */
  readonly driver: Page;
  readonly panel: Page;
  readonly address: string;
  readonly tabId: number;
  readonly profileId: string;
}

/** Fills a new product with a worker that ends at this step; false when it came to the end of the fill before. */
async function fillAndEnd(ground: Ground, step: number): Promise<boolean> {
  const { installed, page, driver, tabId, profileId } = ground;
  const { worker } = installed;
  await operator.pressNew(page, 'produtos');
  let preview: Preview | null = null;
  const look = async (): Promise<boolean> => {
    const request = { tabId, profileId, step: null };
    const seen = await ask<{ ok: boolean; value: Preview }>(driver, 'screen.preview', request);
    preview = seen.ok ? seen.value : null;
    return seen.ok;
  };
  await expect.poll(look, { intervals: [20] }).toBe(true);
  const previewId = (preview as Preview | null)?.id ?? '';
  const keys = FIELDS.map(([name]) => name);

  await watchWorker(worker);
  await endAt(worker, step);
  const end = stopped(worker).catch(() => false);
  // Its answer may be lost with the worker.
  const ordered = ask(driver, 'fill.start', { previewId, keys, confirmed: false }).catch(() => null);
  let over = false;
  const done = expect
    .poll(async () => over || (await fillsDone(driver)).includes(previewId), { intervals: [20] })
    .toBe(true);
  await Promise.race([end, done]);
  const isEnded = (await stepsOf(worker)) >= step;
  over = true;
  // A transaction that it holds keeps others waiting until then.
  await killWorker(installed, driver);
  await Promise.all([end, ordered, done]);
  return isEnded;
}

/** The previews whose fills are done, as they stand in the store: asking the worker would be a step of its own. */
function fillsDone(driver: Page): Promise<readonly string[]> {
  return driver.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        indexedDB.open('encaixe').onsuccess = ({ target }) => {
          const database = (target as IDBOpenDBRequest).result;
          const jobs = database.transaction('jobs').objectStore('jobs').getAll();
          jobs.onsuccess = () => {
            database.close();
            const all = jobs.result as { state: string; previewId: string }[];
            resolve(all.filter(({ state }) => state === 'done').map(({ previewId }) => previewId));
          };
        };
      }),
  );
}

/**
 * What the panel tells of what the latest fill was to write, line by line, once it knows; nothing where there is no receipt.
 * What the operator left as it was follows, however the fill ended.
 */
async function toldBy({ installed, panel, address }: Ground): Promise<readonly string[]> {
  const { texts: t } = installed;
  await panel.goto(address);
  await panel.getByRole('button', { name: t('screen.preview'), exact: true }).waitFor();
  const isTold = (await panel.locator('.receipt').count()) > 0;
  const lines = isTold ? (await encaixe.receipt(panel)).lines : [];
  if (isTold) await panel.getByRole('button', { name: t('receipt.close'), exact: true }).waitFor();
  await panel.goto('about:blank');
  const ordered = lines.slice(0, FIELDS.length);
  const left = lines.slice(FIELDS.length);
  expect(left).toEqual(left.filter((line) => line.endsWith(t('receipt.left'))));
  expect(left).toHaveLength(isTold ? LEFT : 0);
  return ordered;
}

const fillLines = async (driver: Page): Promise<number> =>
  (await ask<JournalPage>(driver, 'journal.page', ANY_LINES)).entries.filter(({ event }) => event === 'fill')
    .length;

test('the worker ends at any step of a fill', async ({ installed, sandbox, page }) => {
  test.setTimeout(360_000);
  const { texts: t } = installed;
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  const [profile] = await ask<{ id: string }[]>(panel, 'profiles.list');
  const tabId = await tabIdOf(installed, page);
  const driver = await openPayload(installed);
  const ground: Ground = {
    ...{ installed, page, driver, panel, address: panel.url(), tabId },
    profileId: profile?.id ?? '',
  };
  await panel.goto('about:blank');
  await operator.openMenu(page, 'Sistema', 'Produtos');

  const outcomes = { nothing: 0, notTold: 0, filled: 0 };
  let steps = 0;
  for (let isEnded = true; isEnded;) {
    steps += 1;
    const lines = await fillLines(driver);
    isEnded = await fillAndEnd(ground, steps);
    const told = await toldBy(ground);
    const values = await valuesOf(operator.windowOf(page, 'produtos'));
    const at = `ended at step ${String(steps)}`;
    const written = FIELDS.map(([name, label]) => `${label} ${t('outcome.written')}: ${values[name] ?? ''}`);
    const missed = FIELDS.map(([, label]) => `${label} ${t('receipt.notReached')}`);
    const stands = FIELDS.map(([name]) => values[name]);
    if (stands.every((value) => value === '')) {
      expect([[], missed], at).toContainEqual(told);
      outcomes[told.length === 0 ? 'nothing' : 'notTold'] += 1;
    } else {
      expect(stands, at).toEqual(FIELDS.map(([, , value]) => value));
      expect(told, at).toEqual(written);
      outcomes.filled += 1;
    }
    expect(await fillLines(driver), at).toBe(lines + (told.length === 0 ? 0 : 1));
    await operator.pressEscape(page, 'produtos');
  }
  expect(steps).toBeGreaterThan(40);
  for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(0);
  test
    .info()
    .annotations.push({ type: 'steps', description: `${String(steps)} ${JSON.stringify(outcomes)}` });
});
