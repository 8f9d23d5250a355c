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

/**
 * Opens a screen through the side menu: its top entry, then as much of the way as is needed to tell it apart. The last
 * name is the screen's: `openMenu(page, 'Sistema', 'Produtos')`, `openMenu(page, 'Sistema', 'Cadastros', 'Contratos',
 * 'Planos de Venda')`. Waits for the list, or for the window where there is no list, and returns the screen's table.
 */
export async function openMenu(page: Page, top: string, ...path: readonly string[]): Promise<string> {
  await page.locator('#layout_menu_lateral').getByTitle(top, { exact: true }).click();
  let within = page.locator('.menu_painel:visible');
  for (const title of path.slice(0, -1)) within = await openGroup(within, title);
  const link = within.locator('li[id^="menu_item_"] > a').getByText(path.at(-1) ?? '', { exact: true });
  const [, opener, table = ''] =
    /^(\w+)\((?:'#1_grid',)?'(\w+)'/.exec((await link.getAttribute('rel')) ?? '') ?? [];
  await link.click();
  if (opener === 'cria_form') await readyWindow(page, table);
  else await expect(page.locator(`[id="1_grid"] table[data-nome="${table}"]`)).toBeVisible();
  await settled(page);
  return table;
}

/** The entries under a title of the menu; a folder is opened first. */
async function openGroup(within: Locator, title: string): Promise<Locator> {
  const heading = within.locator('.submenu_title > a').getByText(title, { exact: true });
  const entries = heading.locator('xpath=ancestor::div[@class="menu_p"]/following-sibling::div[1]');
  if (!(await entries.isVisible())) await heading.click();
  return entries;
}

/** Opens Rotinas provedor, where every button works at once. */
export async function openRoutines(page: Page): Promise<Locator> {
  const table = await openMenu(page, 'Configurações', 'Rotinas provedor', 'Rotinas provedor');
  return windowOf(page, table);
}

/** Opens API Asaas: empty before its first save, on its only record after it. */
export async function openAsaas(page: Page): Promise<Locator> {
  return windowOf(page, await openMenu(page, 'Integrações', 'API Asaas'));
}

/** Presses a button that acts at once and waits for the page's own message. */
export async function pressButton(page: Page, table: string, label: string): Promise<string> {
  return toastAfter(page, () =>
    windowOf(page, table).getByRole('button', { name: label, exact: true }).click(),
  );
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
  await doubleClick(page, row);
  return readyWindow(page, table);
}

/** Presses Novo inside a tab's own list and waits for the window of the child. */
export async function pressNewChild(page: Page, parent: string, child: string): Promise<Locator> {
  await childList(page, parent, child).locator('button[name="novo"]').click();
  return readyWindow(page, child);
}

/** Opens a record of a tab's own list by double click. */
export async function openChild(page: Page, parent: string, child: string, id: string): Promise<Locator> {
  await doubleClick(page, childList(page, parent, child).locator(`tr[id="row${id}"]`));
  return readyWindow(page, child);
}

/** Clicks twice. To a Firefox that is driven from outside, clicks are single, however fast they follow: it is told of the second. */
async function doubleClick(page: Page, row: Locator): Promise<void> {
  await row.dblclick();
  if (page.context().browser()?.browserType().name() === 'firefox') await row.dispatchEvent('dblclick');
}

/** The list of a child table in the tab that is open. */
export function childList(page: Page, parent: string, child: string): Locator {
  const list = windowOf(page, parent).locator('.grid_filha:visible');
  return list.filter({ has: page.locator(`[id="${parent}_${child}"]`) });
}

/** Shows a tab of the topmost window of a table. */
export async function openTab(page: Page, table: string, title: string): Promise<void> {
  await windowOf(page, table).locator('a.tabTitle').getByText(title, { exact: true }).click();
}

/** The mask plug-in puts the caret right so many milliseconds after a key: whoever is faster types in the wrong place. */
const MASK_LAG = 10;

/** Types a text into a field and leaves it with TAB. In a masked field the next key waits for the mask. */
export async function type(page: Page, table: string, name: string, value: string): Promise<void> {
  const field = fieldOf(page, table, name);
  await field.click();
  await field.press('ControlOrMeta+A');
  if ((await field.getAttribute('data-mascara')) === null) await field.pressSequentially(value);
  else for (const key of value) await pressMasked(field, key);
  await field.press('Tab');
}

/** A timer that is set after the mask's own, for as long, ends after it. */
async function pressMasked(field: Locator, key: string): Promise<void> {
  await field.press(key);
  await field.evaluate((_, lag) => new Promise((done) => setTimeout(done, lag)), MASK_LAG);
}

/** Types the id of a look-up, leaves it with TAB and waits for its description. */
export async function lookUp(page: Page, table: string, name: string, id: string): Promise<void> {
  await type(page, table, name, id);
  await expect(windowOf(page, table).locator(`[id="${name}_label"]`)).not.toHaveValue('');
}

/**
 * Chooses an option by its text, be it a select or radios. Of a radio the circle is pressed: its text belongs to the first
 * element of that id in the page, which may stand in a lower window.
 */
export async function choose(page: Page, table: string, name: string, text: string): Promise<void> {
  const field = fieldOf(page, table, name);
  await expect(field.first()).toBeVisible();
  if ((await field.first().evaluate((element) => element.tagName)) === 'SELECT') {
    await field.selectOption({ label: text });
  } else {
    const options = field.locator('xpath=ancestor::dd').first().locator('.opcao');
    await options
      .filter({ has: page.getByText(text, { exact: true }) })
      .getByRole('radio')
      .click();
  }
}

/** Presses Salvar and waits for the page's own message; returns its text. */
export async function pressSave(page: Page, table: string): Promise<string> {
  return toastAfter(page, () => windowOf(page, table).locator('button[type="submit"]').click());
}

/** Saves with Alt+S and waits for the page's own message. */
export async function pressSaveKeys(page: Page): Promise<string> {
  return toastAfter(page, () => page.keyboard.press('Alt+S'));
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

/** The message that an act brings; those of earlier acts may still stand beside it. */
async function toastAfter(page: Page, act: () => Promise<void>): Promise<string> {
  const old = await page.evaluateHandle(() => [
    ...document.querySelectorAll<HTMLElement>('.notificationMessage'),
  ]);
  await act();
  const text = await page.waitForFunction(
    (before) =>
      [...document.querySelectorAll<HTMLElement>('.notificationMessage')].findLast(
        (message) => !before.includes(message),
      )?.innerText,
    old,
    { timeout: 10_000 },
  );
  return (await text.jsonValue()) ?? '';
}

/** A window is ready once its values have arrived and nothing covers it. */
async function readyWindow(page: Page, table: string): Promise<Locator> {
  const window = windowOf(page, table);
  await expect(window).toBeVisible();
  await expect(page.locator('#backgroundContent')).toHaveCount(0);
  await settled(page);
  return window;
}
