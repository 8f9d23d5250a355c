// A screen and two partners that a background on a bench knows.

import type { Partner } from '../../../lib/model/partner';
import type { ScreenDef } from '../../../lib/model/screen';

const text = (words: string) => ({ pt: words, en: words });
export const screen: ScreenDef = {
  id: 'voalle/webhook',
  erp: 'voalle',
  title: 'Webhook',
  menu: ['Integrações', 'Webhooks'],
  detect: null,
  fields: [
    { key: 'name', label: 'Nome', kind: 'text', tag: 'P' },
    { key: 'url', label: 'Url', kind: 'url', tag: 'P' },
    { key: 'limit', label: 'Limite', kind: 'integer', tag: 'P' },
    { key: 'headers', label: 'Cabeçalhos', kind: 'pairs', tag: 'P' },
  ],
};

export const partner: Partner = {
  id: 'canal',
  name: 'Canal',
  erp: 'voalle',
  summary: text('Um canal.'),
  values: [
    {
      key: 'token',
      label: text('Token'),
      kind: 'secret',
      secret: true,
      required: true,
      from: 'partner',
      hint: text(''),
      suggestion: 'nunca',
    },
    {
      key: 'url',
      label: text('Url'),
      kind: 'url',
      secret: false,
      required: true,
      from: 'partner',
      hint: text(''),
      suggestion: 'https://parceiro.example/hook',
    },
  ],
  prerequisites: [],
  conditions: null,
  needs: [],
  notes: [],
  variants: [],
  presets: [
    {
      screen: 'voalle/webhook',
      rules: [
        { field: 'name', expected: { is: 'literal', value: 'Canal' }, source: 'guia' },
        { field: 'url', expected: { is: 'profile', value: 'url' }, source: 'guia' },
        { field: 'limit', expected: { is: 'literal', value: '15' }, atLeast: true, source: 'guia' },
        {
          field: 'headers:Authorization',
          expected: { is: 'profile', value: 'token', prefix: 'Bearer ' },
          source: 'guia',
        },
      ],
    },
  ],
  checklist: [
    {
      id: 'webhook',
      title: text('Webhook'),
      what: text(''),
      screen: 'voalle/webhook',
      provenBy: ['saved', 'screen'],
      outputs: [{ key: 'webhookId', label: text('ID'), from: 'record' }],
    },
    { id: 'connection', title: text('Conexão'), what: text(''), provenBy: ['test'] },
    { id: 'trigger', title: text('Gatilho'), what: text(''), provenBy: ['manual'] },
  ],
  test: { kind: 'probe', url: 'url', method: 'POST', proves: text(''), doesNotProve: text('') },
};

/** Another partner of the same ERP, without a word on the screen. */
export const silentPartner: Partner = { ...partner, id: 'silencioso', presets: [] };

export const filled: Readonly<Record<string, string>> = {
  name: 'Canal',
  url: 'https://parceiro.example/hook',
  limit: '15',
};
