// What a look found is marked in the page, beside the fields: seen, heard at the focus, in nobody's way, and gone as soon as
// it may no longer be true.

import type { Page } from '@playwright/test';
import * as ixc from '../sandbox/ixc/operator.ts';
import * as voalle from '../sandbox/voalle/operator.ts';
import * as encaixe from './harness/encaixe.ts';
import { openOver } from './harness/ixc.ts';
import { layoutOf, marksOn, sentencesOn } from './harness/marks.ts';
import { ask, PARTIU, ready, WATCH } from './harness/ready.ts';
import { tabIdOf } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';

/** Nothing of this may stand in a page but where the ERP put it. */
const PLANTED = { productName: 'NOME-PLANTADO', basePrice: '7.654,32', subgroup: '98765' };

/** How many marks there are, drawn or not. */
const count = (page: Page) => expect.poll(async () => (await marksOn(page)).length, { intervals: [50] });

/** Waits until this many are drawn, and gives them. */
async function drawn(page: Page, least = 1) {
  const shown = async () => (await marksOn(page)).filter(({ at }) => at !== null);
  await expect.poll(async () => (await shown()).length, { intervals: [50] }).toBeGreaterThanOrEqual(least);
  return shown();
}

test('IXC: beside the fields, and nothing of the page moves by a pixel', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, { ...PARTIU, values: { ...PARTIU.values, ...PLANTED } });
  await ask(panel, 'settings.set', { ...(await ask<object>(panel, 'settings.get')), marks: false });
  await panel.reload();
  await page.bringToFront();
  await openOver(page, 'produtos', '36');
  await encaixe.findings(panel, t).first().waitFor();
  await ixc.settled(page);
  expect(await marksOn(page)).toEqual([]);
  const before = await layoutOf(page);

  await panel.getByLabel(t('marks.switch')).check();
  await page.bringToFront();
  const marks = await drawn(page, 2);
  expect(await layoutOf(page)).toEqual(before);

  // Told by a sign and a word, and of no value, whatever is pointed at.
  for (const { sign } of marks) expect(sign).toMatch(/^(✕ Erro|! Aviso|i Informação)$/);
  const held = await page
    .locator('form[name="produtos"] input:visible')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  const values = [...Object.values(PARTIU.values), ...Object.values(PLANTED), ...held].filter(
    (value) => value.length > 2,
  );
  expect(values).toContain('ROTEADOR EXEMPLO AC1200');
  for (const { at } of marks) {
    if (at === null) continue;
    await page.mouse.move(at.x, at.y);
    await expect.poll(() => sentencesOn(page), { intervals: [50] }).toHaveLength(1);
    const [sentence = ''] = await sentencesOn(page);
    expect(values.filter((value) => sentence.includes(value))).toEqual([]);
    await page.mouse.move(2, 2);
    await expect.poll(() => sentencesOn(page), { intervals: [50] }).toEqual([]);
  }
});

test('IXC: a mark takes no click, speaks at the focus, and goes with an edit', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await openOver(page, 'produtos', '36');
  await encaixe.findings(panel, t).first().waitFor();
  await page.bringToFront();
  await drawn(page, 2);
  const price = ixc.fieldOf(page, 'produtos', 'preco_base');
  const box = await price.boundingBox();
  if (box === null) throw new Error('The price is not to be seen');
  // On the mark itself, over the field's upper edge.
  await page.mouse.click(box.x + box.width - 16, box.y + 2);
  await expect(price).toBeFocused();
  await page.mouse.move(2, 2);
  await expect.poll(() => sentencesOn(page), { intervals: [50] }).toEqual([expect.stringContaining(': ')]);
  const all = (await marksOn(page)).length;
  await price.press('1');
  await count(page).toBe(all - 1);
  // Another look finds it again.
  await encaixe.check(panel, t);
  await page.bringToFront();
  await count(page).toBe(all);
});

test('IXC: a window on top, another record and the switch take them away', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await openOver(page, 'produtos', '36');
  await encaixe.findings(panel, t).first().waitFor();
  await page.bringToFront();
  await drawn(page);
  await page.evaluate("IXC.abre('cliente_contrato', { id: '31' })");
  await count(page).toBe(0);
  await ixc.pressEscape(page, 'cliente_contrato');
  await drawn(page);

  await panel.getByLabel(t('marks.switch')).uncheck();
  await count(page).toBe(0);
  await encaixe.check(panel, t);
  await panel.getByLabel(t('marks.switch')).check();
  await page.bringToFront();
  await drawn(page);
  const [instance] = await ask<{ id: string }[]>(panel, 'instances.list');
  await ask(panel, 'instances.remove', { id: instance?.id ?? '' });
  await count(page).toBe(0);
});

test('Voalle: in a dialog of its shell’s frame, and for the profile’s own ERP alone', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const frame = await voalle.openThroughShell(page, sandbox.voalle.origin, 'integrators');
  const panel = await ready(installed, page, WATCH);
  await voalle.pressNew(frame);
  await encaixe.findings(panel, t).first().waitFor();
  await page.bringToFront();
  const before = (await drawn(page)).length;
  const alias = await voalle.input(frame, 'Alias');
  await alias.focus();
  await expect.poll(() => sentencesOn(page), { intervals: [50] }).toEqual([expect.stringContaining(': ')]);
  await alias.press('x');
  await count(page).toBeLessThan(before);

  const [profile] = await ask<{ id: string }[]>(panel, 'profiles.list');
  const order = {
    screen: 'voalle/integrators',
    form: '',
    words: { error: '', warning: '', info: '' },
    marks: [],
  };
  const tabId = await tabIdOf(installed, page);
  const show = (more: object) =>
    ask(panel, 'marks.show', { tabId, profileId: profile?.id ?? '', order, ...more });
  expect(await show({ profileId: 'nobody' })).toEqual({ ok: false, error: 'no-profile' });
  expect(await show({ order: { ...order, screen: 'voalle/webhook-info' } })).toEqual({
    ok: false,
    error: 'no-screen',
  });
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  expect(await show({})).toEqual({ ok: false, error: 'not-granted' });
});
