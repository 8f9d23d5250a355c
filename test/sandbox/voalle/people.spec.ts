/** Proves the two screens of Pessoas: they share their rows, and the small one leaves alone what it does not show. */
import { expect, test } from '@playwright/test';
import { findBrowser } from '../../start/browser.ts';
import * as operator from './operator.ts';
import type { Person } from './seed-people.ts';
import { startVoalle, type VoalleSandbox } from './server.ts';
import { browser, ways } from './spec-setup.ts';

let voalle: VoalleSandbox;
test.beforeAll(async () => {
  voalle = await startVoalle();
});
test.beforeEach(() => voalle.reset());
test.afterAll(() => voalle.close());
test.use(browser(findBrowser()));

const named = (wanted: string): Person | undefined => voalle.data.people.find(({ name }) => name === wanted);

for (const [way, open] of Object.entries(ways)) {
  test(`Pessoas – Completo ${way}`, async ({ page }) => {
    const at = await open(page, voalle.origin, 'people');
    await operator.search(at, 'Assinante Sem Contato');
    await operator.editRow(at, 'Assinante Sem Contato');
    await expect(at.locator('#PersonEmail')).toHaveValue('');
    await operator.typeInto(at, 'E-mail', 'contato@provedor.example');
    await operator.typeInto(at, 'Telefone', '1131234567');
    await expect(at.locator('#PersonPhone')).toHaveValue('(11) 3123-4567');
    await operator.typeInto(at, 'Celular', '11912345678');
    await expect(at.locator('#PersonCellPhone1')).toHaveValue('(11) 91234-5678');
    await operator.pressFooter(at, 'Salvar');
    await operator.awaitFlash(at, 'Atualizado com sucesso!');
    expect(named('Assinante Sem Contato')).toMatchObject({
      email: 'contato@provedor.example',
      phone: '(11) 3123-4567',
      cellPhone: '(11) 91234-5678',
      typeTxId: 2,
    });
  });

  test(`Pessoas – Simplificado ${way}`, async ({ page }) => {
    Object.assign(named('Assinante Completo') ?? {}, { emailNfe: 'nfe@provedor.example' });
    const at = await open(page, voalle.origin, 'peopleSimplified');
    await operator.search(at, 'Assinante Completo');
    await operator.editRow(at, 'Assinante Completo');
    const cellPhone = await operator.input(at, 'Celular');
    await expect(cellPhone).toHaveAttribute('id', 'cellPhone');
    await operator.typeInto(at, 'Celular', '11987654321');
    await expect(cellPhone).toHaveValue('(11) 98765-4321');
    await operator.pressAndAwait(at, 'salvar', 'Atualizado com sucesso!');
    expect(named('Assinante Completo')).toMatchObject({
      cellPhone: '(11) 98765-4321',
      phone: '(11) 3123-4568',
      emailNfe: 'nfe@provedor.example',
      typeTxId: 2,
    });
  });
}

test('a person is made in either screen, and a wrong document is refused', async ({ page }) => {
  await operator.openDirectly(page, voalle.origin, 'people');
  await operator.pressNew(page);
  await operator.typeInto(page, 'Nome', 'Pessoa Nova');
  await operator.typeInto(page, 'CPF/CNPJ', '529.982.247-26');
  await operator.pressFooter(page, 'Salvar');
  await operator.awaitFlash(page, 'CPF inválido');
  await expect(page.locator('.error-message')).toHaveText('CPF inválido');
  await expect(await operator.input(page, 'Nome')).toHaveValue('Pessoa Nova');
  await operator.choose(page, 'Tipo de Documento', 'CNPJ');
  await operator.typeInto(page, 'CPF/CNPJ', voalle.data.places[1]?.txId ?? '');
  await operator.pressFooter(page, 'Salvar');
  await operator.awaitFlash(page, 'Cadastrado com sucesso!');
  expect(named('Pessoa Nova')).toMatchObject({ typeTxId: 1, status: 1 });

  await operator.openThroughMenu(page, 'peopleSimplified');
  await operator.pressNew(page);
  await operator.typeInto(page, 'Nome', 'Outra Pessoa');
  await operator.typeInto(page, 'CPF/CNPJ', '529.982.247-25');
  await operator.pressFooter(page, 'salvar novo');
  await operator.awaitSnackbar(page, '#1062');
  expect(named('Outra Pessoa')).toBeUndefined();
});

test('the list has pages, a search and a footer', async ({ page }) => {
  await operator.openDirectly(page, voalle.origin, 'people');
  const info = page.locator('#people-table_info');
  await expect(info).toHaveText('Mostrando de 1 até 25 de 60 registros');
  await page.locator('#people-table_next').click();
  await expect(info).toHaveText('Mostrando de 26 até 50 de 60 registros');
  await operator.search(page, 'Só Celular');
  await expect(info).toHaveText('Mostrando de 1 até 1 de 1 registros');
});

test('a hidden tab repeats the labels of the contact fields', async ({ page }) => {
  await operator.openDirectly(page, voalle.origin, 'people');
  await operator.editRow(page, 'Assinante Completo');
  const doubles = page.locator('label').filter({ hasText: /^E-mail$/ });
  await expect(doubles).toHaveCount(2);
  await expect(doubles.filter({ visible: true })).toHaveCount(1);
});

test('the seed has a person for each lack', () => {
  const lacks = voalle.data.people.map(({ email, phone, cellPhone }) =>
    [email !== '' && 'e-mail', phone !== '' && 'telefone', cellPhone !== '' && 'celular']
      .filter(Boolean)
      .join('+'),
  );
  for (const kind of ['e-mail+telefone+celular', 'telefone+celular', 'e-mail+telefone', 'e-mail+celular', ''])
    expect(lacks).toContain(kind);
});
