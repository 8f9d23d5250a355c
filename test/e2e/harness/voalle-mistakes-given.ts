// Mistakes in the records of the partners that tell their address themselves: it is a secret, and the panel learns no
// more than whether it is the right one. For each what is found, and what the sources leave open of right records.

import { cnpj } from '../../sandbox/voalle/documents.ts';
import {
  CARIAP,
  DIRECTV_GO,
  EXA,
  ITTV,
  MOBIACCESS,
  QR_SORTEIOS,
  SKEELO,
  SUPER_CONHECIMENTO,
} from '../../start/scenes/voalle-cases.ts';
import { CODE, VERSION } from './voalle-judging.ts';
import { addressOf, authorization, secretOf } from './voalle-records.ts';
import type { Judged } from './voalle-records.ts';

export const GIVEN: readonly Judged[] = [
  {
    partner: CARIAP,
    wrong: {
      integrator: { version: '3' },
      webhook: {
        method: 'Post',
        attempts: 10,
        // A branch's.
        headers: [{ name: 'txid', value: cnpj('12ABC34502DE') }],
      },
      products: { SP108: { integrationCode: 'cariap-10' } },
      person: { phone: '' },
    },
    wrongPlace: 'Filial Centro',
    found: {
      integrator: [['Versão', 'error', 'differs', '2.0 (MVNO)']],
      place: [['CNPJ', 'error', 'differs', '12.ABC.345/01DE-35']],
      webhook: [
        ['Método HTTP', 'error', 'differs', 'PUT'],
        ['Limites de Tentativas de Integrar', 'info', 'belowPreset', '15'],
        ['Headers › txid', 'error', 'secretDiffers'],
      ],
      SP108: [['Cód. Integração', 'error', 'caseDiffers', 'CARIAP-10']],
      person: [['Telefone', 'error', 'emptyNeeded']],
    },
    open: {
      integrator: [VERSION],
      // The published example has no 0001 where head offices have it: a hint, for either is possible.
      place: [['CNPJ', 'info', 'format']],
      webhook: [['Headers › txid', 'info', 'format']],
    },
  },
  {
    partner: DIRECTV_GO,
    wrong: {
      integrator: { alias: 'Directv Go' },
      webhook: {
        attempts: 0,
        headers: [{ name: 'idp', value: secretOf(DIRECTV_GO, 'idp') }],
      },
      // The base package on the webhook's own integrator.
      products: { SP106: { integratorId: 9_000 } },
      lacking: ['SP106'],
    },
    found: {
      integrator: [['Alias', 'error', 'caseDiffers', 'DIRECTV GO']],
      webhook: [
        ['Limites de Tentativas de Integrar', 'error', 'notPositive'],
        ['Headers › x-api-key', 'error', 'empty', '••••••••'],
      ],
      SP106: [['Emp. Integração', 'error', 'differs', 'DGO pacote básico']],
      contract: [['Serviços', 'error', 'baseMissing', 'TV Pacote Base']],
    },
    open: { integrator: [VERSION] },
  },
  {
    partner: EXA,
    wrong: {
      integrator: { type: 'Integração de Terceiros', active: false },
      webhook: {
        url: addressOf(EXA).replace('https:', 'http:'),
        emails: 'noc@provedor.example',
        active: false,
      },
      person: { email: '', phone: '3123-4568' },
      deliveries: 'failed',
    },
    found: {
      integrator: [
        ['Tipo de Integração', 'error', 'differs', 'Reativa'],
        ['Ativo', 'error', 'differs', 'Sim'],
      ],
      webhook: [
        ['Url', 'error', 'secretDiffers'],
        [
          'Lista de E-mails caso chegue ao máximo de tentativas',
          'info',
          'differs',
          'noc@provedor.example;ti@provedor.example',
        ],
        ['Ativo', 'error', 'differs', 'Sim'],
      ],
      person: [
        ['E-mail', 'error', 'emptyNeeded'],
        ['Telefone', 'error', 'malformed'],
      ],
      deliveries: [
        ['Entregas com sucesso › Exa', 'warning', 'notPositive'],
        ['Entregas sem sucesso › Exa', 'warning', 'differs', '0'],
      ],
    },
    open: { integrator: [VERSION], SP105: [CODE] },
  },
  {
    partner: ITTV,
    wrong: {
      integrator: { version: '3' },
      webhook: { method: 'Post', ...authorization(`Bearer + ${secretOf(ITTV)}`) },
      products: { SP106: { integratorId: 1_008 } },
      person: { email: 'sem-arroba.example', txId: '111.111.111-12' },
    },
    found: {
      integrator: [['Versão', 'error', 'differs', '1']],
      webhook: [
        ['Método HTTP', 'error', 'differs', 'PUT'],
        ['Headers › Authorization', 'error', 'bearerPlus'],
      ],
      SP106: [['Emp. Integração', 'warning', 'differs', 'ITTV']],
      person: [
        ['CPF/CNPJ', 'warning', 'malformed'],
        ['E-mail', 'warning', 'malformed'],
      ],
    },
    open: { integrator: [VERSION], SP106: [CODE] },
  },
  {
    partner: MOBIACCESS,
    wrong: {
      off: ['use_webhooks'],
      integrator: { alias: 'mobiaccess' },
      webhook: authorization(secretOf(MOBIACCESS)),
      contract: { stage: 2, contractStatus: 2 },
    },
    found: {
      parameters: [['Utilizar Webhooks', 'error', 'differs', 'Sim']],
      integrator: [['Alias', 'error', 'differs', 'Mobi_Provedor']],
      webhook: [['Headers › Authorization', 'error', 'bearerMissing']],
      contract: [
        ['Estágio', 'error', 'differs', 'Aprovado'],
        ['Situação', 'error', 'differs', 'Normal'],
      ],
    },
    open: { SP108: [CODE] },
  },
  {
    partner: QR_SORTEIOS,
    wrong: {
      integrator: { version: '2', url: 'https://sobra.example' },
      webhook: { attempts: 5 },
      products: { SP104: { integrationCode: 'QR-BRONZE' } },
      lacking: ['SP104', 'SP105'],
    },
    found: {
      integrator: [
        ['Versão', 'error', 'differs', '1'],
        ['URL', 'warning', 'mustBeEmpty'],
      ],
      webhook: [['Limites de Tentativas de Integrar', 'info', 'belowPreset', '30']],
      SP104: [['Cód. Integração', 'error', 'differs', 'QR-PRATA']],
      contract: [['Serviços', 'warning', 'noneIncluded']],
    },
    open: { integrator: [VERSION] },
  },
  {
    partner: SKEELO,
    wrong: {
      integrator: { alias: 'Skeelo', parameters: [{ name: 'cliente', value: '9' }] },
      webhook: { integratorId: 1_008, url: `${addressOf(SKEELO)}/` },
      person: { email: 'completo@provedor' },
    },
    found: {
      integrator: [
        ['Alias', 'error', 'caseDiffers', 'skeelo'],
        ['Parâmetros', 'warning', 'mustBeEmpty'],
      ],
      webhook: [
        ['Integrador', 'error', 'differs', 'Skeelo'],
        ['Url', 'error', 'secretDiffers'],
      ],
      person: [['E-mail', 'error', 'malformed']],
    },
    open: { SP104: [CODE] },
  },
  {
    partner: SUPER_CONHECIMENTO,
    wrong: {
      off: ['use_streaming'],
      webhook: { name: 'Cursos', active: false },
      products: { SP105: { integrationCode: 'PROVEDOR-78' } },
      person: { phone: '' },
    },
    found: {
      parameters: [['Utiliza Streaming', 'error', 'differs', 'Sim']],
      webhook: [
        ['Nome do Webhook', 'info', 'differs', 'Super Conhecimento'],
        ['Ativo', 'error', 'differs', 'Sim'],
      ],
      SP105: [['Cód. Integração', 'error', 'differs', 'PROVEDOR-77']],
      person: [['Telefone', 'error', 'emptyNeeded']],
    },
    open: {},
  },
];
