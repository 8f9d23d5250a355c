// Watch Brasil (streaming) on Voalle. All that Encaixe knows of it; what holds for every partner that Voalle tells
// by webhook stands in parts/voalle-webhook.ts. Source: the guide to Voalle's reactive integrations of January 2025,
// partner section Watch Brasil. Nothing here was tried against a live host.

import { headerSecret } from './parts/voalle-values';
import { webhookPartner } from './parts/voalle-webhook';

const GUIDE = 'Voalle reativas §9 Watch Brasil';

export const watchBrasil = webhookPartner({
  id: 'watch-brasil',
  name: 'Watch Brasil',
  guide: GUIDE,
  summary: {
    pt: 'Streaming de canais e filmes que o Voalle ativa por webhook quando o contrato muda.',
    en: 'Streaming of channels and films that Voalle activates by webhook when the contract changes.',
  },
  needs: [
    {
      pt: 'O token e o código de cada pacote contratado com a Watch Brasil.',
      en: 'The token and the code of each package contracted with Watch Brasil.',
    },
  ],
  alias: 'watchbrasil_v2',
  version: '3.0',
  method: 'POST',
  url: 'https://apiweb.watch.tv.br/api/voalle/contrato',
  retryLimit: 15,
  headers: [
    {
      name: 'Authorization',
      scheme: 'bearer',
      value: headerSecret('token', { pt: 'Token da Watch Brasil', en: 'Watch Brasil token' }, 'bearer'),
      why: {
        pt: 'A Watch exige "Bearer", um espaço e o token.',
        en: 'Watch demands "Bearer", one space and the token.',
      },
    },
  ],
  // Whether one token serves both is [UNPROVEN]: the read is made only where the operator says so.
  partnerApi: {
    path: '/watch/v1/pacotes/get',
    token: 'token',
    label: { pt: 'O token também é da API de parceiros', en: 'The token is of the partner API, too' },
    hint: {
      pt: 'Só se a Watch confirmou. O teste de conexão pergunta então à API quais pacotes o provedor tem; uma recusa não prova nada contra o token do webhook.',
      en: "Only if Watch confirmed it. The connection test then asks the API which packages the provider has; a refusal proves nothing against the webhook's token.",
    },
  },
  services: {
    code: 'each',
    hint: {
      pt: 'O código de cada pacote na Watch Brasil. Separe por ponto e vírgula.',
      en: 'The code of each package at Watch Brasil. Separate with semicolons.',
    },
    source: GUIDE,
  },
  conditions: {
    customer: ['email', 'mobile'],
    contractStages: ['Aprovado'],
    // Other partners do not accept the last two: this list is Watch's own.
    contractStatuses: ['Normal', 'Demonstração', 'Cortesia'],
    source: GUIDE,
  },
  notes: [
    {
      text: {
        pt: 'O token do webhook não é o da API de parceiros da Watch: nenhuma fonte diz que um valha no lugar do outro.',
        en: "The webhook's token is not that of Watch's partner API: no source says that one works in place of the other.",
      },
      source: 'Watch Brasil, documentação pública da API',
    },
  ],
});
