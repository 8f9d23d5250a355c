// Interservice on Voalle: all that Encaixe knows of it; what holds for every webhook partner stands in
// parts/voalle-webhook.ts. Source: the guide to Voalle's reactive integrations of January 2025, section
// Interservice. Nothing here was tried against a live host. Its address and its header are as the guide prints
// them, and both are doubtful: neither is corrected.

import { headerSecret } from './parts/voalle-values';
import { parametersFirst, webhookPartner } from './parts/voalle-webhook';

const GUIDE = 'Voalle reativas §9 Interservice';

export const interservice = webhookPartner({
  id: 'interservice',
  name: 'Interservice',
  guide: GUIDE,
  summary: {
    pt: 'Serviços de valor adicionado (SVA) da Interservice que o Voalle ativa por webhook quando o contrato muda.',
    en: 'Value-added services (SVA) of Interservice that Voalle activates by webhook when the contract changes.',
  },
  needs: [
    {
      pt: 'O token e o código de cada serviço contratado com a Interservice.',
      en: 'The token and the code of each service contracted with Interservice.',
    },
    {
      pt: 'A confirmação da URL: a do guia parece uma página, não uma API.',
      en: "A confirmation of the URL: the guide's looks like a page, not like an API.",
    },
  ],
  alias: 'interservice',
  version: '3.0',
  method: 'POST',
  url: 'https://interservice.company/admin',
  urlCaution: {
    pt: 'O guia dá este endereço, mas "/admin" parece página de administração, não uma API. Confirme com a Interservice antes de ativar.',
    en: 'The guide gives this address, but "/admin" looks like a back-office page, not like an API. Confirm with Interservice before you activate it.',
  },
  retryLimit: 15,
  headers: [
    {
      name: 'Authorization',
      scheme: 'raw',
      value: headerSecret('token', { pt: 'Token da Interservice', en: 'Interservice token' }, 'raw'),
      caution: {
        pt: 'A seção da Interservice pede só o token; outras seções pedem "Bearer" no mesmo cabeçalho. Use o valor como a Interservice o deu: o Encaixe não põe nem tira o "Bearer".',
        en: 'The section of Interservice asks for the token alone; other sections ask for "Bearer" in the same header. Use the value as Interservice gave it: Encaixe neither adds nor removes "Bearer".',
      },
    },
  ],
  services: {
    code: 'each',
    hint: {
      pt: 'O código de cada serviço na Interservice. Separe por ponto e vírgula.',
      en: 'The code of each service at Interservice. Separate with semicolons.',
    },
    source: GUIDE,
  },
  conditions: {
    customer: ['email', 'mobile'],
    contractStages: ['Aprovado'],
    // Demonstração and Cortesia, which others take, are not handled here.
    contractStatuses: ['Normal'],
    source: GUIDE,
  },
  notes: [
    {
      text: {
        pt: 'A Interservice não trata contratos em "Demonstração" nem "Cortesia"; outros parceiros os aceitam.',
        en: 'Interservice does not handle contracts in "Demonstração" or "Cortesia"; other partners accept them.',
      },
      source: GUIDE,
      screen: 'voalle/contract',
    },
    parametersFirst(GUIDE),
  ],
});
