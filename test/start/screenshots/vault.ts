// The vault's section of the options in each of its states.

import type { Page } from '@playwright/test';
import * as harness from '../../e2e/harness/vault.ts';
import { used } from './options.ts';
import type { Stage, State } from './state.ts';

const locked = async (stage: Stage): Promise<Page> => {
  await used(stage);
  const options = await harness.createVault(stage.installed);
  await harness.lock(harness.section(options, stage.t), stage.t);
  return options;
};

export const vault: readonly State[] = [
  {
    name: 'options-vault-choosing',
    async open(stage) {
      const { t } = stage;
      const options = await used(stage);
      const section = harness.section(options, t);
      await section.getByLabel(t('vault.first'), { exact: true }).fill('tijolo nuvem');
      await section.getByText(t('vault.strength', '').split(':')[0] ?? '').waitFor();
      return options;
    },
  },
  {
    name: 'options-vault-open',
    async open(stage) {
      await used(stage);
      return harness.createVault(stage.installed);
    },
  },
  { name: 'options-vault-locked', open: locked },
  {
    name: 'options-vault-wrong',
    async open(stage) {
      const options = await locked(stage);
      const section = harness.section(options, stage.t);
      await harness.type(section, stage.t, 'gaveta bronze pinguim');
      await section.getByText(stage.t('vault.error.wrong'), { exact: true }).waitFor();
      return options;
    },
  },
  {
    name: 'options-vault-forget',
    async open(stage) {
      const options = await locked(stage);
      await options.getByRole('button', { name: stage.t('vault.forget'), exact: true }).click();
      await options.getByRole('dialog').waitFor();
      return options;
    },
  },
];
