// Each exchange with a payload that must pass and some that must not. A new channel without an example fails.

import { describe, expect, it } from 'vitest';
import { channels } from '../../../lib/messages/channels';
import type { ChannelName } from '../../../lib/messages/channels';
import type { CommandName } from '../../../lib/messages/commands';
import { rawSnapshot } from '../../../lib/messages/snapshot-shapes';
import { LONGEST_PARTNER } from '../../../lib/model/own-partner';
import { LONGEST_TRANSFER } from '../../../lib/model/transfer';
import {
  SHAPE,
  snapshot,
  saying,
  row,
  secretRow,
  commands,
  anchor,
  pickLabels,
  order,
  labels,
  marks,
  way,
  good,
} from './samples';

const bad: Partial<Record<ChannelName, readonly unknown[]>> = {
  'instances.add': [{ origin: 'https://erp.example', erp: 'sap', label: 'ERP', environment: 'production' }],
  'profiles.update': [{ id: 'p1', label: 'Clube', values: { login: 7 } }],
  'secrets.set': [{ profileId: 'p1', key: 'password', value: 'x'.repeat(8_001) }],
  'instances.secret': [{ id: 'i1', key: 'password', value: 'x' }],
  'vault.unlock': [{ passphrase: 'x'.repeat(1_001) }, { passphrase: null }],
  'transfer.inspect': [{ text: 'x'.repeat(LONGEST_TRANSFER + 1), passphrase: null }],
  'readiness.rows': [{ profileId: 'p1', lack: 'bored', search: '', after: null, count: 1 }],
  'partners.keep': [{ text: 'x'.repeat(LONGEST_PARTNER + 1) }],
  'tab.view': [{ tabId: -1 }, { tabId: '4' }],
  'fill.start': [
    { previewId: 'v1', keys: 'url', confirmed: false },
    { previewId: 'v1', keys: ['url'], confirmed: 'yes' },
    { previewId: 'v1', keys: ['url'] },
  ],
  'guide.lead': [
    { tabId: 1, profileId: 'p1', step: 's', labels: { next: '', here: '' } },
    { tabId: 1, profileId: 'p1', step: 's', labels: { ...labels, next: 'x'.repeat(201) } },
  ],
  'marks.show': [
    {
      tabId: 1,
      profileId: 'p1',
      order: { ...marks, marks: Array.from({ length: 61 }, () => marks.marks[0]) },
    },
    // No place for a value: neither what is there nor what should be.
    { tabId: 1, profileId: 'p1', order: { ...marks, marks: [{ ...marks.marks[0], now: 'x' }] } },
    { tabId: 1, profileId: 'p1', order: { ...marks, marks: [{ ...marks.marks[0], should: 'x' }] } },
    { tabId: 1, profileId: 'p1', order: { ...marks, marks: [{ ...marks.marks[0], severity: 'fatal' }] } },
  ],
  'page.seen': [
    { screen: 'ixc/', heading: '' },
    { screen: 'sap/order', heading: '' },
    { screen: null, heading: '', environment: 'beta' },
    { screen: 'ixc/../x', heading: '' },
    { heading: '' },
  ],
  'page.saving': [
    { snapshots: Array.from({ length: 11 }, () => snapshot) },
    { snapshots: [{ ...snapshot, fields: [{ key: 'name', state: 'gone', value: '' }] }] },
    { snapshots: [{ ...snapshot, html: '<b>' }] },
    { snapshots: [saying({ raw: 'Bearer segredo' })] },
    { snapshots: [saying({ secret: { ...SHAPE, equal: true } })] },
  ],
  'fields.import': [{ text: 'x'.repeat(LONGEST_TRANSFER + 1) }],
  'page.picked': [{ anchor: { ...anchor, at: 3 } }, { anchor: { name: 'a', label: 'b' } }],
  'page.message': [{ kind: 'info', text: '', snapshots: [] }],
  'fill.row': [
    { job: 'j1', row: { ...row, outcome: 'maybe' } },
    { job: 'j1', row: { ...row, refusal: 'because' } },
    { job: 'j1', row: { ...row, after: { kind: 'secret', present: true, value: 'x' } } },
    { job: 'j1', row: { ...row, after: 'x' } },
  ],
};

describe.each(Object.keys(channels) as ChannelName[])('channel %s', (name) => {
  const guard = channels[name].guard as (input: unknown) => boolean;

  it('takes what it is made for', () => {
    expect(guard(good[name])).toBe(true);
  });

  it('refuses what has one member too many, too few, or another type', () => {
    const payload = good[name];
    expect(guard('text')).toBe(false);
    expect(guard({ ...(payload ?? {}), host: 'https://other.example' })).toBe(false);
    for (const member of Object.keys(payload ?? {})) {
      const { [member]: _gone, ...rest } = payload as Record<string, unknown>;
      expect(guard(rest), `without ${member}`).toBe(false);
      expect(guard({ ...rest, [member]: () => 1 }), `wrong ${member}`).toBe(false);
    }
    for (const wrong of bad[name] ?? []) expect(guard(wrong), JSON.stringify(wrong)).toBe(false);
  });
});

describe('a receipt row', () => {
  it('tells of a secret only whether it is there', () => {
    expect(channels['fill.row'].guard({ job: 'j1', row: secretRow })).toBe(true);
  });
});

describe('what a page answers to be compared', () => {
  it('may hold what its secret fields hold, and no judgement of it', () => {
    expect(rawSnapshot(snapshot)).toBe(true);
    expect(rawSnapshot(saying({ raw: 'Bearer segredo' }))).toBe(true);
    expect(rawSnapshot(saying({ raw: 7 }))).toBe(false);
    expect(rawSnapshot(saying({ secret: { ...SHAPE, equal: false } }))).toBe(false);
  });
});

describe.each<[CommandName, unknown, readonly unknown[]]>([
  [
    'read',
    { screen: 'ixc/product', compare: true },
    [
      { screen: 'ixc/product' },
      { screen: 'x', compare: true },
      { screen: 'ixc/product', compare: { token: 'x' } },
    ],
  ],
  [
    'fill',
    { ...order, rows: [{ key: 'a', value: 'x', secret: false, expected: '' }] },
    [
      { ...order, rows: [{ key: 'a', value: 'x' }] },
      { ...order, rows: [], form: undefined },
      { ...order, rows: [], form: '1'.repeat(201) },
      { ...order, rows: [], origin: undefined },
    ],
  ],
  ['cancel', { job: 'j1' }, [{}, { job: 7 }]],
  ['undo', { job: 'j1' }, [{}, { job: 'j1', all: true }]],
  ['status', { job: '' }, [undefined]],
  ['sleep', undefined, [{}, 'now']],
  [
    'lead',
    way,
    [
      { ...way, erp: 'sap' },
      { ...way, menu: Array.from({ length: 11 }, () => 'x') },
      { ...way, menu: ['x'.repeat(121)] },
      { ...way, screen: 'x' },
      { ...way, labels: {} },
    ],
  ],
  ['leadStop', undefined, [{}]],
  [
    'mark',
    marks,
    [
      { ...marks, form: undefined },
      { ...marks, words: {} },
      { ...marks, value: 'x' },
    ],
  ],
  ['unmark', undefined, [{}]],
  ['focused', undefined, [{}]],
  [
    'point',
    { screen: 'ixc/product', key: 'tipo' },
    [{ screen: 'x', key: 'tipo' }, { screen: 'ixc/product' }],
  ],
  [
    'pick',
    { screen: 'ixc/product', labels: pickLabels },
    [
      { screen: 'ixc/product', labels: { ...pickLabels, what: 'x'.repeat(301) } },
      { screen: 'x', labels: pickLabels },
    ],
  ],
  ['pickMove', { by: 'take' }, [{ by: 'save' }, {}]],
  ['pickStop', undefined, [{}]],
  [
    'find',
    { screen: 'ixc/product', anchor },
    [
      { screen: 'ixc/product', anchor: null },
      { screen: 'ixc/product', anchor: { ...anchor, nth: 2 } },
    ],
  ],
  [
    'learn',
    { screen: 'ixc/product', field: 'nome', anchor: null },
    [
      { screen: 'ixc/product', field: 'nome' },
      { screen: 'ixc/product', anchor },
    ],
  ],
  ['skeleton', { erp: 'ixc' }, [undefined, { erp: 'sap' }]],
])('command %s', (name, payload, wrong) => {
  it('takes what it is made for, and nothing else', () => {
    const guard = commands[name].guard as (input: unknown) => boolean;
    expect(guard(payload)).toBe(true);
    for (const each of wrong) expect(guard(each)).toBe(false);
  });
});
