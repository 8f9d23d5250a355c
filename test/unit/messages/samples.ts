// A good payload for each channel and command.

import { SETTINGS } from '../../../lib/model/settings';
import type { ChannelName } from '../../../lib/messages/channels';
import { eyeCommands } from '../../../lib/messages/commands';
import { handCommands } from '../../../lib/messages/orders';
import { surveyCommands } from '../../../lib/messages/survey';
import { guideCommands } from '../../../lib/messages/pointers';
import { markCommands } from '../../../lib/messages/marks';

export const SHAPE = { empty: false, bearer: 'exact', placeholder: false, equal: null };

export const snapshot = {
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
export const saying = (more: object) => ({
  ...snapshot,
  fields: snapshot.fields.map((each) => ({ ...each, ...more })),
});

export const row = {
  key: 'url',
  outcome: 'refused',
  refusal: 'covered',
  after: { kind: 'value', value: '', text: 'x' },
};
export const secretRow = { key: 'token', outcome: 'written', after: { kind: 'secret', present: true } };

export const commands = {
  ...eyeCommands,
  ...handCommands,
  ...guideCommands,
  ...markCommands,
  ...surveyCommands,
};
export const anchor = { name: 'apelido', label: 'Apelido', role: 'text' };
export const pickLabels = { what: 'Aponte o campo', keys: 'Setas' };
const taughtField = { instanceId: 'i1', screen: 'ixc/product', field: 'nome' };
export const order = { job: 'j1', origin: 'https://erp.example', screen: 'ixc/product', form: '1 36' };
export const labels = { next: 'Pressione aqui', here: 'É aqui', routine: null };
export const marks = {
  screen: 'ixc/product',
  form: '41 null',
  words: { error: 'Erro', warning: 'Aviso', info: 'Nota' },
  marks: [{ key: 'tipo', severity: 'error', text: 'O valor é outro.' }],
};
export const way = { erp: 'ixc', menu: ['Sistema', 'Contratos'], labels, screen: null, routine: null };

const filter = {
  text: '',
  event: null,
  instanceId: null,
  partnerId: null,
  who: '',
  from: null,
  until: null,
};

export const good: Readonly<Record<ChannelName, unknown>> = {
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
  'partners.own': undefined,
  'partners.read': { text: '{}' },
  'partners.keep': { text: '{}' },
  'partners.remove': { id: 'own-0f0f0f0f' },
  'tab.view': { tabId: 0 },
  'screen.check': { tabId: 1, profileId: 'p1', step: null, compare: true },
  'screen.preview': { tabId: 1, profileId: 'p1', step: 'service:CODE' },
  'fill.start': { previewId: 'v1', keys: ['url', 'headers:Authorization'], confirmed: false },
  'fill.cancel': { jobId: 'j1' },
  'fill.undo': { jobId: 'j1' },
  'steps.tick': { profileId: 'p1', step: 'trigger', reason: 'confirmado por e-mail' },
  'steps.untick': { profileId: 'p1', step: 'trigger' },
  'steps.output': { profileId: 'p1', step: 'integration', key: 'integrationId', value: '12' },
  'steps.choose': { profileId: 'p1', variant: 'link', value: 'plan' },
  'guide.lead': { tabId: 1, profileId: 'p1', step: 'service:CODE', labels },
  'guide.stop': { tabId: 1 },
  'guide.point': { tabId: 1, profileId: 'p1', key: 'headers:Authorization' },
  'marks.show': { tabId: 1, profileId: 'p1', order: marks },
  'marks.hide': { tabId: 1 },
  'wish.take': { tabId: 1 },
  'teach.pick': { tabId: 1, profileId: 'p1', field: 'nome', labels: pickLabels },
  'teach.move': { tabId: 1, by: 'next' },
  'teach.stop': { tabId: 1 },
  'teach.view': { tabId: 1 },
  'fields.list': undefined,
  'fields.teach': { tabId: 1, profileId: 'p1', field: 'nome', anchor },
  'fields.change': { ...taughtField, anchor },
  'fields.forget': taughtField,
  'fields.never': { ...taughtField, never: true },
  'fields.export': undefined,
  'fields.import': { text: '{}' },
  'diagnosis.take': { tabId: 1, profileId: null },
  'api.check': { profileId: 'p1', step: 'product', subject: null, tabId: 1 },
  'readiness.start': { profileId: 'p1' },
  'readiness.pause': { profileId: 'p1' },
  'readiness.resume': { profileId: 'p1' },
  'readiness.cancel': { profileId: 'p1' },
  'readiness.wipe': { profileId: 'p1' },
  'readiness.view': { profileId: 'p1' },
  'readiness.rows': { profileId: 'p1', lack: 'stage', search: '', after: null, count: 100 },
  'settings.get': undefined,
  'settings.set': SETTINGS,
  'vault.view': undefined,
  'vault.create': { passphrase: 'frase inventada' },
  'vault.unlock': { passphrase: 'frase inventada' },
  'firstRun.view': undefined,
  'firstRun.leave': { left: true },
  'vault.lock': undefined,
  'vault.change': { from: 'frase inventada', to: 'outra inventada' },
  'vault.forget': undefined,
  'transfer.export': { profileIds: ['p1'], passphrase: null },
  'transfer.inspect': { text: '{}', passphrase: null },
  'transfer.import': { text: '{}', passphrase: 'frase inventada', items: ['p1'] },
  'store.health': undefined,
  'store.salvage': undefined,
  'store.dismiss': undefined,
  'store.reset': undefined,
  'test.run': { profileId: 'p1' },
  'journal.page': { filter, after: null, count: 50 },
  'journal.export': { filter: { ...filter, event: 'fill', from: 0 }, after: '1000 x', count: 500 },
  'policy.view': undefined,
  'page.hello': { erp: 'voalle' },
  'page.seen': { screen: null, heading: 'Webhooks' },
  'page.saving': { snapshots: [snapshot] },
  'page.message': { kind: 'success', text: 'Registro salvo', snapshots: [snapshot] },
  'fill.row': { job: 'j1', row },
  'page.picked': { anchor },
  'fill.done': { job: 'j1' },
};
