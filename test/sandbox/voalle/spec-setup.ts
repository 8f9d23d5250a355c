/** What the walks through the screens share: how the browser runs, and the three ways to a screen. */
import type { Page } from '@playwright/test';
import * as operator from './operator.ts';
import type { ScreenName, Surface } from './operator.ts';

/** The options of a headless Chromium with room for a form. */
export function browser(executablePath: string) {
  return {
    launchOptions: { executablePath, args: ['--headless=new', '--no-sandbox', '--disable-gpu'] },
    viewport: { width: 1300, height: 850 },
  };
}

export type Way = 'directly' | 'through the menu' | 'in the shell';

type Open = (page: Page, origin: string, name: ScreenName) => Promise<Surface>;

export const ways: Readonly<Record<Way, Open>> = {
  directly: operator.openDirectly,
  async 'through the menu'(page, origin, name) {
    await page.goto(origin);
    return operator.openThroughMenu(page, name);
  },
  'in the shell': operator.openThroughShell,
};
