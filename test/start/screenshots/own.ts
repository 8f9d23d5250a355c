// What operators bring along, in the options: partners of their own, and fields that they taught.

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { openOptions } from '../../e2e/harness/surfaces.ts';
import { jsonFile } from './options.ts';
import type { Stage, State } from './state.ts';
import { pointed } from './work.ts';

const NAME = 'Clube do Bairro';

const partners = (options: Page, { t }: Stage) => options.getByRole('region', { name: t('own.title') });
const press = (options: Page, stage: Stage, name: string) =>
  partners(options, stage).getByRole('button', { name, exact: true }).click();

/** The editor with a copy of Partiu! that has no name yet. */
async function copy(stage: Stage): Promise<Page> {
  const { installed, t } = stage;
  const options = await openOptions(installed);
  await partners(options, stage).getByText(t('own.copyFrom'), { exact: true }).click();
  await press(options, stage, t('own.copyOf', 'Partiu!'));
  await partners(options, stage).getByLabel(t('own.name')).fill(NAME);
  return options;
}

async function kept(stage: Stage): Promise<Page> {
  const options = await copy(stage);
  await press(options, stage, stage.t('own.keep'));
  await partners(options, stage).getByText(stage.t('own.kept', NAME)).waitFor();
  return options;
}

export const own: readonly State[] = [
  {
    name: 'options-partners-none',
    async open(stage) {
      const options = await openOptions(stage.installed);
      await partners(options, stage).getByText(stage.t('own.copyFrom'), { exact: true }).click();
      return options;
    },
  },
  { name: 'options-partner-copy', open: copy },
  {
    name: 'options-partner-wrong',
    async open(stage) {
      const options = await copy(stage);
      const part = partners(options, stage);
      await part.getByLabel(stage.t('own.name')).fill('');
      await press(options, stage, stage.t('own.keep'));
      await part.getByText(stage.t('own.wrong', 1)).waitFor();
      return options;
    },
  },
  { name: 'options-partner-kept', open: kept },
  {
    name: 'options-partner-import',
    async open(stage) {
      const { t } = stage;
      const options = await kept(stage);
      const download = options.waitForEvent('download');
      await press(options, stage, t('own.exportOf', NAME));
      const text = await readFile(await (await download).path(), 'utf8');
      const file = jsonFile(text.replace(NAME, 'Clube da Esquina'));
      await partners(options, stage).getByLabel(t('own.file'), { exact: true }).setInputFiles(file);
      await partners(options, stage)
        .getByRole('button', { name: t('own.replace'), exact: true })
        .waitFor();
      return options;
    },
  },
  {
    name: 'options-taught',
    async open(stage) {
      const { installed, t } = stage;
      const panel = await pointed(stage);
      await panel.getByRole('button', { name: t('teach.keep'), exact: true }).click();
      const options = await openOptions(installed);
      await options
        .getByRole('region', { name: t('teach.fields'), exact: true })
        .getByText(t('teach.export'))
        .waitFor();
      return options;
    },
  },
];
