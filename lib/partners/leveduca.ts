// LevEduca (e-learning), alone or with Paramount, on IXC. All that Encaixe knows of it. It works the other way round:
// LevEduca reads IXC with a token of IXC's web service, so the token is what is made, tested and handed over.
// Sources: the ERP vendor's page on LevEduca ("IXC × LevEduca" below), IXC's own guide to tokens, and what a provider
// wrote down for its staff (REPORT: told, not proven). Nothing here was tried against a live host.
// Never: fill the dialogs that link a product, whose values no source tells; touch a subscriber's record.

import type { Partner, Preset, ProfileValueDef, Rule, Step, Variant } from '../model/partner';
import type { ScreenId } from '../model/screen';
import type { Text } from '../model/text';

const GUIDE = 'IXC × LevEduca';
const TOKEN = 'IXC, criação de token';
const ERRORS = 'IXC, erros do webservice';
const REPORT = 'relato de provedor';

/** A product that is sold. With Paramount there are two of them, each linked in a way of its own. */
interface Product {
  readonly id: 'leveduca' | 'paramount';
  readonly name: string;
  /** Keys of the profile's values. */
  readonly title: string;
  readonly price: string;
  /** The choice that says how it is linked. */
  readonly variant: string;
}

const LEVEDUCA: Product = {
  id: 'leveduca',
  name: 'LevEduca',
  title: 'productName',
  price: 'basePrice',
  variant: 'link',
};

const PARAMOUNT: Product = {
  id: 'paramount',
  name: 'Paramount',
  title: 'paramountName',
  price: 'paramountPrice',
  variant: 'paramountLink',
};

const PRODUCTS: readonly Product[] = [LEVEDUCA, PARAMOUNT];

/** A way to link a product to what a subscriber bought. */
interface Link {
  readonly by: string;
  readonly screen: ScreenId;
  readonly label: Text;
  readonly where: Text;
}

const LINKS: readonly Link[] = [
  {
    by: 'plan',
    screen: 'ixc/sales-plan-product',
    label: { pt: 'No plano de venda', en: 'On the sales plan' },
    where: {
      pt: 'no plano de venda, aba Planos: vale para todos os contratos vendidos com ele',
      en: 'on the sales plan, tab Planos: it counts for every contract sold with it',
    },
  },
  {
    by: 'contract',
    screen: 'ixc/contract-product',
    label: { pt: 'No contrato, aba Produtos', en: 'On the contract, tab Produtos' },
    where: {
      pt: 'no contrato do assinante, aba Produtos',
      en: "on the subscriber's contract, tab Produtos",
    },
  },
  {
    by: 'additional-service',
    screen: 'ixc/additional-service',
    label: { pt: 'No contrato, aba Serviços adicionais', en: 'On the contract, tab Serviços adicionais' },
    where: {
      pt: 'no contrato do assinante, aba Serviços adicionais',
      en: "on the subscriber's contract, tab Serviços adicionais",
    },
  },
];

/** The choices in which there is a product at all. */
const LINKED = LINKS.map(({ by }) => by);

/** What a subscriber signs in to LevEduca with. */
interface SignIn {
  readonly by: string;
  readonly screen: ScreenId;
  readonly label: Text;
  readonly what: Text;
  readonly rules: readonly Rule[];
}

const PASSWORD: Rule = {
  field: 'senha',
  expected: { is: 'given', as: 'text' },
  severity: 'warning',
  why: {
    pt: 'O guia aponta a tela e não fala da senha; sem senha, porém, ninguém entra com este login.',
    en: 'The guide names the screen and is silent on the password; but without one nobody signs in with this login.',
  },
  source: `não comprovado: ${GUIDE}`,
};

const SIGN_INS: readonly SignIn[] = [
  {
    by: 'hotsite',
    screen: 'ixc/customer-contact',
    label: { pt: 'Login da Central do Assinante', en: 'Login of the Central do Assinante' },
    what: {
      pt: 'O assinante entra no LevEduca com o login da Central. Abra um cliente, aba Contato: o login precisa estar lá.',
      en: 'Subscribers sign in to LevEduca with their Central login. Open a customer, tab Contato: the login must be there.',
    },
    rules: [{ field: 'hotsite_email', expected: { is: 'given', as: 'text' }, source: GUIDE }, PASSWORD],
  },
  {
    by: 'pppoe',
    screen: 'ixc/pppoe-login',
    label: { pt: 'Login PPPoE', en: 'PPPoE login' },
    what: {
      pt: 'O assinante entra no LevEduca com o login da conexão. Abra um contrato, aba Login: o login precisa estar lá.',
      en: 'Subscribers sign in to LevEduca with the login of their connection. Open a contract, tab Login: the login must be there.',
    },
    rules: [{ field: 'login', expected: { is: 'given', as: 'text' }, source: GUIDE }, PASSWORD],
  },
  {
    by: 'document',
    screen: 'ixc/customer',
    label: { pt: 'CPF ou CNPJ do assinante', en: "Subscriber's CPF or CNPJ" },
    what: {
      pt: 'O assinante entra no LevEduca com o documento. Abra um cliente: o CPF/CNPJ precisa estar preenchido e ser válido.',
      en: 'Subscribers sign in to LevEduca with their document. Open a customer: CPF/CNPJ must be there and be valid.',
    },
    rules: [{ field: 'cnpj_cpf', expected: { is: 'given', as: 'document' }, source: GUIDE }],
  },
  {
    by: 'employee',
    screen: 'ixc/employee',
    label: { pt: 'CPF do colaborador', en: "Employee's CPF" },
    what: {
      pt: 'O colaborador entra no LevEduca com o CPF; depende do plano contratado. Abra um colaborador: o CPF precisa estar preenchido e ser válido.',
      en: 'Employees sign in to LevEduca with their CPF; it depends on the plan you have with them. Open an employee: CPF must be there and be valid.',
    },
    rules: [{ field: 'cpf_cnpj', expected: { is: 'given', as: 'document' }, source: GUIDE }],
  },
];

const NO_PRODUCT = 'none';

const variants: readonly Variant[] = [
  {
    key: LEVEDUCA.variant,
    label: { pt: 'Ligação do produto LevEduca', en: 'Link of the product LevEduca' },
    hint: {
      pt: 'Combine antes com o LevEduca: são três maneiras, e o produto pode até ser dispensado.',
      en: 'Agree on it with LevEduca first: there are three ways, and they may even do without a product.',
    },
    options: [
      ...LINKS.map(({ by, label }) => ({ value: by, label })),
      { value: NO_PRODUCT, label: { pt: 'Sem produto no IXC', en: 'No product in IXC' } },
    ],
  },
  {
    key: PARAMOUNT.variant,
    label: { pt: 'Ligação do produto Paramount', en: 'Link of the product Paramount' },
    hint: {
      pt: 'Com LevEduca e Paramount juntos são dois produtos.',
      en: 'LevEduca and Paramount together are two products.',
    },
    options: [
      {
        value: NO_PRODUCT,
        label: { pt: 'Sem Paramount, ou sem produto', en: 'No Paramount, or no product' },
      },
      ...LINKS.map(({ by, label }) => ({ value: by, label })),
    ],
  },
  {
    key: 'signIn',
    label: { pt: 'Login do assinante no LevEduca', en: "Subscriber's login at LevEduca" },
    hint: {
      pt: 'Com que dado do IXC o assinante entra. Combine com o LevEduca.',
      en: 'What of IXC subscribers sign in with. Agree on it with LevEduca.',
    },
    options: SIGN_INS.map(({ by, label }) => ({ value: by, label })),
  },
];

const values: readonly ProfileValueDef[] = [
  ...PRODUCTS.flatMap(({ name, title, price }): ProfileValueDef[] => [
    {
      key: title,
      label: { pt: `Nome do produto ${name}`, en: `Name of the product ${name}` },
      kind: 'text',
      secret: false,
      required: false,
      from: 'operator',
      hint: {
        pt: 'Nome livre. Só conta se houver produto.',
        en: 'A free name. Counts only if there is a product.',
      },
      suggestion: name,
    },
    {
      key: price,
      label: { pt: `Preço base do produto ${name}`, en: `Base price of the product ${name}` },
      kind: 'money',
      secret: false,
      required: false,
      from: 'operator',
      hint: {
        pt: 'Em reais, por exemplo 9,90. Só conta se houver produto.',
        en: 'In reais, for example 9,90. Counts only if there is a product.',
      },
    },
  ]),
  {
    key: 'subgroup',
    label: { pt: 'ID do subgrupo de produtos', en: 'Product subgroup ID' },
    kind: 'reference',
    secret: false,
    required: false,
    from: 'operator',
    hint: {
      pt: 'Um subgrupo de serviços ou de SVA. Pergunte à contabilidade.',
      en: 'A subgroup for services or SVA. Ask accounting.',
    },
  },
  {
    key: 'token',
    label: { pt: 'Token da API do IXC', en: 'Token of the IXC API' },
    kind: 'secret',
    secret: true,
    required: true,
    from: 'erp',
    hint: {
      pt: 'O do usuário criado só para o LevEduca.',
      en: 'That of the user made for LevEduca alone.',
    },
    format: {
      // As IXC shows it, or already in base64 as some tools ask for it.
      pattern: '\\d+:[0-9a-f]{64}|[A-Za-z0-9+/]{88,}={0,2}',
      severity: 'warning',
      why: {
        pt: 'O token do IXC costuma ser o número do usuário, dois-pontos e 64 dígitos hexadecimais. Confira se foi copiado inteiro.',
        en: "IXC's token usually is the user's number, a colon and 64 hexadecimal digits. Check that all of it was copied.",
      },
    },
  },
];

function productPreset({ id, title, price }: Product): Preset {
  return {
    screen: 'ixc/product',
    step: `product-${id}`,
    rules: [
      {
        field: 'id_sub_grupo',
        expected: { is: 'profile', value: 'subgroup' },
        severity: 'warning',
        source: GUIDE,
      },
      { field: 'descricao', expected: { is: 'profile', value: title }, severity: 'info', source: GUIDE },
      { field: 'tipo', expected: { is: 'literal', value: 'S', text: 'Serviço' }, source: GUIDE },
      { field: 'controla_estoque', expected: { is: 'literal', value: 'N', text: 'Não' }, source: GUIDE },
      {
        field: 'movimentacao',
        expected: { is: 'literal', value: 'V', text: 'Venda' },
        severity: 'info',
        why: { pt: 'O guia diz "normalmente" venda.', en: 'The guide says "normally" venda.' },
        source: GUIDE,
      },
      {
        field: 'unidade',
        expected: { is: 'literal', value: '13', text: 'SER' },
        why: {
          pt: 'Na instalação padrão, a unidade 13 é Serviço (SER). Se a descrição for outra, use a unidade de serviço.',
          en: 'In a default installation unit 13 is Serviço (SER). If its description differs, use the service unit.',
        },
        source: GUIDE,
      },
      { field: 'preco_base', expected: { is: 'profile', value: price }, severity: 'info', source: GUIDE },
    ],
  };
}

function planningPreset({ id }: Product): Preset {
  return {
    screen: 'ixc/product-planning',
    step: `planning-${id}`,
    rules: ['icms_issqn', 'id_class_fiscal'].map((field) => ({
      field,
      expected: { is: 'free', needed: true },
      source: GUIDE,
    })),
  };
}

function linkPreset({ id }: Product, { by, screen }: Link): Preset {
  return {
    screen,
    step: `link-${id}-${by}`,
    rules: [
      {
        field: 'id_produto',
        expected: { is: 'step', step: `product-${id}`, output: 'productId' },
        checkOnly: true,
        why: {
          pt: 'O guia mostra os valores desta janela só em figuras. O Encaixe não preenche nada aqui: confere o produto.',
          en: 'The guide shows the values of this window in pictures only. Encaixe fills nothing here: it checks the product.',
        },
        source: GUIDE,
      },
    ],
  };
}

const apiUserPreset: Preset = {
  screen: 'ixc/api-user',
  rules: [
    {
      field: 'id_grupo',
      expected: { is: 'free', needed: true },
      why: {
        pt: 'O grupo decide o que o LevEduca pode ler, e de que endereços (Redes permitidas).',
        en: 'The group decides what LevEduca may read, and from which addresses (Redes permitidas).',
      },
      source: TOKEN,
    },
    { field: 'nome', expected: { is: 'free', needed: true }, source: TOKEN },
    {
      field: 'email',
      expected: { is: 'free', needed: true },
      format: {
        pattern: '[ -~]*',
        severity: 'warning',
        why: {
          pt: 'Com ç ou acento no e-mail do usuário, o webservice do IXC recusa o token.',
          en: "With ç or an accent in the user's e-mail IXC's web service refuses the token.",
        },
      },
      source: ERRORS,
    },
    { field: 'status', expected: { is: 'literal', value: 'A', text: 'Ativo' }, source: ERRORS },
    { field: 'acesso_webservice', expected: { is: 'literal', value: 'S' }, source: TOKEN },
    {
      field: 'acesso_token',
      expected: { is: 'generated' },
      why: {
        pt: 'O IXC gera o token ao salvar com o acesso à API marcado.',
        en: 'IXC generates the token on save, with the access to the API ticked.',
      },
      source: TOKEN,
    },
  ],
};

function productSteps(product: Product): Step[] {
  const { id, name, variant } = product;
  const when = { variant, is: LINKED };
  return [
    {
      id: `product-${id}`,
      when,
      title: { pt: `Criar o produto ${name} (aba Produto)`, en: `Create the product ${name} (tab Produto)` },
      what: {
        pt: 'Tipo serviço, sem controle de estoque, unidade 13.',
        en: 'Type service, no stock control, unit 13.',
      },
      screen: 'ixc/product',
      provenBy: ['saved', 'screen'],
      identity: 'descricao',
      outputs: [
        {
          key: 'productId',
          label: { pt: `ID do produto ${name}`, en: `ID of the product ${name}` },
          from: 'record',
        },
      ],
    },
    {
      id: `planning-${id}`,
      when,
      title: { pt: `Conferir a aba Planejamento de ${name}`, en: `Check the tab Planejamento of ${name}` },
      what: {
        pt: 'Tributação e classificação fiscal de saída são escolha da contabilidade, e o guia exige as duas.',
        en: 'Taxation and outgoing fiscal class are for accounting to choose, and the guide demands both.',
      },
      screen: 'ixc/product-planning',
      provenBy: ['saved', 'screen'],
      sameRecordAs: `product-${id}`,
    },
    ...LINKS.map(({ by, screen, where }): Step => ({
      id: `link-${id}-${by}`,
      when: { variant, is: [by] },
      title: { pt: `Ligar o produto ${name}`, en: `Link the product ${name}` },
      what: {
        pt: `Inclua o produto ${where.pt}. Preencha como o LevEduca orientar.`,
        en: `Add the product ${where.en}. Fill it in as LevEduca tells you.`,
      },
      screen,
      provenBy: ['saved', 'screen'],
      identity: 'id_produto',
    })),
  ];
}

export const leveduca: Partner = {
  id: 'leveduca',
  name: 'LevEduca',
  erp: 'ixc',
  summary: {
    pt: 'Cursos on-line para o assinante, com ou sem Paramount. O LevEduca lê o IXC por um token que você cria.',
    en: 'Online courses for subscribers, with or without Paramount. LevEduca reads IXC with a token that you make.',
  },
  needs: [
    {
      pt: 'O acordo com o LevEduca sobre o produto: onde ele se liga ao que o assinante contratou, ou se é dispensado.',
      en: 'The agreement with LevEduca on the product: where it is linked to what the subscriber bought, or that there is none.',
    },
    {
      pt: 'O acordo sobre o login com que o assinante entra.',
      en: 'The agreement on the login that subscribers use.',
    },
    {
      pt: 'O contato do suporte do LevEduca, que recebe o token.',
      en: "The contact of LevEduca's support, who gets the token.",
    },
  ],
  values,
  prerequisites: [
    {
      pt: 'Usuário do IXC com permissão em Produtos, Contratos e Usuários.',
      en: 'An IXC user allowed to use Produtos, Contratos and Usuários.',
    },
  ],
  conditions: null,
  notes: [
    {
      text: {
        pt: 'A ativação só acontece depois de uma rotina periódica, de umas 3 horas. Um acesso que ainda não funciona pode só não ter passado por ela.',
        en: 'Activation happens only after a periodic routine, of some 3 hours. An access that does not work yet may just be waiting for it.',
      },
      source: REPORT,
    },
    {
      text: {
        pt: 'Antes de cancelar um contrato, retire dele o produto.',
        en: 'Before cancelling a contract, take the product off it.',
      },
      source: REPORT,
    },
    {
      text: {
        pt: 'Os erros mais comuns são o produto que não é do tipo Serviço e o produto ligado no lugar errado: plano, contrato ou serviço adicional.',
        en: 'The most common mistakes are a product that is not of type Serviço and one linked in the wrong place: plan, contract or additional service.',
      },
      source: REPORT,
    },
    {
      text: {
        pt: 'O guia chama a raiz do menu de "Principal"; o da Partiu! a chama de "Sistema". É o mesmo menu.',
        en: 'The guide calls the root of the menu "Principal"; that of Partiu! calls it "Sistema". It is the same menu.',
      },
      source: `${GUIDE}; IXC × Partiu`,
    },
    {
      text: {
        pt: 'A unidade 13 aparece como "SER" neste guia e como "Serviço" no da Partiu!. Vale o ID.',
        en: 'Unit 13 is called "SER" in this guide and "Serviço" in that of Partiu!. The ID counts.',
      },
      source: `${GUIDE}; IXC × Partiu`,
      screen: 'ixc/product',
    },
    {
      text: {
        pt: 'Mudar login, senha ou e-mail deste usuário muda o token: o LevEduca deixa de entrar até receber o novo.',
        en: "Changing this user's login, password or e-mail changes the token: LevEduca is shut out until it gets the new one.",
      },
      source: TOKEN,
      screen: 'ixc/api-user',
    },
    {
      text: {
        pt: 'Se o grupo do usuário usa Redes permitidas, o IP do LevEduca precisa estar lá. O deste computador também, se o teste for feito daqui.',
        en: "If the user's group has Redes permitidas, LevEduca's IP must be in it. So must this computer's, for the test to pass from here.",
      },
      source: `${TOKEN}; ${ERRORS}`,
      screen: 'ixc/api-user',
    },
  ],
  variants,
  presets: [
    ...PRODUCTS.flatMap((product) => [
      productPreset(product),
      planningPreset(product),
      ...LINKS.map((link) => linkPreset(product, link)),
    ]),
    ...SIGN_INS.map(({ screen, rules }): Preset => ({ screen, rules })),
    apiUserPreset,
  ],
  checklist: [
    ...PRODUCTS.flatMap(productSteps),
    ...SIGN_INS.map(({ by, screen, what }): Step => ({
      id: `sign-in-${by}`,
      when: { variant: 'signIn', is: [by] },
      title: { pt: 'Conferir o login de um assinante', en: 'Check the login of a subscriber' },
      what,
      screen,
      provenBy: ['screen', 'saved'],
    })),
    {
      id: 'api-user',
      title: { pt: 'Criar o usuário da API', en: 'Create the API user' },
      what: {
        pt: 'Um usuário só para o LevEduca, com acesso à API. Assim a auditoria do IXC separa o parceiro das pessoas.',
        en: "A user for LevEduca alone, with access to the API. That way IXC's audit tells the partner from people.",
      },
      screen: 'ixc/api-user',
      provenBy: ['saved', 'screen'],
    },
    {
      id: 'connection',
      title: { pt: 'Testar o token', en: 'Test the token' },
      what: {
        pt: 'Copie o token para o perfil e teste antes de entregar: o IXC tem de aceitá-lo.',
        en: 'Copy the token into the profile and test it before handing it over: IXC has to accept it.',
      },
      provenBy: ['test'],
    },
    {
      id: 'hand-over',
      title: { pt: 'Entregar o token ao LevEduca', en: 'Hand the token to LevEduca' },
      what: {
        pt: 'Envie o token ao suporte do LevEduca e anote aqui quem recebeu. Quem tem o token entra no IXC: mande por um canal reservado.',
        en: "Send the token to LevEduca's support and note here who got it. Whoever has the token gets into IXC: send it in private.",
      },
      provenBy: ['manual'],
    },
  ],
  test: {
    kind: 'ixc-token',
    token: 'token',
    proves: {
      pt: 'O webservice do IXC aceita este token, visto deste computador. Nenhum registro é lido.',
      en: "IXC's web service accepts this token, seen from this computer. No record is read.",
    },
    doesNotProve: {
      pt: 'Não comprova que o LevEduca recebeu o token, que o IP dele é aceito, nem que o grupo do usuário pode ler o que ele precisa.',
      en: "Does not prove that LevEduca got the token, that its IP is let in, nor that the user's group may read what it needs.",
    },
  },
};
