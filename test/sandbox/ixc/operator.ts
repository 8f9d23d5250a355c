/**
 * The stand-in IXC worked as an operator works it, by mouse and keyboard, for end-to-end tests. Windows are found by
 * table, tabs and buttons by what a person reads. Nothing here waits a fixed time.
 */
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** The topmost window of a table. */
export function windowOf(page: Page, table: string): Locator {
  return page.locator(`form[name="${table}"]`).last();
}

/** A field of the topmost window of a table, by its name; of a radio group all inputs. */
export function fieldOf(page: Page, table: string, name: string): Locator {
  return windowOf(page, table).locator(`[name="${name}"]`);
}

/** Opens a list through the side menu: `openMenu(page, 'Configurações', 'Integrações SVA')`. */
export async function openMenu(page: Page, top: string, entry: string): Promise<void> {
  await page.locator('#layout_menu_lateral').getByTitle(top).click();
  const link = page.locator('.menu_painel:visible').getByText(entry, { exact: true });
  const table = /cria_grid\('#1_grid','(\w+)'/.exec((await link.getAttribute('rel')) ?? '')?.[1] ?? '';
  await link.click();
  await expect(page.locator(`[id="1_grid"] table[data-nome="${table}"]`)).toBeVisible();
  await settled(page);
}

/** Presses Novo over the list and waits for the empty window. */
export async function pressNew(page: Page, table: string): Promise<Locator> {
  await page.locator('[id="1_grid"] button[name="novo"]').click();
  return readyWindow(page, table);
}

/** Opens a record of the list by double click, after "Exibir todos" where the list is empty. */
export async function openRecord(page: Page, table: string, id: string): Promise<Locator> {
  const row = page.locator(`[id="1_grid"] tr[id="row${id}"]`);
  await page.getByRole('button', { name: 'Exibir todos' }).click();
  await row.dblclick();
  return readyWindow(page, table);
}

/** Presses Novo inside a tab's own list and waits for the window of the child. */
export async function pressNewChild(page: Page, parent: string, child: string): Promise<Locator> {
  await windowOf(page, parent).locator('.grid_filha:visible button[name="novo"]').click();
  return readyWindow(page, child);
}

/** Shows a tab of the topmost window of a table. */
export async function openTab(page: Page, table: string, title: string): Promise<void> {
  await windowOf(page, table).locator('a.tabTitle').getByText(title, { exact: true }).click();
}

/**
 * Milliseconds between two keys of a fast typist. The mask plug-in puts the caret right 10 ms after each key: faster
 * than that, letters land in the wrong place.
 */
const KEY_PACE = 20;

/** Types a text into a field and leaves it with TAB. */
export async function type(page: Page, table: string, name: string, value: string): Promise<void> {
  const field = fieldOf(page, table, name);
  await field.click();
  await field.press('ControlOrMeta+A');
  await field.pressSequentially(value, { delay: KEY_PACE });
  await field.press('Tab');
}

/** Types the id of a look-up, leaves it with TAB and waits for its description. */
export async function lookUp(page: Page, table: string, name: string, id: string): Promise<void> {
  await type(page, table, name, id);
  await expect(windowOf(page, table).locator(`[id="${name}_label"]`)).not.toHaveValue('');
}

/** Chooses an option by its text, be it a select or radios. */
export async function choose(page: Page, table: string, name: string, text: string): Promise<void> {
  const field = fieldOf(page, table, name);
  await expect(field.first()).toBeVisible();
  if ((await field.first().evaluate((element) => element.tagName)) === 'SELECT') {
    await field.selectOption({ label: text });
  } else {
    await field.locator('xpath=ancestor::dd').first().getByText(text, { exact: true }).click();
  }
}

/** Presses Salvar and waits for the page's own message; returns its text. */
export async function pressSave(page: Page, table: string): Promise<string> {
  await windowOf(page, table).locator('button[type="submit"]').click();
  return newestToast(page);
}

/** Saves with Alt+S and waits for the page's own message. */
export async function pressSaveKeys(page: Page): Promise<string> {
  await page.keyboard.press('Alt+S');
  return newestToast(page);
}

/** Closes the window on top with Esc. */
export async function pressEscape(page: Page, table: string): Promise<void> {
  const windows = page.locator(`form[name="${table}"]`);
  const before = await windows.count();
  await page.keyboard.press('Escape');
  await expect(windows).toHaveCount(before - 1);
}

/** Waits until the page has no request of its own under way: values loaded, descriptions resolved, rewrites done. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction('jQuery.active === 0');
}

/** Waits until no message is left on the page, so that the next one is new. */
export async function toastsGone(page: Page): Promise<void> {
  await expect(page.locator('.notificationMessage')).toHaveCount(0, { timeout: 15_000 });
}

async function newestToast(page: Page): Promise<string> {
  const message = page.locator('.notificationMessage').last();
  await expect(message).toBeVisible();
  return message.innerText();
}

/** A window is ready once its values have arrived and nothing covers it. */
async function readyWindow(page: Page, table: string): Promise<Locator> {
  const window = windowOf(page, table);
  await expect(window).toBeVisible();
  await expect(page.locator('#backgroundContent')).toHaveCount(0);
  await settled(page);
  return window;
}
