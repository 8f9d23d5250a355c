// "Prontidão da base" as an operator uses it: begun at a click, followed, stopped by what can stop it, taken up again,
// read, filtered, saved and forgotten. What it counts is compared with the population's own shares.

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { member } from '../sandbox/population.ts';
import type { Flaw } from '../sandbox/population.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { isAccessible } from './harness/accessible.ts';
import { giveToken, giveVoalle, instanceId } from './harness/api.ts';
import type { Installed } from './harness/launch.ts';
import { ask, PARTIU, ready, WATCH } from './harness/ready.ts';
import { contentOf, denyHosts, killWorker, openReadiness } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';
import type { Texts } from './harness/texts.ts';

/** The page of the one profile's base, with the access to the ERP's API given. */
async function opened(
  installed: Installed,
  sandbox: Sandbox,
  page: Page,
  erp: 'ixc' | 'voalle',
): Promise<{ readonly panel: Page; readonly base: Page; readonly profileId: string }> {
  await page.goto(erp === 'ixc' ? `${sandbox.ixc.origin}/adm.php` : sandbox.voalle.origin);
  const panel = await ready(installed, page, erp === 'ixc' ? PARTIU : WATCH);
  await (erp === 'ixc' ? giveToken(panel) : giveVoalle(panel, sandbox));
  const [profile] = await ask<{ id: string }[]>(panel, 'profiles.list');
  const profileId = profile?.id ?? '';
  return { panel, base: await openReadiness(installed, profileId), profileId };
}

const press = (base: Page, t: Texts, what: string): Promise<void> =>
  base.getByRole('button', { name: t(`readiness.${what}`), exact: true }).click();

const says = (base: Page, t: Texts, state: string): Promise<void> =>
  base
    .locator('.status', { hasText: new RegExp(`^${t(`readiness.state.${state}`)}`) })
    .waitFor({ timeout: 90_000 });

/** Contracts of a population that are not over and have one of these flaws, and all that are not over. */
function expected(count: number, flaws: readonly Flaw[], ended: readonly Flaw[]): readonly [number, number] {
  const own = Array.from({ length: count }, (_, index) => member(index).flaws).filter(
    (all) => !all.some((flaw) => ended.includes(flaw)),
  );
  return [own.filter((all) => all.some((flaw) => flaws.includes(flaw))).length, own.length];
}

/** What Watch Brasil refuses: it takes demonstrations, and wants a mobile number. */
const WATCH_REFUSES: readonly Flaw[] = [
  'no-email',
  'bad-email',
  'landline-only',
  'landline-as-mobile',
  'no-number',
  'not-approved',
  'blocked',
];

/** What Partiu! cannot take over from IXC's customers. */
const PARTIU_LACKS: readonly Flaw[] = ['no-email', 'bad-email'];

const figure = (whole: number): string => new Intl.NumberFormat('pt-BR').format(whole);

const summaryOf = (t: Texts, [failing, all]: readonly [number, number]): string =>
  t('readiness.failing', failing).replace(String(failing), figure(failing)).replace('$2', figure(all));

test('Voalle: who would be left out of Watch Brasil, why, as a list and as a file, and forgotten', async ({
  installed,
  sandbox,
  page,
}) => {
  test.slow();
  const { texts: t } = installed;
  sandbox.voalle.grow(1_200);
  const { panel, base } = await opened(installed, sandbox, page, 'voalle');
  await base.getByRole('button', { name: t('readiness.start'), exact: true }).waitFor();
  await isAccessible(base, 'before the first walk');
  expect(sandbox.voalle.apiRequests.all).toEqual([]);

  await press(base, t, 'start');
  await says(base, t, 'done');
  const [failing, all] = expected(1_200, WATCH_REFUSES, ['ended']);
  await expect(base.locator('.summary')).toHaveText(summaryOf(t, [failing, all]));
  await isAccessible(base, 'with a result');

  await test.step('a reason filters the list, and a search goes through all of it', async () => {
    const [emailless] = expected(1_200, ['no-email'], ['ended']);
    const bar = base.locator('.bar', { hasText: t('readiness.lack.emailMissing') });
    await expect(bar.locator('.bar-count')).toHaveText(figure(emailless));
    await bar.click();
    await expect(base.getByText(t('readiness.shownOf', '50', figure(emailless)))).toBeVisible();
    await base.getByLabel(t('readiness.search')).fill('inventado 000013');
    await expect(base.locator('tbody tr')).toHaveCount(1);
    await expect(base.locator('tbody tr')).toContainText('Assinante Inventado 000013');
    await base.getByLabel(t('readiness.search')).fill('');
    await bar.click();
  });

  await test.step('the file holds every row once, as Excel opens it', async () => {
    const download = base.waitForEvent('download');
    await press(base, t, 'save');
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    const [heading = '', ...lines] = text.slice(1).trim().split('\r\n');
    expect(heading.split(';')[0]?.replaceAll('"', '')).toBe(t('readiness.name'));
    expect(lines).toHaveLength(failing);
    expect(new Set(lines).size).toBe(failing);
  });

  await test.step('the panel tells it in one line', async () => {
    await expect(panel.locator('main')).toContainText(summaryOf(t, [failing, all]));
  });

  await test.step('forgotten in one click, and nothing of a person is left', async () => {
    await press(base, t, 'wipe');
    await base
      .getByRole('dialog')
      .getByRole('button', { name: t('readiness.wipe'), exact: true })
      .click();
    await expect(base.getByText(t('readiness.wiped'))).toBeVisible();
    expect(await contentOf(base)).not.toContain('Inventado');
    const [profile] = await ask<{ id: string }[]>(panel, 'profiles.list');
    const rows = { profileId: profile?.id, lack: null, search: '', after: null, count: 100 };
    expect(await ask(panel, 'readiness.rows', rows)).toEqual({ rows: [], total: 0, next: null });
  });
});

test('IXC: 100,000 contracts, the worker ended in the midst of them, and nobody counted twice', async ({
  installed,
  sandbox,
  page,
}) => {
  test.setTimeout(180_000);
  const { texts: t } = installed;
  sandbox.ixc.grow(100_000);
  const { base } = await opened(installed, sandbox, page, 'ixc');
  await press(base, t, 'start');
  // In the second phase: half of what there is to read.
  await base.locator('[aria-current="step"]', { hasText: t('readiness.phase.contracts') }).waitFor({
    timeout: 90_000,
  });
  await killWorker(installed, base);
  // Nobody touches anything: the alarm brings the worker back.
  await says(base, t, 'done');
  await expect(base.locator('.summary')).toHaveText(
    summaryOf(t, expected(100_000, PARTIU_LACKS, ['ended', 'not-approved'])),
  );
});

test('Voalle: the token ends in the midst of a walk and is renewed, not more often than it has to', async ({
  installed,
  sandbox,
  page,
}) => {
  test.slow();
  const { texts: t } = installed;
  const { voalle } = sandbox;
  voalle.grow(4_000);
  voalle.settings.api.expiresIn = 3;
  voalle.settings.api.slowAbove = { rows: 1, milliseconds: 400, then: 'answer' };
  const { base } = await opened(installed, sandbox, page, 'voalle');
  await press(base, t, 'start');
  await says(base, t, 'done');
  await expect(base.locator('.summary')).toHaveText(summaryOf(t, expected(4_000, WATCH_REFUSES, ['ended'])));
  const tokens = voalle.tokenRequests.countByMethod('/connect/token').POST ?? 0;
  expect(tokens).toBeGreaterThan(1);
  // 24 pages, two at a time, of 0.4 s each, with a token that is used for half of its 3 s.
  expect(tokens).toBeLessThan(12);
});

test('stopped by what only the operator can mend, and goes on where it was', async ({
  installed,
  sandbox,
  page,
}) => {
  test.slow();
  const { texts: t } = installed;
  const { voalle } = sandbox;
  voalle.grow(3_000);
  voalle.settings.api.slowAbove = { rows: 1, milliseconds: 300, then: 'answer' };
  const { panel, base } = await opened(installed, sandbox, page, 'voalle');
  const id = await instanceId(panel);
  const main = base.locator('main');

  await test.step('a host that was not granted', async () => {
    await ask(panel, 'instances.api', {
      id,
      identity: voalle.tokenOrigin,
      base: 'https://api.voalle.example',
    });
    await base.reload();
    await denyHosts(base);
    await press(base, t, 'start');
    await expect(main).toContainText(t('api.cause.hostPermissionDenied'));
    await expect(main).toContainText(t('api.next.hostPermissionDenied'));
  });

  await test.step('nobody at the address', async () => {
    await ask(panel, 'instances.api', { id, identity: 'http://127.0.0.1:9', base: voalle.apiOrigin });
    await base.reload();
    await press(base, t, 'start');
    await says(base, t, 'stopped');
    await expect(main).toContainText(t('api.cause.networkError'));
  });

  await giveVoalle(panel, sandbox);
  await base.reload();
  await press(base, t, 'resume');
  await says(base, t, 'running');

  await test.step('paused, and the browser session forgot the credential', async () => {
    await base.getByText(/500 de/).waitFor();
    await press(base, t, 'pause');
    await says(base, t, 'paused');
    await ask(panel, 'instances.secret', { id, key: 'clientSecret', value: '' });
    await press(base, t, 'resume');
    await expect(main).toContainText(t('api.cause.noCredential'));
  });

  await test.step('a refused user, with the way out', async () => {
    await ask(panel, 'instances.secret', { id, key: 'clientSecret', value: 'outro-inventado' });
    await press(base, t, 'resume');
    await says(base, t, 'stopped');
    await expect(main).toContainText(t('api.cause.authRejected'));
  });

  await giveVoalle(panel, sandbox);
  const before = voalle.apiRequests.all.length;
  await press(base, t, 'resume');
  await says(base, t, 'done');
  await expect(base.locator('.summary')).toHaveText(summaryOf(t, expected(3_000, WATCH_REFUSES, ['ended'])));
  // 18 pages in all: those that were read before are not read again.
  expect(voalle.apiRequests.all.length - before).toBeLessThan(18);
});

test('an ERP that is asked too much: smaller pages, and the same result', async ({
  installed,
  sandbox,
  page,
}) => {
  test.slow();
  const { texts: t } = installed;
  sandbox.ixc.grow(900);
  sandbox.ixc.settings.webservice.failNext = [429, 504, 504, 504];
  const { base } = await opened(installed, sandbox, page, 'ixc');
  await press(base, t, 'start');
  await says(base, t, 'done');
  await expect(base.locator('.summary')).toHaveText(
    summaryOf(t, expected(900, PARTIU_LACKS, ['ended', 'not-approved'])),
  );
});
