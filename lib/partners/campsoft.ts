// Campsoft on Voalle: all that Encaixe knows of it; what holds for every webhook partner stands in
// parts/voalle-webhook.ts. Source: the guide to Voalle's reactive integrations of January 2025, section Campsoft.
// Nothing here was tried against a live host. The section says nothing of services, customers or contracts.

import { headerSecret } from './parts/voalle-values';
import { webhookPartner } from './parts/voalle-webhook';

const GUIDE = 'Voalle reativas §9 Campsoft';

export const campsoft = webhookPartner({
  id: 'campsoft',
  name: 'Campsoft',
  guide: GUIDE,
  summary: {
    pt: 'Serviços de valor adicionado (SVA) da Campsoft que o Voalle ativa por webhook quando o contrato muda.',
    en: 'Value-added services (SVA) of Campsoft that Voalle activates by webhook when the contract changes.',
  },
  needs: [
    { pt: 'O token que a Campsoft dá ao provedor.', en: 'The token that Campsoft gives the provider.' },
  ],
  alias: 'campSoftv2',
  version: '3.0',
  method: 'POST',
  url: 'https://api.campsoft.com.br/isp-v1/webhook/voalle.php',
  retryLimit: 15,
  headers: [
    {
      name: 'Token',
      scheme: 'raw',
      value: headerSecret('token', { pt: 'Token da Campsoft', en: 'Campsoft token' }, 'raw'),
      why: {
        pt: 'O cabeçalho se chama "Token" e leva só o token.',
        en: 'The header is called "Token" and carries the token alone.',
      },
    },
  ],
  services: { code: 'unknown' },
  conditions: null,
  notes: [],
});
