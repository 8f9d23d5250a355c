// One screen of the main job by keyboard alone: every control of the panel is reached with Tab, shows that it
// has the focus, and does its work on Enter or Space.

import type { Page } from '@playwright/test';
import * as operator from '../sandbox/voalle/operator.ts';
import * as encaixe from './harness/encaixe.ts';
import { ready, WATCH } from './harness/ready.ts';
import { expect, test } from './harness/test.ts';

/** More presses than the panel has stops: then the control cannot be reached. */
const STOPS = 60;

/** Presses Tab until the control of this name has the focus, and sees that the focus can be seen. */
async function tabTo(panel: Page, role: 'button' | 'checkbox', name: string | RegExp): Promise<void> {
  const control = panel.getByRole(role, { name, exact: true });
  await control.waitFor();
  const hasFocus = (): Promise<boolean> =>
    control.evaluate((element) => element === document.activeElement && element.matches(':focus-visible'));
  for (let stop = 0; stop < STOPS && !(await hasFocus()); stop += 1) await panel.keyboard.press('Tab');
  await expect(control).toBeFocused();
  const outline = await control.evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline, `the focus on ${String(name)} can be seen`).not.toBe('none');
}

test('preview, untick, fill, undo without a mouse', async ({ installed, sandbox, page }) => {
  const { texts: t } = installed;
  await operator.openDirectly(page, sandbox.voalle.origin, 'integrators');
  const panel = await ready(installed, page, WATCH);
  await operator.pressNew(page);
  await encaixe.seesScreen(panel, 'Integradores');
  await panel.bringToFront();

  await tabTo(panel, 'button', t('screen.preview'));
  await panel.keyboard.press('Enter');
  await tabTo(panel, 'checkbox', 'Descrição');
  await panel.keyboard.press('Space');
  expect((await encaixe.rowsOf(panel, t)).map(({ field, ticked }) => [field, ticked])).toEqual([
    ['Alias', true],
    ['Descrição', false],
    ['Versão', true],
  ]);
  await tabTo(panel, 'button', t('preview.fill', 2));
  await panel.keyboard.press('Enter');
  expect((await encaixe.receipt(panel)).summary).toBe(t('receipt.written', 2));
  await expect(await operator.input(page, 'Alias')).toHaveValue('watchbrasil_v2');
  await expect(await operator.input(page, 'Descrição')).toHaveValue('');

  await tabTo(panel, 'button', t('receipt.undo', 2));
  await panel.keyboard.press('Space');
  await panel.getByText(t('receipt.restored', 2)).waitFor();
  await expect(await operator.input(page, 'Alias')).toHaveValue('');
});
