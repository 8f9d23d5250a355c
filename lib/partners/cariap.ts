// Cariap on Voalle: all that Encaixe knows of it; what holds for every webhook partner stands in
// parts/voalle-webhook.ts. Source: the guide to Voalle's reactive integrations of January 2025, section Cariap.
// Nothing here was tried against a live host. Cariap knows the provider by a CNPJ, which is no secret.

import type { Format } from '../model/partner';
import { webhookPartner } from './parts/voalle-webhook';

const GUIDE = 'Voalle reativas §9 Cariap';

/** A head office is branch 0001 as a rule, and no more than that: a hint. With or without punctuation, as typed. */
const HEAD_OFFICE: Format = {
  pattern: '[0-9A-Z.]{8,10}/?0001-?[0-9]{2}',
  severity: 'info',
  why: {
    pt: 'A Cariap quer o CNPJ da matriz, e as matrizes costumam ter 0001 antes dos dois últimos dígitos. Confira se este não é o de uma filial.',
    en: 'Cariap wants the CNPJ of the head office ("matriz"), which usually has 0001 before its last two digits. Check that this is not that of a branch.',
  },
};

export const cariap = webhookPartner({
  id: 'cariap',
  name: 'Cariap',
  guide: GUIDE,
  summary: {
    pt: 'Serviços de valor adicionado (SVA) da Cariap que o Voalle ativa por webhook quando o contrato muda.',
    en: 'Value-added services (SVA) of Cariap that Voalle activates by webhook when the contract changes.',
  },
  needs: [
    {
      pt: 'A URL e o método do webhook e o código de cada serviço contratado com a Cariap.',
      en: 'The URL and the method of the webhook and the code of each service contracted with Cariap.',
    },
  ],
  alias: 'cariap',
  version: '2.0 (MVNO)',
  method: null,
  url: null,
  retryLimit: 15,
  headers: [
    {
      name: 'txid',
      scheme: 'plain',
      value: {
        key: 'cnpj',
        label: { pt: 'CNPJ da matriz', en: 'CNPJ of the head office' },
        // With or without punctuation: the guide does not say, so it is sent as typed.
        kind: 'document',
        secret: false,
        required: true,
        from: 'erp',
        hint: {
          pt: 'O da matriz, nunca o de uma filial. Com ou sem pontuação: vai como você digitar.',
          en: "The head office's, never a branch's. With or without punctuation: it is sent as you type it.",
        },
        format: HEAD_OFFICE,
      },
      format: HEAD_OFFICE,
      why: {
        pt: 'A Cariap reconhece o provedor pelo "CNPJ da matriz".',
        en: 'Cariap recognises the provider by the CNPJ of its head office ("CNPJ da matriz").',
      },
    },
  ],
  services: {
    code: 'each',
    hint: {
      pt: 'O código de cada serviço na Cariap. Separe por ponto e vírgula.',
      en: 'The code of each service at Cariap. Separate with semicolons.',
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
  own: [
    {
      before: 'webhook',
      step: {
        id: 'head-office',
        title: { pt: 'Conferir o CNPJ da matriz', en: 'Check the CNPJ of the head office' },
        what: {
          pt: 'Abra a matriz em Locais: o CNPJ dela deve ser o que vai no cabeçalho txid. Nada é preenchido aqui.',
          en: 'Open the head office in Locais: its CNPJ must be the one that goes into the header txid. Nothing is filled here.',
        },
        screen: 'voalle/companies-places',
        provenBy: ['screen'],
        identity: 'txId',
      },
      preset: {
        screen: 'voalle/companies-places',
        rules: [
          {
            field: 'txId',
            expected: { is: 'profile', value: 'cnpj' },
            checkOnly: true,
            format: HEAD_OFFICE,
            why: {
              pt: 'O CNPJ da matriz nesta tela deve ser o mesmo que o cabeçalho txid leva.',
              en: "The head office's CNPJ on this screen must be the one that the header txid carries.",
            },
            source: GUIDE,
          },
        ],
      },
    },
  ],
  notes: [
    {
      text: {
        pt: 'O guia não diz se o CNPJ do cabeçalho txid leva pontuação; no aviso do Voalle ele leva. Se a Cariap recusar, pergunte qual das formas ela espera.',
        en: 'The guide does not say whether the CNPJ in the header txid has punctuation; in the notice that Voalle sends it has. If Cariap refuses it, ask which form they expect.',
      },
      source: GUIDE,
      screen: 'voalle/webhook-info',
    },
  ],
});
