// One good record for each table; all data is invented.

import type { RecordOf, TableName } from '../../../lib/store/schemas';
import type { Place } from '../../../lib/model/setup';

export const place: Place = { tabId: 7, frameId: 0, documentId: 'D1', origin: 'https://erp.example' };

export const samples: { readonly [T in TableName]: RecordOf<T> } = {
  instances: {
    id: 'i1',
    erp: 'ixc',
    origin: 'https://erp.example',
    label: 'Provedor',
    environment: 'staging',
    addedAt: 1,
  },
  profiles: {
    id: 'p1',
    instanceId: 'i1',
    partnerId: 'partiu',
    label: 'Clube',
    values: { login: 'provedor' },
    createdAt: 1,
    updatedAt: 2,
  },
  setups: {
    profileId: 'p1',
    variants: { link: 'plan' },
    steps: {
      integration: {
        evidence: [{ kind: 'manual', at: 3, reason: 'visto na tela' }],
        outputs: { integrationId: '12' },
        record: '12',
        brokenAt: null,
      },
    },
  },
  previews: {
    id: 'v1',
    profileId: 'p1',
    screen: 'ixc/sva-integration',
    step: 'integration',
    place,
    rows: [
      {
        key: 'url',
        label: 'URL',
        valueKind: 'url',
        now: { kind: 'value', value: '' },
        will: { kind: 'value', value: 'https://parceiro.example/api', text: 'API' },
        action: 'write',
        why: 'from-profile',
        ticked: true,
        overwrites: false,
        note: { pt: 'Sem barra no fim.', en: 'No slash at the end.' },
      },
      {
        key: 'password',
        label: 'Senha',
        valueKind: 'secret',
        now: { kind: 'secret', present: false },
        will: { kind: 'secret', present: true },
        action: 'refuse',
        why: 'from-profile',
        refusal: 'no-value',
        ticked: false,
        overwrites: false,
      },
    ],
    findings: [
      {
        key: 'url',
        label: 'URL',
        severity: 'error',
        code: 'empty',
        now: { kind: 'value', value: '' },
        should: null,
        source: 'guia §1',
        mendable: true,
      },
    ],
    at: 10,
  },
  jobs: {
    id: 'j1',
    previewId: 'v1',
    profileId: 'p1',
    screen: 'ixc/sva-integration',
    place,
    state: 'running',
    ordered: ['url'],
    rows: [{ key: 'url', outcome: 'refused', refusal: 'covered', after: { kind: 'value', value: '' } }],
    undo: null,
    at: 11,
  },
  journal: {
    id: 'l1',
    at: 12,
    event: 'tick',
    instanceId: 'i1',
    profileId: 'p1',
    screen: null,
    fields: ['url'],
    code: 'manual',
    step: 'connection',
  },
  tests: {
    profileId: 'p1',
    at: 13,
    level: 'L1',
    code: 'ok-reachable-only',
    status: 204,
    methods: ['OPTIONS', 'HEAD'],
    milliseconds: 20,
    host: 'parceiro.example',
    problems: [{ key: 'url', code: 'placeholder' }],
  },
  choices: { instanceId: 'i1', profileId: 'p1' },
};
