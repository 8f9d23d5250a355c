// What the panel says of records that others made, screen by screen, as a test expects it: exactly these lines, the step
// ticked where they leave nothing wrong, and nothing of what is secret. The sentences are those of the installed extension.

import type { Page } from '@playwright/test';
import * as operator from '../../sandbox/voalle/operator.ts';
import * as encaixe from './encaixe.ts';
import { contentOf } from './surfaces.ts';
import { expect, test } from './test.ts';
import type { Texts } from './texts.ts';

/** A field, how wrong it is, and which sentence says so, with the value that should stand there. */
export type Line = readonly [
  field: string,
  severity: 'error' | 'warning' | 'info',
  sentence: string,
  right?: string,
];

/** What is said of each screen; of a screen that is left out, nothing. */
export type Said = Readonly<Partial<Record<string, readonly Line[]>>>;

export interface Visit {
  /** Names the screen in the tables below. */
  readonly screen: string;
  /** As Encaixe calls it. */
  readonly title: string;
  /** What a right record of it proves. */
  readonly step: string;
  readonly at: operator.ScreenName;
  /** From the list to the record. */
  enter?(page: Page): Promise<void>;
  /** Screens of persons and lists are only looked at. */
  readonly fills: boolean;
}

/** An ERP page with the panel beside it. */
export interface Bench {
  readonly t: Texts;
  readonly panel: Page;
  readonly page: Page;
  readonly origin: string;
}

/** What is said of a version that is not the one for third parties. */
export const VERSION = ['Versão', 'info', 'sourcesDisagree'] as const satisfies Line;
/** What is said of a code that nobody but the partner knows. */
export const CODE = ['Cód. Integração', 'info', 'confirmWithPartner'] as const satisfies Line;
/** What is said of a token without "Bearer", where other partners want it. */
export const RAW = ['Headers › Authorization', 'info', 'sourcesDisagree'] as const satisfies Line;

/** What is said of a value that no rule is against. */
const REMARKS: ReadonlySet<string> = new Set(['unprescribedItem', 'format']);

/** Opens a screen and finds exactly these lines said of it; a step is ticked by a record that is right, and no other. */
async function finds(bench: Bench, visit: Visit, lines: readonly Line[]): Promise<void> {
  const { t, panel, page, origin } = bench;
  const { screen, title, step, at, enter, fills } = visit;
  const proves = lines.every(([, severity, sentence]) => severity === 'info' || REMARKS.has(sentence));
  await test.step(screen, async () => {
    await operator.openDirectly(page, origin, at);
    if (enter !== undefined) {
      // The list first: what the panel says next is of the record that is opened now.
      await panel.getByText(t('screen.none'), { exact: true }).waitFor();
      await enter(page);
    }
    await encaixe.seesScreen(panel, title);
    // Only a preview compares secrets; what it found stays when it is closed.
    if (fills) {
      await panel.getByRole('button', { name: t('screen.preview'), exact: true }).click();
      await encaixe.closePreview(panel, t);
    } else {
      await encaixe.check(panel, t);
    }
    await expect
      .poll(() => encaixe.findingLines(panel, t), screen)
      .toEqual(lines.map((line) => written(line, t)).toSorted());
    const ticked = proves ? `${step} | feito | conferido na tela` : `${step} | falta`;
    await expect.poll(() => encaixe.proofs(panel, t)).toContain(ticked);
  });
}

function written([field, severity, sentence, right]: Line, t: Texts): string {
  const said = right === undefined ? t(`finding.${sentence}`) : t(`finding.${sentence}`, right);
  return [field, t(`severity.${severity}`), said].join(' | ');
}

/** Goes through the screens; what is secret is on none of them shown by the panel. */
export async function goThrough(
  bench: Bench,
  visits: readonly Visit[],
  said: (screen: string) => readonly Line[],
  secrets: readonly string[],
): Promise<void> {
  for (const visit of visits) {
    await finds(bench, visit, said(visit.screen));
    const content = await contentOf(bench.panel);
    for (const secret of secrets) expect(content).not.toContain(secret);
  }
}
