// Mistakes in the records of the partners whose address the guide prints: the panel shows it, and says what is wrong
// with it. For each what is found, and what the sources leave open of records that are right.

import { CAMPSOFT, INTERSERVICE, NXTV, WATCH_BRASIL } from '../../start/scenes/voalle-cases.ts';
import { CODE, RAW } from './voalle-judging.ts';
import { authorization, secretOf } from './voalle-records.ts';
import type { Judged } from './voalle-records.ts';

export const PRINTED: readonly Judged[] = [
  {
    partner: CAMPSOFT,
    wrong: {
      integrator: { alias: 'CampSoftV2' },
      webhook: {
        url: `${CAMPSOFT.url ?? ''}/`,
        headers: [{ name: 'Token', value: `Bearer ${secretOf(CAMPSOFT)}` }],
        parameters: [{ name: 'cliente', value: '9' }],
      },
      products: { SP107: { useStreaming: false } },
      lacking: ['SP107'],
      deliveries: 'failed',
    },
    found: {
      integrator: [['Alias', 'error', 'caseDiffers', 'campSoftv2']],
      webhook: [
        ['Url', 'error', 'trailingSlash', 'https://api.campsoft.com.br/isp-v1/webhook/voalle.php'],
        ['Headers › Token', 'error', 'secretDiffers'],
        ['Parâmetros', 'warning', 'mustBeEmpty'],
      ],
      // The section is silent on services: a warning. The code is not asked for while there is no field for it.
      SP107: [['Utiliza Streaming', 'warning', 'differs', 'Sim']],
      contract: [['Serviços', 'warning', 'noneIncluded']],
      deliveries: [
        ['Entregas com sucesso › Campsoft', 'warning', 'notPositive'],
        ['Entregas sem sucesso › Campsoft', 'warning', 'differs', '0'],
      ],
    },
    open: { SP107: [CODE] },
  },
  {
    partner: INTERSERVICE,
    wrong: {
      // The default of the guide's general text.
      webhook: { integratorId: 1, url: 'https://interservice.company/admin/' },
      products: { SP104: { integrationCode: 'INTER-9' } },
      person: { cellPhone: '(11) 3123-4569' },
      contract: { contractStatus: 3 },
    },
    found: {
      webhook: [
        ['Integrador', 'warning', 'knownMistake', 'Interservice'],
        ['Url', 'error', 'trailingSlash', 'https://interservice.company/admin'],
      ],
      SP104: [['Cód. Integração', 'error', 'differs', 'INTER-1']],
      person: [['Celular', 'error', 'notMobile']],
      contract: [['Situação', 'error', 'differs', 'Normal']],
    },
    open: { webhook: [['Url', 'info', 'sourcesDisagree'], RAW] },
  },
  {
    partner: NXTV,
    wrong: {
      integrator: { alias: 'NXTV' },
      webhook: {
        url: 'http://osm.ottplay.com.br/api/v1/voalle/update',
        ...authorization('nxtv-de-outro-provedor-0123456789'),
      },
      person: { email: '' },
      contract: { stage: 4 },
    },
    found: {
      integrator: [['Alias', 'error', 'caseDiffers', 'NxTv']],
      webhook: [
        ['Url', 'error', 'notHttps'],
        ['Headers › Authorization', 'error', 'secretDiffers'],
      ],
      person: [['E-mail', 'error', 'emptyNeeded']],
      contract: [['Estágio', 'error', 'differs', 'Aprovado']],
    },
    open: { webhook: [RAW] },
  },
  {
    partner: WATCH_BRASIL,
    wrong: {
      integrator: { alias: 'watchbrasil_V2' },
      // The guide's own example.
      webhook: { attempts: 5, ...authorization('Bearer 123ASD') },
      products: { SP102: { integratorId: null } },
      person: { cellPhone: '' },
      contract: { contractStatus: 5 },
    },
    found: {
      integrator: [['Alias', 'error', 'caseDiffers', 'watchbrasil_v2']],
      webhook: [
        ['Limites de Tentativas de Integrar', 'info', 'belowPreset', '15'],
        ['Headers › Authorization', 'error', 'placeholder'],
      ],
      SP102: [['Emp. Integração', 'error', 'empty', 'Watch Brasil']],
      person: [['Celular', 'error', 'emptyNeeded']],
      contract: [['Situação', 'error', 'differs', 'Normal']],
    },
    open: {},
  },
];
