// NxTv (TV streaming) on Voalle: all that Encaixe knows of it; what holds for every webhook partner stands in
// parts/voalle-webhook.ts. Source: the guide to Voalle's reactive integrations of January 2025, section NxTv.
// Nothing here was tried against a live host. Its header is as the guide prints it and is not corrected.

import { headerSecret } from './parts/voalle-values';
import { parametersFirst, webhookPartner } from './parts/voalle-webhook';

const GUIDE = 'Voalle reativas §9 NxTv';

export const nxtv = webhookPartner({
  id: 'nxtv',
  name: 'NxTv',
  guide: GUIDE,
  summary: {
    pt: 'TV por streaming que o Voalle ativa por webhook quando o contrato muda.',
    en: 'TV streaming that Voalle activates by webhook when the contract changes.',
  },
  needs: [
    {
      pt: 'O token, se ele leva "Bearer" na frente, e o código de cada serviço contratado com a NxTv.',
      en: 'The token, whether it has "Bearer" before it, and the code of each service contracted with NxTv.',
    },
  ],
  alias: 'NxTv',
  version: '3.0',
  method: 'POST',
  url: 'https://osm.ottplay.com.br/api/v1/voalle/update',
  retryLimit: 15,
  headers: [
    {
      name: 'Authorization',
      scheme: 'raw',
      value: headerSecret('token', { pt: 'Token da NxTv', en: 'NxTv token' }, 'raw'),
      caution: {
        pt: 'A seção da NxTv pede só o "Token identificador"; outras seções pedem "Bearer" no mesmo cabeçalho. Pergunte à NxTv e use o valor como ela o deu: o Encaixe não põe nem tira o "Bearer".',
        en: 'The section of NxTv asks for the "Token identificador" alone; other sections ask for "Bearer" in the same header. Ask NxTv and use the value as they gave it: Encaixe neither adds nor removes "Bearer".',
      },
    },
  ],
  services: {
    code: 'each',
    hint: {
      pt: 'O código de cada serviço na NxTv. Separe por ponto e vírgula.',
      en: 'The code of each service at NxTv. Separate with semicolons.',
    },
    source: GUIDE,
  },
  conditions: {
    customer: ['email'],
    contractStages: ['Aprovado'],
    contractStatuses: ['Normal'],
    source: GUIDE,
  },
  notes: [parametersFirst(GUIDE)],
});
