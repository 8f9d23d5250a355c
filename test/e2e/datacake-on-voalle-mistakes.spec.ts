// Records that Datacake needs in Voalle, made by hand with mistakes: exactly these are found, and of right records only
// what no source tells. What is secret is judged, and shown nowhere.

import type { Page } from '@playwright/test';
import type { Integrator } from '../sandbox/voalle/data.ts';
import * as operator from '../sandbox/voalle/operator.ts';
import { ready } from './harness/ready.ts';
import type { Known } from './harness/ready.ts';
import { test } from './harness/test.ts';
import { goThrough } from './harness/voalle-judging.ts';
import type { Bench, Line, Said, Visit } from './harness/voalle-judging.ts';

/** Datacake's own screens, by the row that is opened in each. */
function visitsOfDatacake(rows: Readonly<Record<'user' | 'integrator' | 'origin', string>>): Visit[] {
  const row = (text: string) => (page: Page) => operator.editRow(page, text);
  return [
    {
      screen: 'user',
      step: 'Criar o usuário de integração',
      title: 'Usuários',
      at: 'users',
      enter: row(rows.user),
      fills: true,
    },
    {
      screen: 'list',
      step: 'Conferir a lista de preços',
      title: 'Listas de Preços',
      at: 'priceLists',
      async enter(page) {
        await operator.editRow(page, 'Lista Vazia');
        await operator.openTab(page, 'Produtos/Serviços');
      },
      fills: false,
    },
    {
      screen: 'campaign',
      step: 'Conferir a campanha',
      title: 'Campanhas',
      at: 'campaigns',
      enter: row('Vendas Online'),
      fills: false,
    },
    {
      screen: 'integrator',
      step: 'Cadastrar o integrador',
      title: 'Integradores',
      at: 'integrators',
      enter: row(rows.integrator),
      fills: true,
    },
    {
      screen: 'origin',
      step: 'Cadastrar a origem de contato',
      title: 'Origens de Contato',
      at: 'contactOrigins',
      enter: row(rows.origin),
      fills: true,
    },
  ];
}

test('Datacake: exactly the mistakes, and then nothing but what is open', async ({
  installed,
  sandbox,
  page,
}) => {
  test.slow();
  const { data, origin } = sandbox.voalle;
  const { texts: t } = installed;
  const LOGIN = 'integracao.exemplo.datacake';
  const credentials = { clientId: 'cli-inventado-datacake', clientSecret: 'sec-inventado-datacake' };
  const integrator: Integrator = {
    id: 9_000,
    alias: 'Datacake_Loja',
    description: 'Datacake',
    type: 'Reativa',
    vdi: false,
    url: '',
    version: '3',
    parameters: [],
    active: true,
    token: '',
  };
  const loja = { id: 9_000, code: 'LOJA-1', title: 'Loja do Datacake', active: true };
  data.integrators.unshift({ ...integrator, alias: 'datacake_loja' });
  data.contactOrigins.unshift({ ...loja, code: 'Loja-1' });
  await operator.openDirectly(page, origin, 'integrators');
  const known = {
    erp: 'voalle',
    partner: 'datacake',
    values: {
      description: 'Datacake',
      alias: integrator.alias,
      contactOrigin: loja.code,
      priceList: 'Lista Vazia',
      campaign: 'Vendas Online',
      productIds: '502',
    },
    secrets: { apiUser: LOGIN, ...credentials },
    choices: { payment: 'none' },
  } as const satisfies Known;
  const bench: Bench = { t, panel: await ready(installed, page, known), page, origin };
  const secrets = Object.values(known.secrets);

  const open: readonly Line[] = [
    ['Tipo de Integração', 'info', 'confirmWithPartner'],
    ['Versão', 'info', 'confirmWithPartner'],
  ];
  const found: Said = {
    // The guide's pattern, typed as it stands there, for a user who is no integrator.
    user: [
      ['Login', 'error', 'placeholder'],
      ['Usuário integrador', 'error', 'differs', 'Sim'],
    ],
    // A list without rows that does not say that it has none is not called empty.
    list: [['Produtos/Serviços', 'warning', 'fieldMissing']],
    // The one that the seed has, in planning, with its empty list taken away.
    campaign: [
      ['Status', 'warning', 'differs', 'Em Execução'],
      ['Listas de Preços', 'error', 'notPositive'],
    ],
    integrator: [['Alias', 'error', 'caseDiffers', integrator.alias], ...open],
    origin: [['Código', 'error', 'caseDiffers', loja.code]],
  };
  const change = <Row>(row: Row | undefined, to: Partial<Row>): void => void Object.assign(row ?? {}, to);
  change(data.campaigns[2], { priceListIds: [] });
  const wrongRows = {
    user: 'integracao.NOMEPROVEDOR.datacake',
    integrator: 'datacake_loja',
    origin: 'Loja-1',
  };
  await goThrough(bench, visitsOfDatacake(wrongRows), (screen) => found[screen] ?? [], secrets);

  change(data.users[4], { login: LOGIN, integrator: true, ...credentials });
  change(data.priceLists[1], { items: [{ serviceProductId: 502, sellingPrice: 19.9 }] });
  change(data.campaigns[2], { status: 'Em Execução', priceListIds: [8] });
  change(data.integrators[0], integrator);
  change(data.contactOrigins[0], loja);
  const rightRows = { user: LOGIN, integrator: integrator.alias, origin: loja.code };
  await goThrough(
    bench,
    visitsOfDatacake(rightRows),
    (screen) => (screen === 'integrator' ? open : []),
    secrets,
  );
});
