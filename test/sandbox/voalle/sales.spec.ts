/** Proves what a shop's integration passes through: services, price lists, campaigns, contact origins, a second integrator. */
import { expect, test } from '@playwright/test';
import { findBrowser } from '../../start/browser.ts';
import * as operator from './operator.ts';
import { addServiceToPriceList, readList } from './operator-records.ts';
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
  test(`a price list, its campaign and an origin are made ${way}`, async ({ page }) => {
    const lists = await open(page, voalle.origin, 'priceLists');
    await operator.pressNew(lists);
    await operator.typeInto(lists, 'Código', 'LP9');
    await operator.typeInto(lists, 'Descrição', 'Lista da Loja');
    await addServiceToPriceList(lists, { code: 'SP102', title: 'Watch Essencial' });
    await addServiceToPriceList(lists, { code: 'SP103', title: 'Watch Premium' });
    await lists.locator('#price-list-items-table [title=Remover]').last().click();
    await lists.locator('#price-list-items-table .money').fill('24,90');
    await operator.pressFooter(lists, 'Salvar');
    await operator.awaitFlash(lists, 'Cadastrado com sucesso!');
    const list = voalle.data.priceLists.find(({ code }) => code === 'LP9');
    expect(list?.items).toEqual([{ serviceProductId: 502, sellingPrice: 24.9 }]);

    const campaigns = await open(page, voalle.origin, 'campaigns');
    await operator.editRow(campaigns, 'Campanha Exemplo');
    await operator.choose(campaigns, 'Lista de Preços', 'LP9 - Lista da Loja');
    await operator.pressIcon(campaigns, 'Criar novo registro');
    await operator.pressAndAwait(campaigns, 'salvar', 'Atualizado com sucesso!');
    expect(voalle.data.campaigns.find(({ code }) => code === 'CMP1')).toMatchObject({
      status: 'Em Execução',
      priceListIds: [list?.id],
    });
    await operator.pressNew(campaigns);
    await operator.typeInto(campaigns, 'Código', 'CMP9');
    await operator.typeInto(campaigns, 'Descrição', 'Campanha da Loja');
    await operator.choose(campaigns, 'Status', 'Em Execução');
    await operator.pressAndAwait(campaigns, 'salvar novo', 'Cadastrado com sucesso!');
    expect(voalle.data.campaigns[0]).toMatchObject({ code: 'CMP9', priceListIds: [] });

    const origins = await open(page, voalle.origin, 'contactOrigins');
    await operator.pressNew(origins);
    await operator.typeInto(origins, 'Código', 'LOJA');
    await operator.typeInto(origins, 'Descrição', 'Loja virtual');
    await operator.pressAndAwait(origins, 'salvar novo', 'Cadastrado com sucesso!');
    await origins.getByText('Loja virtual').waitFor();
    expect((await readList(origins))[0]).toMatchObject({
      Código: 'LOJA',
      Descrição: 'Loja virtual',
      Ativo: 'Sim',
    });
    expect(voalle.data.contactOrigins[0]).toMatchObject({ code: 'LOJA', active: true });
  });
}

for (const generation of ['legacy', 'react16', 'react18'] as const) {
  test(`several services are made, one after the other, ${generation}`, async ({ page }) => {
    voalle.settings.serviceProductUi = generation;
    const at = await operator.openThroughShell(page, voalle.origin, 'serviceProducts');
    const [save, answer] =
      generation === 'react16'
        ? (['salvar novo', operator.awaitSnackbar] as const)
        : (['Salvar', generation === 'legacy' ? operator.awaitFlash : operator.awaitSnackbar] as const);
    for (const code of ['dtvgobr', 'hbo', 'combatebr']) {
      await operator.pressNew(at);
      await operator.typeInto(at, 'Código', code.toUpperCase());
      await operator.typeInto(at, 'Descrição', `Canal ${code}`);
      await operator.pressFooter(at, save);
      await answer(at, 'Cadastrado com sucesso!');
      await at.getByText(`Canal ${code}`).waitFor();
      await expect(at.locator('[role=dialog], .MuiDrawer-paper')).toHaveCount(0);
    }
    const made = voalle.data.serviceProducts.filter(({ title }) => title.startsWith('Canal '));
    expect(made.map(({ code }) => code).sort()).toEqual(['COMBATEBR', 'DTVGOBR', 'HBO']);
    expect(new Set(made.map(({ id }) => id)).size).toBe(3);
    expect((await readList(at)).map((row) => row['Código'])).toEqual(
      expect.arrayContaining(['COMBATEBR', 'DTVGOBR', 'HBO']),
    );
  });
}

test('a reactive integrator and a passive one stand side by side', async ({ page }) => {
  const at = await operator.openDirectly(page, voalle.origin, 'integrators');
  for (const [alias, type] of [
    ['DIRECTV GO', 'Reativa'],
    ['DGO Passiva', 'Integração de Terceiros'],
  ] as const) {
    await operator.pressNew(at);
    await operator.typeInto(at, 'Alias', alias);
    await operator.choose(at, 'Tipo de Integração', type);
    await operator.pressAndAwait(at, 'salvar novo', 'Cadastrado com sucesso!');
    await at.locator('[role=dialog]').waitFor({ state: 'detached' });
  }
  expect(voalle.data.integrators.slice(0, 2)).toMatchObject([
    { alias: 'DGO Passiva', type: 'Integração de Terceiros' },
    { alias: 'DIRECTV GO', type: 'Reativa' },
  ]);
});
