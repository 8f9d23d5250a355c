// What axe-core can find of WCAG 2.2 AA on a page: nothing, in light and in dark.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

declare const axe: { readonly run: (options: RunOptions) => Promise<AxeResults> };

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** All of WCAG 2.2 AA that a program can see, the size of targets too, and what axe's authors recommend besides. */
const OPTIONS: RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
};

/** Finds no violation on this page, in either colour scheme. */
export async function isAccessible(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion: half-way between two schemes no colour is right.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // The page's own policy forbids a script element; the test's connection does not go through the page.
    await page.evaluate(AXE);
    const { violations } = await page.evaluate((options) => axe.run(options), OPTIONS);
    const told = violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
    }));
    expect(told, `${what}, ${colorScheme}`).toEqual([]);
  }
}
