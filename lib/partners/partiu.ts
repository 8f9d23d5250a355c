// Partiu! (clube de vantagens) on IXC. All that Encaixe knows of it, in the order in which an operator meets it.
// Sources: the ERP vendor's page on Partiu! (named "IXC × Partiu" below). Nothing here was tried against a live host.
// Never: fill the Token (IXC generates it on save), press the routine that creates users in bulk.

import type { Partner } from '../model/partner';

const GUIDE = 'IXC × Partiu';
const GUIDES = 'IXC × Partiu; IXC × LevEduca';

export const partiu: Partner = {
  id: 'partiu',
  name: 'Partiu!',
  erp: 'ixc',
  summary: {
    pt: 'Clube de vantagens que o assinante usa como serviço de valor adicionado (SVA).',
    en: 'A benefits club that subscribers get as a value-added service (SVA).',
  },
  needs: [
    { pt: 'Contrato com a Partiu! assinado.', en: 'A contract with Partiu!, signed.' },
    {
      pt: 'O login e a senha da integração, que a Partiu! entrega.',
      en: "The integration's login and password, which Partiu! hands over.",
    },
  ],
  values: [
    {
      key: 'login',
      label: { pt: 'Login na Partiu!', en: 'Partiu! login' },
      kind: 'identifier',
      secret: false,
      required: true,
      from: 'partner',
      hint: { pt: 'A Partiu! entrega junto com a senha.', en: 'Partiu! hands it over with the password.' },
    },
    {
      key: 'password',
      label: { pt: 'Senha na Partiu!', en: 'Partiu! password' },
      kind: 'secret',
      secret: true,
      required: true,
      from: 'partner',
      hint: {
        pt: 'O painel nunca a mostra.',
        en: 'The panel never shows it.',
      },
    },
    {
      key: 'url',
      label: { pt: 'URL da Partiu!', en: 'Partiu! URL' },
      kind: 'url',
      secret: false,
      required: true,
      from: 'partner',
      hint: {
        pt: 'Mude só se a Partiu! pedir. Sem barra no fim.',
        en: 'Change it only if Partiu! asks. No slash at the end.',
      },
      suggestion: 'https://api.partiu.com.br/api/v1',
    },
    {
      key: 'productName',
      label: { pt: 'Nome do produto', en: 'Product name' },
      kind: 'text',
      secret: false,
      required: true,
      from: 'operator',
      hint: { pt: 'Como o produto aparece no contrato.', en: 'As the product appears on the contract.' },
      suggestion: 'Clube Partiu!',
    },
    {
      key: 'subgroup',
      label: { pt: 'ID do subgrupo de produtos', en: 'Product subgroup ID' },
      kind: 'reference',
      secret: false,
      required: true,
      from: 'operator',
      hint: {
        pt: 'De preferência um subgrupo só de SVA. Pergunte à contabilidade.',
        en: 'Preferably a subgroup for SVA only. Ask accounting.',
      },
    },
    {
      key: 'basePrice',
      label: { pt: 'Preço base', en: 'Base price' },
      kind: 'money',
      secret: false,
      required: true,
      from: 'operator',
      hint: { pt: 'Em reais, por exemplo 9,90.', en: 'In reais, for example 9,90.' },
    },
    {
      key: 'quantity',
      label: { pt: 'Quantidade no contrato', en: 'Quantity on the contract' },
      kind: 'integer',
      secret: false,
      required: false,
      from: 'operator',
      hint: { pt: 'Uma por usuário do SVA.', en: 'One per SVA user.' },
      suggestion: '1',
    },
    {
      key: 'unitPrice',
      label: { pt: 'Valor unitário no contrato', en: 'Unit price on the contract' },
      kind: 'money',
      secret: false,
      required: false,
      from: 'operator',
      hint: { pt: 'Em reais, conforme o contrato.', en: 'In reais, as the contract says.' },
    },
  ],
  prerequisites: [
    {
      pt: 'Usuário do IXC com permissão em Integrações SVA, Produtos e Contratos.',
      en: 'An IXC user allowed to use Integrações SVA, Produtos and Contratos.',
    },
  ],
  // The guide demands nothing of the base; but "Usar dados cadastro: Sim" takes both from the customer's record, so a
  // customer without them cannot be registered that way. [UNPROVEN] as a condition: a warning.
  conditions: {
    customer: ['email', 'document'],
    severity: 'warning',
    contractStages: [],
    contractStatuses: [],
    source: 'IXC × Partiu, Usuário SVA, "Usar dados cadastro": dedução, não exigência do guia',
  },
  notes: [
    {
      text: {
        pt: 'O guia chama a raiz do menu de "Sistema"; o do LevEduca a chama de "Principal", e põe Contratos dentro de Cadastros. É o mesmo menu.',
        en: 'The guide calls the root of the menu "Sistema"; that of LevEduca calls it "Principal" and puts Contratos into Cadastros. It is the same menu.',
      },
      source: GUIDES,
    },
    {
      text: {
        pt: 'O parceiro se chama "Partiu!"; a opção da lista é "Partiu", sem o ponto de exclamação.',
        en: 'The partner is called "Partiu!"; the option in the list is "Partiu", without the exclamation mark.',
      },
      source: GUIDE,
      screen: 'ixc/sva-integration',
    },
    {
      text: {
        pt: 'O guia põe o Token entre os campos que "devem ser preenchidos", mas é o IXC que o gera ao salvar.',
        en: 'The guide lists the Token among the fields that "devem ser preenchidos", but IXC generates it on save.',
      },
      source: GUIDE,
      screen: 'ixc/sva-integration',
    },
    {
      text: {
        pt: 'O guia dá uma URL fixa e diz também que ela é "fornecida pela plataforma".',
        en: 'The guide gives a fixed URL and also says that it is "fornecida pela plataforma".',
      },
      source: GUIDE,
      screen: 'ixc/sva-integration',
    },
    {
      text: {
        pt: 'A unidade 13 aparece como "Serviço" neste guia e como "SER" no do LevEduca. Vale o ID.',
        en: 'Unit 13 is called "Serviço" in this guide and "SER" in that of LevEduca. The ID counts.',
      },
      source: GUIDES,
      screen: 'ixc/product',
    },
  ],
  variants: [],
  presets: [
    {
      screen: 'ixc/sva-integration',
      rules: [
        {
          field: 'plataforma',
          // The option's text; its code on the server is not known [G].
          expected: { is: 'literal', value: 'Partiu' },
          source: GUIDE,
        },
        { field: 'login', expected: { is: 'profile', value: 'login' }, source: GUIDE },
        { field: 'senha', expected: { is: 'profile', value: 'password' }, source: GUIDE },
        {
          field: 'url',
          expected: { is: 'profile', value: 'url' },
          severity: 'warning',
          why: {
            pt: 'Confira com a Partiu! se o endereço que ela forneceu é outro.',
            en: 'Check with Partiu! whether the address it provided is another one.',
          },
          source: GUIDE,
        },
        {
          field: 'token',
          expected: { is: 'generated' },
          why: {
            pt: 'O IXC gera o token ao salvar. Não se digita.',
            en: 'IXC generates the token on save. It is not typed.',
          },
          source: GUIDE,
        },
      ],
    },
    {
      screen: 'ixc/product',
      rules: [
        {
          field: 'id_sub_grupo',
          expected: { is: 'profile', value: 'subgroup' },
          severity: 'warning',
          source: GUIDE,
        },
        {
          field: 'descricao',
          expected: { is: 'profile', value: 'productName' },
          severity: 'info',
          source: GUIDE,
        },
        { field: 'qtde_min', expected: { is: 'literal', value: '0' }, source: GUIDE },
        { field: 'qtde_max', expected: { is: 'literal', value: '0' }, source: GUIDE },
        { field: 'tipo', expected: { is: 'literal', value: 'S', text: 'Serviço' }, source: GUIDE },
        { field: 'movimentacao', expected: { is: 'free' }, source: GUIDE },
        {
          field: 'unidade',
          expected: { is: 'literal', value: '13', text: 'Serviço' },
          why: {
            pt: 'Na instalação padrão, a unidade 13 é Serviço (SER). Se a descrição for outra, use a unidade de serviço.',
            en: 'In a default installation unit 13 is Serviço (SER). If its description differs, use the service unit.',
          },
          source: GUIDE,
        },
        {
          field: 'preco_base',
          expected: { is: 'profile', value: 'basePrice' },
          severity: 'info',
          source: GUIDE,
        },
      ],
    },
    {
      screen: 'ixc/product-planning',
      rules: [
        { field: 'icms_issqn', expected: { is: 'free', needed: true }, source: GUIDE },
        { field: 'id_class_fiscal', expected: { is: 'free', needed: true }, source: GUIDE },
        { field: 'ncm', expected: { is: 'free' }, source: GUIDE },
      ],
    },
    {
      screen: 'ixc/product-sva',
      rules: [
        {
          field: 'id_sva_integracao',
          expected: { is: 'step', step: 'integration', output: 'integrationId' },
          source: GUIDE,
        },
        { field: 'id_sva_pacote', expected: { is: 'empty' }, source: GUIDE },
        { field: 'id_sva_pacote_adicional', expected: { is: 'empty' }, source: GUIDE },
      ],
    },
    {
      screen: 'ixc/contract-product',
      rules: [
        { field: 'tipo', expected: { is: 'literal', value: 'SVA' }, source: GUIDE },
        {
          field: 'id_produto',
          expected: { is: 'step', step: 'product', output: 'productId' },
          source: GUIDE,
        },
        { field: 'qtde', expected: { is: 'profile', value: 'quantity' }, severity: 'info', source: GUIDE },
        {
          field: 'valor_unit',
          expected: { is: 'profile', value: 'unitPrice' },
          severity: 'info',
          source: GUIDE,
        },
      ],
    },
    {
      screen: 'ixc/sva-user',
      rules: [
        {
          field: 'id_integracao',
          expected: { is: 'step', step: 'integration', output: 'integrationId' },
          source: GUIDE,
        },
        {
          field: 'id_produto_contrato',
          // Right for the contract that the step was done on; another subscriber has another one.
          expected: { is: 'step', step: 'contract-product', output: 'contractProductId' },
          offered: true,
          severity: 'info',
          source: GUIDE,
        },
        {
          field: 'usar_email',
          expected: { is: 'free' },
          why: {
            pt: 'Com "Sim", o IXC usa os dados do cadastro. Com "Não", digite o CPF ou CNPJ e o usuário.',
            en: 'Sim takes the customer record. Não asks for document and user to be typed.',
          },
          source: GUIDE,
        },
        { field: 'cnpj_cpf', expected: { is: 'free' }, source: GUIDE },
        { field: 'user', expected: { is: 'free' }, source: GUIDE },
      ],
    },
  ],
  checklist: [
    {
      id: 'integration',
      title: { pt: 'Cadastrar a integração SVA', en: 'Register the SVA integration' },
      what: {
        pt: 'Liga o IXC à sua conta na Partiu!. Ao salvar, o IXC gera o token.',
        en: 'Connects IXC to your Partiu! account. IXC generates the token on save.',
      },
      screen: 'ixc/sva-integration',
      provenBy: ['saved', 'screen'],
      outputs: [
        {
          key: 'integrationId',
          label: { pt: 'ID da integração', en: 'Integration ID' },
          from: 'record',
        },
      ],
    },
    {
      id: 'product',
      title: { pt: 'Criar o produto (aba Produto)', en: 'Create the product (tab Produto)' },
      what: {
        pt: 'O produto que o contrato vai cobrar: tipo serviço, quantidades zero, unidade 13.',
        en: 'The product that the contract will charge: type service, quantities zero, unit 13.',
      },
      screen: 'ixc/product',
      provenBy: ['saved', 'screen'],
      identity: 'descricao',
      outputs: [{ key: 'productId', label: { pt: 'ID do produto', en: 'Product ID' }, from: 'record' }],
    },
    {
      id: 'product-planning',
      title: { pt: 'Conferir a aba Planejamento', en: 'Check the tab Planejamento' },
      what: {
        pt: 'Tributação e classificação fiscal são escolha da contabilidade; o IXC as exige para salvar.',
        en: 'Taxation and fiscal class are for accounting to choose; IXC demands them to save.',
      },
      screen: 'ixc/product-planning',
      provenBy: ['saved', 'screen'],
      sameRecordAs: 'product',
    },
    {
      id: 'product-sva',
      title: {
        pt: 'Ligar o produto à integração (aba SVA)',
        en: 'Link the product to the integration (tab SVA)',
      },
      what: {
        pt: 'Sem esta ligação o IXC não sabe que o produto é da Partiu!. Os pacotes ficam vazios.',
        en: 'Without this link IXC does not know that the product belongs to Partiu!. The packages stay empty.',
      },
      screen: 'ixc/product-sva',
      provenBy: ['saved', 'screen'],
      sameRecordAs: 'product',
    },
    {
      id: 'contract-product',
      title: { pt: 'Incluir o produto no contrato', en: 'Add the product to the contract' },
      what: {
        pt: 'No contrato do assinante, aba Produtos, com tipo SVA.',
        en: "On the subscriber's contract, tab Produtos, with type SVA.",
      },
      screen: 'ixc/contract-product',
      provenBy: ['saved', 'screen'],
      outputs: [
        {
          key: 'contractProductId',
          label: { pt: 'ID do produto no contrato', en: 'Contract product ID' },
          from: 'record',
        },
      ],
    },
    {
      id: 'sva-user',
      title: { pt: 'Criar o usuário SVA', en: 'Create the SVA user' },
      what: {
        pt: 'No contrato, aba SVA: dá ao assinante o acesso à Partiu!.',
        en: 'On the contract, tab SVA: gives the subscriber access to Partiu!.',
      },
      screen: 'ixc/sva-user',
      provenBy: ['saved', 'screen'],
    },
    {
      id: 'connection',
      title: { pt: 'Testar a conexão', en: 'Test the connection' },
      what: {
        pt: 'Mostra que o endereço da Partiu! responde deste computador. Não comprova login e senha.',
        en: "Shows that Partiu!'s address answers from this computer. It does not prove login and password.",
      },
      provenBy: ['test'],
    },
    {
      id: 'existing-customers',
      title: { pt: 'Decidir sobre os assinantes atuais', en: 'Decide about current subscribers' },
      what: {
        pt: 'A rotina Ajustar cadastros SVA cria na Partiu! todos os assinantes que já têm o produto. Ela age em massa: rode só com o acordo da Partiu!.',
        en: 'The routine Ajustar cadastros SVA creates at Partiu! every subscriber who already has the product. It acts in bulk: run it only as agreed with Partiu!.',
      },
      screen: 'ixc/provider-routines',
      routine: 'Ajustar cadastros SVA',
      provenBy: ['manual'],
    },
    {
      id: 'central',
      title: { pt: 'Conferir o acesso do assinante', en: "Check the subscriber's access" },
      what: {
        pt: 'O assinante entra no clube pelo link no menu lateral da Central do Assinante. Confira com um assinante que já tem o usuário SVA.',
        en: 'Subscribers enter the club by the link in the side menu of the Central do Assinante. Check with one who already has the SVA user.',
      },
      provenBy: ['manual'],
    },
  ],
  test: {
    kind: 'probe',
    url: 'url',
    method: null,
    proves: {
      pt: 'O endereço existe e responde, visto deste computador.',
      en: 'The address exists and answers, seen from this computer.',
    },
    doesNotProve: {
      pt: 'Não comprova login e senha, nem que o servidor do IXC alcança a Partiu!.',
      en: 'Does not prove login and password, nor that the IXC server reaches Partiu!.',
    },
  },
};
