// Partiu! on IXC, from nothing to a subscriber with access: integration, product with its three tabs, product
// on the contract, SVA user. Encaixe fills; Salvar is pressed in the page, as an operator does. In either skin.

import type { Page } from '@playwright/test';
import * as encaixe from '../../e2e/harness/encaixe.ts';
import * as operator from '../../sandbox/ixc/operator.ts';
import type { Skin } from '../../sandbox/ixc/fields.ts';
import type { Scene, Stage } from '../tour.ts';
import { begin, byHand, complete, fillScreen, proven, stored, tested } from './acts.ts';

// Seeds of the sandbox: the contract of an active subscriber, the subgroup and the fiscal class of services.
const CONTRACT = '31';
const SUBGROUP = '8';
const FISCAL_CLASS = '5';

/** Creates users at the partner in bulk: nobody presses it here. */
const ROUTINE = 'Ajustar cadastros SVA';

// The root of the menu has another name in each skin.
const MENU_ROOT: Readonly<Record<Skin, string>> = { d: 'Sistema', vg: 'Principal' };

export const partiuOnIxc: Scene = {
  title: 'Partiu! no IXC Provedor',
  async play(stage) {
    await setUpPartiu(stage, 'd');
  },
};

/** Performs the whole set-up and returns the panel as it stands at the end. */
export async function setUpPartiu(stage: Stage, skin: Skin): Promise<Page> {
  const { installed, sandbox } = stage;
  const { ixc, partners } = sandbox;
  ixc.settings.skin = skin;
  const url = `${partners.origin}/webhook/allow-post`;
  const page = await installed.context.newPage();
  await page.goto(`${ixc.origin}/adm.php`);
  const panel = await begin(stage, page, {
    erp: 'ixc',
    label: 'IXC de exemplo',
    partner: 'Partiu!',
    values: {
      login: 'provedor.exemplo',
      password: 'senha-inventada',
      url,
      productName: 'CLUBE PARTIU!',
      subgroup: SUBGROUP,
      basePrice: '9,90',
      quantity: '1',
      unitPrice: '9,90',
    },
  });
  const newest = (table: string): Readonly<Record<string, string>> | undefined => ixc.data[table]?.at(-1);
  const save = async (table: string): Promise<void> => {
    stage.say(`Salvar: o ERP respondeu "${await operator.pressSave(page, table)}"`);
  };

  await operator.openMenu(page, 'Configurações', 'Integrações SVA');
  await operator.pressNew(page, 'sva_configuracoes');
  await fillScreen(stage, page, panel, 'Integrações SVA');
  await save('sva_configuracoes');
  await proven(stage, panel, 'Cadastrar a integração SVA');
  stored(stage, 'integração', newest('sva_configuracoes'), {
    login: 'provedor.exemplo',
    senha: 'senha-inventada',
    url,
  });

  await operator.openMenu(page, MENU_ROOT[skin], 'Produtos');
  await operator.pressNew(page, 'produtos');
  await fillScreen(stage, page, panel, 'Produtos › Produto');
  await operator.choose(page, 'produtos', 'movimentacao', 'Venda');
  await operator.openTab(page, 'produtos', 'Planejamento');
  await operator.choose(page, 'produtos', 'icms_issqn', 'ISSQN');
  await operator.lookUp(page, 'produtos', 'id_class_fiscal', FISCAL_CLASS);
  await operator.openTab(page, 'produtos', 'SVA');
  await fillScreen(stage, page, panel, 'Produtos › SVA');
  await save('produtos');
  for (const step of [
    'Criar o produto (aba Produto)',
    'Conferir a aba Planejamento',
    'Ligar o produto à integração (aba SVA)',
  ]) {
    await proven(stage, panel, step);
  }
  stored(stage, 'produto', newest('produtos'), {
    id_sub_grupo: SUBGROUP,
    descricao: 'CLUBE PARTIU!',
    qtde_min: '0',
    qtde_max: '0',
    tipo: 'S',
    unidade: '13',
    id_sva_integracao: newest('sva_configuracoes')?.id,
    id_sva_pacote: '',
  });

  await operator.openMenu(page, MENU_ROOT[skin], 'Contratos');
  await operator.openRecord(page, 'cliente_contrato', CONTRACT);
  await operator.openTab(page, 'cliente_contrato', 'Produtos');
  await operator.pressNewChild(page, 'cliente_contrato', 'vd_contratos_produtos');
  await fillScreen(stage, page, panel, 'Contrato › Produtos');
  await save('vd_contratos_produtos');
  await proven(stage, panel, 'Incluir o produto no contrato');
  stored(stage, 'produto do contrato', newest('vd_contratos_produtos'), {
    tipo: 'SVA',
    id_contrato: CONTRACT,
    id_produto: newest('produtos')?.id,
    qtde: '1',
  });

  await operator.pressEscape(page, 'vd_contratos_produtos');
  await operator.openTab(page, 'cliente_contrato', 'SVA');
  await operator.pressNewChild(page, 'cliente_contrato', 'sva_usuarios');
  await fillScreen(stage, page, panel, 'Contrato › SVA');
  await save('sva_usuarios');
  await proven(stage, panel, 'Criar o usuário SVA');
  stored(stage, 'usuário SVA', newest('sva_usuarios'), {
    id_contrato: CONTRACT,
    id_integracao: newest('sva_configuracoes')?.id,
    id_produto_contrato: newest('vd_contratos_produtos')?.id,
  });

  await tested(stage, panel, 'Testar a conexão');

  const routines = await operator.openRoutines(page);
  await encaixe.seesScreen(panel, 'Rotinas provedor');
  await routines.getByText(ROUTINE, { exact: true }).waitFor();
  stage.say(`rotina "${ROUTINE}": só mostrada, cabe ao operador decidir`);
  await stage.picture(panel, 'painel-rotina');
  await byHand(stage, panel, 'Decidir sobre os assinantes atuais', 'Combinado com a Partiu!: só novos.');
  await byHand(stage, panel, 'Conferir o acesso do assinante', 'Um assinante entrou no clube pela Central.');
  const pressed = ixc.pressed[ROUTINE] ?? 0;
  if (pressed > 0) throw new Error(`"${ROUTINE}" foi apertado ${pressed} vez(es)`);
  stage.say(`"${ROUTINE}": ninguém apertou`);
  await complete(stage, panel);
  return panel;
}
