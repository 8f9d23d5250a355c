// The readiness of a base: before it is asked for, under way, done, and stopped.

import type { Page } from '@playwright/test';
import { giveVoalle, instanceId } from '../../e2e/harness/api.ts';
import { ask, ready, WATCH } from '../../e2e/harness/ready.ts';
import { openReadiness } from '../../e2e/harness/surfaces.ts';
import type { Stage, State } from './state.ts';

/** The page of a base, and the panel from which it is opened. */
async function opened({ installed, sandbox, page, t }: Stage, contracts: number): Promise<[Page, Page]> {
  sandbox.voalle.grow(contracts);
  await page.goto(sandbox.voalle.origin);
  const panel = await ready(installed, page, WATCH);
  await giveVoalle(panel, sandbox);
  const [profile] = await ask<{ id: string }[]>(panel, 'profiles.list');
  const base = await openReadiness(installed, profile?.id ?? '');
  await base.getByRole('button', { name: t('readiness.start'), exact: true }).waitFor();
  return [base, panel];
}

async function started({ t }: Stage, base: Page, state: string): Promise<Page> {
  await base.getByRole('button', { name: t('readiness.start'), exact: true }).click();
  await base
    .locator('.status', { hasText: t(`readiness.state.${state}`) })
    .first()
    .waitFor({ timeout: 60_000 });
  return base;
}

async function done(stage: Stage): Promise<Page> {
  const [base] = await opened(stage, 600);
  return started(stage, base, 'done');
}

export const readiness: readonly State[] = [
  { name: 'readiness-before', open: async (stage) => (await opened(stage, 600))[0] },
  {
    name: 'readiness-running',
    async open(stage) {
      stage.sandbox.voalle.settings.api.slowAbove = { rows: 1, milliseconds: 2_000, then: 'answer' };
      const [base] = await opened(stage, 3_000);
      await started(stage, base, 'running');
      await base
        .getByText(/\b500\b/)
        .first()
        .waitFor();
      return base;
    },
  },
  { name: 'readiness-done', open: done },
  {
    name: 'readiness-stopped',
    async open(stage) {
      const [base, panel] = await opened(stage, 600);
      const id = await instanceId(panel);
      const { apiOrigin } = stage.sandbox.voalle;
      await ask(panel, 'instances.api', { id, identity: 'http://127.0.0.1:9', base: apiOrigin });
      return started(stage, base, 'stopped');
    },
  },
  {
    name: 'readiness-wipe',
    async open(stage) {
      const base = await done(stage);
      await base.getByRole('button', { name: stage.t('readiness.wipe'), exact: true }).click();
      await base.getByRole('dialog').waitFor();
      return base;
    },
  },
];
