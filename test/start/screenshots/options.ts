// The options: empty and with records, a question before a removal, files of profiles, a database in trouble.

import type { Locator, Page } from '@playwright/test';
import { filled } from '../../e2e/faults/fault.ts';
import * as journal from '../../e2e/harness/journal.ts';
import { ready, WATCH } from '../../e2e/harness/ready.ts';
import { openOptions } from '../../e2e/harness/surfaces.ts';
import { PASSPHRASE } from '../../e2e/harness/vault.ts';
import type { Stage, State } from './state.ts';

/** The options of somebody who works with Watch Brasil. */
export async function used({ installed, sandbox, page }: Stage): Promise<Page> {
  await page.goto(sandbox.voalle.origin);
  await ready(installed, page, WATCH);
  const options = await openOptions(installed);
  await options.getByRole('table').first().waitFor();
  return options;
}

const transfer = (options: Page, { t }: Stage) =>
  options.getByRole('region', { name: t('transfer.title'), exact: true });

/** Exports every profile; answers with the file. */
async function exported(options: Page, stage: Stage, sealed: boolean): Promise<string> {
  const { t } = stage;
  const part = transfer(options, stage);
  if (sealed) {
    await part.getByRole('checkbox', { name: t('transfer.sealed') }).check();
    await part.locator('input[name="chosen"]').fill(PASSPHRASE);
    await part.locator('input[name="again"]').fill(PASSPHRASE);
  }
  const download = options.waitForEvent('download');
  await part.getByRole('button', { name: t('transfer.export', 1), exact: true }).click();
  return (await download).path();
}

type Chosen = Parameters<Locator['setInputFiles']>[0];

/** A file to choose that stands nowhere. */
export const jsonFile = (text: string): Chosen => ({
  name: 'file.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

const choose = (options: Page, stage: Stage, file: Chosen): Promise<void> =>
  transfer(options, stage).getByLabel(stage.t('transfer.file'), { exact: true }).setInputFiles(file);

export const options: readonly State[] = [
  {
    name: 'options-empty',
    async open({ installed, t }) {
      const options = await openOptions(installed);
      await options.getByText(t('options.instancesNone')).waitFor();
      return options;
    },
  },
  { name: 'options-records', open: used },
  {
    name: 'options-journal',
    async open(stage) {
      await filled(stage);
      const options = await openOptions(stage.installed);
      await journal
        .sectionOf(options, stage.t)
        .locator('.cell-what', { hasText: stage.t('journal.fill') })
        .waitFor();
      return options;
    },
  },
  {
    name: 'options-journal-no-match',
    async open(stage) {
      const { t } = stage;
      await filled(stage);
      const options = await openOptions(stage.installed);
      await journal.filterOf(options, t).getByLabel(t('journal.text')).fill('xyz');
      await options.getByText(t('journal.noneMatch'), { exact: true }).waitFor();
      return options;
    },
  },
  {
    name: 'options-remove',
    async open(stage) {
      const { t } = stage;
      const options = await used(stage);
      const name = t('options.removeOf', 'ERP de exemplo');
      await options.getByRole('button', { name, exact: true }).click();
      await options.getByRole('dialog').waitFor();
      return options;
    },
  },
  {
    name: 'options-exported',
    async open(stage) {
      const options = await used(stage);
      await exported(options, stage, true);
      return options;
    },
  },
  {
    name: 'options-import-asks',
    async open(stage) {
      const options = await used(stage);
      await choose(options, stage, await exported(options, stage, true));
      await transfer(options, stage).getByLabel(stage.t('transfer.passphrase'), { exact: true }).waitFor();
      return options;
    },
  },
  {
    name: 'options-import-shows',
    async open(stage) {
      const options = await used(stage);
      await choose(options, stage, await exported(options, stage, false));
      await transfer(options, stage).locator('.transfer-item').waitFor();
      return options;
    },
  },
  {
    name: 'options-import-refused',
    async open(stage) {
      const options = await used(stage);
      await choose(options, stage, jsonFile('{"format":"other"}'));
      await transfer(options, stage).getByRole('alert').waitFor();
      return options;
    },
  },
];
