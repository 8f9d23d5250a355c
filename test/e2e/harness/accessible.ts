// What axe-core can find of WCAG 2.2 AA on a page: nothing, in light and in dark.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

declare const axe: {
  readonly run: (context: Document | Element, options: RunOptions) => Promise<AxeResults>;
};

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
    expect(await page.evaluate(violationsIn, OPTIONS), `${what}, ${colorScheme}`).toEqual([]);
  }
}

/** Runs inside the page. */
async function violationsIn(options: RunOptions): Promise<readonly object[]> {
  const { violations } = await axe.run(document, options);
  const told: { id: string; help: string; where: string[] }[] = [];
  // One after the other: there is one axe in a page.
  for (const { id, help, nodes } of violations) {
    const where: string[] = [];
    for (const node of nodes) {
      for (const { target, failureSummary } of id === 'target-size' ? await freed(node) : [node]) {
        where.push(`${target.join(' ')}: ${failureSummary ?? ''}`);
      }
    }
    if (where.length > 0) told.push({ id, help, where });
  }
  return told;

  // A size is measured where it stands: what was scrolled half under a part that sticks to the edge is measured again
  // in the middle of the window.
  async function freed(node: AxeResults['violations'][number]['nodes'][number]): Promise<(typeof node)[]> {
    const element = document.querySelector(String(node.target[0]));
    if (element === null) return [node];
    element.scrollIntoView({ block: 'center' });
    const again = await axe.run(element, { ...options, runOnly: ['target-size'] });
    return again.violations.flatMap(({ nodes }) => nodes);
  }
}
