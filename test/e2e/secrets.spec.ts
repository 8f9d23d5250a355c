// Secrets of a partner and of an ERP's API, planted where an operator puts them, and then looked for everywhere else:
// consoles, errors that a server fills with them, the journal, the database, reports, files, addresses, every page.

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import * as operator from '../sandbox/voalle/operator.ts';
import { WATCH_TOKEN } from '../sandbox/partners/watch.ts';
import { card, giveVoalle, press, sayRecord } from './harness/api.ts';
import * as encaixe from './harness/encaixe.ts';
import { listen, storedIn } from './harness/kept.ts';
import type { Installed } from './harness/launch.ts';
import { ANY_LINES, ask, changeValues, ready, WATCH } from './harness/ready.ts';
import { contentOf, openOptions, openPopup, openReadiness } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';

const CONTRACT = 'Conferir um contrato com o serviço';

/** Keeps what the page would put on the clipboard, which no test can read. */
async function clipboardOf(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    navigator.clipboard.writeText = (text) => {
      document.documentElement.dataset.copied = text;
      return Promise.resolve();
    };
  });
  return () => page.evaluate(() => document.documentElement.dataset.copied ?? '');
}

/** The pages of the extension, opened now. */
async function everyPage(installed: Installed, page: Page, profileId: string): Promise<readonly string[]> {
  const popup = await openPopup(installed, page);
  const options = await openOptions(installed);
  const readiness = await openReadiness(installed, profileId);
  for (const own of [popup, options, readiness]) await own.locator('h2').first().waitFor();
  for (const fold of await options.locator('details').all()) {
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().click();
  }
  return Promise.all([popup, options, readiness].map(contentOf));
}

test('nothing that was planted comes up anywhere but where it was put', async ({
  installed,
  sandbox,
  page,
}) => {
  test.setTimeout(120_000);
  const { texts: t } = installed;
  const { voalle, partners } = sandbox;
  const said = listen(installed);
  Object.assign(voalle.settings.api, {
    clientId: 'pl4ntado-client-id',
    clientSecret: 'pl4ntado-client-secret',
    syndata: 'cGw0bnRhZG8gc3luZGF0YQ==pl4ntado',
  });
  const { clientId, clientSecret, syndata } = voalle.settings.api;
  const secrets = [WATCH_TOKEN, clientId, clientSecret, syndata];
  const spelt = secrets.flatMap((each) => [each, btoa(each), encodeURIComponent(each)]);
  const shows = (text: string): readonly string[] => spelt.filter((each) => text.includes(each));

  await operator.openDirectly(page, voalle.origin, 'webhooks');
  const panel = await ready(installed, page, { ...WATCH, secrets: { token: WATCH_TOKEN } });
  await giveVoalle(panel, sandbox);
  const [profile] = await ask<{ id: string }[]>(panel, 'profiles.list');
  const profileId = profile?.id ?? '';
  const copied = await clipboardOf(panel);
  const seen: string[] = [];
  const look = async (): Promise<void> => void seen.push(await contentOf(panel));

  await test.step('a connection test whose read carries the token, and its report', async () => {
    await changeValues(panel, WATCH, {
      url: `${partners.origin}/webhook/allow-post`,
      tokenIsForApi: 'S',
    });
    await encaixe.testConnection(panel, t);
    await expect(panel.getByText(t('test.result.okAuthenticated'))).toBeVisible();
    await panel.getByRole('button', { name: t('test.copy'), exact: true }).click();
    await expect.poll(copied).toContain('Watch Brasil');
    seen.push(await copied());
    await look();
  });

  const echo = `Recusado para ${clientId}, ${clientSecret} e ${syndata}`;
  await test.step('an API that throws the credential back at who asks', async () => {
    voalle.settings.api.always = { kind: 'refuse', message: echo };
    await press(panel, t, CONTRACT);
    await sayRecord(panel, t, CONTRACT, t('api.subject.contract'), '1');
    await expect(card(panel, CONTRACT)).toContainText('Recusado para •••');
    await look();
  });

  await test.step('a walk that is stopped by the same words, and one that ends with a file', async () => {
    const base = await openReadiness(installed, profileId);
    await base.getByRole('button', { name: t('readiness.start'), exact: true }).click();
    await expect(base.locator('main')).toContainText('Recusado para •••');
    seen.push(await contentOf(base));
    voalle.settings.api.always = null;
    await base.getByRole('button', { name: t('readiness.resume'), exact: true }).click();
    await base.locator('.status', { hasText: t('readiness.state.done') }).waitFor();
    const download = base.waitForEvent('download');
    await base.getByRole('button', { name: t('readiness.save'), exact: true }).click();
    seen.push(await readFile(await (await download).path(), 'utf8'), await contentOf(base));
  });

  seen.push(...(await everyPage(installed, page, profileId)));
  const journal = JSON.stringify(await ask(panel, 'journal.page', ANY_LINES));
  expect(journal).toContain('readiness');
  const kept = await storedIn(installed);
  expect(kept).toContain(profileId);
  const addresses = [voalle.requests, voalle.tokenRequests, voalle.apiRequests, partners.requests].flatMap(
    ({ all }) => all.map(({ path, query }) => `${path}?${query}`),
  );
  expect(addresses.some((address) => address.includes('/connect/token'))).toBe(true);

  // The searches below can find something: the one place where a secret of this session is held, and the requests.
  expect(shows(JSON.stringify(voalle.tokenRequests.all)).length).toBeGreaterThan(0);
  for (const text of [...seen, journal, kept, addresses.join('\n'), said.join('\n')]) {
    expect(shows(text)).toEqual([]);
  }
});
