// "Conferir pela API" as an operator uses it: the button in a step's card, the record that it asks for, and the rows of its
// answer; and the access to the sandbox's APIs, given as the options page gives it.

import type { Locator, Page } from '@playwright/test';
import { API_TOKEN } from '../../sandbox/ixc/seeds/staff.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { ask } from './ready.ts';
import type { Texts } from './texts.ts';

/** What an answer says: field, the API's value, what should stand there, verdict. */
export type Row = readonly [field: string, api: string, should: string, verdict: string];

/** A step of the checklist. */
export function card(panel: Page, step: string): Locator {
  return panel.locator('.steps > li').filter({ has: panel.getByText(step, { exact: true }) });
}

/** Presses the button in a step's card and waits for the answer, whatever it is. */
export async function press(panel: Page, t: Texts, step: string, timeout = 15_000): Promise<void> {
  const details = card(panel, step).locator('details').first();
  if ((await details.getAttribute('open')) === null) await details.locator('summary').first().click();
  const button = card(panel, step).getByRole('button', { name: t('api.checkOf', step), exact: true });
  await button.click();
  await answered(panel, t, step, timeout);
}

async function answered(panel: Page, t: Texts, step: string, timeout = 15_000): Promise<void> {
  await card(panel, step)
    .locator('.status', { hasText: t('api.done') })
    .waitFor({ timeout });
}

/** Says which record is meant. */
export async function sayRecord(
  panel: Page,
  t: Texts,
  step: string,
  label: string,
  record: string,
): Promise<void> {
  await card(panel, step).getByLabel(label).fill(record);
  await card(panel, step)
    .getByRole('button', { name: t('api.read'), exact: true })
    .click();
  await answered(panel, t, step);
}

/** The rows of the answer, without the words that stand in for the headings in a narrow panel. */
export async function rows(panel: Page, step: string): Promise<readonly Row[]> {
  const found = await card(panel, step).getByRole('table').locator('tbody tr').all();
  return Promise.all(
    found.map(async (row): Promise<Row> => {
      const [field = '', ...cells] = await row.locator('th, td').evaluateAll((each) =>
        each.map((cell) => {
          const copy = cell.cloneNode(true) as HTMLElement;
          copy.querySelectorAll('.cell-name').forEach((name) => name.remove());
          return copy.textContent.trim();
        }),
      );
      return [field, cells[0] ?? '', cells[1] ?? '', cells[2] ?? ''];
    }),
  );
}

/** The one installation. */
export async function instanceId(panel: Page): Promise<string> {
  const [instance] = await ask<{ id: string }[]>(panel, 'instances.list');
  if (instance === undefined) throw new Error('There is no instance');
  return instance.id;
}

/** The token of IXC's API user. */
export async function giveToken(panel: Page, token: string = API_TOKEN): Promise<void> {
  await ask(panel, 'instances.secret', { id: await instanceId(panel), key: 'token', value: token });
}

/** Addresses and credentials of the sandbox's API. */
export async function giveVoalle(panel: Page, { voalle }: Sandbox): Promise<void> {
  const id = await instanceId(panel);
  const { clientId, clientSecret, syndata } = voalle.settings.api;
  await ask(panel, 'instances.api', { id, identity: voalle.tokenOrigin, base: voalle.apiOrigin });
  for (const [key, value] of Object.entries({ clientId, clientSecret, syndata })) {
    await ask(panel, 'instances.secret', { id, key, value });
  }
}
