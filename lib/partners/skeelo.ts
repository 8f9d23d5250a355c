// Skeelo on Voalle: all that Encaixe knows of it; what holds for every webhook partner stands in
// parts/voalle-webhook.ts. Source: the guide to Voalle's reactive integrations of January 2025, section 9.10, Skeelo.
// Nothing here was tried against a live host. The section names no header and says nothing of services.

import { webhookPartner } from './parts/voalle-webhook';

const GUIDE = 'Voalle reativas §9.10 Skeelo';

export const skeelo = webhookPartner({
  id: 'skeelo',
  name: 'Skeelo',
  guide: GUIDE,
  summary: {
    pt: 'Livros digitais da Skeelo que o Voalle ativa por webhook quando o contrato muda.',
    en: 'Digital books of Skeelo that Voalle activates by webhook when the contract changes.',
  },
  needs: [
    {
      pt: 'A URL e o método do webhook, e como a Skeelo reconhece o provedor.',
      en: 'The URL and the method of the webhook, and how Skeelo recognises the provider.',
    },
  ],
  alias: 'skeelo',
  version: '3.0',
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
  notes: [
    {
      text: {
        pt: 'No guia, um subtítulo desta seção diz "específicos para a QR Sorteios". A tabela, porém, é da Skeelo (alias "skeelo"), e é ela que vale aqui.',
        en: 'In the guide a sub-title of this section says "específicos para a QR Sorteios". The table is Skeelo\'s all the same (alias "skeelo"), and it is the table that counts here.',
      },
      source: GUIDE,
    },
  ],
});
