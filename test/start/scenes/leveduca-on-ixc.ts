// LevEduca on IXC, alone or with Paramount: the choices, the products with their taxes, the links that nobody but the
// operator fills, a subscriber's login, the API user with its token, the test of the token, the hand-over. Encaixe fills
// what a source tells and nothing else; every save is pressed in the page. In either skin.

import type { Page } from '@playwright/test';
import * as encaixe from '../../e2e/harness/encaixe.ts';
import type { Skin } from '../../sandbox/ixc/fields.ts';
import * as operator from '../../sandbox/ixc/operator.ts';
import type { Scene, Stage } from '../tour.ts';
import { begin, byHand, complete, fillScreen, proven, stored, tested } from './acts.ts';

// Seeds of the sandbox: a contract and its customer with all that a partner may ask for, a plan of sale, the group of
// users for integrations, the subgroup and the fiscal class of services, and a product of somebody else.
const CONTRACT = '31';
const CUSTOMER = '21';
const PPPOE = '51';
const EMPLOYEE = '2';
const PLAN = '6';
const GROUP = '3';
const SUBGROUP = '8';
const FISCAL_CLASS = '5';
const FOREIGN_PRODUCT = '38';

/** What each skin spells in its own way. */
const SPELT: Readonly<Record<Skin, Readonly<Record<'root' | 'services' | 'logins', string>>>> = {
  d: { root: 'Sistema', services: 'Serviços adicionais', logins: 'Login' },
  vg: { root: 'Principal', services: 'Serviços Adicionais', logins: 'Logins' },
};

export type LinkBy = 'plan' | 'contract' | 'additional-service';
export type SignInBy = 'hotsite' | 'pppoe' | 'document' | 'employee';

/** What was agreed with LevEduca. */
export interface Agreement {
  readonly link: LinkBy;
  /** The link of the second product; null when LevEduca comes alone. */
  readonly paramount: LinkBy | null;
  readonly signIn: SignInBy;
}

/** A place to link a product in, and the words that the panel has for it. */
interface Link {
  readonly answer: string;
  readonly screen: string;
  readonly table: string;
  /** Label of the product in the window. */
  readonly product: string;
  open(page: Page, skin: Skin): Promise<unknown>;
  /** Fills what the window demands beside the product. */
  fill(page: Page): Promise<unknown>;
}

export const LINKS: Readonly<Record<LinkBy, Link>> = {
  plan: {
    answer: 'No plano de venda',
    screen: 'Planos de Venda › Planos',
    table: 'vd_contratos_produtos',
    product: 'Produto/Serviço',
    async open(page, skin) {
      await operator.openMenu(page, SPELT[skin].root, 'Cadastros', 'Contratos', 'Planos de Venda');
      await operator.openRecord(page, 'vd_contratos', PLAN);
      await operator.openTab(page, 'vd_contratos', 'Planos');
      await operator.pressNewChild(page, 'vd_contratos', 'vd_contratos_produtos');
    },
    fill: (page) => operator.choose(page, 'vd_contratos_produtos', 'tipo', 'Serviços'),
  },
  contract: {
    answer: 'No contrato, aba Produtos',
    screen: 'Contrato › Produtos',
    table: 'vd_contratos_produtos',
    product: 'Produto/Serviço',
    async open(page, skin) {
      await openContract(page, skin, 'Produtos');
      await operator.pressNewChild(page, 'cliente_contrato', 'vd_contratos_produtos');
    },
    fill: (page) => operator.choose(page, 'vd_contratos_produtos', 'tipo', 'SVA'),
  },
  'additional-service': {
    answer: 'No contrato, aba Serviços adicionais',
    screen: 'Contrato › Serviços adicionais',
    table: 'cliente_contrato_servicos',
    product: 'Produto',
    async open(page, skin) {
      await openContract(page, skin, SPELT[skin].services);
      await operator.pressNewChild(page, 'cliente_contrato', 'cliente_contrato_servicos');
    },
    fill: (page) => operator.type(page, 'cliente_contrato_servicos', 'data', '05032026'),
  },
};

/** Where a subscriber's login stands. */
interface SignIn {
  readonly answer: string;
  readonly screen: string;
  open(page: Page, skin: Skin): Promise<unknown>;
}

export const SIGN_INS: Readonly<Record<SignInBy, SignIn>> = {
  hotsite: {
    answer: 'Login da Central do Assinante',
    screen: 'Clientes › Contato',
    async open(page, skin) {
      await operator.openMenu(page, SPELT[skin].root, 'Clientes');
      await operator.openRecord(page, 'cliente', CUSTOMER);
      await operator.openTab(page, 'cliente', 'Contato');
    },
  },
  pppoe: {
    answer: 'Login PPPoE',
    screen: 'Contratos › Login',
    async open(page, skin) {
      await openContract(page, skin, SPELT[skin].logins);
      await operator.openChild(page, 'cliente_contrato', 'radusuarios', PPPOE);
    },
  },
  document: {
    answer: 'CPF ou CNPJ do assinante',
    screen: 'Clientes › Cliente',
    async open(page, skin) {
      await operator.openMenu(page, SPELT[skin].root, 'Clientes');
      await operator.openRecord(page, 'cliente', CUSTOMER);
    },
  },
  employee: {
    answer: 'CPF do colaborador',
    screen: 'Colaboradores',
    async open(page, skin) {
      await operator.openMenu(page, SPELT[skin].root, 'Folha de pagamento', 'Colaboradores');
      await operator.openRecord(page, 'funcionarios', EMPLOYEE);
    },
  },
};

async function openContract(page: Page, skin: Skin, tab: string): Promise<void> {
  await operator.openMenu(page, SPELT[skin].root, 'Cadastros', 'Contratos');
  await operator.openRecord(page, 'cliente_contrato', CONTRACT);
  await operator.openTab(page, 'cliente_contrato', tab);
  await operator.settled(page);
}

export const leveducaOnIxc: Scene = {
  title: 'LevEduca com Paramount no IXC Provedor',
  async play(stage) {
    await setUpLevEduca(stage, 'd', { link: 'plan', paramount: 'contract', signIn: 'hotsite' });
  },
};

/** Performs the whole set-up and returns the panel as it stands at the end. */
export async function setUpLevEduca(stage: Stage, skin: Skin, agreement: Agreement): Promise<Page> {
  const { installed, sandbox } = stage;
  const { ixc } = sandbox;
  ixc.settings.skin = skin;
  const page = await installed.context.newPage();
  await page.goto(`${ixc.origin}/adm.php`);
  const paramount = { paramountName: 'PARAMOUNT', paramountPrice: '14,90' };
  const panel = await begin(stage, page, {
    erp: 'ixc',
    label: 'IXC de exemplo',
    partner: 'LevEduca',
    values: {
      productName: 'LEVEDUCA CURSOS',
      basePrice: '9,90',
      ...(agreement.paramount === null ? {} : paramount),
      subgroup: SUBGROUP,
    },
  });
  const newest = (table: string): Readonly<Record<string, string>> | undefined => ixc.data[table]?.at(-1);
  const save = async (table: string): Promise<void> => {
    stage.say(`Salvar: o ERP respondeu "${await operator.pressSave(page, table)}"`);
  };
  await agree(stage, panel, agreement);

  const sell = async (name: string, title: string, price: string): Promise<string> => {
    await operator.openMenu(page, SPELT[skin].root, 'Cadastros', 'Produtos');
    await operator.pressNew(page, 'produtos');
    await fillScreen(stage, page, panel, 'Produtos › Produto');
    await operator.openTab(page, 'produtos', 'Planejamento');
    await encaixe.seesScreen(panel, 'Produtos › Planejamento');
    await operator.choose(page, 'produtos', 'icms_issqn', 'ISSQN');
    await operator.lookUp(page, 'produtos', 'id_class_fiscal', FISCAL_CLASS);
    await save('produtos');
    await proven(stage, panel, `Criar o produto ${name} (aba Produto)`);
    await proven(stage, panel, `Conferir a aba Planejamento de ${name}`);
    stored(stage, `produto ${name}`, newest('produtos'), {
      id_sub_grupo: SUBGROUP,
      descricao: title,
      tipo: 'S',
      controla_estoque: 'N',
      movimentacao: 'V',
      unidade: '13',
      preco_base: price,
    });
    return newest('produtos')?.id ?? '';
  };

  const link = async (name: string, id: string, by: LinkBy): Promise<void> => {
    const { screen, table, product, open, fill } = LINKS[by];
    await open(page, skin);
    await encaixe.seesScreen(panel, screen);
    await fill(page);
    await operator.lookUp(page, table, 'id_produto', FOREIGN_PRODUCT);
    await operator.settled(page);
    await encaixe.check(panel, installed.texts);
    await encaixe
      .findings(panel, installed.texts)
      .filter({ hasText: product })
      .filter({ hasText: installed.texts('finding.differs', id) })
      .waitFor();
    stage.say(`apontado: ${product} não é o produto ${name}`);
    await operator.lookUp(page, table, 'id_produto', id);
    await operator.settled(page);
    await encaixe.check(panel, installed.texts);
    await panel.getByText(installed.texts('findings.none')).waitFor();
    if (await panel.getByRole('button', { name: installed.texts('screen.preview') }).isVisible())
      throw new Error(`o Encaixe se oferece para preencher ${screen}, que fonte nenhuma descreve`);
    await stage.picture(panel, 'painel-ligacao');
    await save(table);
    await proven(stage, panel, `Ligar o produto ${name}`);
    stored(stage, `ligação do produto ${name}`, newest(table), { id_produto: id });
  };

  await link('LevEduca', await sell('LevEduca', 'LEVEDUCA CURSOS', '9.90'), agreement.link);
  if (agreement.paramount !== null) {
    await link('Paramount', await sell('Paramount', 'PARAMOUNT', '14.90'), agreement.paramount);
  }

  const signIn = SIGN_INS[agreement.signIn];
  await signIn.open(page, skin);
  await encaixe.seesScreen(panel, signIn.screen);
  await proven(stage, panel, 'Conferir o login de um assinante');

  await operator.openMenu(page, 'Configurações', 'Usuários', 'Usuário');
  await operator.pressNew(page, 'usuarios');
  await fillScreen(stage, page, panel, 'Usuário');
  await operator.lookUp(page, 'usuarios', 'id_grupo', GROUP);
  await operator.type(page, 'usuarios', 'nome', 'LevEduca');
  await operator.type(page, 'usuarios', 'email', 'leveduca@provedor.example');
  await operator.type(page, 'usuarios', 'senha', 'inventada');
  await save('usuarios');
  await proven(stage, panel, 'Criar o usuário da API');
  stored(stage, 'usuário da API', newest('usuarios'), {
    status: 'A',
    acesso_webservice: 'S',
    id_grupo: GROUP,
  });

  const token = await operator.fieldOf(page, 'usuarios', 'acesso_token').inputValue();
  await encaixe.keepValues(panel, { token });
  stage.say('token copiado da tela para o perfil');
  await tested(stage, panel, 'Testar o token');
  await byHand(
    stage,
    panel,
    'Entregar o token ao LevEduca',
    'O suporte do LevEduca recebeu por canal reservado.',
  );
  await complete(stage, panel);
  return panel;
}

/** Makes the three choices that decide which steps there are. */
async function agree(stage: Stage, panel: Page, { link, paramount, signIn }: Agreement): Promise<void> {
  const answers = {
    'Ligação do produto LevEduca': LINKS[link].answer,
    'Ligação do produto Paramount':
      paramount === null ? 'Sem Paramount, ou sem produto' : LINKS[paramount].answer,
    'Login do assinante no LevEduca': SIGN_INS[signIn].answer,
  };
  for (const [question, answer] of Object.entries(answers)) {
    await encaixe.decide(panel, question, answer);
    stage.say(`${question}: ${answer}`);
  }
  await stage.picture(panel, 'painel-escolhas');
}
