// "Copiar diagnóstico": a screen without what stands in it. Personal data stands in every place of the page that can hold any, and
// no word of it is in the report; what a maintainer needs is.

import type { Page } from '@playwright/test';
import type { Diagnosis } from '../../lib/model/diagnosis.ts';
import * as ixc from '../sandbox/ixc/operator.ts';
import * as voalle from '../sandbox/voalle/operator.ts';
import { isAccessible } from './harness/accessible.ts';
import * as encaixe from './harness/encaixe.ts';
import type { Installed } from './harness/launch.ts';
import { plant, textsIn, wordsPlanted } from './harness/planted.ts';
import { ask, PARTIU, ready, WATCH } from './harness/ready.ts';
import { tabIdOf } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';

async function reportOn(installed: Installed, panel: Page, page: Page): Promise<Diagnosis> {
  const tabId = await tabIdOf(installed, page);
  const taken = await ask<{ ok: true; value: string } | { ok: false; error: string }>(
    panel,
    'diagnosis.take',
    {
      tabId,
      profileId: null,
    },
  );
  if (!taken.ok) throw new Error(taken.error);
  return JSON.parse(taken.value) as Diagnosis;
}

/** No word of the person, in any text of the report, as a word or within one. */
function expectNobody(report: Diagnosis, page: Page): void {
  const told = textsIn(report).join('\n').toLowerCase();
  const plain = told.normalize('NFD').replace(/\p{M}/gu, '');
  const words = wordsPlanted(page);
  expect(words).toContain('zanfolin');
  expect(words.filter((word) => told.includes(word) || plain.includes(word))).toEqual([]);
}

const foundBy = ({ fields }: Diagnosis) =>
  Object.fromEntries(fields.map(({ key, by, state }) => [key, by ?? state]));

test('IXC: a product’s window', async ({ installed, sandbox, page }) => {
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await ixc.openMenu(page, 'Sistema', 'Produtos');
  await ixc.pressNew(page, 'produtos');
  await encaixe.findings(panel, installed.texts).first().waitFor();
  const clean = await reportOn(installed, panel, page);
  expect(clean).toMatchObject({ format: 'encaixe-diagnosis', erp: 'ixc', screen: 'ixc/product', cut: false });
  expect(foundBy(clean)).toMatchObject({ tipo: 'name', preco_base: 'name', unidade: 'name' });
  expect(textsIn(clean)).toEqual(
    expect.arrayContaining(['preco_base', 'Preço base *', 'Código alternativo', 'gtin', 'form']),
  );
  expect(textsIn(clean)).not.toContain('0,00');

  await plant(page, 'form[name="produtos"]');
  const planted = await reportOn(installed, panel, page);
  expectNobody(planted, page);
  // It is the same screen, and every field is still found the same way.
  expect(planted.screen).toBe(clean.screen);
  expect(foundBy(planted)).toEqual(foundBy(clean));
  expect(planted.fields).toHaveLength(clean.fields.length);
  expect(textsIn(planted)).toContain('Código alternativo');
});

test('IXC: a list, which is no screen of ours', async ({ installed, sandbox, page }) => {
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await ixc.openMenu(page, 'Sistema', 'Contratos');
  await plant(page, '[id="1_grid"]');
  const report = await reportOn(installed, panel, page);
  expect(report).toMatchObject({ screen: null, fields: [] });
  expectNobody(report, page);
});

for (const [where, name] of [
  ['a dialog', 'integrators'],
  ['a page of the older kind', 'users'],
] as const) {
  test(`Voalle: ${where}`, async ({ installed, sandbox, page }) => {
    await voalle.openDirectly(page, sandbox.voalle.origin, name);
    const panel = await ready(installed, page, WATCH);
    await voalle.pressNew(page);
    await panel.locator('.screen-title').waitFor();
    const clean = await reportOn(installed, panel, page);
    expect(clean.screen).not.toBeNull();
    expect(clean.fields.filter(({ state }) => state === 'ok').length).toBeGreaterThan(3);
    await plant(page, name === 'integrators' ? '[role="dialog"]' : 'form:has(input)');
    const planted = await reportOn(installed, panel, page);
    expectNobody(planted, page);
    expect(planted.screen).toBe(clean.screen);
    expect(foundBy(planted)).toEqual(foundBy(clean));
  });
}

test('the panel shows the report before it is copied, and copies what it shows', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await ixc.openMenu(page, 'Sistema', 'Produtos');
  await ixc.pressNew(page, 'produtos');
  await encaixe.findings(panel, t).first().waitFor();
  await panel.bringToFront();
  await panel.getByText(t('diagnosis.title'), { exact: true }).click();
  const report = panel.getByRole('group', { name: t('diagnosis.report') });
  await expect(report).toContainText('"screen": "ixc/product"');
  await isAccessible(panel, 'panel with a diagnosis');
  // What a page hands to the clipboard, which no test may read.
  await panel.evaluate(() => {
    navigator.clipboard.writeText = (text) => {
      Reflect.set(globalThis, 'copied', text);
      return Promise.resolve();
    };
  });
  await panel.getByRole('button', { name: t('diagnosis.copy'), exact: true }).click();
  await panel.getByText(t('diagnosis.copied')).waitFor();
  expect(await panel.evaluate((): unknown => Reflect.get(globalThis, 'copied'))).toBe(
    await report.textContent(),
  );
});
