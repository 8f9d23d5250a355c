// Each exchange with a payload that must pass and some that must not. A new channel without an example fails.

import { describe, expect, it } from 'vitest';
import { channels } from '../../../lib/messages/channels';
import type { ChannelName } from '../../../lib/messages/channels';
import { eyeCommands } from '../../../lib/messages/commands';
import type { CommandName } from '../../../lib/messages/commands';
import { handCommands } from '../../../lib/messages/orders';
import { guideCommands } from '../../../lib/messages/pointers';
import { rawSnapshot } from '../../../lib/messages/snapshot-shapes';
import { LONGEST_TRANSFER } from '../../../lib/model/transfer';

const SHAPE = { empty: false, bearer: 'exact', placeholder: false, equal: null };

const snapshot = {
  screen: 'voalle/webhook-info',
  fields: [
    {
      key: 'name',
      state: 'ok',
      value: 'Watch',
      text: 'Watch',
      options: [{ value: '1', text: 'Um' }],
      by: 'label',
    },
    {
      key: 'headers:Authorization',
      state: 'ok',
      value: '',
      secret: SHAPE,
    },
  ],
  record: null,
  pristine: true,
};
/** A snapshot with more in it about a secret. */
const saying = (more: object) => ({
  ...snapshot,
  fields: snapshot.fields.map((each) => ({ ...each, ...more })),
});

const row = {
  key: 'url',
  outcome: 'refused',
  refusal: 'covered',
  after: { kind: 'value', value: '', text: 'x' },
};
const secretRow = { key: 'token', outcome: 'written', after: { kind: 'secret', present: true } };

const commands = { ...eyeCommands, ...handCommands, ...guideCommands };
const order = { job: 'j1', origin: 'https://erp.example', screen: 'ixc/product', form: '1 36' };
const labels = { next: 'Pressione aqui', here: 'É aqui', routine: null };
const way = { erp: 'ixc', menu: ['Sistema', 'Contratos'], labels, screen: null, routine: null };

const good: Readonly<Record<ChannelName, unknown>> = {
  'instances.list': undefined,
  'instances.add': { origin: 'https://erp.example', erp: 'ixc', label: 'ERP', environment: 'production' },
  'instances.update': { id: 'i1', label: 'ERP', environment: 'training' },
  'instances.remove': { id: 'i1' },
  'instances.api': { id: 'i1', identity: '', base: 'https://api.erp.example' },
  'instances.secret': { id: 'i1', key: 'syndata', value: 'x' },
  'profiles.list': undefined,
  'profiles.create': { instanceId: 'i1', partnerId: 'partiu', label: 'Clube' },
  'profiles.update': { id: 'p1', label: 'Clube', values: { login: 'x' } },
  'profiles.remove': { id: 'p1' },
  'profiles.choose': { id: 'p1' },
  'secrets.set': { profileId: 'p1', key: 'password', value: 'x' },
  'tab.view': { tabId: 0 },
  'screen.check': { tabId: 1, profileId: 'p1', step: null, compare: true },
  'screen.preview': { tabId: 1, profileId: 'p1', step: 'service:CODE' },
  'fill.start': { previewId: 'v1', keys: ['url', 'headers:Authorization'] },
  'fill.cancel': { jobId: 'j1' },
  'fill.undo': { jobId: 'j1' },
  'steps.tick': { profileId: 'p1', step: 'trigger', reason: 'confirmado por e-mail' },
  'steps.untick': { profileId: 'p1', step: 'trigger' },
  'steps.output': { profileId: 'p1', step: 'integration', key: 'integrationId', value: '12' },
  'steps.choose': { profileId: 'p1', variant: 'link', value: 'plan' },
  'guide.lead': { tabId: 1, profileId: 'p1', step: 'service:CODE', labels },
  'guide.stop': { tabId: 1 },
  'guide.point': { tabId: 1, profileId: 'p1', key: 'headers:Authorization' },
  'api.check': { profileId: 'p1', step: 'product', subject: null, tabId: 1 },
  'readiness.start': { profileId: 'p1' },
  'readiness.pause': { profileId: 'p1' },
  'readiness.resume': { profileId: 'p1' },
  'readiness.cancel': { profileId: 'p1' },
  'readiness.wipe': { profileId: 'p1' },
  'readiness.view': { profileId: 'p1' },
  'readiness.rows': { profileId: 'p1', lack: 'stage', search: '', after: null, count: 100 },
  'settings.get': undefined,
  'settings.set': { keepDays: 7, lockMinutes: 15 },
  'vault.view': undefined,
  'vault.create': { passphrase: 'frase inventada' },
  'vault.unlock': { passphrase: 'frase inventada' },
  'vault.lock': undefined,
  'vault.change': { from: 'frase inventada', to: 'outra inventada' },
  'vault.forget': undefined,
  'transfer.export': { profileIds: ['p1'], passphrase: null },
  'transfer.inspect': { text: '{}', passphrase: null },
  'transfer.import': { text: '{}', passphrase: 'frase inventada', items: ['p1'] },
  'store.health': undefined,
  'store.salvage': undefined,
  'store.reset': undefined,
  'test.run': { profileId: 'p1' },
  'journal.list': undefined,
  'page.hello': { erp: 'voalle' },
  'page.seen': { screen: null, heading: 'Webhooks' },
  'page.saving': { snapshots: [snapshot] },
  'page.message': { kind: 'success', text: 'Registro salvo', snapshots: [snapshot] },
  'fill.row': { job: 'j1', row },
  'fill.done': { job: 'j1' },
};

const bad: Partial<Record<ChannelName, readonly unknown[]>> = {
  'instances.add': [{ origin: 'https://erp.example', erp: 'sap', label: 'ERP', environment: 'production' }],
  'profiles.update': [{ id: 'p1', label: 'Clube', values: { login: 7 } }],
  'secrets.set': [{ profileId: 'p1', key: 'password', value: 'x'.repeat(8_001) }],
  'instances.secret': [{ id: 'i1', key: 'password', value: 'x' }],
  'vault.unlock': [{ passphrase: 'x'.repeat(1_001) }, { passphrase: null }],
  'transfer.inspect': [{ text: 'x'.repeat(LONGEST_TRANSFER + 1), passphrase: null }],
  'readiness.rows': [{ profileId: 'p1', lack: 'bored', search: '', after: null, count: 1 }],
  'tab.view': [{ tabId: -1 }, { tabId: '4' }],
  'fill.start': [{ previewId: 'v1', keys: 'url' }],
  'guide.lead': [
    { tabId: 1, profileId: 'p1', step: 's', labels: { next: '', here: '' } },
    { tabId: 1, profileId: 'p1', step: 's', labels: { ...labels, next: 'x'.repeat(201) } },
  ],
  'page.seen': [
    { screen: 'ixc/', heading: '' },
    { screen: 'sap/order', heading: '' },
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
    'point',
    { screen: 'ixc/product', key: 'tipo' },
    [{ screen: 'x', key: 'tipo' }, { screen: 'ixc/product' }],
  ],
])('command %s', (name, payload, wrong) => {
  it('takes what it is made for, and nothing else', () => {
    const guard = commands[name].guard as (input: unknown) => boolean;
    expect(guard(payload)).toBe(true);
    for (const each of wrong) expect(guard(each)).toBe(false);
  });
});
