/**
 * Proves that an operator can work with the stand-in: every screen, in every generation, directly and in the
 * shell, by mouse and keyboard, with what each save left in the rows. No tool takes part here.
 */
import { expect, test } from '@playwright/test';
import { findBrowser } from '../../start/browser.ts';
import * as operator from './operator.ts';
import { startVoalle, type VoalleSandbox } from './server.ts';
import { browser, ways } from './spec-setup.ts';

let voalle: VoalleSandbox;
test.beforeAll(async () => {
  voalle = await startVoalle();
});
test.beforeEach(() => voalle.reset());
test.afterAll(() => voalle.close());

test.use(browser(findBrowser()));

for (const way of ['directly', 'in the shell'] as const) {
  const open = ways[way];

  test(`Integradores ${way}`, async ({ page }) => {
    const at = await open(page, voalle.origin, 'integrators');
    await operator.pressNew(at);
    const save = (await operator.topWindow(at)).getByText('salvar novo');
    await expect(save).toBeDisabled();

    await operator.typeInto(at, 'Alias', '  watchbrasil_v2 ');
    await expect(await operator.input(at, 'Alias')).toHaveValue('watchbrasil_v2');
    await operator.typeInto(at, 'Descrição', 'Watch Brasil');
    await operator.choose(at, 'Versão', 'Versão 3');
    await operator.choose(at, 'Tipo de Integração', 'Tenant');
    await expect(await operator.field(at, 'Versão')).toContainText('Selecione uma versão');
    await operator.choose(at, 'Tipo de Integração', 'Reativa');
    await operator.choose(at, 'Versão', 'Versão 3');
    await operator.addPair(at, 'parâmetro', 'nome', 'valor');
    await operator.pressIcon(at, 'Remover parâmetro');
    await operator.pressAndAwait(at, 'salvar novo', 'Cadastrado com sucesso!');
    expect(voalle.data.integrators[0]).toMatchObject({
      alias: 'watchbrasil_v2',
      description: 'Watch Brasil',
      type: 'Reativa',
      version: '3',
      parameters: [],
      active: true,
    });

    await operator.pressNew(at);
    await operator.typeInto(at, 'Alias', 'watchbrasil_v2');
    await operator.pressFooter(at, 'salvar novo');
    expect(await operator.awaitSnackbar(at, '#1062')).toContain('Já existe um integrador com este alias.');
    await operator.pressFooter(at, 'cancelar');
    await at.getByText('Deseja descartar as útimas alterações?').waitFor();
    await operator.pressFooter(at, 'descartar alterações');
    await at.locator('[role=dialog]').first().waitFor({ state: 'detached' });
  });

  test(`Integrações Webhooks ${way}`, async ({ page }) => {
    const at = await open(page, voalle.origin, 'webhooks');
    await operator.pressNew(at);
    await operator.typeInto(at, 'Nome do Webhook', 'Watch');
    await operator.lookUp(at, 'Integrador', 'SVA Parceiro 217', way === 'directly' ? 'mouse' : 'keyboard');
    await operator.choose(at, 'Método HTTP', 'Put');
    await operator.typeInto(at, 'Url', 'https://parceiro.example/hook');
    await operator.typeInto(at, 'Limites de Tentativas de Integrar', '1a5');
    await expect(await operator.input(at, 'Limites de Tentativas de Integrar')).toHaveValue('15');
    const emails = 'Lista de E-mails caso chegue ao máximo de tentativas';
    await operator.typeInto(at, emails, 'a@provedor.example;b@provedor.example');
    await operator.addPair(at, 'header', 'Authorization', 'Bearer inventado');
    await operator.addPair(at, 'header', 'idp', 'inventado');
    await expect((await operator.topWindow(at)).getByRole('button', { name: 'Gatilhos' })).toBeDisabled();
    await operator.pressAndAwait(at, 'continuar', 'Cadastrado com sucesso!');

    await at.getByText('Cadastrar Webhooks - Gatilhos').waitFor();
    await expect(at.getByText('Nome do Webhook', { exact: false }).last()).toBeHidden();
    await operator.choose(at, 'Gatilho do Webhook', 'Alteração de Serviço (Contrato)');
    await operator.pressIcon(at, 'Criar novo registro');
    await operator.pressAndAwait(at, 'salvar novo', 'Atualizado com sucesso!');
    const [saved] = voalle.data.webhooks;
    expect(saved).toMatchObject({
      name: 'Watch',
      integratorId: voalle.data.integrators.find(({ alias }) => alias === 'sva_parceiro_217')?.id,
      method: 'Put',
      attempts: 15,
      headers: [
        { name: 'Authorization', value: 'Bearer inventado' },
        { name: 'idp', value: 'inventado' },
      ],
      triggers: ['Alteração de Serviço (Contrato)'],
    });

    await operator.editRow(at, 'Contabilidade');
    await at.getByText('Editando - Informações').waitFor();
    await operator.toggle(at, 'Ativo', false);
    await operator.pressAndAwait(at, 'continuar', 'Atualizado com sucesso!');
    const edited = voalle.data.webhooks.find(({ name }) => name === 'Contabilidade');
    expect(edited).toMatchObject({ active: false, triggers: ['Alteração integração Contábil'] });
  });

  test(`Parâmetros ${way}`, async ({ page }) => {
    const at = await open(page, voalle.origin, 'parameters');
    await operator.openTab(at, 'Service Desk');
    await operator.toggle(at, 'Utilizar Webhooks', true);
    await operator.toggle(at, 'Utiliza Streaming', true);
    await operator.pressFooter(at, 'Salvar');
    await operator.awaitFlash(at, 'Parâmetros atualizados com sucesso!');
    expect(voalle.data.parameters).toMatchObject({
      'ServiceDesk.use_webhooks': true,
      'ServiceDesk.use_streaming': true,
      'CustomerApp.use_streaming_tab': false,
    });
  });

  for (const generation of ['legacy', 'react16', 'react18'] as const) {
    test(`Produtos/Serviços, ${generation}, ${way}`, async ({ page }) => {
      voalle.settings.serviceProductUi = generation;
      const legacy = generation === 'legacy';
      const answer = legacy ? operator.awaitFlash : operator.awaitSnackbar;
      const at = await open(page, voalle.origin, 'serviceProducts');
      await operator.editRow(at, 'Watch Essencial');
      if (generation !== 'react18') await operator.openTab(at, 'Integrações');
      if (legacy) await operator.choose(at, 'Utiliza Streaming', 'Sim');
      else await operator.toggle(at, 'Utiliza Streaming', true);
      const setIntegrator = generation === 'react16' ? operator.lookUp : operator.choose;
      await setIntegrator(at, 'Emp. Integração', 'SVA Parceiro 009');
      await operator.pressFooter(at, 'Salvar');
      await answer(at, '#2020: Informe o código de integração.');

      if (legacy) await operator.openTab(at, 'Integrações');
      await operator.typeInto(at, 'Cód. Integração', '9001');
      await operator.pressFooter(at, 'Salvar');
      await answer(at, 'Atualizado com sucesso!');
      const saved = voalle.data.serviceProducts.find(({ title }) => title === 'Watch Essencial');
      expect(saved).toMatchObject({
        useStreaming: true,
        integratorId: voalle.data.integrators.find(({ alias }) => alias === 'sva_parceiro_009')?.id,
        integrationCode: '9001',
      });
      expect(saved?.details.selling_price).toBe('0,00');
    });
  }
}

test('the menu of a look-up holds only the rows in sight', async ({ page }) => {
  await operator.openDirectly(page, voalle.origin, 'webhooks');
  await operator.pressNew(page);
  const search = (await operator.field(page, 'Integrador')).locator('input').first();
  await search.press('ArrowDown');
  const options = page.locator('#react-dialog-portal [role=menuitem]');
  await options.first().waitFor();
  expect(await options.count()).toBeLessThan(8);
  await search.pressSequentially('nada disso');
  await page.getByText('Nenhuma opção encontrada').waitFor();
});

test('a value without its events does not stay, and a second quick click is ignored', async ({ page }) => {
  await operator.openDirectly(page, voalle.origin, 'integrators');
  await operator.pressNew(page);
  const alias = await operator.input(page, 'Alias');
  await alias.evaluate((input: HTMLInputElement) => {
    input.value = 'x';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await alias.focus();
  await alias.press('Tab');
  await expect(alias).toHaveValue('');

  const vdi = (await operator.field(page, 'V-DI')).locator('input[type=checkbox]').first();
  await vdi.evaluate((input: HTMLInputElement) => {
    input.click();
    input.click();
  });
  await expect(vdi).toBeChecked();
});

test('React screens of the side menu swap without a page load, legacy ones do not', async ({ page }) => {
  await operator.openDirectly(page, voalle.origin, 'integrators');
  const mark = (): Promise<boolean> => page.evaluate(() => document.body.hasAttribute('data-same-page'));
  await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
  await operator.openThroughMenu(page, 'webhooks');
  await expect(page).toHaveURL(/webhook_configs$/);
  expect(await mark()).toBe(true);
  await operator.openThroughMenu(page, 'parameters');
  expect(await mark()).toBe(false);
});

test('a lost session ends at the login page', async ({ page }) => {
  await operator.openDirectly(page, voalle.origin, 'integrators');
  await page.getByText('watchbrasil', { exact: true }).waitFor();
  voalle.settings.session = 'expired';
  await operator.pressIcon(page, 'Atualizar');
  await page.waitForURL('**/users/login');
  await page.locator('#UserLogin').fill('operador');
  await page.locator('#ButtonLogin').click();
  await page.locator('#neo-logo > img').waitFor();
});

test('a refusal on demand reaches React and legacy screens', async ({ page }) => {
  voalle.settings.refuseSaves = { code: '9001', message: 'Sem permissão.' };
  const frame = await operator.openThroughShell(page, voalle.origin, 'parameters');
  await operator.pressFooter(frame, 'Salvar');
  await operator.awaitFlash(frame, '#9001: Sem permissão.');
  await operator.openDirectly(page, voalle.origin, 'webhooks');
  await operator.editRow(page, 'CRM interno');
  await operator.typeInto(page, 'Nome do Webhook', 'Outro');
  await operator.pressFooter(page, 'continuar');
  await operator.awaitSnackbar(page, '#9001: Sem permissão.');
  expect(voalle.data.webhooks.map(({ name }) => name)).not.toContain('Outro');
});

test('the shell names no screen in an address, and shows the environment', async ({ page }) => {
  voalle.settings.environment = 'Treino';
  const frame = await operator.openThroughShell(page, voalle.origin, 'webhooks');
  expect(page.url() + frame.url()).not.toMatch(/webhook/i);
  await expect(page.getByText('Treino')).toBeVisible();
  await expect(page.getByText('Manutenções / Integrações / Integrações Webhooks')).toBeVisible();
});

test('a legacy screen in the frame stays without menu and path from page to page', async ({ page }) => {
  const frame = await operator.openThroughShell(page, voalle.origin, 'serviceProducts');
  await operator.editRow(frame, 'Watch Essencial');
  expect(new URL(frame.url()).pathname).toBe('/restricted/gv');
  await expect(frame.locator('.neo-menu')).toHaveCount(0);
});
