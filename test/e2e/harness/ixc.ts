// What an IXC window holds, for tests that prove what a fill touched and what it left alone; and the moment in a
// fill at which something happens to it, known by what the ERP was asked and not by the clock.

import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Sandbox } from '../../sandbox/sandbox.ts';

/** All that a window would send, by field. */
export function valuesOf(window: Locator): Promise<Record<string, string>> {
  return window.evaluate((form) => {
    const data = new FormData(form as HTMLFormElement);
    return Object.fromEntries(
      [...data].map(([name, value]) => [name, typeof value === 'string' ? value : '']),
    );
  });
}

/** Keeps every look-up waiting long enough for something to happen to the fill that needs it. */
export function slowLookUps({ ixc }: Sandbox): void {
  ixc.settings.lookup.delay = 4_000;
}

/** Waits until the ERP is asked for the description of this record: the fill is in the midst of a look-up. */
export async function lookUpUnderWay({ ixc }: Sandbox, table: string, id: string): Promise<void> {
  const isAsked = (): boolean =>
    ixc.requests
      .matching({ path: `/aplicativo/${table}/action/action.php` })
      .some(({ query }) => query.includes('action=descricao') && query.endsWith(`&id=${id}`));
  await expect.poll(isAsked, { intervals: [20] }).toBe(true);
}

/** Opens a record over the windows that are there, as the page's own scripts do, and waits for its values. */
export async function openOver(page: Page, table: string, id: string): Promise<Locator> {
  const windows = page.locator(`form[name="${table}"]`);
  const before = await windows.count();
  await page.evaluate(`IXC.abre('${table}', { id: '${id}' })`);
  await expect(windows).toHaveCount(before + 1);
  await expect(windows.last().locator('[name="id"]')).toHaveValue(id);
  return windows.last();
}

/** The n-th window from below. */
export function windowAt(page: Page, place: number): Locator {
  // IXC numbers them from 2; 1 is the list.
  return page.locator(`[id="${place + 1}_form"]`);
}
