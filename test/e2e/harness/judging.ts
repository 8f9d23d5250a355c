// What the panel says is wrong with a record, as a test expects it: exactly these mistakes or none at all, before a fill
// and after it. The sentences are those of the installed extension.

import type { Page } from '@playwright/test';
import * as operator from '../../sandbox/ixc/operator.ts';
import * as encaixe from './encaixe.ts';
import { expect } from './test.ts';
import type { Texts } from './texts.ts';

type Severity = 'error' | 'warning' | 'info';

/** What the panel is to say of a field. */
export type Mistake = readonly [label: string, severity: Severity, code: string, should?: string];

/** A page with the panel beside it, and the words for what is wrong on the open screen. */
export function judging(page: Page, panel: Page, t: Texts) {
  const line = ([label, severity, code, should]: Mistake): string =>
    [label, t(`severity.${severity}`), should === undefined ? t(code) : t(code, should)].join(' | ');

  /** Finds these mistakes on the open screen and no others. */
  async function finds(screen: string, mistakes: readonly Mistake[]): Promise<void> {
    await encaixe.seesScreen(panel, screen);
    await expect.poll(() => encaixe.findingLines(panel, t)).toEqual(mistakes.map(line).toSorted());
  }

  /** Finds nothing on the open screen. */
  async function isRight(screen: string): Promise<void> {
    await encaixe.seesScreen(panel, screen);
    await expect(panel.getByText(t('findings.none'))).toBeVisible();
  }

  return {
    finds,
    isRight,

    /** Fills all that can be filled, once; then only these mistakes are left. */
    async mends(screen: string, left: readonly Mistake[] = []): Promise<void> {
      for (const { field } of await encaixe.preview(panel, t)) await encaixe.tick(panel, t, field, true);
      const { lines } = await encaixe.fill(panel, t);
      // What one row writes may bring the value of another.
      const good = [t('outcome.written'), t('outcome.kept')];
      expect(lines.filter((told) => !good.some((outcome) => told.includes(outcome)))).toEqual([]);
      await (left.length > 0 ? finds(screen, left) : isRight(screen));
    },

    /** Closes the window on top, and sees that the panel knows. */
    async close(table: string): Promise<void> {
      await operator.pressEscape(page, table);
      await panel.getByText(t('screen.none')).waitFor();
    },
  };
}

/** The value is another one. */
export const differs = (label: string, should: string, severity: Severity = 'error'): Mistake => [
  label,
  severity,
  'finding.differs',
  should,
];
/** Nothing stands where something has to. */
export const needed = (label: string, severity: Severity = 'error'): Mistake => [
  label,
  severity,
  'finding.emptyNeeded',
];
