// An operator whose browser speaks English reads English: none of our Portuguese sentences, while the ERP's own
// labels stay as the ERP spells them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { partners } from '../../lib/partners/index.ts';
import * as operator from '../sandbox/ixc/operator.ts';
import * as encaixe from './harness/encaixe.ts';
import { E2E_BUILD } from './harness/launch.ts';
import { ASAAS, LEVEDUCA, PARTIU, ready, WATCH } from './harness/ready.ts';
import { openOptions, openPopup } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';

test.use({ language: 'en' });

type Messages = Readonly<Record<string, { readonly message: string }>>;

const messagesIn = (language: string): Messages =>
  JSON.parse(readFileSync(join(E2E_BUILD, '_locales', language, 'messages.json'), 'utf8')) as Messages;

/** Our Portuguese texts of three words and more, cut where a value is filled in. */
function portuguese(): readonly string[] {
  const english = messagesIn('en');
  const ours = Object.entries(messagesIn('pt_BR')).flatMap(([key, { message }]) =>
    message === english[key]?.message ? [] : message.split(/ \| |\$\d/),
  );
  return [...ours, ...ofPartner(partners)]
    .map((text) => text.trim())
    .filter((text) => text.split(' ').length >= 3);
}

/** Every `pt` text in a partner's file that is not the same in English. */
function ofPartner(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('pt' in value && 'en' in value) return value.pt === value.en ? [] : [String(value.pt)];
  return Object.values(value).flatMap(ofPartner);
}

async function readsEnglish(page: Page): Promise<void> {
  // Folded parts count, too; what stands in quotes is the guide's own word.
  const text = ((await page.locator('main').textContent()) ?? '')
    .replace(/\s+/g, ' ')
    .replace(/"[^"]{1,80}"/g, '');
  expect(portuguese().filter((sentence) => text.includes(sentence))).toEqual([]);
  expect(await page.locator('html').getAttribute('lang')).toMatch(/^en/);
}

test('popup, panel and options in English', async ({ installed, sandbox, page }) => {
  const { texts: t } = installed;
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const unknown = await openPopup(installed, page);
  await unknown.getByRole('button', { name: 'Allow and add' }).waitFor();
  await readsEnglish(unknown);

  const panel = await ready(installed, page, { ...PARTIU, values: { ...PARTIU.values, subgroup: '999' } });
  await operator.openMenu(page, 'Sistema', 'Produtos');
  await operator.pressNew(page, 'produtos');
  await encaixe.seesScreen(panel, 'Produtos › Produto');
  await encaixe.findings(panel, t).first().waitFor();
  await readsEnglish(panel);
  const rows = await encaixe.preview(panel, t);
  expect(rows.map(({ field }) => field)).toContain('Subgrupo de produtos');
  await readsEnglish(panel);
  const receipt = await encaixe.fill(panel, t);
  expect(receipt.lines.join('\n')).toContain(t('refusal.unresolved'));
  await readsEnglish(panel);
  await encaixe.undo(panel, t);
  await readsEnglish(panel);
  const options = await openOptions(installed);
  await options.getByRole('table').waitFor();
  await readsEnglish(options);
});

for (const known of [LEVEDUCA, ASAAS]) {
  test(`the steps of ${known.partner} in English`, async ({ installed, sandbox, page }) => {
    await page.goto(`${sandbox.ixc.origin}/adm.php`);
    const panel = await ready(installed, page, known);
    await readsEnglish(panel);
    await operator.openAsaas(page);
    await encaixe.seesScreen(panel, 'API Asaas');
    await readsEnglish(panel);
  });
}

test('the profile and the steps of every Voalle partner in English', async ({ installed, sandbox, page }) => {
  const { texts: t } = installed;
  await page.goto(sandbox.voalle.origin);
  const panel = await ready(installed, page, WATCH);
  await readsEnglish(panel);
  const others = partners.filter(({ erp, id }) => erp === 'voalle' && id !== WATCH.partner);
  expect(others).toHaveLength(12);
  for (const { name, checklist } of others) {
    await panel.getByRole('button', { name: t('profile.new'), exact: true }).click();
    await encaixe.createProfile(panel, t, name);
    await panel
      .getByText(checklist[0]?.title.en ?? '', { exact: true })
      .first()
      .waitFor();
    await panel.locator('summary', { hasText: name }).first().waitFor();
    await readsEnglish(panel);
  }
});
