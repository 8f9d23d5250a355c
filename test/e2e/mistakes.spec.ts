// Records that somebody made by hand, each wrong in one of the ways that partners see most. Encaixe finds the
// mistake, says what it is, blames nothing that is right, and one fill mends it; the operator saves.

import * as ixc from '../sandbox/ixc/operator.ts';
import type { Integrator, VoalleData, Webhook } from '../sandbox/voalle/data.ts';
import * as voalle from '../sandbox/voalle/operator.ts';
import * as encaixe from './harness/encaixe.ts';
import { PARTIU, ready, WATCH } from './harness/ready.ts';
import { expect, test } from './harness/test.ts';

const { url: URL } = WATCH.values;
const { token: TOKEN } = WATCH.secrets;
/** The integrator of the profile is one that somebody registered before. */
const WATCH_OWN = { ...WATCH, outputs: { integrator: { description: 'Watch Brasil' } } };

/** Both records as the partner asks for them. */
const INTEGRATOR: Integrator = {
  id: 900,
  alias: 'watchbrasil_v2',
  description: 'Watch Brasil',
  type: 'Reativa',
  vdi: false,
  url: '',
  version: '3',
  parameters: [],
  active: true,
  token: '',
};
const WEBHOOK: Webhook = {
  id: 901,
  name: 'Watch Brasil',
  integratorId: 900,
  method: 'Post',
  url: URL,
  attempts: 15,
  emails: '',
  headers: [{ name: 'Authorization', value: `Bearer ${TOKEN}` }],
  parameters: [],
  active: true,
  triggers: ['Alteração de Contrato'],
};

/** Puts both records into the ERP with these mistakes. */
function plant(
  data: VoalleData,
  wrong: { readonly integrator?: Partial<Integrator>; readonly webhook?: Partial<Webhook> },
): void {
  data.integrators.unshift({ ...INTEGRATOR, ...wrong.integrator });
  data.webhooks.unshift({ ...WEBHOOK, ...wrong.webhook });
}

test('an alias that is wrong by the case of one letter', async ({ installed, sandbox, page }) => {
  const { texts: t } = installed;
  const { data, origin } = sandbox.voalle;
  plant(data, { integrator: { alias: 'watchbrasil_V2' } });
  await voalle.openDirectly(page, origin, 'integrators');
  const panel = await ready(installed, page, WATCH_OWN);
  await voalle.editRow(page, 'watchbrasil_V2');

  await expect(encaixe.findings(panel, t)).toContainText(
    [`Alias ${t('severity.error')} ${t('finding.caseDiffers', 'watchbrasil_v2')}`],
    { useInnerText: true },
  );
  await encaixe.mend(panel, t, 'Alias');
  expect(await encaixe.rowsOf(panel, t)).toMatchObject([
    { field: 'Alias', now: 'watchbrasil_V2', will: 'watchbrasil_v2', ticked: true },
  ]);
  expect((await encaixe.fill(panel, t)).lines).toEqual(['Alias Preenchido: watchbrasil_v2']);
  await voalle.pressAndAwait(page, 'salvar', 'Atualizado com sucesso!');

  await encaixe.stepDone(panel, t, 'Cadastrar o integrador');
  expect(data.integrators[0]).toEqual(INTEGRATOR);
});

test('a header without Bearer, five attempts, a URL with a slash too many', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const { data, origin } = sandbox.voalle;
  plant(data, {
    webhook: { url: `${URL}/`, attempts: 5, headers: [{ name: 'Authorization', value: TOKEN }] },
  });
  await voalle.openDirectly(page, origin, 'webhooks');
  const panel = await ready(installed, page, WATCH_OWN);
  await voalle.editRow(page, URL);

  await expect(encaixe.findings(panel, t)).toContainText(
    [
      `Url ${t('severity.error')} ${t('finding.trailingSlash', URL)}`,
      `Headers › Authorization ${t('severity.error')} ${t('finding.bearerMissing')}`,
      // It works with fewer attempts, only worse.
      `Limites de Tentativas de Integrar ${t('severity.info')} ${t('finding.belowPreset', 15)}`,
    ],
    { useInnerText: true },
  );
  await encaixe.preview(panel, t);
  await encaixe.tickAll(panel, t);
  expect((await encaixe.fill(panel, t)).summary).toBe(t('receipt.written', 3));
  await voalle.pressAndAwait(page, 'continuar', 'Atualizado com sucesso!');

  await encaixe.stepDone(panel, t, 'Cadastrar o webhook');
  expect(data.webhooks[0]).toEqual(WEBHOOK);
});

test('an IXC integration whose URL ends in a slash and whose login has another case', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const { data, origin } = sandbox.ixc;
  const { url, login } = PARTIU.values;
  const right = { plataforma: '14', login, senha: PARTIU.secrets.password, url, token: 'a'.repeat(40) };
  data.sva_configuracoes?.push({ ...right, id: '4', login: login.toUpperCase(), url: `${url}/` });
  await page.goto(`${origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await ixc.openMenu(page, 'Configurações', 'Integrações SVA');
  await ixc.openRecord(page, 'sva_configuracoes', '4');

  await expect(encaixe.findings(panel, t)).toContainText(
    [
      `Login ${t('severity.error')} ${t('finding.caseDiffers', login)}`,
      `URL ${t('severity.warning')} ${t('finding.trailingSlash', url)}`,
    ],
    { useInnerText: true },
  );
  await encaixe.preview(panel, t);
  await encaixe.tickAll(panel, t);
  expect((await encaixe.fill(panel, t)).lines).toEqual([
    `Login Preenchido: ${login}`,
    `URL Preenchido: ${url}`,
  ]);
  await ixc.pressSave(page, 'sva_configuracoes');

  await encaixe.stepDone(panel, t, 'Cadastrar a integração SVA');
  expect(data.sva_configuracoes?.at(-1)).toMatchObject(right);
});

test('a webhook that is right in all is blamed for nothing', async ({ installed, sandbox, page }) => {
  const { texts: t } = installed;
  plant(sandbox.voalle.data, {});
  await voalle.openDirectly(page, sandbox.voalle.origin, 'webhooks');
  const panel = await ready(installed, page, WATCH_OWN);
  await voalle.editRow(page, URL);

  await panel.getByText(t('findings.none')).waitFor();
  await panel.getByRole('button', { name: t('screen.preview'), exact: true }).click();
  await panel.getByText(t('preview.nothing')).waitFor();
});
