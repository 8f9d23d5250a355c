// Every way in which a read of the ERPs' APIs can come to nothing, each told with its cause and what to do, in the words
// of the server where it has any. No step is ticked by any of them, and a refusal of the browser sends nothing.

import * as voalleOperator from '../sandbox/voalle/operator.ts';
import type { WebserviceMode } from '../sandbox/ixc/settings.ts';
import type { ApiFault } from '../sandbox/voalle/settings.ts';
import { CARIAP } from '../start/scenes/voalle-cases.ts';
import { card, giveToken, giveVoalle, instanceId, press } from './harness/api.ts';
import * as encaixe from './harness/encaixe.ts';
import { ask, PARTIU, ready } from './harness/ready.ts';
import { denyHosts } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';
import { knownOf } from './harness/voalle-records.ts';

const PRODUCT = 'Criar o produto (aba Produto)';

/** Each sign of IXC's web service, and the cause that is told. */
const IXC_SIGNS: readonly (readonly [mode: WebserviceMode, cause: string])[] = [
  ['html-error', 'genericFailure'],
  ['connection-refused-html', 'databaseDown'],
  ['other-html', 'htmlInsteadOfApi'],
  ['ip-not-allowed', 'ipNotAllowed'],
  ['no-permission', 'permissionMissing'],
  ['endpoint-unavailable', 'tableUnavailable'],
  ['grid-form', 'unexpectedAnswer'],
  ['redirect', 'redirectBlocked'],
  [400, 'badRequest'],
  [401, 'authRejected'],
  [403, 'tokenOfOldServer'],
  [404, 'apiNotFound'],
  [500, 'badQuery'],
  [503, 'overloaded'],
  ['cut', 'networkError'],
  ['never', 'timeout'],
];

test('IXC: every sign of a failure is told with its cause, in the words of the server where it has any', async ({
  installed,
  sandbox,
  page,
}) => {
  test.setTimeout(180_000);
  const { texts: t } = installed;
  const { ixc } = sandbox;
  await page.goto(`${ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await giveToken(panel);

  for (const [mode, cause] of IXC_SIGNS) {
    await test.step(String(mode), async () => {
      ixc.settings.webservice.mode = mode;
      await press(panel, t, PRODUCT, 60_000);
      await expect(card(panel, PRODUCT)).toContainText(t(`api.cause.${cause}`));
      await expect(card(panel, PRODUCT)).toContainText(t(`api.next.${cause}`));
    });
  }
  // A wrong token is the same as a changed one.
  ixc.settings.webservice.mode = 'ok';
  await giveToken(panel, `7:${'0'.repeat(64)}`);
  await press(panel, t, PRODUCT);
  await expect(card(panel, PRODUCT)).toContainText(t('api.cause.authRejected'));
  expect((await encaixe.steps(panel, t)).filter(({ state }) => state === t('steps.done'))).toEqual([]);
});

/** What Voalle's two services may answer, and the cause that is told. */
const VOALLE_SIGNS: readonly (readonly [
  at: 'api' | 'token',
  fault: ApiFault,
  cause: string,
  said?: string,
])[] = [
  // While no token is known yet: one that is good is not asked for again.
  ['token', { kind: 'unauthorized' }, 'authRejected'],
  ['token', { kind: 'status', status: 404 }, 'apiNotFound'],
  ['token', { kind: 'status', status: 500 }, 'serverError'],
  [
    'api',
    { kind: 'refuse', message: 'Integração sem permissão.' },
    'requestRefused',
    'Integração sem permissão.',
  ],
  ['api', { kind: 'unauthorized' }, 'authRejected'],
  ['api', { kind: 'status', status: 404 }, 'apiNotFound'],
  ['api', { kind: 'status', status: 500 }, 'serverError'],
  ['api', { kind: 'status', status: 503 }, 'overloaded'],
  ['api', { kind: 'throttle', retryAfterSeconds: 1 }, 'rateLimited'],
];

test('Voalle: every sign of a failure is told with its cause', async ({ installed, sandbox, page }) => {
  test.setTimeout(120_000);
  const { texts: t } = installed;
  const { voalle } = sandbox;
  const { api } = voalle.settings;
  const PLACE = 'Conferir o CNPJ da matriz';
  await voalleOperator.openDirectly(page, voalle.origin, 'webhooks');
  const panel = await ready(installed, page, knownOf(CARIAP));
  await giveVoalle(panel, sandbox);

  for (const [at, fault, cause, said] of VOALLE_SIGNS) {
    await test.step(`${at} ${JSON.stringify(fault)}`, async () => {
      api.always = at === 'api' ? fault : null;
      api.tokenAlways = at === 'token' ? fault : null;
      await press(panel, t, PLACE, 30_000);
      await expect(card(panel, PLACE)).toContainText(t(`api.cause.${cause}`));
      if (said !== undefined) await expect(card(panel, PLACE)).toContainText(t('api.said', said));
    });
  }
  Object.assign(api, { always: null, tokenAlways: null });
  await ask(panel, 'instances.secret', { id: await instanceId(panel), key: 'syndata', value: 'outro' });
  await press(panel, t, PLACE);
  await expect(card(panel, PLACE)).toContainText(t('api.cause.authRejected'));
  expect((await encaixe.steps(panel, t)).filter(({ state }) => state === t('steps.done'))).toEqual([]);
});

test('a refusal of the browser is told, and nothing is sent', async ({ installed, sandbox, page }) => {
  const { texts: t } = installed;
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await giveToken(panel);
  // A host outside the loopback: the test's build grants no other.
  const id = await instanceId(panel);
  await ask(panel, 'instances.api', { id, identity: '', base: 'https://ixc.example' });
  await panel.reload();
  await denyHosts(panel);
  await press(panel, t, PRODUCT);
  await expect(card(panel, PRODUCT)).toContainText(t('api.cause.hostPermissionDenied'));
  expect(sandbox.ixc.requests.matching({ path: '/webservice/v1/produtos' })).toEqual([]);
});
