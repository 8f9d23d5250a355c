// An operator at Encaixe's own pages: what they press and what they read, found by the words on the screen.
// Every function waits for what an operator would wait for; none decides whether it is right.

import type { Locator, Page } from '@playwright/test';
import type { Texts } from './texts.ts';
import { overwrite } from './typing.ts';
import type { PreviewRow, ReceiptText, StepText } from './wording.ts';
import { counted, exactly, joined, oneLine, opening, startsWith } from './wording.ts';

export type { PreviewRow, ReceiptText, StepText } from './wording.ts';

/** Adds the ERP that the popup was opened on; one for training, where a fill asks nothing. */
export async function addInstance(
  popup: Page,
  t: Texts,
  erp: 'ixc' | 'voalle',
  label: string,
  environment: 'production' | 'training' = 'training',
): Promise<void> {
  await popup.getByLabel(startsWith(t('instance.erp'))).selectOption(erp);
  await popup.getByLabel(startsWith(t('instance.label'))).fill(label);
  await popup.getByLabel(startsWith(t('instance.environment'))).selectOption(environment);
  await popup.getByRole('button', { name: t('instance.add'), exact: true }).click();
  await popup.locator('.instance-label', { hasText: label }).waitFor();
}

/** Puts the first set-up aside, where the panel leads through it, and waits for what the panel shows without it. */
export async function leaveFirstRun(surface: Page, t: Texts, waited: Locator): Promise<void> {
  const later = surface.getByRole('button', { name: t('firstRun.later'), exact: true });
  await later.or(waited).first().waitFor();
  if (await later.isVisible()) await later.click();
  await waited.waitFor();
}

/** Makes a profile for a partner; works in the popup and in the panel. */
export async function createProfile(surface: Page, t: Texts, partner: string): Promise<void> {
  await leaveFirstRun(surface, t, surface.getByLabel(startsWith(t('profile.partner'))));
  await surface.getByLabel(startsWith(t('profile.partner'))).selectOption({ label: partner });
  await surface.getByRole('button', { name: t('profile.create'), exact: true }).click();
  await surface.getByLabel(startsWith(t('profile.choose'))).waitFor();
}

/** Types or chooses values of the partner, by their key, and waits until each is kept. */
export async function keepValues(panel: Page, values: Readonly<Record<string, string>>): Promise<void> {
  const form = panel.locator('form', { has: panel.locator('input[name]') }).first();
  const said = form.getByRole('status');
  for (const [key, value] of Object.entries(values)) {
    const input = form.locator(`input[name="${key}"], select[name="${key}"]`);
    if ((await input.count()) === 0) {
      for (const item of value.split(';')) await pick(form, said, key, item);
      continue;
    }
    if ((await input.inputValue()) === value) continue;
    const [tag, label] = await input.evaluate((element) => [
      element.tagName,
      (element as HTMLInputElement).labels?.[0]?.textContent ?? '',
    ]);
    if (tag === 'SELECT') await input.selectOption(value);
    else await overwrite(input, value);
    await input.blur();
    await said.filter({ hasText: label.split(' · ')[0] ?? label }).waitFor();
  }
}

/** Ticks one value of a closed list of which any number may be taken. */
async function pick(form: Locator, said: Locator, key: string, item: string): Promise<void> {
  const box = form.locator(`input[name="${key}-${item}"]`);
  const list = await box.locator('xpath=ancestor::fieldset/legend').innerText();
  await box.check();
  await said.filter({ hasText: list }).waitFor();
}

/** Makes a choice at the start of the checklist, by the words of the question and of the answer. */
export async function decide(panel: Page, question: string, answer: string): Promise<void> {
  const choice = panel.locator('.variants > details').filter({ hasText: question });
  if ((await choice.getAttribute('open')) === null) await choice.locator('summary').click();
  await choice.getByRole('radio', { name: answer, exact: true }).check();
  await choice.locator('summary strong', { hasText: exactly(answer) }).waitFor();
}

/** Takes the open screen for another step, where several use it. */
export async function aim(panel: Page, t: Texts, step: string): Promise<void> {
  await panel.getByLabel(startsWith(t('screen.step'))).selectOption({ label: step });
}

/** Keeps a value that a step produced, typed where the screen does not tell it. */
export async function keepOutput(
  panel: Page,
  t: Texts,
  step: string,
  label: string,
  value: string,
): Promise<void> {
  const item = panel.locator('.steps > li').filter({ has: panel.getByText(step, { exact: true }) });
  const details = item.locator('details').first();
  if ((await details.getAttribute('open')) === null) await details.locator('summary').first().click();
  await details.getByLabel(startsWith(label)).fill(value);
  await details.getByRole('button', { name: t('steps.outputSaveOf', label), exact: true }).click();
  await panel
    .getByRole('status')
    .filter({ hasText: t('steps.outputSaved', label) })
    .waitFor();
}

/** Waits until the panel shows that this screen is open in the ERP. */
export function seesScreen(panel: Page, title: string): Promise<void> {
  return panel.locator('.screen-title', { hasText: exactly(title) }).waitFor();
}

/** Presses the preview and reads the rows that would be written. */
export async function preview(panel: Page, t: Texts): Promise<readonly PreviewRow[]> {
  await panel.getByRole('button', { name: t('screen.preview'), exact: true }).click();
  await panel.getByRole('heading', { name: t('preview.title') }).waitFor();
  return rowsOf(panel, t);
}

/** The rows of the open preview. */
export async function rowsOf(panel: Page, t: Texts): Promise<readonly PreviewRow[]> {
  const rows = await table(panel, t).locator('tbody tr').all();
  return Promise.all(
    rows.map(async (row) => ({
      field: oneLine(await row.locator('th').innerText()),
      now: oneLine(await row.locator('.row-now').innerText()),
      will: oneLine(await row.locator('.row-will').innerText()),
      why: oneLine((await row.locator('.row-why > :is(strong, .who)').allInnerTexts()).join(' ')),
      ticked: await tickOf(row, t).isChecked(),
    })),
  );
}

/** What says that a row is filled: its checkbox, or the word of a choice. */
function tickOf(row: Locator, t: Texts): Locator {
  return row.getByRole('checkbox').or(row.getByRole('radio', { name: t('preview.replace'), exact: true }));
}

function table(panel: Page, t: Texts): Locator {
  return panel.getByRole('table', { name: t('preview.title') });
}

/** What the open preview refuses, each as one line with its reason. */
export async function refusals(panel: Page): Promise<readonly string[]> {
  return (await panel.locator('.preview > section li').allInnerTexts()).map(oneLine);
}

/** Ticks or unticks a row of the open preview by the field's label. */
export async function tick(panel: Page, t: Texts, field: string, ticked: boolean): Promise<void> {
  const header = panel.getByRole('rowheader', { name: field, exact: true });
  const row = table(panel, t).getByRole('row').filter({ has: header });
  const keep = row.getByRole('radio', { name: t('preview.keep'), exact: true });
  if (ticked) await tickOf(row, t).check();
  else if ((await keep.count()) > 0) await keep.check();
  else await tickOf(row, t).uncheck();
}

/** Ticks every row, those that overwrite too. */
export async function tickAll(panel: Page, t: Texts): Promise<void> {
  const all = panel.getByRole('button', { name: t('preview.tickAll'), exact: true });
  if (await all.isVisible()) await all.click();
}

/** Fills the ticked rows and waits for the receipt. */
export async function fill(panel: Page, t: Texts): Promise<ReceiptText> {
  await startFill(panel, t);
  return receipt(panel);
}

/** Presses Fill and does not wait for its end. */
export async function startFill(panel: Page, t: Texts): Promise<void> {
  await panel
    .locator('.preview')
    .getByRole('button', { name: opening(t('preview.fill', 2)) })
    .click();
}

/** The receipt of the latest fill, once there is one. */
export async function receipt(panel: Page): Promise<ReceiptText> {
  const shown = panel.locator('.receipt');
  await shown.waitFor({ timeout: 60_000 });
  return {
    title: await shown.getByRole('heading').first().innerText(),
    summary: await shown.locator('.summary').innerText(),
    lines: (await shown.locator('.lines > li').allInnerTexts()).map(oneLine),
  };
}

/** Undoes the latest fill and reads what came back. */
export async function undo(panel: Page, t: Texts): Promise<ReceiptText> {
  const button = await startUndo(panel, t);
  await button.waitFor({ state: 'detached' });
  return receipt(panel);
}

/** Presses undo; answers with the button, which stays until all is told. */
export async function startUndo(panel: Page, t: Texts): Promise<Locator> {
  const button = panel.locator('.receipt').getByRole('button', { name: counted(t, 'receipt.undo') });
  await button.click();
  return button;
}

/** Has the open screen looked at again: what was typed since shows in the findings. */
export async function check(panel: Page, t: Texts): Promise<void> {
  await panel.getByRole('button', { name: t('screen.check'), exact: true }).click();
}

/** Closes the open preview: what it found, secrets included, stays in the findings. */
export async function closePreview(panel: Page, t: Texts): Promise<void> {
  await panel.getByRole('button', { name: t('preview.close'), exact: true }).click();
}

/** The findings that the panel shows of the open screen, worst first. */
export function findings(panel: Page, t: Texts): Locator {
  return panel.getByRole('region', { name: t('findings.title') }).locator('.findings > li');
}

/** The findings in short, in the order of the alphabet: field, how wrong, and what is said of it. */
export async function findingLines(panel: Page, t: Texts): Promise<readonly string[]> {
  const lines = await findings(panel, t).evaluateAll((items) =>
    items.map((item) =>
      ['.finding-head strong', '.finding-severity', '.finding-head + p']
        .map((part) => item.querySelector(part)?.textContent ?? '')
        .join(' | '),
    ),
  );
  return lines.map(oneLine).toSorted();
}

/** Opens the preview for one finding, with only its row ticked. */
export async function mend(panel: Page, t: Texts, field: string): Promise<void> {
  await panel.getByRole('button', { name: t('findings.mendOf', field), exact: true }).click();
  await panel.getByRole('heading', { name: t('preview.title') }).waitFor();
}

/** How far the panel says that the checklist came. */
export function progress(panel: Page): Promise<string> {
  return panel.locator('.progress-row').innerText();
}

/** The checklist as it stands. */
export async function steps(panel: Page, t: Texts): Promise<readonly StepText[]> {
  return Promise.all((await panel.locator('.steps > li').all()).map((item) => readStep(item, t)));
}

/**
 * The checklist in short: each step's title, its state, and its latest proof without the hour. A page that loads
 * anew when it saves may be seen to be right before the ERP has said so: then the step has both.
 */
export async function proofs(panel: Page, t: Texts): Promise<readonly string[]> {
  return (await steps(panel, t)).map(({ title, state, evidence }) =>
    [title, state, ...evidence.slice(-1).map((line) => line.split(' · ')[0])].join(' | '),
  );
}

async function readStep(item: Locator, t: Texts): Promise<StepText> {
  const evidence = item.getByRole('list', { name: t('steps.evidence'), includeHidden: true });
  return {
    title: await item.locator('.step-title').innerText(),
    state: await item.locator('.step-state').innerText(),
    here: (await item.getAttribute('aria-current')) === 'step',
    evidence: await joined(evidence.locator('li')),
  };
}

/** Waits until a step is done and returns its evidence. */
export async function stepDone(panel: Page, t: Texts, title: string): Promise<StepText> {
  const item = panel.locator('.steps > li').filter({ has: panel.getByText(title, { exact: true }) });
  await item.locator('.step-state', { hasText: t('steps.done') }).waitFor();
  return readStep(item, t);
}

/** Ticks a step by hand, with a reason. */
export async function tickByHand(panel: Page, t: Texts, title: string, reason: string): Promise<void> {
  const item = panel.locator('.steps > li').filter({ has: panel.getByText(title, { exact: true }) });
  const step = item.locator('details').first();
  if ((await step.getAttribute('open')) === null) await step.locator('summary').first().click();
  const form = step.locator('form', { has: panel.locator('input[name="reason"]') });
  if (!(await form.isVisible())) await step.getByText(t('steps.manual'), { exact: true }).click();
  await form.locator('input[name="reason"]').fill(reason);
  await form.getByRole('button', { name: t('steps.tick'), exact: true }).click();
  await stepDone(panel, t, title);
}

/** Runs the connection test and reads its result. */
export async function testConnection(surface: Page, t: Texts): Promise<readonly string[]> {
  await surface.getByRole('button', { name: t('test.run'), exact: true }).click();
  const facts = surface.locator('.facts > div');
  await facts.first().waitFor();
  return joined(facts);
}
