// An operator without a mouse at Encaixe's own pages: Tab, Enter, Space, arrows and letters, and nothing else. Every stop shows
// that it has the focus and is not covered, and no press leaves the operator at the top of the page.

import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** More presses than any page has stops: then a control cannot be reached. */
const STOPS = 250;

/** How the focus of a page stands; what it is on is named for the message of a failed test. */
export interface Stop {
  /** Null: nothing has it. */
  readonly name: string | null;
  readonly visible: boolean;
  readonly covered: boolean;
}

/** What has the focus now. */
export function stopOf(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const { activeElement: element } = document;
    if (element === null || element === document.body || element === document.documentElement) {
      return { name: null, visible: false, covered: false };
    }
    const isOutlined = (one: Element | null): boolean => {
      if (one === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    };
    // A file control lies unseen over the button that stands for it.
    const shown = element.matches('.file-button > input') ? element.nextElementSibling : element;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const middle = (from: number, to: number, end: number): number =>
      (Math.max(from, 0) + Math.min(to, end)) / 2;
    const hit = document.elementFromPoint(
      middle(left, right, document.documentElement.clientWidth),
      middle(top, bottom, document.documentElement.clientHeight),
    );
    const label = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 60);
    return {
      name: `${element.localName} ${label === '' ? (element.getAttribute('name') ?? element.id) : label}`,
      visible: isOutlined(shown) && element.matches(':focus-visible'),
      covered: hit === null || !(element.contains(hit) || hit.contains(element)),
    };
  });
}

/** Goes on with Tab until this control has the focus, and sees that it can be seen there. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  const hasFocus = (): Promise<boolean> => control.evaluate((element) => element === document.activeElement);
  for (let stop = 0; stop < STOPS && !(await hasFocus()); stop += 1) await page.keyboard.press('Tab');
  await expect(control).toBeFocused();
  expect(await stopOf(page)).toMatchObject({ visible: true, covered: false });
}

/** Goes to a control and presses a key on it; wherever that leads, the focus stays on the page. */
export async function pressOn(page: Page, control: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press(key);
  await keepsFocus(page);
}

/** Something on the page has the focus. */
export async function keepsFocus(page: Page): Promise<void> {
  await expect
    .poll(async () => (await stopOf(page)).name, { message: 'something has the focus' })
    .not.toBeNull();
}

/** Types into a field in the place of what it holds, and leaves it with Tab. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

/** Chooses from a list by its letters. */
export async function choose(page: Page, list: Locator, option: string): Promise<void> {
  await tabTo(page, list);
  await page.keyboard.type(option);
  await expect(list.locator('option:checked')).toHaveText(option);
}

/** Walks once through a whole page with Tab, from where the focus is: every stop, in order. */
export async function walk(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(() => Reflect.set(globalThis, 'walked', new Set([document.body])));
  for (let press = 0; press < STOPS; press += 1) {
    await page.keyboard.press('Tab');
    const isNew = await page.evaluate(() => {
      const walked = Reflect.get(globalThis, 'walked') as Set<Element | null>;
      return walked.size < walked.add(document.activeElement).size;
    });
    // From the last stop a window leads back to the first, or out of the page for one press.
    if (!isNew && stops.length > 0) return stops;
    const stop = await stopOf(page);
    stops.push(stop);
  }
  throw new Error(`The page has more than ${STOPS} stops: ${stops.map(({ name }) => name).join(', ')}`);
}
