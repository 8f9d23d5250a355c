// Datacake (CRM and online shop) on Voalle. All that Encaixe knows of it. It works the other way round: Datacake calls
// Voalle's API, so what is set up in Voalle is a user for it and what its leads and orders refer to, and the rest is
// set up in Datacake.
// Sources: Datacake's own page ("Voalle × Datacake" below), kept as the comparison of two revisions that does not mark
// which line is old: each counts as mentioned, not as current. A later revision is named where only it says something.
// Voalle's API is known from public programs. Nothing here was tried against a live host.
// Never: create a lead or an order, in a test or otherwise; set a campaign, a price list or a person's record.

import type { Partner } from '../model/partner';
import type { Text } from '../model/text';

const GUIDE = 'Voalle × Datacake';
const LATER = 'Voalle × Datacake, revisão posterior';
const API = 'API do Voalle';
const ACCESS = 'Voalle, dados de integração';

/** The provider's name belongs into the middle; the guide does not say whether case counts. */
const USER = {
  pattern: 'integracao\\.[a-z0-9-]+\\.datacake',
  severity: 'warning',
  why: {
    pt: 'O padrão é integracao.NOMEPROVEDOR.datacake, com o nome do seu provedor no lugar de NOMEPROVEDOR. O guia não fala de maiúsculas: prefira minúsculas, números e hífen.',
    en: "The pattern is integracao.NOMEPROVEDOR.datacake, with your provider's name in place of NOMEPROVEDOR. The guide is silent on case: prefer small letters, digits and hyphens.",
  },
} as const;

const NOT_STATED: Text = {
  pt: 'O guia não diz o que vai aqui. Pergunte ao Datacake.',
  en: 'The guide does not say what belongs here. Ask Datacake.',
};

export const datacake: Partner = {
  id: 'datacake',
  name: 'Datacake',
  erp: 'voalle',
  summary: {
    pt: 'CRM e loja on-line que criam leads e pedidos no Voalle com um usuário de integração.',
    en: 'A CRM and online shop that create leads and orders in Voalle with an integration user.',
  },
  needs: [
    {
      pt: 'Acesso às configurações da sua conta no Datacake.',
      en: 'Access to the settings of your Datacake account.',
    },
    {
      pt: 'Se o Datacake liquida por PIX ou TEF: os IDs da empresa e da conta padrão.',
      en: 'If Datacake settles by PIX or TEF: the IDs of the company and of the default account.',
    },
  ],
  values: [
    {
      key: 'apiUser',
      label: { pt: 'Usuário de integração', en: 'Integration user' },
      kind: 'identifier',
      // Whoever knows it knows half of a key: integration users are masked as secrets are.
      secret: true,
      required: true,
      from: 'operator',
      hint: {
        pt: 'integracao.NOMEPROVEDOR.datacake, com o nome do seu provedor. Um usuário por provedor.',
        en: "integracao.NOMEPROVEDOR.datacake, with your provider's name. One user for each provider.",
      },
      format: USER,
    },
    {
      key: 'clientId',
      label: { pt: 'Client ID do usuário de integração', en: 'Client ID of the integration user' },
      kind: 'identifier',
      secret: true,
      required: true,
      from: 'erp',
      hint: {
        pt: 'O Voalle o mostra no cadastro do usuário.',
        en: "Voalle shows it on the user's record.",
      },
    },
    {
      key: 'clientSecret',
      label: { pt: 'Client Secret do usuário de integração', en: 'Client Secret of the integration user' },
      kind: 'secret',
      secret: true,
      required: true,
      from: 'erp',
      hint: {
        pt: 'O Voalle o mostra no cadastro do usuário.',
        en: "Voalle shows it on the user's record.",
      },
    },
    {
      key: 'syndata',
      label: { pt: 'SynData', en: 'SynData value' },
      kind: 'secret',
      secret: true,
      required: true,
      from: 'erp',
      hint: {
        pt: 'Em Parâmetros, Integração/Mapa, "Dados para acesso". Copie inteiro. Produção e homologação têm valores diferentes.',
        en: 'In Parâmetros, Integração/Mapa, "Dados para acesso". Copy all of it. Production and staging have different values.',
      },
    },
    {
      key: 'address',
      label: { pt: 'Endereço de autenticação do Voalle', en: "Address of Voalle's sign-in service" },
      kind: 'url',
      secret: false,
      required: false,
      from: 'operator',
      hint: {
        pt: 'Vazio: o da instância; sem ele, o mesmo host do Voalle, porta 45700.',
        en: 'Empty: the one of the installation; without it, the same host as Voalle, port 45700.',
      },
    },
    {
      key: 'apiAddress',
      label: { pt: 'Endereço da API do Voalle', en: "Address of Voalle's API" },
      kind: 'url',
      secret: false,
      required: false,
      from: 'operator',
      hint: {
        pt: 'Vazio: o da instância; sem ele, o mesmo host do Voalle, porta 45715.',
        en: 'Empty: the one of the installation; without it, the same host as Voalle, port 45715.',
      },
    },
    {
      key: 'priceList',
      label: { pt: 'Título da lista de preços', en: 'Title of the price list' },
      kind: 'text',
      secret: false,
      required: true,
      from: 'operator',
      hint: {
        pt: 'A lista do Voalle com os produtos que o Datacake vende.',
        en: 'The list in Voalle with the products that Datacake sells.',
      },
    },
    {
      key: 'campaign',
      label: { pt: 'Título da campanha', en: 'Title of the campaign' },
      kind: 'text',
      secret: false,
      required: true,
      from: 'operator',
      hint: {
        pt: 'A campanha do Voalle em que o Datacake vende.',
        en: 'The campaign in Voalle that Datacake sells in.',
      },
    },
    {
      key: 'productIds',
      label: { pt: 'IDs dos produtos no Voalle', en: 'IDs of the products in Voalle' },
      kind: 'identifiers',
      secret: false,
      required: true,
      from: 'erp',
      hint: {
        pt: 'Os produtos de assinatura da campanha. Separe por ponto e vírgula.',
        en: 'The subscription products of the campaign. Separate with semicolons.',
      },
    },
    {
      key: 'alias',
      label: { pt: 'Alias do integrador', en: 'Integrator alias' },
      kind: 'identifier',
      secret: false,
      required: true,
      from: 'operator',
      hint: {
        pt: 'Escolha livre. O Datacake o envia como integratorAlias: precisa ser igual, letra por letra.',
        en: 'A free choice. Datacake sends it as integratorAlias: it must be the same, to the letter.',
      },
    },
    {
      key: 'description',
      label: { pt: 'Descrição do integrador', en: 'Integrator description' },
      kind: 'text',
      secret: false,
      required: true,
      from: 'operator',
      hint: { pt: 'Título livre.', en: 'A free title.' },
      suggestion: 'Datacake',
    },
    {
      key: 'contactOrigin',
      label: { pt: 'Código da origem de contato', en: 'Code of the contact origin' },
      kind: 'identifier',
      secret: false,
      required: true,
      from: 'operator',
      hint: {
        pt: 'O Datacake o envia como crmContactOriginCode: precisa ser igual, letra por letra.',
        en: 'Datacake sends it as crmContactOriginCode: it must be the same, to the letter.',
      },
    },
  ],
  prerequisites: [
    {
      pt: 'Uma campanha e uma lista de preços no Voalle, com os produtos de assinatura ligados à campanha.',
      en: 'A campaign and a price list in Voalle, with the subscription products linked to the campaign.',
    },
    {
      pt: 'Usuário do Voalle com permissão em Usuários, Parâmetros, Integradores e no CRM.',
      en: 'A Voalle user allowed to use Usuários, Parâmetros, Integradores and the CRM.',
    },
  ],
  conditions: null,
  notes: [
    {
      text: {
        pt: 'A página do Datacake é a comparação de duas revisões, sem marcar o que entrou e o que saiu, e com trechos cortados. Tome cada item como mencionado e confirme com o Datacake.',
        en: "Datacake's page is the comparison of two revisions that does not mark what was added and what removed, and parts of it are cut off. Take every item as mentioned and confirm it with Datacake.",
      },
      source: GUIDE,
    },
    {
      text: {
        pt: 'Com várias campanhas, o Datacake pede um novo Atributo do Produto; o guia corta o nome dele. Pergunte ao Datacake.',
        en: 'With several campaigns Datacake wants a new Atributo do Produto, whose name the guide cuts off. Ask Datacake.',
      },
      source: GUIDE,
    },
    {
      text: {
        pt: 'Para criar leads, uma revisão posterior da página manda entregar ao Datacake também o Token de Parâmetros, Suite; as anteriores não o citam.',
        en: 'To create leads a later revision of the page says to hand Datacake the Token of Parâmetros, Suite, too; the earlier ones do not mention it.',
      },
      source: LATER,
    },
    {
      text: {
        pt: 'Um usuário marcado como integrador não entra nas telas do Voalle: crie um só para o Datacake, não use o de uma pessoa.',
        en: "A user marked as integrator cannot sign in to Voalle's screens: create one for Datacake alone, do not take a person's.",
      },
      source: API,
      screen: 'voalle/users',
    },
    {
      text: {
        pt: 'O guia manda criar o integrador e dar a ele um alias, e não diz tipo nem versão.',
        en: 'The guide says to create the integrator and to give it an alias; it tells neither type nor version.',
      },
      source: GUIDE,
      screen: 'voalle/integrator',
    },
  ],
  variants: [
    {
      key: 'payment',
      label: { pt: 'Liquidação no Datacake', en: 'Settlement in Datacake' },
      hint: {
        pt: 'PIX e TEF pedem mais alguns IDs na integração.',
        en: 'PIX and TEF want some more IDs in the integration.',
      },
      options: [
        { value: 'none', label: { pt: 'Sem PIX nem TEF', en: 'Neither PIX nor TEF' } },
        { value: 'pix-tef', label: { pt: 'Por PIX ou TEF', en: 'By PIX or TEF' } },
      ],
    },
  ],
  presets: [
    {
      screen: 'voalle/users',
      rules: [
        {
          field: 'login',
          expected: { is: 'profile', value: 'apiUser' },
          source: GUIDE,
        },
        {
          field: 'integratorUser',
          expected: { is: 'literal', value: 'S' },
          why: {
            pt: 'Só um usuário integrador recebe Client ID e Client Secret.',
            en: 'Only an integrator user gets a Client ID and a Client Secret.',
          },
          source: ACCESS,
        },
        { field: 'clientId', expected: { is: 'generated' }, source: ACCESS },
        { field: 'clientSecret', expected: { is: 'generated' }, source: ACCESS },
      ],
    },
    {
      screen: 'voalle/price-list',
      rules: [
        { field: 'title', expected: { is: 'profile', value: 'priceList' }, checkOnly: true, source: GUIDE },
        {
          field: 'products',
          expected: { is: 'literal', value: '1' },
          atLeast: true,
          checkOnly: true,
          why: {
            pt: 'Sem produtos na lista, a campanha não tem o que vender.',
            en: 'With no products in the list the campaign has nothing to sell.',
          },
          source: GUIDE,
        },
      ],
    },
    {
      screen: 'voalle/campaign',
      rules: [
        { field: 'title', expected: { is: 'profile', value: 'campaign' }, checkOnly: true, source: GUIDE },
        {
          field: 'status',
          expected: { is: 'literal', value: 'Em Execução' },
          checkOnly: true,
          severity: 'warning',
          why: {
            pt: 'É a única situação que a API do Voalle mostra; o guia só pede que a campanha exista.',
            en: "It is the only status that Voalle's API shows; the guide merely wants the campaign to exist.",
          },
          source: API,
        },
        {
          field: 'priceList',
          expected: { is: 'literal', value: '1' },
          atLeast: true,
          checkOnly: true,
          why: {
            pt: 'A campanha precisa de uma lista de preços.',
            en: 'The campaign needs a price list.',
          },
          source: GUIDE,
        },
      ],
    },
    {
      screen: 'voalle/integrator',
      rules: [
        {
          field: 'alias',
          expected: { is: 'profile', value: 'alias' },
          why: {
            pt: 'É o integratorAlias que o Datacake envia: vale letra por letra, com maiúsculas e minúsculas.',
            en: 'It is the integratorAlias that Datacake sends: every letter counts, upper and lower case.',
          },
          source: GUIDE,
        },
        {
          field: 'description',
          expected: { is: 'profile', value: 'description' },
          severity: 'info',
          source: GUIDE,
        },
        { field: 'type', expected: { is: 'ask' }, why: NOT_STATED, source: GUIDE },
        { field: 'version', expected: { is: 'ask' }, why: NOT_STATED, source: GUIDE },
      ],
    },
    {
      screen: 'voalle/contact-origin',
      rules: [
        {
          field: 'code',
          expected: { is: 'profile', value: 'contactOrigin' },
          why: {
            pt: 'É o crmContactOriginCode que o Datacake envia: vale letra por letra.',
            en: 'It is the crmContactOriginCode that Datacake sends: every letter counts.',
          },
          source: GUIDE,
        },
        { field: 'title', expected: { is: 'free', needed: true }, source: GUIDE },
      ],
    },
  ],
  checklist: [
    {
      id: 'user',
      title: { pt: 'Criar o usuário de integração', en: 'Create the integration user' },
      what: {
        pt: 'O Datacake entra no Voalle com ele. Ao salvar, o Voalle gera Client ID e Client Secret: copie os dois para o perfil.',
        en: 'Datacake gets into Voalle with it. On save Voalle generates Client ID and Client Secret: copy both into the profile.',
      },
      screen: 'voalle/users',
      provenBy: ['saved', 'screen'],
    },
    {
      id: 'syndata',
      title: { pt: 'Copiar o SynData', en: 'Copy the SynData value' },
      what: {
        pt: 'Em "Dados para acesso". É ele que escolhe produção ou homologação: copie inteiro o do ambiente certo, e não o monte à mão.',
        en: 'In "Dados para acesso". It selects production or staging: copy all of the right one, and never put it together by hand.',
      },
      menu: ['Suíte', 'Configurações', 'Parâmetros', 'Integração/Mapa'],
      provenBy: ['manual'],
    },
    {
      id: 'connection',
      title: { pt: 'Testar o usuário de integração', en: 'Test the integration user' },
      what: {
        pt: 'Pede ao Voalle um token com Client ID, Client Secret e SynData e o descarta. Nada é criado nem lido.',
        en: 'Asks Voalle for a token with Client ID, Client Secret and SynData and drops it. Nothing is created or read.',
      },
      provenBy: ['test'],
    },
    {
      id: 'price-list',
      title: { pt: 'Conferir a lista de preços', en: 'Check the price list' },
      what: {
        pt: 'O Datacake só vende o que tem preço no Voalle. Abra a lista: os produtos de assinatura precisam estar nela.',
        en: 'Datacake sells only what has a price in Voalle. Open the list: the subscription products must be in it.',
      },
      screen: 'voalle/price-list',
      provenBy: ['screen', 'saved'],
      identity: 'title',
    },
    {
      id: 'campaign',
      title: { pt: 'Conferir a campanha', en: 'Check the campaign' },
      what: {
        pt: 'Abra a campanha: ela precisa estar em execução e ter a lista de preços. Os produtos de assinatura se ligam à campanha.',
        en: 'Open the campaign: it must be running and have the price list. The subscription products are linked to the campaign.',
      },
      screen: 'voalle/campaign',
      provenBy: ['screen', 'saved'],
      identity: 'title',
    },
    {
      id: 'integrator',
      title: { pt: 'Cadastrar o integrador', en: 'Register the integrator' },
      what: {
        pt: 'Dá ao Datacake o alias que ele manda em cada lead.',
        en: 'Gives Datacake the alias that it sends with every lead.',
      },
      screen: 'voalle/integrator',
      provenBy: ['saved', 'screen'],
      identity: 'alias',
    },
    {
      id: 'contact-origin',
      title: { pt: 'Cadastrar a origem de contato', en: 'Register the contact origin' },
      what: {
        pt: 'Mostra no CRM de onde o lead veio. O Datacake a nomeia pelo código.',
        en: 'Shows in the CRM where a lead came from. Datacake names it by its code.',
      },
      screen: 'voalle/contact-origin',
      provenBy: ['saved', 'screen'],
      identity: 'code',
    },
    {
      id: 'suite-token',
      title: {
        pt: 'Ver se o Datacake pede o token da Suíte',
        en: 'See whether Datacake wants the token of Suíte',
      },
      what: {
        pt: 'Em Parâmetros, Suite, campo Token. Opcional: pergunte ao Datacake se ele precisa dele para criar leads e anote a resposta.',
        en: 'In Parâmetros, Suite, field Token. Optional: ask Datacake whether it needs it to create leads and note the answer.',
      },
      menu: ['Suíte', 'Configurações', 'Parâmetros', 'Suite'],
      provenBy: ['manual'],
    },
    {
      id: 'methods',
      title: { pt: 'Configurar a integração no Datacake', en: 'Set up the integration in Datacake' },
      what: {
        pt: 'No Datacake, em Integrações > Integrações ERP > Métodos: use "Criar Pedido/Prospect" e deixe "Ignorar checagem de usuário na integração" em SIM. Entregue os dados de acesso que o Datacake pedir por um canal reservado.',
        en: 'In Datacake, in Integrações > Integrações ERP > Métodos: use "Criar Pedido/Prospect" and set "Ignorar checagem de usuário na integração" to SIM. Hand over in private the access data that Datacake asks for.',
      },
      provenBy: ['manual'],
    },
    {
      id: 'product',
      each: 'productIds',
      title: { pt: 'Ligar o produto no Datacake', en: 'Link the product in Datacake' },
      what: {
        pt: 'No produto do Datacake, o campo "Produto ERP" recebe o ID do produto no Voalle.',
        en: 'On Datacake\'s product the field "Produto ERP" takes the product\'s ID in Voalle.',
      },
      provenBy: ['manual'],
    },
    {
      id: 'payment',
      when: { variant: 'payment', is: ['pix-tef'] },
      title: {
        pt: 'Completar a integração com os pagamentos',
        en: 'Complete the integration with the payments',
      },
      what: {
        pt: 'No Datacake, preencha "ID da empresa" e "ID da Conta Padrão". Se um meio de pagamento usa outra conta, preencha nele "ID de pagamento na integração".',
        en: 'In Datacake fill in "ID da empresa" and "ID da Conta Padrão". If a means of payment uses another account, fill in "ID de pagamento na integração" there.',
      },
      provenBy: ['manual'],
    },
    {
      id: 'leads',
      title: { pt: 'Configurar os leads no Datacake', en: 'Set up the leads in Datacake' },
      what: {
        pt: 'No Datacake, "integratorAlias" é o alias do integrador e "crmContactOriginCode" o código da origem de contato. Decida também "Criar Lead para usuário existente".',
        en: 'In Datacake "integratorAlias" is the alias of the integrator and "crmContactOriginCode" the code of the contact origin. Decide on "Criar Lead para usuário existente", too.',
      },
      provenBy: ['manual'],
    },
    {
      id: 'first-lead',
      title: { pt: 'Conferir o primeiro lead', en: 'Check the first lead' },
      what: {
        pt: 'Quando o Datacake criar o primeiro lead, abra-o em Meus Leads, pela seta para baixo. Só isso mostra que alias e origem estão certos.',
        en: 'When Datacake has created the first lead, open it in Meus Leads, by the down arrow. Nothing else shows that alias and origin are right.',
      },
      menu: ['CRM – Voalle', 'Operações', 'Dashboard – Vendedor', 'Meus Leads'],
      provenBy: ['manual'],
    },
  ],
  test: {
    kind: 'voalle-user',
    clientId: 'clientId',
    clientSecret: 'clientSecret',
    syndata: 'syndata',
    address: 'address',
    base: 'apiAddress',
    proves: {
      pt: 'O Voalle aceita Client ID, Client Secret e SynData, visto deste computador.',
      en: 'Voalle accepts Client ID, Client Secret and SynData, seen from this computer.',
    },
    doesNotProve: {
      pt: 'Não comprova alias nem origem de contato: só criar um lead os usa, e isso o Encaixe nunca faz. Nem que o Datacake alcança o Voalle.',
      en: 'Does not prove alias and contact origin: only creating a lead uses them, and Encaixe never does. Nor that Datacake reaches Voalle.',
    },
  },
};
