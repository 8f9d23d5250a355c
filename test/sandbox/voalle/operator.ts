/**
 * An operator at the stand-in: goes to a screen, directly or through the shell's menu, types, chooses,
 * presses, and reads what the ERP answers. Everything is done by mouse and keyboard on what is visible, and
 * every wait is for something that an operator would see; nothing here reaches into the page's state.
 */
import { expect } from '@playwright/test';
import type { Frame, Locator, Page } from '@playwright/test';
import { screens, type ScreenName } from './operator-screens.ts';

export type { ScreenName } from './operator-screens.ts';

/** Where a screen is: the page itself, or the shell's frame. */
export type Surface = Page | Frame;

/** Types the address of a screen. */
export async function openDirectly(page: Page, origin: string, name: ScreenName): Promise<Surface> {
  await page.goto(origin + screens[name].path);
  await heading(page, name).waitFor();
  return page;
}

/** Goes through the shell's menu. The answer is the frame, or the page where the screen is a native one. */
export async function openThroughShell(page: Page, origin: string, name: ScreenName): Promise<Surface> {
  await page.goto(`${origin}/shell`);
  const frame = page.locator('iframe');
  // A click that the opening menu swallowed is given once more, as a person would; folders that are open stay so.
  await expect(async () => {
    await followMenu(page.locator('nav'), screens[name].trail);
    await frame.or(heading(page, name)).first().waitFor({ timeout: 3_000 });
  }).toPass();
  if (!(await frame.isVisible())) return page;
  const inner = await (await frame.elementHandle()).contentFrame();
  if (!inner) throw new Error('The shell shows no frame.');
  await heading(inner, name).waitFor();
  await inner.waitForLoadState('load');
  return inner;
}

/** Goes through the side menu of the legacy page that is open; between two React screens no page is loaded. */
export async function openThroughMenu(page: Page, name: ScreenName): Promise<Surface> {
  await followMenu(page.locator('.neo-menu'), screens[name].trail);
  await heading(page, name).waitFor();
  await page.waitForLoadState('load');
  return page;
}

/** Opens folder after folder, unless it is open, and looks for the next title only inside it. */
async function followMenu(menu: Locator, trail: readonly string[]): Promise<void> {
  let folder = menu;
  for (const [level, title] of trail.entries()) {
    const entries = folder.locator('a, [role=button]').filter({ visible: true, hasText: exactly(title) });
    // A submenu may repeat the title of a menu below it, so the last one is meant.
    const entry = entries.last();
    await entry.waitFor();
    // The shell has nothing between two closed folders.
    const inside = entry.locator('xpath=following-sibling::*[1][not(@role="button")]');
    if (level === trail.length - 1 || !(await inside.isVisible())) await entry.click();
    folder = inside;
  }
}

function heading(surface: Surface, name: ScreenName): Locator {
  return surface.locator('h2, h5').filter({ hasText: exactly(screens[name].trail[2]) });
}

/** The innermost window that is open: the last visible dialog or drawer, or the whole surface. */
export async function topWindow(surface: Surface): Promise<Locator> {
  const windows = surface.locator('[role=dialog], .MuiDrawer-paper').filter({ visible: true });
  return (await windows.count()) > 0 ? windows.last() : surface.locator('body');
}

/** Presses "Criar novo registro", an icon or a text button, and waits for a form to fill. */
export async function pressNew(surface: Surface): Promise<void> {
  const icon = surface.locator('button[tooltip="Criar novo registro"]');
  const text = surface.getByText('Criar novo registro', { exact: true });
  await icon.or(text).filter({ visible: true }).last().click();
  await formIsThere(surface);
}

/** Presses "Editar" in the row that shows a text, and waits for its form. */
export async function editRow(surface: Surface, text: string): Promise<void> {
  const icon = rowOf(surface, text).locator('[tooltip=Editar], [title=Editar], [aria-label=Editar]').last();
  // A list that draws its rows anew swallows a click that falls into that moment; a person gives it once more.
  await expect(async () => {
    await icon.click({ timeout: 5_000 });
    await formIsThere(surface, 5_000);
  }).toPass();
}

function rowOf(surface: Surface, text: string): Locator {
  return surface.locator('[role=row], tbody tr').filter({ visible: true, hasText: text }).first();
}

/** Searches the list of a screen, and waits for a row that shows the words. */
export async function search(surface: Surface, words: string): Promise<void> {
  const box = surface.locator('input[name=filterAll], .dataTables_filter input').filter({ visible: true });
  await box.fill('');
  await box.pressSequentially(words);
  await rowOf(surface, words).waitFor();
}

/** Presses an icon button of the top window by its tooltip. */
export async function pressIcon(surface: Surface, tooltip: string): Promise<void> {
  const button = (await topWindow(surface)).locator(`button[tooltip="${tooltip}"]`);
  await button.filter({ visible: true }).last().click();
}

/** A legacy page answers to clicks only once it is loaded; its form shows before. */
async function formIsThere(surface: Surface, timeout = 30_000): Promise<void> {
  const forms = surface.locator('[role=dialog] form, .MuiDrawer-paper form, form[method=post]');
  await forms.filter({ visible: true }).last().waitFor({ timeout });
  await surface.waitForLoadState('load');
}

/** Presses a button of the top window by its text, e.g. `continuar`; waits until it can be pressed. */
export async function pressFooter(surface: Surface, text: string): Promise<void> {
  await (await footerButton(surface, text)).click();
}

/** A button of the top window by its text. */
export async function footerButton(surface: Surface, text: string): Promise<Locator> {
  const buttons = (await topWindow(surface)).locator('button, a.button').filter({ visible: true });
  return buttons.filter({ hasText: new RegExp(`^${literally(text)}$`, 'i') }).last();
}

/** Opens a tab, a section or a wizard step by its title. */
export async function openTab(surface: Surface, title: string): Promise<void> {
  const tabs = (await topWindow(surface)).locator('[role=tab], .ui-tabs-nav a, .parameter-menu a, button');
  await tabs.filter({ visible: true, hasText: new RegExp(`^\\d?${literally(title)}$`) }).click();
}

/** A visible label of the top window, with or without its asterisk; `index` counts equal ones from 0. */
async function labelOf(surface: Surface, text: string, index = 0): Promise<Locator> {
  const exact = new RegExp(`^\\s*${literally(text)}\\s*\\*?\\s*$`);
  const label = (await topWindow(surface))
    .locator('label')
    .filter({ visible: true, hasText: exact })
    .nth(index);
  await label.waitFor();
  return label;
}

/** What holds a label and its control. */
export async function field(surface: Surface, label: string, index = 0): Promise<Locator> {
  return (await labelOf(surface, label, index)).locator('xpath=..');
}

function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${literally(text)}\\s*$`);
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The input that an operator would click for a label. */
export async function input(surface: Surface, label: string, index = 0): Promise<Locator> {
  return (await field(surface, label, index))
    .locator('input:not([type=hidden]), textarea:not([aria-hidden])')
    .first();
}

/** Clicks into a field, replaces its text by typing, and leaves it by Tab. */
export async function typeInto(surface: Surface, label: string, text: string, index = 0): Promise<void> {
  const target = await input(surface, label, index);
  await target.click();
  await target.press('ControlOrMeta+a');
  await target.press('Delete');
  const masked = await target.evaluate((element) => element.matches('.phone, .date'));
  await (masked ? typeMasked(target, text) : target.pressSequentially(text));
  await target.press('Tab');
}

/**
 * The mask plug-in puts the caret right 10 ms after each key, by the page's clock: a key that comes before lands
 * in the wrong place. A later timer of the same page runs after the plug-in's, however busy the machine is.
 */
async function typeMasked(target: Locator, text: string): Promise<void> {
  for (const key of text) {
    await target.pressSequentially(key);
    await target.evaluate(() => new Promise((resolve) => setTimeout(resolve, 11)));
  }
}

/** Chooses in a native select or a Material-UI list. */
export async function choose(surface: Surface, label: string, option: string): Promise<void> {
  const holder = await field(surface, label);
  const native = holder.locator('select');
  if ((await native.count()) > 0) {
    await native.selectOption({ label: option });
    return;
  }
  await holder.locator('[role=button], [role=combobox]').click();
  const list = surface.locator('[role=listbox]');
  await list.getByRole('option', { name: option, exact: true, includeHidden: true }).click();
  await list.waitFor({ state: 'detached' });
}

/** Searches in a look-up and takes the option of exactly this text, by mouse or by Enter. */
export async function lookUp(
  surface: Surface,
  label: string,
  option: string,
  by: 'mouse' | 'keyboard' = 'mouse',
) {
  const holder = await field(surface, label);
  await holder.locator('input:not([type=hidden])').first().pressSequentially(option);
  const found = surface.locator('#react-dialog-portal [role=menuitem]').filter({ hasText: exactly(option) });
  await found.first().waitFor();
  if (by === 'keyboard') await surface.locator('body').press('Enter');
  else await found.first().click();
  await holder.getByText(option, { exact: true }).waitFor();
}

/** Sets a switch or a check box by one click, if it differs. */
export async function toggle(surface: Surface, label: string, on: boolean): Promise<void> {
  const text = await labelOf(surface, label);
  const inside = text.locator('input[type=checkbox]');
  const box = (await inside.count()) > 0 ? inside : text.locator('xpath=..').locator('input[type=checkbox]');
  if ((await box.isChecked()) !== on) await box.click();
}

/** Adds a header or parameter at the end of its list. */
export async function addPair(
  surface: Surface,
  noun: 'header' | 'parâmetro',
  name: string,
  value: string,
): Promise<void> {
  const names = (await topWindow(surface))
    .locator('label')
    .filter({ visible: true, hasText: `Nome do ${noun}` });
  const before = await names.count();
  await pressFooter(surface, `Adicionar ${noun}`);
  await names.nth(before).waitFor();
  await typeInto(surface, `Nome do ${noun}`, name, before);
  await typeInto(surface, `Valor do ${noun}`, value, before);
}

/** Presses a save button and waits for the message that it causes, not for an older one with the same text. */
export async function pressAndAwait(surface: Surface, button: string, text: string): Promise<void> {
  const old = await surface.locator('[role=alert]').elementHandles();
  await pressFooter(surface, button);
  await surface.waitForFunction(
    ({ old, text }) =>
      [...document.querySelectorAll('[role=alert]')].some(
        (one) => !old.includes(one) && one.textContent.includes(text),
      ),
    { old, text },
  );
}

/** Waits for a message of the React screens and returns its text. */
export async function awaitSnackbar(surface: Surface, text: string | RegExp): Promise<string> {
  const message = surface.locator('[role=alert]').filter({ hasText: text }).first();
  await message.waitFor();
  return message.innerText();
}

/** Waits for the flash message of a legacy page, and for the page, and returns the text. */
export async function awaitFlash(surface: Surface, text: string | RegExp): Promise<string> {
  const message = surface.locator('#flashMessage').filter({ hasText: text });
  await message.waitFor();
  await surface.waitForLoadState('load');
  return message.innerText();
}
