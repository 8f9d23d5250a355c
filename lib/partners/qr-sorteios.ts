// QR Sorteios (raffles) on Voalle: all that Encaixe knows of it; what holds for every webhook partner stands in
// parts/voalle-webhook.ts. Source: the guide to Voalle's reactive integrations of January 2025, section
// QR Sorteios. Nothing here was tried against a live host. The section names no header. Contracts that exist
// already are Grupo Voalle's to change, on the provider's request: Encaixe only reminds of it.

import { webhookPartner } from './parts/voalle-webhook';

const GUIDE = 'Voalle reativas §9 QR Sorteios';

export const qrSorteios = webhookPartner({
  id: 'qr-sorteios',
  name: 'QR Sorteios',
  guide: GUIDE,
  summary: {
    pt: 'Sorteios para os assinantes, que o Voalle ativa por webhook quando o contrato muda; cada plano tem seu serviço.',
    en: 'Raffles for subscribers that Voalle activates by webhook when the contract changes; each plan has its service.',
  },
  needs: [
    {
      pt: 'A URL e o método do webhook, e como a QR Sorteios reconhece o provedor.',
      en: 'The URL and the method of the webhook, and how QR Sorteios recognises the provider.',
    },
    {
      pt: 'Um código de integração para cada plano, todos diferentes.',
      en: 'An integration code for each plan, all of them different.',
    },
  ],
  alias: 'qrsorteios',
  version: '1',
  method: null,
  url: null,
  retryLimit: 30,
  headers: [],
  services: {
    code: 'each',
    hint: {
      pt: 'Um código por plano, dado pela QR Sorteios; nenhum se repete. Separe por ponto e vírgula.',
      en: 'One code for each plan, given by QR Sorteios; none is used twice. Separate with semicolons.',
    },
    source: GUIDE,
  },
  conditions: null,
  own: [
    {
      before: 'deliveries',
      step: {
        id: 'existing-contracts',
        title: {
          pt: 'Pedir a inclusão nos contratos ativos',
          en: 'Have the service added to active contracts',
        },
        what: {
          pt: 'O serviço precisa estar em todos os contratos ativos, e quem o insere é o Grupo Voalle: abra o pedido. Pergunte também à QR Sorteios se ela quer uma exportação de dados. Anote aqui o protocolo.',
          en: 'The service must be in all active contracts, and it is Grupo Voalle who inserts it: make the request. Ask QR Sorteios, too, whether they want an export of data. Note the protocol number here.',
        },
        provenBy: ['manual'],
      },
    },
  ],
  notes: [
    {
      text: {
        pt: 'A pedido do provedor, o Grupo Voalle insere o serviço em todos os contratos ativos.',
        en: "On the provider's request, Grupo Voalle inserts the service into all active contracts.",
      },
      source: GUIDE,
      screen: 'voalle/contract',
    },
    {
      text: {
        pt: 'A QR Sorteios pode pedir uma exportação de dados. Confirme quais antes de enviar.',
        en: 'QR Sorteios may ask for an export of data. Confirm which before you send any.',
      },
      source: GUIDE,
    },
  ],
});
