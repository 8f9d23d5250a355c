// The connection test of Watch's webhook, from the panel and from the popup: how far it says it came, in which
// words, and what the partner's host received. Nothing before the click, nothing that could write, no body, no
// header or query of the partner's.

import type { Locator, Page } from '@playwright/test';
import * as operator from '../sandbox/voalle/operator.ts';
import type { WebhookMode } from '../sandbox/partners/webhook.ts';
import * as encaixe from './harness/encaixe.ts';
import { changeValues, ready, WATCH } from './harness/ready.ts';
import { denyHosts, openPopup } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';
import type { Texts } from './harness/texts.ts';

interface Case {
  readonly host: WebhookMode;
  /** The highest level reached. */
  readonly level: 'L0' | 'L1' | 'L2';
  /** Key of the sentence. */
  readonly says: string;
  readonly received: Readonly<Record<string, number>>;
}

const once = { OPTIONS: 1 };
const twice = { OPTIONS: 1, HEAD: 1 };

const CASES: readonly Case[] = [
  { host: 'allow-post', level: 'L2', says: 'okReachableOnly', received: once },
  { host: 'html', level: 'L1', says: 'htmlInsteadOfApi', received: once },
  { host: 'not-found-then-405', level: 'L2', says: 'okReachableOnly', received: twice },
  { host: 'not-found', level: 'L1', says: 'notFound', received: twice },
  { host: 'redirect', level: 'L1', says: 'redirectBlocked', received: once },
  { host: '401', level: 'L1', says: 'authRequired', received: once },
  { host: '503', level: 'L1', says: 'serverError', received: once },
  { host: 'never', level: 'L0', says: 'timeout', received: once },
];

for (const surface of ['panel', 'popup'] as const) {
  test(`every answer of a host, told in the ${surface}`, async ({ installed, sandbox, page }) => {
    test.slow();
    const { texts: t } = installed;
    const { origin, requests } = sandbox.partners;
    await operator.openDirectly(page, sandbox.voalle.origin, 'webhooks');
    const panel = await ready(installed, page, WATCH);
    const at = surface === 'panel' ? panel : await openPopup(installed, page);
    await runTest(at, t).waitFor();

    for (const { host, level, says, received } of CASES) {
      await test.step(host, async () => {
        const path = `/webhook/${host}`;
        // A query may carry a key of the partner's.
        await changeValues(panel, WATCH, { url: `${origin}${path}?chave=inventada` });
        expect(requests.countByMethod(path)).toEqual({});
        await runTest(at, t).click();
        await at.getByText(t(`test.result.${says}`)).waitFor();
        await expect(at.locator('.level-reached').last()).toContainText(t(`test.level.${level}`));
        await expect(at.locator('.facts').last()).toContainText(Object.keys(received).join(', '));
        expect(requests.countByMethod(path)).toEqual(received);
      });
    }

    // Asked of the host: that and no more, wherever it pointed to.
    expect(requests.all).toHaveLength(CASES.flatMap(({ received }) => Object.keys(received)).length);
    for (const { method, query, headers, body } of requests.all) {
      expect(['OPTIONS', 'HEAD']).toContain(method);
      expect([query, body]).toEqual(['', '']);
      expect(Object.keys(headers)).not.toContain('authorization');
      expect(Object.keys(headers)).not.toContain('cookie');
      expect(JSON.stringify(headers)).not.toContain(WATCH.secrets.token);
    }
  });
}

test('a GET is sent only when the operator asks for it, and a changed address asks for a new test @firefox', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const { origin, requests } = sandbox.partners;
  const path = '/webhook/get-only';
  await operator.openDirectly(page, sandbox.voalle.origin, 'webhooks');
  const panel = await ready(installed, page, WATCH);
  await changeValues(panel, WATCH, { url: `${origin}${path}` });
  // Before the click the panel has to know whom to ask the permission for.
  await expect(panel.locator('input[name="url"]')).toHaveValue(`${origin}${path}`);
  await runTest(panel, t).click();
  await panel.getByText(t('test.result.notFound')).waitFor();
  expect(requests.countByMethod(path)).toEqual({ OPTIONS: 1, HEAD: 1 });

  await panel.getByRole('button', { name: t('test.withGet'), exact: true }).click();
  await panel.getByText(t('test.result.okReachableOnly')).waitFor();
  expect(requests.countByMethod(path)).toEqual({ OPTIONS: 2, HEAD: 2, GET: 1 });
  expect(await encaixe.proofs(panel, t)).toContain(
    `Testar a conexão | ${t('steps.done')} | ${t('evidence.test')}`,
  );

  await changeValues(panel, WATCH, { url: `${origin}/webhook/allow-post` });
  await panel.getByText(t('test.outdated')).waitFor();
  await expect(panel.locator('main')).toContainText(t('steps.brokenTest'));
});

test('an address that is not tested: it is said why, nothing is sent, no step is ticked', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const { origin, port, requests } = sandbox.partners;
  await operator.openDirectly(page, sandbox.voalle.origin, 'webhooks');
  const panel = await ready(installed, page, WATCH);
  await denyHosts(panel);

  const refused: readonly (readonly [address: string, why: string])[] = [
    ['http://watch.example/api/voalle/contrato', 'notHttps'],
    [`http://usuario:inventado@partners.localhost:${port}/webhook/allow-post`, 'credentialsInUrl'],
    [`${origin}/webhook/{token}`, 'placeholder'],
    ['partners.localhost/webhook/allow-post', 'notAUrl'],
  ];
  for (const [url, why] of refused) {
    await changeValues(panel, WATCH, { url });
    await runTest(panel, t).click();
    await panel.getByText(`Url do webhook ${t(`test.problem.${why}`)}.`).waitFor();
    await expect(panel.locator('main')).toContainText(t('test.result.invalidConfig'));
    await expect(panel.locator('.facts').last()).toContainText(t('test.methodsNone'));
    await expect(panel.locator('.level-reached')).toHaveCount(0);
  }

  // A host that the operator did not grant: the address is well written, and that is all.
  await changeValues(panel, WATCH, {});
  await runTest(panel, t).click();
  await panel.getByText(t('test.result.hostPermissionDenied')).waitFor();
  await expect(panel.locator('.level-reached')).toContainText([t('test.level.L0')]);
  await expect(panel.locator('.facts').last()).toContainText(t('test.methodsNone'));

  expect(await encaixe.proofs(panel, t)).toContain('Testar a conexão | falta');
  expect(requests.all).toEqual([]);
});

/** The button of the test, before the first time and after it. */
function runTest(surface: Page, t: Texts): Locator {
  return surface.getByRole('button', { name: new RegExp(`^(${t('test.run')}|${t('test.again')})$`) });
}
