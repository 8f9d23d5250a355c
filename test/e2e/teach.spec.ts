// "Ensinar este campo": the ERP calls a field by another name, the operator shows which one it is, and from then on it is found
// first: after a reload too, by a fill, and by a colleague who imports the file. What finds two is refused; the press that shows a
// field reaches nothing of the page.

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import * as ixc from '../sandbox/ixc/operator.ts';
import { isAccessible } from './harness/accessible.ts';
import * as encaixe from './harness/encaixe.ts';
import type { Installed } from './harness/launch.ts';
import { PARTIU, ready } from './harness/ready.ts';
import { renameField, RENAMED_FIELD } from './harness/renamed.ts';
import { wordsOver } from './harness/spotlight.ts';
import { openOptions } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';

const { field: FIELD, label: RENAMED } = RENAMED_FIELD;

async function openProduct(installed: Installed, page: Page, panel: Page): Promise<void> {
  await ixc.openMenu(page, 'Sistema', 'Produtos');
  await ixc.pressNew(page, 'produtos');
  await encaixe.findings(panel, installed.texts).first().waitFor();
}

/** The page writes down what reaches it. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Reflect.set(globalThis, 'heard', heard);
    for (const name of [
      'pointerdown',
      'mousedown',
      'mouseup',
      'click',
      'focusin',
      'keydown',
      'keyup',
      'input',
    ])
      document.addEventListener(name, () => heard.push(name), true);
  });
  return () => page.evaluate(() => Reflect.get(globalThis, 'heard') as string[]);
}

const fieldOf = (page: Page) => page.locator('form[name="produtos"] [name="estoque_partida"]');
const finding = (panel: Page, installed: Installed) =>
  panel.getByRole('button', { name: installed.texts('teach.startOf', FIELD), exact: true });

async function beginTeaching(installed: Installed, page: Page, panel: Page): Promise<void> {
  const { texts: t } = installed;
  await panel.bringToFront();
  await finding(panel, installed).click();
  await expect(panel.getByRole('heading', { name: t('teach.title', FIELD) })).toBeFocused();
  await pickerStands(installed, page);
}

/** The page says what to do: marks of findings stand there before and after. */
async function pickerStands({ texts: t }: Installed, page: Page): Promise<void> {
  await expect.poll(() => wordsOver(page)).toContainEqual(expect.stringContaining(t('teach.onPage', FIELD)));
}

test('by keyboard; found first from then on, filled, mended, exported, forgotten, imported', async ({
  installed,
  sandbox,
  page,
}) => {
  test.slow();
  const { texts: t } = installed;
  await renameField(page);
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await openProduct(installed, page, panel);

  await beginTeaching(installed, page, panel);
  await isAccessible(panel, 'panel while a field is pointed at');
  await page.bringToFront();
  const heard = await listen(page);
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press(presses % 2 === 0 ? 'ArrowDown' : 'Tab');
    if ((await wordsOver(page)).includes(RENAMED)) break;
  }
  await page.keyboard.press('Enter');
  expect(await heard()).toEqual([]);
  // Nothing of the picker is left; what is wrong stays marked.
  expect((await wordsOver(page)).filter((words) => !/^[✕!i] /u.test(words))).toEqual([]);

  await panel.bringToFront();
  const keep = panel.getByRole('button', { name: t('teach.keep'), exact: true });
  await keep.waitFor();
  await expect(panel.locator('.teach-facts dd')).toHaveText([
    'estoque_partida',
    RENAMED,
    t('teach.roles.text'),
  ]);
  await expect(panel.getByText(t('teach.finds.one'))).toBeVisible();
  await isAccessible(panel, 'panel with what would be remembered');
  await keep.press('Enter');
  await expect(panel.getByText(t('teach.kept', FIELD))).toBeFocused();
  // The page is told at once.
  await expect(finding(panel, installed)).toHaveCount(0);

  await page.reload();
  await openProduct(installed, page, panel);
  await expect(finding(panel, installed)).toHaveCount(0);
  const rows = await encaixe.preview(panel, t);
  expect(rows.map(({ field }) => field)).toContain(FIELD);
  await encaixe.fill(panel, t);
  await expect(fieldOf(page)).toHaveValue('0');
  await encaixe.undo(panel, t);
  await expect(fieldOf(page)).toHaveValue('');

  const options = await openOptions(installed);
  const section = options.getByRole('region', { name: t('teach.fields'), exact: true });
  await section.getByText(RENAMED).waitFor();
  await isAccessible(options, 'options with a taught field');
  await section.getByRole('button', { name: t('options.editOf', FIELD) }).click();
  await section.getByLabel(t('teach.name')).fill('cliente_4711');
  await section.getByRole('button', { name: t('save'), exact: true }).click();
  await section.getByText(t('teach.problem.unstable')).waitFor();
  await section.getByLabel(t('teach.name')).fill('');
  await section.getByRole('button', { name: t('save'), exact: true }).click();
  await section.getByText(t('teach.changed', FIELD)).waitFor();
  await expect(section.locator('.teach-facts dd').first()).toHaveText(t('teach.none'));

  const waits = options.waitForEvent('download');
  await section.getByRole('button', { name: t('teach.export'), exact: true }).click();
  const file = await (await waits).path();
  expect(readFileSync(file, 'utf8')).toContain(RENAMED);
  await section.getByRole('button', { name: t('teach.forgetOf', FIELD) }).click();
  await section.getByText(t('teach.empty')).waitFor();
  await expect(finding(panel, installed)).toHaveCount(1);

  await section.getByLabel(t('teach.import')).setInputFiles(file);
  await section.getByText(t('teach.brought', 1)).waitFor();
  await expect(finding(panel, installed)).toHaveCount(0);
  await encaixe.preview(panel, t);
  await encaixe.fill(panel, t);
  await expect(fieldOf(page)).toHaveValue('0');
});

test('by one press of the mouse, which the page never hears of; two of a kind are refused', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  await renameField(page);
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await openProduct(installed, page, panel);

  await beginTeaching(installed, page, panel);
  await page.bringToFront();
  const heard = await listen(page);
  await fieldOf(page).click();
  expect(await heard()).toEqual([]);
  await panel.getByText(t('teach.finds.one')).waitFor();

  // The same control twice: what is called the same cannot be told apart.
  await panel.getByRole('button', { name: t('teach.again'), exact: true }).click();
  await pickerStands(installed, page);
  await page.evaluate(() => {
    const row = document.querySelector('form[name="produtos"] [name="estoque_partida"]')?.closest('dl');
    row?.after(row.cloneNode(true));
  });
  await page.bringToFront();
  await fieldOf(page).first().click();
  await panel.getByText(t('teach.finds.many')).waitFor();
  await expect(panel.getByRole('button', { name: t('teach.keep'), exact: true })).toHaveCount(0);
  await isAccessible(panel, 'panel with two of a kind');

  await panel.getByRole('button', { name: t('teach.again'), exact: true }).click();
  await pickerStands(installed, page);
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await expect(panel.getByText(t('teach.left', FIELD))).toBeFocused();
  await expect(finding(panel, installed)).toHaveCount(1);
});

test('from the panel alone; a control without name and label is told to be none that can be taught', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  await renameField(page);
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await openProduct(installed, page, panel);
  await beginTeaching(installed, page, panel);
  const next = panel.getByRole('button', { name: t('teach.next'), exact: true });
  await expect(async () => {
    await next.click();
    await expect(panel.getByText(t('teach.at', RENAMED))).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.evaluate(() => {
    const input = document.querySelector('form[name="produtos"] [name="estoque_partida"]');
    input?.closest('dl')?.querySelector('label')?.remove();
    input?.removeAttribute('name');
    input?.setAttribute('id', 'cliente_4711');
  });
  await panel.getByRole('button', { name: t('teach.take'), exact: true }).click();
  await panel.getByText(t('teach.nameless')).waitFor();
  await isAccessible(panel, 'panel with a control that has no name');
  await panel.getByRole('button', { name: t('cancel'), exact: true }).click();
  await expect(panel.getByText(t('teach.left', FIELD))).toBeFocused();
});
