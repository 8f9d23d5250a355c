// Mobiaccess on Voalle: all that Encaixe knows of it; what holds for every webhook partner stands in
// parts/voalle-webhook.ts. Source: the guide to Voalle's reactive integrations of January 2025, section Mobiaccess.
// Nothing here was tried against a live host. Even the alias is the partner's to tell.

import { headerSecret } from './parts/voalle-values';
import { webhookPartner } from './parts/voalle-webhook';

const GUIDE = 'Voalle reativas §9 Mobiaccess';

export const mobiaccess = webhookPartner({
  id: 'mobiaccess',
  name: 'Mobiaccess',
  guide: GUIDE,
  summary: {
    pt: 'Serviços de valor adicionado (SVA) da Mobiaccess que o Voalle ativa por webhook quando o contrato muda.',
    en: 'Value-added services (SVA) of Mobiaccess that Voalle activates by webhook when the contract changes.',
  },
  needs: [
    {
      pt: 'O alias ("Verificar com a integradora"), o token e a URL do webhook.',
      en: 'The alias ("Verificar com a integradora"), the token and the URL of the webhook.',
    },
  ],
  alias: null,
  version: '3',
  method: 'POST',
  url: null,
  retryLimit: 15,
  headers: [
    {
      name: 'Authorization',
      scheme: 'bearer',
      value: headerSecret('token', { pt: 'Token da Mobiaccess', en: 'Mobiaccess token' }, 'bearer'),
      why: {
        pt: 'O guia escreve "Bearer + token": o sinal de mais não faz parte. Vai "Bearer", um espaço e o token.',
        en: 'The guide writes "Bearer + token": the plus sign is no part of it. It is "Bearer", one space and the token.',
      },
    },
  ],
  services: { code: 'unknown' },
  conditions: {
    customer: [],
    contractStages: ['Aprovado'],
    contractStatuses: ['Normal'],
    source: GUIDE,
  },
  notes: [],
});
