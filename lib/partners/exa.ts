// Exa on Voalle: all that Encaixe knows of it; what holds for every webhook partner stands in
// parts/voalle-webhook.ts. Source: the guide to Voalle's reactive integrations of January 2025, section Exa.
// Nothing here was tried against a live host. The section names no header and says nothing of services.

import { parametersFirst, webhookPartner } from './parts/voalle-webhook';

const GUIDE = 'Voalle reativas §9 Exa';

export const exa = webhookPartner({
  id: 'exa',
  name: 'Exa',
  guide: GUIDE,
  summary: {
    pt: 'Serviços de valor adicionado (SVA) da Exa que o Voalle ativa por webhook quando o contrato muda.',
    en: 'Value-added services (SVA) of Exa that Voalle activates by webhook when the contract changes.',
  },
  needs: [
    {
      pt: 'A URL e o método do webhook, e como a Exa reconhece o provedor.',
      en: 'The URL and the method of the webhook, and how Exa recognises the provider.',
    },
  ],
  alias: 'EXA',
  version: '2.0 (MVNO)',
  method: null,
  url: null,
  retryLimit: 30,
  headers: [],
  services: { code: 'unknown' },
  conditions: {
    // "Telefone": a landline will do.
    customer: ['email', 'phone'],
    contractStages: [],
    contractStatuses: [],
    source: GUIDE,
  },
  notes: [parametersFirst(GUIDE)],
});
