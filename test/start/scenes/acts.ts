// What all scenes do alike: make the ERP known, make the profile, fill the screen that is open, and see a
// step ticked. Throws a sentence where Encaixe did not do what it should.

import type { Page } from '@playwright/test';
import * as encaixe from '../../e2e/harness/encaixe.ts';
import { openPanel, openPopup } from '../../e2e/harness/surfaces.ts';
import type { Stage } from '../tour.ts';

interface Beginning {
  readonly erp: 'ixc' | 'voalle';
  readonly label: string;
  readonly partner: string;
  readonly values: Readonly<Record<string, string>>;
}

/** From a page that nobody knows to a panel with a complete profile. */
export async function begin(stage: Stage, page: Page, beginning: Beginning): Promise<Page> {
  const { installed, say, picture } = stage;
  const { erp, label, partner, values } = beginning;
  const popup = await openPopup(installed, page);
  await encaixe.addInstance(popup, installed.texts, erp, label);
  say(`instância adicionada: ${label}`);
  await picture(popup, 'popup');
  await popup.close();
  await page.reload();
  const panel = await openPanel(installed, page);
  await encaixe.createProfile(panel, installed.texts, partner);
  await encaixe.keepValues(panel, values);
  say(`perfil criado: ${partner}, ${Object.keys(values).length} dados`);
  await picture(panel, 'painel-perfil');
  return panel;
}

/** Detects, previews and fills the screen that is open, and says what happened to each field. */
export async function fillScreen(stage: Stage, page: Page, panel: Page, screen: string): Promise<void> {
  const { installed, say, picture } = stage;
  const { texts } = installed;
  await encaixe.seesScreen(panel, screen);
  say(`tela detectada: ${screen}`);
  const rows = await encaixe.preview(panel, texts);
  for (const row of rows) say(`  prévia: ${row.field}: ${row.now} → ${row.will}`);
  for (const line of await encaixe.refusals(panel)) say(`  recusado: ${line}`);
  await encaixe.tickAll(panel, texts);
  await picture(panel, 'painel-previa');
  const receipt = await encaixe.fill(panel, texts);
  for (const line of receipt.lines) say(`  ${line}`);
  say(`preenchida: ${receipt.summary}`);
  await picture(panel, 'painel-recibo');
  await picture(page, 'pagina');
}

/** Waits until a step is ticked and says by what. */
export async function proven(stage: Stage, panel: Page, step: string): Promise<void> {
  const { evidence } = await encaixe.stepDone(panel, stage.installed.texts, step);
  stage.say(`comprovado: ${step} (${evidence.join('; ')})`);
}

/** Ticks a step by hand, with a reason. */
export async function byHand(stage: Stage, panel: Page, step: string, reason: string): Promise<void> {
  await encaixe.tickByHand(panel, stage.installed.texts, step, reason);
  await proven(stage, panel, step);
}

/** Runs the connection test, tells its result and sees its step ticked. */
export async function tested(stage: Stage, panel: Page, step: string): Promise<void> {
  for (const fact of await encaixe.testConnection(panel, stage.installed.texts)) stage.say(`  ${fact}`);
  await proven(stage, panel, step);
}

/** Sees that the panel counts every step as done. */
export async function complete(stage: Stage, panel: Page): Promise<void> {
  const { texts } = stage.installed;
  const { length } = await encaixe.steps(panel, texts);
  const said = await encaixe.progress(panel);
  await stage.picture(panel, 'painel-completo');
  if (said !== texts('steps.progress', length, length)) throw new Error(`o painel diz "${said}"`);
  stage.say(`passos: ${said}`);
}

/** Compares what the ERP stored with what the partner prescribes. */
export function stored(
  stage: Stage,
  what: string,
  row: object | undefined,
  expected: Readonly<Record<string, unknown>>,
): void {
  if (row === undefined) throw new Error(`${what}: o ERP não guardou nada`);
  const actual = row as Readonly<Record<string, unknown>>;
  const wrong = Object.entries(expected).filter(([key, value]) => actual[key] !== value);
  if (wrong.length > 0) {
    const list = wrong.map(
      ([key, value]) => `${key} é ${JSON.stringify(actual[key])}, devia ser ${JSON.stringify(value)}`,
    );
    throw new Error(`${what}: ${list.join('; ')}`);
  }
  const { length } = Object.keys(expected);
  stage.say(`conferido no ERP: ${what}, ${length} ${length === 1 ? 'campo igual' : 'campos iguais'} ao guia`);
}
