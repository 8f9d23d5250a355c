// What a page does not let happen is refused or reported with its sentence, and nothing else is harmed.

import type { Page } from '@playwright/test';
import * as operator from '../sandbox/ixc/operator.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import * as encaixe from './harness/encaixe.ts';
import { valuesOf } from './harness/ixc.ts';
import type { Installed } from './harness/launch.ts';
import { PARTIU, ready } from './harness/ready.ts';
import { expect, test } from './harness/test.ts';

/** An empty product in IXC with the panel beside it. */
async function newProduct(
  installed: Installed,
  { ixc }: Sandbox,
  page: Page,
  values: Readonly<Record<string, string>> = {},
): Promise<Page> {
  await page.goto(`${ixc.origin}/adm.php`);
  const panel = await ready(installed, page, { ...PARTIU, values: { ...PARTIU.values, ...values } });
  await operator.openMenu(page, 'Sistema', 'Produtos');
  await operator.pressNew(page, 'produtos');
  await encaixe.seesScreen(panel, 'Produtos › Produto');
  return panel;
}

/** What the other fields of the product hold after a fill. */
const FILLED = {
  id_sub_grupo: '8',
  descricao: 'CLUBE PARTIU!',
  tipo: 'S',
  qtde_min: '0',
  qtde_max: '0',
  unidade: '13',
  preco_base: '9,90',
};

for (const wrongId of ['stays', 'blanked'] as const) {
  test(`a look-up id that does not exist, in an ERP where it ${wrongId}`, async ({
    installed,
    sandbox,
    page,
  }) => {
    const { texts: t } = installed;
    sandbox.ixc.settings.lookup.wrongId = wrongId;
    const panel = await newProduct(installed, sandbox, page, { subgroup: '999' });
    await encaixe.preview(panel, t);
    const receipt = await encaixe.fill(panel, t);

    expect(receipt.summary).toBe(`${t('receipt.written', 6)} · ${t('receipt.refused', 1)}`);
    expect(receipt.lines[0]).toBe(`Subgrupo de produtos Recusado: vazio ${t('refusal.unresolved')}`);
    expect(await valuesOf(operator.windowOf(page, 'produtos'))).toMatchObject({
      ...FILLED,
      id_sub_grupo: '',
    });
  });
}

test('a field that is read-only before the preview, and one that becomes so after it', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const panel = await newProduct(installed, sandbox, page);
  const lock = (name: string): Promise<void> =>
    operator.fieldOf(page, 'produtos', name).evaluate((field) => field.setAttribute('readonly', ''));

  await lock('qtde_min');
  await encaixe.preview(panel, t);
  expect(await encaixe.refusals(panel)).toEqual([`Quantidade mínima ${t('refusal.readonly')}`]);
  await lock('qtde_max');
  const receipt = await encaixe.fill(panel, t);

  expect(receipt.summary).toBe(`${t('receipt.written', 5)} · ${t('receipt.refused', 1)}`);
  expect(receipt.lines).toContain(`Quantidade máxima Recusado: vazio ${t('refusal.readonly')}`);
  expect(await valuesOf(operator.windowOf(page, 'produtos'))).toMatchObject({
    ...FILLED,
    qtde_min: '',
    qtde_max: '',
  });
});

test('a page that puts another value in the place of the written one', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const panel = await newProduct(installed, sandbox, page);
  await operator.fieldOf(page, 'produtos', 'qtde_max').evaluate((field) => {
    field.addEventListener('blur', () => ((field as HTMLInputElement).value = '10'));
  });
  await encaixe.preview(panel, t);
  const receipt = await encaixe.fill(panel, t);

  expect(receipt.summary).toBe(`${t('receipt.written', 6)} · ${t('receipt.changed', 1)}`);
  expect(receipt.lines).toContain(`Quantidade máxima Trocado pela tela: 10 ${t('refusal.changedByPage')}`);
  // The page's will stands: it is told, not fought.
  expect(await valuesOf(operator.windowOf(page, 'produtos'))).toMatchObject({ ...FILLED, qtde_max: '10' });
});

test('a value that another written field brought along is not overwritten unseen', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, { ...PARTIU, outputs: { product: { productId: '40' } } });
  await operator.openMenu(page, 'Sistema', 'Contratos');
  await operator.openRecord(page, 'cliente_contrato', '31');
  await operator.openTab(page, 'cliente_contrato', 'Produtos');
  await operator.pressNewChild(page, 'cliente_contrato', 'vd_contratos_produtos');
  await encaixe.seesScreen(panel, 'Contrato › Produtos');
  await encaixe.preview(panel, t);

  // The product brings its own price.
  expect((await encaixe.fill(panel, t)).lines).toContain(
    `Valor unitário Recusado: 69,90 ${t('refusal.changedSincePreview')}`,
  );
  expect(await encaixe.preview(panel, t)).toMatchObject([
    { field: 'Valor unitário', now: '69,90', will: '9,90', ticked: false },
  ]);
  await encaixe.tick(panel, t, 'Valor unitário', true);
  await encaixe.fill(panel, t);
  await expect(operator.fieldOf(page, 'vd_contratos_produtos', 'valor_unit')).toHaveValue('9,90');
});

test('the layer that IXC puts over its page is waited for', async ({ installed, sandbox, page }) => {
  const { texts: t } = installed;
  const panel = await newProduct(installed, sandbox, page);
  const empty = await valuesOf(operator.windowOf(page, 'produtos'));
  await encaixe.preview(panel, t);
  await page.evaluate(() => {
    const layer = document.createElement('div');
    layer.id = 'backgroundContent';
    document.body.append(layer);
  });

  await encaixe.startFill(panel, t);
  await panel.getByText(t('fill.progress', 0, 7)).waitFor();
  expect(await valuesOf(operator.windowOf(page, 'produtos'))).toEqual(empty);
  await page.locator('#backgroundContent').evaluate((layer) => layer.remove());

  expect((await encaixe.receipt(panel)).summary).toBe(t('receipt.written', 7));
  expect(await valuesOf(operator.windowOf(page, 'produtos'))).toMatchObject(FILLED);
});

test('a list that the operator left open over the window stops the fill', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const panel = await newProduct(installed, sandbox, page);
  const empty = await valuesOf(operator.windowOf(page, 'produtos'));
  await encaixe.preview(panel, t);
  // One row is enough: each waits by itself for the page to be free.
  for (const { field } of await encaixe.rowsOf(panel, t)) {
    await encaixe.tick(panel, t, field, field === 'Preço base');
  }
  await operator.windowOf(page, 'produtos').locator('.but_search').first().click();
  await page.locator('.ixc-modal').waitFor();

  const [first, ...rest] = (await encaixe.fill(panel, t)).lines;
  expect(first).toBe(`Preço base Recusado: vazio ${t('refusal.covered')}`);
  for (const line of rest) expect(line).toContain(t('receipt.left'));
  expect(await valuesOf(operator.windowOf(page, 'produtos'))).toEqual(empty);
});

test('an ERP that refuses to save: its own words are told, and no step is ticked', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const before = sandbox.ixc.data.produtos?.length;
  const panel = await newProduct(installed, sandbox, page);
  await encaixe.preview(panel, t);
  await encaixe.fill(panel, t);
  // Tributação and the fiscal class, which the ERP demands, are still empty.
  const words = await operator.pressSave(page, 'produtos');

  await panel.getByText(t('screen.messageError')).waitFor();
  expect(await panel.locator('.page-text').innerText()).toBe(words);
  expect(sandbox.ixc.data.produtos).toHaveLength(before ?? 0);
  for (const step of await encaixe.steps(panel, t)) expect(step.state).toBe(t('steps.missing'));
});
