// Super Conhecimento on Voalle: all that Encaixe knows of it; what holds for every webhook partner stands in
// parts/voalle-webhook.ts. Source: the guide to Voalle's reactive integrations of January 2025, section
// Super Conhecimento. Nothing here was tried against a live host. The section names no header. Its integration
// code names the provider, not the service: every service carries the same one.

import { webhookPartner } from './parts/voalle-webhook';

const GUIDE = 'Voalle reativas §9 Super Conhecimento';

export const superConhecimento = webhookPartner({
  id: 'super-conhecimento',
  name: 'Super Conhecimento',
  guide: GUIDE,
  summary: {
    pt: 'Serviços de valor adicionado (SVA) da Super Conhecimento que o Voalle ativa por webhook quando o contrato muda.',
    en: 'Value-added services (SVA) of Super Conhecimento that Voalle activates by webhook when the contract changes.',
  },
  needs: [
    {
      pt: 'A URL e o método do webhook e o código que identifica sua empresa na Super Conhecimento.',
      en: 'The URL and the method of the webhook and the code that identifies your company at Super Conhecimento.',
    },
  ],
  alias: 'SuperConhecimento',
  version: '3.0',
  method: null,
  url: null,
  retryLimit: 30,
  headers: [],
  services: {
    code: 'one',
    value: {
      key: 'companyCode',
      label: { pt: 'Código da empresa na Super Conhecimento', en: 'Company code at Super Conhecimento' },
      kind: 'identifier',
      secret: false,
      required: true,
      from: 'partner',
      hint: {
        pt: 'Um só para a empresa inteira. Vai no Cód. Integração de cada serviço.',
        en: 'One for the whole company. It goes into Cód. Integração of each service.',
      },
    },
    why: {
      pt: 'Aqui o guia pede o "código identificador da empresa na integradora": o da empresa, não o do serviço.',
      en: 'Here the guide asks for the "código identificador da empresa na integradora": the company\'s code, not the service\'s.',
    },
    source: GUIDE,
  },
  conditions: {
    // "Telefone": a landline will do.
    customer: ['email', 'phone'],
    contractStages: [],
    contractStatuses: [],
    source: GUIDE,
  },
  notes: [
    {
      text: {
        pt: 'Em Emp. Integração o guia diz "Super Conhecimento". Ao que parece, a lista mostra a Descrição do integrador: escolha a que você cadastrou.',
        en: 'For Emp. Integração the guide says "Super Conhecimento". The list seems to show the Descrição of the integrator: choose the one that you registered.',
      },
      source: GUIDE,
      screen: 'voalle/service-product',
    },
    {
      text: {
        pt: 'Nos outros parceiros o Cód. Integração identifica o serviço; na Super Conhecimento, a empresa.',
        en: 'For other partners the Cód. Integração identifies the service; for Super Conhecimento, the company.',
      },
      source: GUIDE,
      screen: 'voalle/service-product',
    },
    {
      text: {
        pt: 'O guia escreve o caminho do menu "Serviços/Produtos"; a tela diz "Produtos/Serviços".',
        en: 'The guide spells the menu path "Serviços/Produtos"; the screen says "Produtos/Serviços".',
      },
      source: GUIDE,
      screen: 'voalle/service-product',
    },
  ],
});
