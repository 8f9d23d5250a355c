// "Conferir payload" in the browser: paste and read, drop and open, the example of every partner, both languages, axe,
// and not one request.

import type { Page } from '@playwright/test';
import { partners } from '../../lib/partners/index.ts';
import type { Installed } from './harness/launch.ts';
import { ask, ready, WATCH } from './harness/ready.ts';
import { isAccessible } from './harness/accessible.ts';
import { expect, test } from './harness/test.ts';

const VOALLE = partners.filter(({ erp }) => erp === 'voalle');

const SUSPENDED = {
  Contract: { Number: 1 },
  Client: { TxId: '12.ABC.345/01DE-35', Email: '', CellPhone: '(11) 90000-0000' },
  Status: { Code: 5, Description: 'Suspenso' },
  Stage: { Code: 3, Description: 'Aprovado' },
  Services: [{ IntegrationCode: 'watch-essencial' }],
};

async function openPayload({ context, origin }: Installed, search = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/payload.html${search}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const cells = (page: Page): Promise<string[][]> =>
  page
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));

const said = (page: Page, text: string): Promise<void> =>
  page.getByRole('status').filter({ hasText: text }).first().waitFor({ state: 'attached' });

test('what was pasted is held against the profile, and nothing is sent', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t, context } = installed;
  await page.goto(sandbox.voalle.origin);
  const panel = await ready(installed, page, WATCH);
  const [profile] = await ask<{ id: string }[]>(panel, 'profiles.list');

  const payload = await openPayload(installed, `?profile=${profile?.id ?? ''}`);
  await expect(payload.getByLabel(t('payload.subject'))).toHaveValue(`profile:${profile?.id ?? ''}`);
  const sent: string[] = [];
  context.on('request', (request) => sent.push(request.url()));
  await payload.getByLabel(t('payload.text')).fill(JSON.stringify(SUSPENDED));
  await payload.getByRole('button', { name: t('payload.check') }).click();
  await said(
    payload,
    `${t('payload.format.sva')}: ${t('payload.count.error', 3)}, ${t('payload.count.warning', 0)}, ${t('payload.count.info', 0)}.`,
  );
  const severe = t('severity.error');
  expect(await cells(payload)).toEqual([
    [
      'Status',
      `${severe}: ${t('payload.code.statusNotAccepted')}`,
      'Normal, Demonstração ou Cortesia',
      '5 · Suspenso',
    ],
    ['Client.Email', `${severe}: ${t('payload.code.customerMissing')}`, t('payload.shape.email'), '""'],
    [
      'Services[0].IntegrationCode',
      `${severe}: ${t('payload.code.serviceCodeCase')}`,
      'WATCH-ESSENCIAL',
      '"watch-essencial"',
    ],
  ]);
  expect(sent).toEqual([]);

  // Nor could it be: the page's own policy stands in the way, also of a host that is granted.
  const reached = await payload.evaluate(
    (url) =>
      fetch(url).then(
        () => 'reached',
        () => 'refused',
      ),
    `${sandbox.voalle.origin}/`,
  );
  expect(reached).toBe('refused');
});

test('the example of every partner passes', async ({ installed }) => {
  const { texts: t } = installed;
  const payload = await openPayload(installed);
  expect(VOALLE).toHaveLength(13);
  for (const { name } of VOALLE) {
    await payload.getByLabel(t('payload.subject')).selectOption({ label: name });
    await payload.getByRole('button', { name: t('payload.useExample') }).click();
    await payload.getByRole('button', { name: t('payload.check') }).click();
    await said(
      payload,
      `${t('payload.format.sva')}: ${t('payload.count.error', 0)}, ${t('payload.count.warning', 0)}`,
    );
  }
});

test('a file is opened by keyboard or dropped', async ({ installed }) => {
  const { texts: t } = installed;
  const payload = await openPayload(installed);
  const file = { name: 'aviso.json', mimeType: 'application/json', buffer: Buffer.from('[{"a":1}]') };
  const choosing = payload.waitForEvent('filechooser');
  await payload.getByLabel(t('payload.file')).focus();
  await payload.keyboard.press('Enter');
  await (await choosing).setFiles(file);
  await expect(payload.getByLabel(t('payload.text'))).toHaveValue('[{"a":1}]');
  await said(payload, t('payload.fileRead', 'aviso.json'));

  const dropped = await payload.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['[]'], 'outro.json'));
    return transfer;
  });
  await payload.getByLabel(t('payload.text')).dispatchEvent('drop', { dataTransfer: dropped });
  await expect(payload.getByLabel(t('payload.text'))).toHaveValue('[]');
});

for (const language of ['pt_BR', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language });

    test(`axe finds nothing, in ${language}`, async ({ installed }) => {
      const { texts: t } = installed;
      const payload = await openPayload(installed);
      await payload.getByLabel(t('payload.subject')).selectOption({ label: 'Watch Brasil' });
      await payload.getByLabel(t('payload.text')).fill(JSON.stringify({ ...SUSPENDED, Novo: 1 }));
      await payload.getByRole('button', { name: t('payload.check') }).click();
      await payload.getByRole('table').waitFor();
      expect(await payload.locator('html').getAttribute('lang')).toBe(language.replace('_', '-'));
      await isAccessible(payload, 'payload');
    });
  });
}
