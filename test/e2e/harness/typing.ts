// How a test types where it matters that somebody typed.

import type { Locator } from '@playwright/test';

/**
 * Puts a value in the place of what a field holds. Its last letter comes from the keyboard: a value that a script put there Firefox
 * takes for the page's own doing, and tells of no change when the field is left.
 */
export async function overwrite(input: Locator, value: string): Promise<void> {
  await input.fill(value.slice(0, -1));
  await input.press('End');
  await input.pressSequentially(value.slice(-1));
}
