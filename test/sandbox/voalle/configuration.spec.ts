/** Proves users with their credentials, places with their CNPJ, the texts of Parâmetros, and Webhook Data Storage. */
import { expect, test } from '@playwright/test';
import { findBrowser } from '../../start/browser.ts';
import { isCnpj } from './documents.ts';
import * as operator from './operator.ts';
import { readList, readPages } from './operator-records.ts';
import { startVoalle, type VoalleSandbox } from './server.ts';
import { browser, ways } from './spec-setup.ts';

let voalle: VoalleSandbox;
test.beforeAll(async () => {
  voalle = await startVoalle();
});
test.beforeEach(() => voalle.reset());
test.afterAll(() => voalle.close());
test.use(browser(findBrowser()));

for (const [way, open] of Object.entries(ways)) {
  test(`an integrator user gets its credentials ${way}`, async ({ page }) => {
    const at = await open(page, voalle.origin, 'users');
    await operator.pressNew(at);
    await operator.typeInto(at, 'Nome', 'Integração da Loja');
    await operator.typeInto(at, 'Login', 'integracao.exemplo.datacake');
    await operator.typeInto(at, 'E-mail', 'loja@provedor.example');
    await operator.choose(at, 'Perfil', 'Administrador');
    await expect(at.locator('#UserClientId')).toHaveCount(0);
    await operator.toggle(at, 'Usuário integrador', true);
    await operator.pressFooter(at, 'Salvar');
    await operator.awaitFlash(at, 'Cadastrado com sucesso!');
    const user = voalle.data.users.at(-1);
    expect(user).toMatchObject({ login: 'integracao.exemplo.datacake', integrator: true });
    const id = await operator.input(at, 'client_id');
    await expect(id).toHaveValue(user?.clientId ?? '');
    await expect(id).not.toBeEditable();
    await expect(await operator.input(at, 'client_secret')).toHaveValue(user?.clientSecret ?? '');
    expect(user?.clientSecret).toMatch(/^[0-9a-f]{32}$/);
  });

  test(`Locais ${way}`, async ({ page }) => {
    const at = await open(page, voalle.origin, 'places');
    await at.getByText('Filial Centro').waitFor();
    expect(await readList(at)).toMatchObject([
      { Código: '01', CNPJ: '12.ABC.345/01DE-35', Tipo: 'Matriz' },
      { Código: '02', Tipo: 'Filial' },
      { Código: '03', CNPJ: '' },
    ]);
    await operator.editRow(at, 'Loja Norte');
    await operator.typeInto(at, 'CNPJ', '12.ABC.345/01DE-36');
    await operator.pressFooter(at, 'Salvar');
    await operator.awaitFlash(at, 'CNPJ inválido');
    await operator.typeInto(at, 'CNPJ', '12.ABC.345/01DE-35');
    await operator.pressFooter(at, 'Salvar');
    await operator.awaitFlash(at, 'Atualizado com sucesso!');
    expect(voalle.data.places[2]).toMatchObject({ txId: '12.ABC.345/01DE-35', headOffice: false });
  });

  test(`Parâmetros has a token and the SynData ${way}`, async ({ page }) => {
    const at = await open(page, voalle.origin, 'parameters');
    await operator.openTab(at, 'Integração/Mapa');
    await at.getByText('Dados para acesso').waitFor();
    const syndata = await operator.input(at, 'SynData (Produção)');
    await expect(syndata).toHaveValue(voalle.settings.api.syndata);
    await expect(syndata).not.toBeEditable();
    await operator.openTab(at, 'Suíte');
    await operator.typeInto(at, 'Token', 'tk-novo-inventado');
    await operator.pressFooter(at, 'Salvar');
    await operator.awaitFlash(at, 'Parâmetros atualizados com sucesso!');
    await expect(await operator.input(at, 'Token')).toHaveValue('tk-novo-inventado');
    expect(voalle.data.parameterTexts).toMatchObject({
      'Suite.token': 'tk-novo-inventado',
      'CustomerApp.token': 'tk-app-0000-inventado',
    });
  });

  test(`Webhook Data Storage ${way}`, async ({ page }) => {
    const at = await open(page, voalle.origin, 'webhookDataStorage');
    await at.getByText(`Total: ${String(voalle.data.deliveries.length)} registros`).waitFor();
    expect(await at.locator('[role=columnheader]').allInnerTexts()).toEqual([
      'Data/Hora da Criação',
      'Integrador',
      'Webhook',
      'Tentativas de envio',
      'Data/Hora da última tentativa',
      'Sucesso',
      'Data/Hora da integração',
    ]);
    expect(
      await at
        .locator('.grid-toolbar button')
        .evaluateAll((all) => all.map((one) => one.getAttribute('tooltip'))),
    ).toEqual(['Ajuda da Rotina', 'Resumo da Rotina', 'Imprimir/Exportar']);
    const rows = await readPages(at);
    expect(rows).toHaveLength(voalle.data.deliveries.length);
    expect(new Set(rows.map((row) => row.Webhook))).toEqual(
      new Set(['Contabilidade', 'Watch (antigo)', 'CRM interno']),
    );
    // One trigger of the CRM stands there three times, and only the last attempt is integrated.
    const crm = rows.filter((row) => row.Webhook === 'CRM interno');
    const [last] = crm;
    const attempts = crm.filter((row) => row['Data/Hora da Criação'] === last?.['Data/Hora da Criação']);
    expect(attempts.map((row) => [row['Tentativas de envio'], row.Sucesso])).toEqual([
      ['3', 'Sim'],
      ['2', 'Não'],
      ['1', 'Não'],
    ]);
    expect(attempts[1]?.['Data/Hora da integração']).toBe('-');
  });
}

test('an integrator user cannot sign in, and has the API for itself', async ({ page }) => {
  const signIn = async (login: string): Promise<void> => {
    await page.goto(`${voalle.origin}/users/login`);
    await page.locator('#UserLogin').fill(login);
    await page.locator('#ButtonLogin').click();
  };
  await signIn('integracao.crm');
  await page.getByText('Usuário integrador não tem acesso ao sistema.').waitFor();
  await signIn('atendente');
  await page.locator('#neo-logo > img').waitFor();

  const ask = (clientId: string, clientSecret: string) =>
    fetch(`http://127.0.0.1:${new URL(voalle.tokenOrigin).port}/connect/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        scope: 'syngw',
        client_id: clientId,
        client_secret: clientSecret,
        syndata: voalle.settings.api.syndata,
      }),
    });
  expect((await ask('cli-inventado-3', 'sec-inventado-3')).status).toBe(200);
  // A user without the flag has empty credentials, and those open nothing.
  expect((await ask('', '')).status).toBe(401);
});

test('the places have right check digits, and no two the same', () => {
  const numbers = voalle.data.places.map(({ txId }) => txId).filter((txId) => txId !== '');
  expect(numbers.every(isCnpj)).toBe(true);
  expect(new Set(numbers).size).toBe(numbers.length);
});
