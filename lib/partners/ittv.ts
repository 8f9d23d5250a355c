// ITTV (TV) on Voalle: all that Encaixe knows of it; what holds for every webhook partner stands in
// parts/voalle-webhook.ts. Sources: the guide to Voalle's reactive integrations of January 2025, section ITTV, and
// what another ERP's manual says of the same partner, which is never more than a warning here.
// Nothing here was tried against a live host.

import { headerSecret } from './parts/voalle-values';
import { parametersFirst, webhookPartner } from './parts/voalle-webhook';

const GUIDE = 'Voalle reativas §9 ITTV';
const ELSEWHERE = 'Manual do MK (outro ERP), integração ITTV';

export const ittv = webhookPartner({
  id: 'ittv',
  name: 'ITTV',
  guide: GUIDE,
  summary: {
    pt: 'TV da ITTV, que o Voalle ativa por webhook quando o contrato muda.',
    en: 'Television of ITTV that Voalle activates by webhook when the contract changes.',
  },
  needs: [
    {
      pt: 'O token da ITTV e a URL e o método do webhook.',
      en: 'The ITTV token and the URL and the method of the webhook.',
    },
  ],
  alias: 'ITTV',
  version: '1',
  method: null,
  url: null,
  retryLimit: 30,
  headers: [
    {
      name: 'Authorization',
      scheme: 'bearer',
      value: headerSecret('token', { pt: 'Token da ITTV', en: 'ITTV token' }, 'bearer'),
      why: {
        pt: 'A ITTV exige "Bearer", um espaço e o token.',
        en: 'ITTV demands "Bearer", one space and the token.',
      },
    },
  ],
  services: { code: 'unknown' },
  // Voalle's guide demands nothing of the customer.
  conditions: {
    customer: ['email', 'document'],
    severity: 'warning',
    contractStages: [],
    contractStatuses: [],
    source: ELSEWHERE,
  },
  notes: [
    {
      text: {
        pt: 'O manual de outro ERP diz que a ITTV aceita só um contrato por cliente e recebe o e-mail e o documento dele como login e senha. O guia do Voalle não fala disso: confirme com a ITTV.',
        en: "Another ERP's manual says that ITTV takes only one contract per customer and gets the customer's e-mail and document as login and password. Voalle's guide is silent on it: confirm with ITTV.",
      },
      source: ELSEWHERE,
    },
    parametersFirst(GUIDE),
  ],
});
