// Watch Brasil (streaming) on Voalle. All that Encaixe knows of it, in the order in which an operator meets it.
// Sources: the reactive-integration guide of January 2025 ("Voalle reativas" below), partner section Watch Brasil.
// Nothing here was tried against a live host. Never: choose the trigger (no source says which), fill Parâmetros.

import type { Partner } from '../model/partner';

const GUIDE = 'Voalle reativas §9 Watch Brasil';
const GENERAL = 'Voalle reativas §5–7';

export const watchBrasil: Partner = {
  id: 'watch-brasil',
  name: 'Watch Brasil',
  erp: 'voalle',
  summary: {
    pt: 'Streaming de canais e filmes que o Voalle ativa por webhook quando o contrato muda.',
    en: 'Streaming of channels and films that Voalle activates by webhook when the contract changes.',
  },
  values: [
    {
      key: 'token',
      label: { pt: 'Token da Watch Brasil', en: 'Watch Brasil token' },
      kind: 'secret',
      secret: true,
      required: true,
      from: 'partner',
      hint: {
        pt: 'Cole o token como veio; o Encaixe põe o "Bearer " na frente. Fica só neste navegador, até ele fechar.',
        en: 'Paste the token as it came; Encaixe puts "Bearer " before it. It stays in this browser until it closes.',
      },
    },
    {
      key: 'description',
      label: { pt: 'Descrição do integrador', en: 'Integrator description' },
      kind: 'text',
      secret: false,
      required: true,
      from: 'operator',
      hint: {
        pt: 'Título livre. É o nome que as listas do Voalle mostram.',
        en: 'A free title. It is the name that the lists of Voalle show.',
      },
      suggestion: 'Watch Brasil',
    },
    {
      key: 'webhookName',
      label: { pt: 'Nome do webhook', en: 'Webhook name' },
      kind: 'text',
      secret: false,
      required: true,
      from: 'operator',
      hint: { pt: 'Título livre.', en: 'A free title.' },
      suggestion: 'Watch Brasil',
    },
    {
      key: 'url',
      label: { pt: 'Url do webhook', en: 'Webhook URL' },
      kind: 'url',
      secret: false,
      required: true,
      from: 'partner',
      hint: {
        pt: 'O guia dá este endereço. Mude só se a Watch pedir.',
        en: 'The guide gives this address. Change it only if Watch asks.',
      },
      suggestion: 'https://apiweb.watch.tv.br/api/voalle/contrato',
    },
    {
      key: 'emails',
      label: { pt: 'E-mails de aviso', en: 'E-mails to warn' },
      kind: 'emails',
      secret: false,
      required: false,
      from: 'operator',
      hint: {
        pt: 'Quem recebe o aviso quando as tentativas acabam. Separe por ponto e vírgula, sem espaço.',
        en: 'Who is told when the attempts run out. Separate with semicolons, no spaces.',
      },
    },
    {
      key: 'serviceCode',
      label: { pt: 'Cód. Integração do serviço', en: 'Service integration code' },
      kind: 'identifier',
      secret: false,
      required: true,
      from: 'partner',
      hint: {
        pt: 'O código do pacote na Watch Brasil. Peça um por pacote.',
        en: "The package's code at Watch Brasil. Ask for one per package.",
      },
    },
  ],
  prerequisites: [
    {
      pt: 'Usuário do Voalle com perfil Administrador.',
      en: 'A Voalle user with the profile Administrador.',
    },
    {
      pt: 'Token e códigos dos pacotes entregues pela Watch Brasil.',
      en: 'Token and package codes handed over by Watch Brasil.',
    },
  ],
  conditions: {
    customer: ['email', 'mobile'],
    contractStages: ['Aprovado'],
    contractStatuses: ['Normal', 'Demonstração', 'Cortesia'],
    source: GUIDE,
  },
  presets: [
    {
      screen: 'voalle/parameters-service-desk',
      rules: [
        { field: 'useWebhooks', expected: { is: 'literal', value: 'S' }, source: GENERAL },
        { field: 'useStreaming', expected: { is: 'literal', value: 'S' }, source: GENERAL },
      ],
    },
    {
      screen: 'voalle/integrator',
      rules: [
        {
          field: 'alias',
          expected: { is: 'literal', value: 'watchbrasil_v2' },
          why: {
            pt: 'O alias identifica o parceiro: vale letra por letra, com maiúsculas e minúsculas.',
            en: 'The alias identifies the partner: every letter counts, upper and lower case.',
          },
          source: GUIDE,
        },
        {
          field: 'description',
          expected: { is: 'profile', value: 'description' },
          severity: 'info',
          source: GUIDE,
        },
        { field: 'type', expected: { is: 'literal', value: 'Reativa' }, source: GUIDE },
        { field: 'version', expected: { is: 'literal', value: '3', text: 'Versão 3' }, source: GUIDE },
        {
          field: 'url',
          expected: { is: 'empty' },
          severity: 'warning',
          why: {
            pt: 'O texto geral do guia manda preencher a URL aqui; a tabela da Watch não a traz. Vale a tabela: a URL fica no webhook.',
            en: "The guide's general text asks for the URL here; Watch's table does not list it. The table wins: the URL goes on the webhook.",
          },
          source: GUIDE,
        },
        {
          field: 'parameters',
          expected: { is: 'empty' },
          severity: 'warning',
          why: {
            pt: 'O texto geral chama os parâmetros de obrigatórios; a tabela da Watch manda deixar vazio o que não foi informado. Se o Voalle se recusar a salvar, pergunte à Watch.',
            en: "The general text calls parameters obligatory; Watch's table says to leave empty what is not listed. If Voalle refuses to save, ask Watch.",
          },
          source: GUIDE,
        },
        { field: 'active', expected: { is: 'literal', value: 'S' }, source: GENERAL },
      ],
    },
    {
      screen: 'voalle/webhook-info',
      rules: [
        { field: 'name', expected: { is: 'profile', value: 'webhookName' }, severity: 'info', source: GUIDE },
        {
          field: 'integrator',
          expected: { is: 'step', step: 'integrator', output: 'description' },
          why: {
            pt: 'O integrador cadastrado no passo anterior. O texto geral fala em "Voalle"; a tabela da Watch vale mais.',
            en: 'The integrator of the previous step. The general text says "Voalle"; Watch\'s table weighs more.',
          },
          source: GUIDE,
        },
        { field: 'method', expected: { is: 'literal', value: 'POST' }, source: GUIDE },
        { field: 'url', expected: { is: 'profile', value: 'url' }, source: GUIDE },
        {
          field: 'retryLimit',
          expected: { is: 'literal', value: '15' },
          atLeast: true,
          why: {
            pt: 'O padrão do Voalle é 5; a Watch pede 15.',
            en: "Voalle's default is 5; Watch asks for 15.",
          },
          source: GUIDE,
        },
        { field: 'emails', expected: { is: 'profile', value: 'emails' }, severity: 'info', source: GUIDE },
        {
          field: 'headers:Authorization',
          expected: { is: 'profile', value: 'token', prefix: 'Bearer ' },
          why: {
            pt: 'A Watch exige "Bearer", um espaço e o token.',
            en: 'Watch demands "Bearer", one space and the token.',
          },
          source: GUIDE,
        },
        { field: 'parameters', expected: { is: 'empty' }, severity: 'warning', source: GUIDE },
        { field: 'active', expected: { is: 'literal', value: 'S' }, source: GENERAL },
      ],
    },
    {
      screen: 'voalle/webhook-triggers',
      rules: [
        {
          field: 'trigger',
          expected: { is: 'ask' },
          why: {
            pt: 'Nenhuma fonte diz qual gatilho a Watch usa. Confirme com ela; o Encaixe não escolhe.',
            en: 'No source says which trigger Watch uses. Ask them; Encaixe does not choose.',
          },
          source: GUIDE,
        },
      ],
    },
    {
      screen: 'voalle/service-product',
      rules: [
        { field: 'useStreaming', expected: { is: 'literal', value: 'S' }, source: GENERAL },
        {
          field: 'integrator',
          expected: { is: 'step', step: 'integrator', output: 'description' },
          source: GUIDE,
        },
        { field: 'integrationCode', expected: { is: 'profile', value: 'serviceCode' }, source: GUIDE },
      ],
    },
  ],
  checklist: [
    {
      id: 'parameters',
      title: { pt: 'Ligar webhooks e streaming', en: 'Switch on webhooks and streaming' },
      what: {
        pt: 'Sem estes dois parâmetros o Voalle não mostra os campos de streaming nem dispara webhooks.',
        en: 'Without these two parameters Voalle neither shows the streaming fields nor fires webhooks.',
      },
      screen: 'voalle/parameters-service-desk',
      provenBy: ['saved', 'screen'],
    },
    {
      id: 'integrator',
      title: { pt: 'Cadastrar o integrador', en: 'Register the integrator' },
      what: {
        pt: 'Diz ao Voalle quem é a Watch Brasil. O alias precisa ser exato.',
        en: 'Tells Voalle who Watch Brasil is. The alias must be exact.',
      },
      screen: 'voalle/integrator',
      provenBy: ['saved', 'screen'],
      identity: 'description',
      outputs: [
        {
          key: 'description',
          label: { pt: 'Descrição do integrador', en: 'Integrator description' },
          from: { field: 'description' },
        },
      ],
    },
    {
      id: 'webhook',
      title: { pt: 'Cadastrar o webhook', en: 'Register the webhook' },
      what: {
        pt: 'O endereço, o token e as tentativas com que o Voalle avisa a Watch Brasil.',
        en: 'The address, the token and the attempts with which Voalle tells Watch Brasil.',
      },
      screen: 'voalle/webhook-info',
      provenBy: ['saved', 'screen'],
      identity: 'name',
    },
    {
      id: 'trigger',
      title: { pt: 'Escolher o gatilho com a Watch', en: 'Choose the trigger with Watch' },
      what: {
        pt: 'O guia lista os gatilhos mas não diz qual a Watch usa. Pergunte, escolha na tela e anote aqui quem confirmou.',
        en: 'The guide lists the triggers but not which one Watch uses. Ask, choose on the screen and note here who confirmed.',
      },
      screen: 'voalle/webhook-triggers',
      provenBy: ['manual'],
    },
    {
      id: 'service',
      title: { pt: 'Preparar o serviço de streaming', en: 'Prepare the streaming service' },
      what: {
        pt: 'Liga o serviço vendido ao pacote da Watch Brasil.',
        en: 'Links the service you sell to the Watch Brasil package.',
      },
      screen: 'voalle/service-product',
      provenBy: ['saved', 'screen'],
      identity: 'integrationCode',
    },
    {
      id: 'connection',
      title: { pt: 'Testar a conexão', en: 'Test the connection' },
      what: {
        pt: 'Mostra que o endereço do webhook responde deste computador. Não comprova o token.',
        en: "Shows that the webhook's address answers from this computer. It does not prove the token.",
      },
      provenBy: ['test'],
    },
    {
      id: 'subscribers',
      title: { pt: 'Conferir cadastro e contrato', en: 'Check customer and contract' },
      what: {
        pt: 'O cliente precisa de e-mail e celular; o contrato, de estágio Aprovado e situação Normal, Demonstração ou Cortesia. Só eventos depois da ativação são enviados.',
        en: 'The customer needs e-mail and mobile; the contract, stage Aprovado and status Normal, Demonstração or Cortesia. Only events after activation are sent.',
      },
      menu: ['Suíte', 'Cadastros', 'Pessoas – Completo'],
      provenBy: ['manual'],
    },
  ],
  test: {
    kind: 'probe',
    url: { value: 'url' },
    method: 'POST',
    proves: {
      pt: 'O endereço do webhook existe e responde, visto deste computador.',
      en: "The webhook's address exists and answers, seen from this computer.",
    },
    doesNotProve: {
      pt: 'Não comprova o token, nem que o servidor do Voalle alcança a Watch, nem que o gatilho dispara.',
      en: 'Does not prove the token, nor that the Voalle server reaches Watch, nor that the trigger fires.',
    },
  },
};
