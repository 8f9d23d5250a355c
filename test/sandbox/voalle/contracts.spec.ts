/** Proves Dashboard – Contratos and the contract behind it: its fields, its services, and what a change delivers. */
import { expect, test, type Page } from '@playwright/test';
import { findBrowser } from '../../start/browser.ts';
import * as operator from './operator.ts';
import { addServiceToContract, readList, readPages } from './operator-records.ts';
import type { Contract } from './seed-contracts.ts';
import { startVoalle, type VoalleSandbox } from './server.ts';
import { browser, ways } from './spec-setup.ts';

let voalle: VoalleSandbox;
test.beforeAll(async () => {
  voalle = await startVoalle();
});
test.beforeEach(() => voalle.reset());
test.afterAll(() => voalle.close());
test.use(browser(findBrowser()));

const numbered = (number: string): Contract | undefined =>
  voalle.data.contracts.find(({ contractNumber }) => contractNumber === number);

for (const [way, open] of Object.entries(ways)) {
  test(`a contract is changed and gets a service ${way}`, async ({ page }) => {
    const at = await open(page, voalle.origin, 'contracts');
    await operator.search(at, 'CT-00005');
    expect(await readList(at)).toMatchObject([
      {
        Número: 'CT-00005',
        Cliente: 'Assinante Completo',
        Tipo: 'Residencial',
        Estágio: 'Em Aprovação',
        Situação: 'Cortesia',
      },
    ]);
    await operator.editRow(at, 'CT-00005');
    await operator.choose(at, 'Estágio', 'Aprovado');
    await operator.choose(at, 'Status', 'Normal');
    await operator.typeInto(at, 'Início da Vigência', '15042026');
    await expect(at.locator('#ContractBeginningDate')).toHaveValue('15/04/2026');
    await expect(at.locator('#ui-datepicker-div')).toBeHidden();
    await operator.pressFooter(at, 'Salvar');
    await operator.awaitFlash(at, 'Atualizado com sucesso!');
    expect(numbered('CT-00005')).toMatchObject({
      stage: 3,
      contractStatus: 1,
      beginningDate: '15/04/2026',
      services: { length: 2 },
    });

    await operator.search(at, 'CT-00005');
    await operator.editRow(at, 'CT-00005');
    await addServiceToContract(at, { code: 'SP105', title: 'Cursos Online', unitAmount: '12,50' });
    await at.locator('#contract-services-table').getByText('Cursos Online').waitFor();
    expect((await readList(at)).at(-1)).toMatchObject({
      Código: 'SP105',
      Descrição: 'Cursos Online',
      Quantidade: '1',
      'Valor unitário': '12,50',
      'Valor total': '12,50',
    });
    expect(numbered('CT-00005')?.services.at(-1)).toMatchObject({ code: 'SP105', amount: 12.5 });
  });
}

async function openContract(page: Page, number: string): Promise<void> {
  await operator.openDirectly(page, voalle.origin, 'contracts');
  await operator.search(page, number);
  await operator.editRow(page, number);
}

test('the picker lies open until it is left, and a date that is none does not stay', async ({ page }) => {
  await openContract(page, 'CT-00001');
  const date = page.locator('#ContractBeginningDate');
  await date.click();
  await page.locator('#ui-datepicker-div').getByText('20', { exact: true }).click();
  await expect(date).toHaveValue('20/02/2026');
  await operator.typeInto(page, 'Início da Vigência', '31022026');
  await expect(date).toHaveValue('20/02/2026');
});

test('a service is refused twice, and a dialog can be left', async ({ page }) => {
  await openContract(page, 'CT-00001');
  await addServiceToContract(page, { code: 'SP100', title: 'Internet Fibra 300 MEGA' });
  await operator.awaitFlash(page, '#1062: Este serviço já está no contrato.');
  await operator.pressFooter(page, 'Cancelar');
  await expect(page.locator('.ui-dialog')).toBeHidden();
  expect(numbered('CT-00001')?.services).toHaveLength(1);
});

test('every stage and status is seeded, and no contract is ready with the service on it', () => {
  const { contracts } = voalle.data;
  expect(new Set(contracts.map(({ stage }) => stage)).size).toBe(6);
  expect(new Set(contracts.map(({ contractStatus }) => contractStatus)).size).toBe(8);
  const ready = contracts.filter(({ stage, contractStatus }) => stage === 3 && contractStatus <= 3);
  expect(ready.length).toBeGreaterThan(5);
  expect(ready.filter(({ services }) => services.length !== 1)).toEqual([]);
});

test('a service of an integrator is delivered to its own webhook, once webhooks are in use', async ({
  page,
}) => {
  const { data, settings } = voalle;
  const before = data.deliveries.length;
  Object.assign(data.webhooks[2] ?? {}, { triggers: ['Alteração de Serviço (Contrato)'] });
  const product = data.serviceProducts.find(({ code }) => code === 'SP105');
  Object.assign(product ?? {}, { integratorId: 2, integrationCode: '9' });
  await openContract(page, 'CT-00001');
  await addServiceToContract(page, { code: 'SP105', title: 'Cursos Online' });
  expect(data.deliveries).toHaveLength(before);

  data.parameters['ServiceDesk.use_webhooks'] = true;
  settings.deliveries = 'failing';
  await openContract(page, 'CT-00002');
  await addServiceToContract(page, { code: 'SP104', title: 'Clube de Livros Digitais' });
  expect(data.deliveries).toHaveLength(before);
  await addServiceToContract(page, { code: 'SP105', title: 'Cursos Online' });
  await operator.openThroughMenu(page, 'webhookDataStorage');
  await page.getByText(`Total: ${String(before + 1)} registros`).waitFor();
  const [newest, ...others] = await readPages(page);
  expect(newest).toMatchObject({
    Integrador: 'CRM interno',
    Webhook: 'CRM interno',
    'Tentativas de envio': '1',
    Sucesso: 'Não',
  });
  expect(others).toHaveLength(before);
});
