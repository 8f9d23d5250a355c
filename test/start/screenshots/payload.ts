// "Conferir payload": empty, with what is wrong, and with nothing wrong.

import type { Page } from '@playwright/test';
import { openPayload } from '../../e2e/harness/surfaces.ts';
import type { Stage, State } from './state.ts';

const WRONG = {
  Contract: { Number: 1 },
  Client: { TxId: '12.ABC.345/01DE-35', Email: '', CellPhone: '(11) 90000-0000' },
  Status: { Code: 5, Description: 'Suspenso' },
  Stage: { Code: 3, Description: 'Aprovado' },
  Services: [{ IntegrationCode: 'watch-essencial' }],
};

async function opened({ installed }: Stage): Promise<Page> {
  const page = await openPayload(installed);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const check = (page: Page, { t }: Stage): Promise<void> =>
  page.getByRole('button', { name: t('payload.check') }).click();

export const payload: readonly State[] = [
  { name: 'payload-empty', open: opened },
  {
    name: 'payload-wrong',
    async open(stage) {
      const page = await opened(stage);
      await page.getByLabel(stage.t('payload.subject')).selectOption({ label: 'Watch Brasil' });
      await page.getByLabel(stage.t('payload.text')).fill(JSON.stringify(WRONG, null, 2));
      await check(page, stage);
      await page.getByRole('table').waitFor();
      return page;
    },
  },
  {
    name: 'payload-right',
    async open(stage) {
      const { t } = stage;
      const page = await opened(stage);
      await page.getByLabel(t('payload.subject')).selectOption({ label: 'Watch Brasil' });
      await page.getByRole('button', { name: t('payload.useExample') }).click();
      await check(page, stage);
      await page
        .getByRole('status')
        .filter({ hasText: t('payload.format.sva') })
        .first()
        .waitFor();
      return page;
    },
  },
];
