// An operator without a mouse: goes from control to control with Tab until the wanted one has the focus.

import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** More presses than a panel has stops: then the control cannot be reached. */
const STOPS = 90;

/** Presses Tab until this control has the focus, and sees that the focus can be seen. */
export async function tabTo(panel: Page, control: Locator): Promise<void> {
  await control.waitFor();
  const hasFocus = (): Promise<boolean> =>
    control.evaluate((element) => element === document.activeElement && element.matches(':focus-visible'));
  for (let stop = 0; stop < STOPS && !(await hasFocus()); stop += 1) await panel.keyboard.press('Tab');
  await expect(control).toBeFocused();
  expect(await control.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none');
}

/** Goes to a button of this name and presses it with Enter. */
export async function pressByKey(panel: Page, name: string | RegExp): Promise<void> {
  await tabTo(panel, panel.getByRole('button', { name, exact: true }));
  await panel.keyboard.press('Enter');
}
