// One way to fail, as a row of the table: what the operator is at, what happens, how it is brought about, and what must be
// true afterwards. Each row proves that nothing is lost, that nothing is half-written unseen, and that the operator reads
// what happened and what to do.

import type { Page } from '@playwright/test';
import * as ixc from '../../sandbox/ixc/operator.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import * as encaixe from '../harness/encaixe.ts';
import { lookUpUnderWay, slowLookUps } from '../harness/ixc.ts';
import type { Installed } from '../harness/launch.ts';
import { PARTIU, ready } from '../harness/ready.ts';
import { openOptions } from '../harness/surfaces.ts';
import { expect } from '../harness/test.ts';
import type { Texts } from '../harness/texts.ts';

/** Where a row plays. */
export interface Stage {
  readonly installed: Installed;
  readonly sandbox: Sandbox;
  /** The ERP's page. */
  readonly page: Page;
  readonly t: Texts;
}

export interface Fault {
  /** What the operator is at, and what happens. */
  readonly name: string;
  /** Brings the operator there; answers with the panel. */
  readonly before: (stage: Stage) => Promise<Page>;
  /** What happens. */
  readonly happens: (stage: Stage, panel: Page) => Promise<void>;
  /** What must be true afterwards. */
  readonly after: (stage: Stage, panel: Page) => Promise<void>;
  /** For a row that takes longer than a minute. */
  readonly timeout?: number;
}

/** What a new product of IXC holds once it is filled. */
export const FILLED = {
  id_sub_grupo: '8',
  descricao: 'CLUBE PARTIU!',
  tipo: 'S',
  unidade: '13',
  preco_base: '9,90',
};

/** A new product of IXC with the panel beside it. */
export async function product({ installed, sandbox, page }: Stage): Promise<Page> {
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await ixc.openMenu(page, 'Sistema', 'Produtos');
  await ixc.pressNew(page, 'produtos');
  await encaixe.seesScreen(panel, 'Produtos › Produto');
  return panel;
}

/** The same with its table open. */
export async function previewed(stage: Stage): Promise<Page> {
  const panel = await product(stage);
  await encaixe.preview(panel, stage.t);
  return panel;
}

/** The same with the fill begun and waiting for its first look-up. */
export async function filling(stage: Stage): Promise<Page> {
  const panel = await previewed(stage);
  slowLookUps(stage.sandbox);
  await encaixe.startFill(panel, stage.t);
  await lookUpUnderWay(stage.sandbox, 'sub_grupo_produdos', '8');
  return panel;
}

/** The same with the fill done. */
export async function filled(stage: Stage): Promise<Page> {
  const panel = await previewed(stage);
  await encaixe.fill(panel, stage.t);
  return panel;
}

/** The receipt of a fill that broke off before its first row was told. */
export async function brokeOff(panel: Page, t: Texts, rows = 7): Promise<void> {
  const receipt = await encaixe.receipt(panel);
  expect(receipt.title).toBe(t('jobState.interrupted'));
  await panel.getByText(t('receipt.interrupted', 0, rows)).waitFor();
  expect(receipt.lines).toHaveLength(rows);
  for (const line of receipt.lines) expect(line).toContain(t('receipt.notReached'));
}

/** Waits until the journal says, once, that a fill came to this end. */
export async function journalSays(
  { installed, t }: Stage,
  end: 'done' | 'interrupted',
  times = 1,
): Promise<void> {
  const options = await openOptions(installed);
  const what = end === 'done' ? t('journal.fill') : `${t('journal.fill')} · ${t(`jobState.${end}`)}`;
  const rows = options.getByRole('table').last().getByRole('row');
  await expect(rows.filter({ has: options.getByText(what, { exact: true }) })).toHaveCount(times);
  await options.close();
}
