// IXC stacks its windows, and the lower ones keep the same field names and ids in the page: only the window on
// top is read and written, and a fill does not follow the operator into another one.

import type { Page } from '@playwright/test';
import * as operator from '../sandbox/ixc/operator.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import * as encaixe from './harness/encaixe.ts';
import { lookUpUnderWay, openOver, slowLookUps, valuesOf, windowAt } from './harness/ixc.ts';
import type { Installed } from './harness/launch.ts';
import { PARTIU, ready } from './harness/ready.ts';
import { expect, test } from './harness/test.ts';

/** The product of these tests is one of the sandbox's own, with its own price. */
const SOLD = {
  ...PARTIU,
  values: { ...PARTIU.values, unitPrice: '69,90' },
  outputs: { product: { productId: '40' } },
};

test('a product over its contract, which has fields of the same names', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, SOLD);
  await operator.openMenu(page, 'Sistema', 'Contratos');
  await operator.openRecord(page, 'cliente_contrato', '31');
  const contract = await valuesOf(windowAt(page, 1));
  await operator.openTab(page, 'cliente_contrato', 'Produtos');
  await operator.pressNewChild(page, 'cliente_contrato', 'vd_contratos_produtos');
  expect(Object.keys(await valuesOf(windowAt(page, 2))).filter((name) => name in contract)).toContain('tipo');

  await encaixe.seesScreen(panel, 'Contrato › Produtos');
  await encaixe.preview(panel, t);
  await encaixe.fill(panel, t);

  expect(await valuesOf(windowAt(page, 2))).toMatchObject({
    tipo: 'SVA',
    id_produto: '40',
    qtde: '1',
    valor_unit: '69,90',
  });
  expect(await valuesOf(windowAt(page, 1))).toEqual(contract);
});

test('two products, one over the other', async ({ installed, sandbox, page }) => {
  const { texts: t } = installed;
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, SOLD);
  await openOver(page, 'produtos', '36');
  await openOver(page, 'produtos', '37');
  const below = await valuesOf(windowAt(page, 1));

  await encaixe.seesScreen(panel, 'Produtos › Produto');
  await encaixe.preview(panel, t);
  await encaixe.tickAll(panel, t);
  expect((await encaixe.fill(panel, t)).summary).toBe(t('receipt.written', 7));

  expect(await valuesOf(windowAt(page, 2))).toMatchObject({ descricao: 'CLUBE PARTIU!', unidade: '13' });
  expect(await valuesOf(windowAt(page, 1))).toEqual(below);
});

/** An old product with a fill that waits for its first look-up. */
async function filling(installed: Installed, sandbox: Sandbox, page: Page): Promise<Page> {
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, SOLD);
  await openOver(page, 'produtos', '36');
  await encaixe.seesScreen(panel, 'Produtos › Produto');
  await encaixe.preview(panel, installed.texts);
  await encaixe.tickAll(panel, installed.texts);
  slowLookUps(sandbox);
  await encaixe.startFill(panel, installed.texts);
  await lookUpUnderWay(sandbox, 'sub_grupo_produdos', '8');
  return panel;
}

test('another product opens in the midst of a fill: the rest is refused', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const panel = await filling(installed, sandbox, page);
  await openOver(page, 'produtos', '37');
  const above = await valuesOf(windowAt(page, 2));
  const receipt = await encaixe.receipt(panel);

  // The field that was being written when the window came is where it was meant to be.
  expect(receipt.summary).toBe(`${t('receipt.written', 1)} · ${t('receipt.refused', 6)}`);
  expect(receipt.lines.at(-1)).toContain('Subgrupo de produtos Preenchido');
  for (const line of receipt.lines.slice(0, -1)) expect(line).toContain(t('refusal.screenGone'));
  expect(await valuesOf(windowAt(page, 2))).toEqual(above);
  expect(await valuesOf(windowAt(page, 1))).toMatchObject({
    id_sub_grupo: '8',
    descricao: 'ROTEADOR EXEMPLO AC1200',
    tipo: 'C',
    unidade: '1',
    preco_base: '189,00',
  });
});

test('the product is closed in the midst of a fill: all of it is refused, and the panel still says so', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const panel = await filling(installed, sandbox, page);
  await operator.pressEscape(page, 'produtos');
  const receipt = await encaixe.receipt(panel);

  expect(receipt.summary).toBe(`${t('receipt.written', 0)} · ${t('receipt.refused', 7)}`);
  for (const line of receipt.lines) expect(line).toContain(t('refusal.screenGone'));
});
