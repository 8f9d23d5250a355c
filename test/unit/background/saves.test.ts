// Which saves count as evidence: confirmed, soon, in the same frame, and right.

import { beforeEach, describe, expect, it } from 'vitest';
import { bench, filled, partner, place, snapshotOf, TAB } from './bench';
import type { Bench } from './bench';
import { saveHandlers } from '../../../lib/background/saves';
import type { Instance } from '../../../lib/model/erp';
import type { Partner } from '../../../lib/model/partner';
import { Secret } from '../../../lib/model/secret';
import type { Snapshot } from '../../../lib/model/snapshot';
import type { ProfileView } from '../../../lib/model/setup';

let b: Bench;
let profile: ProfileView;
beforeEach(async () => {
  b = bench();
  ({ profile } = await b.ready());
  await b.ask('secrets.set', { profileId: profile.id, key: 'token', value: 'abc' });
});

const right = snapshotOf(filled, { header: true, pristine: false });
const wrong = snapshotOf(
  { ...filled, url: 'https://parceiro.example/errado' },
  { header: true, pristine: false },
);

const saving = (...snapshots: Snapshot[]) => b.tell('page.saving', { snapshots });
const said = (kind: 'success' | 'error', snapshots: Snapshot[] = [], from = {}) =>
  b.tell(
    'page.message',
    { kind, text: kind === 'success' ? 'Registro salvo' : 'CNPJ inválido', snapshots },
    from,
  );
const step = async () => (await b.ask('tab.view', { tabId: TAB })).setup?.steps.webhook;

describe('a save', () => {
  it('that the ERP confirms proves the step and is told in the journal', async () => {
    await saving(right);
    b.clock.now += 2_000;
    await said('success');
    expect(await step()).toMatchObject({ evidence: [{ kind: 'saved', at: b.clock.now }] });
    expect(await b.journal()).toContain('saved');
    const view = await b.ask('tab.view', { tabId: TAB });
    expect(view.message).toEqual({ kind: 'success', text: 'Registro salvo', at: b.clock.now });
  });

  it('waits for its answer without the value of a secret, and is compared when it is pressed', async () => {
    const keyed: Partner = {
      ...partner,
      values: partner.values.map((value) => (value.key === 'url' ? { ...value, secret: true } : value)),
    };
    const tools = { ...b.tools, catalog: { ...b.tools.catalog, partner: () => Promise.resolve(keyed) } };
    const { url } = filled;
    await b.tools.secrets.set(profile.id, 'url', new Secret(url ?? ''));
    const instance = (await b.ask('instances.list'))[0] as Instance;
    const caller = { instance, place };
    const pending = async () => JSON.stringify(await b.area.get('save/7/0'));
    await saveHandlers(tools)['page.saving']({ snapshots: [right] }, caller);
    expect(await pending()).toContain('"equal":true');
    expect(await pending()).not.toContain('parceiro.example');
    await saveHandlers(tools)['page.saving']({ snapshots: [wrong] }, caller);
    expect(await pending()).toContain('"equal":false');
    expect(await pending()).not.toContain('parceiro.example');
  });

  it('is judged by what the screen shows afterwards, where it is still open', async () => {
    await saving(right);
    await said('success', [{ ...right, record: '31' }]);
    expect(await step()).toMatchObject({ outputs: { webhookId: '31' }, record: '31' });
  });

  it('of something wrong proves nothing, and the journal says what was wrong', async () => {
    await saving(wrong);
    await said('success');
    expect(await step()).toBeUndefined();
    const [line] = await b.lines();
    expect(line).toMatchObject({ event: 'saved', code: 'differs', fields: ['url'] });
    expect(JSON.stringify(line)).not.toContain('parceiro.example');
  });

  it('that the ERP made wrong afterwards proves nothing', async () => {
    await saving(right);
    await said('success', [wrong]);
    expect(await step()).toBeUndefined();
  });

  it('proves the step although the page was loaded anew in between', async () => {
    await saving(right);
    b.documents.set('D2', { read: () => null });
    await b.tell('page.hello', { erp: 'voalle' }, { documentId: 'D2' });
    await said('success', [], { documentId: 'D2' });
    expect(await step()).toMatchObject({ evidence: [{ kind: 'saved' }] });
  });

  it('survives a worker that dies before the answer', async () => {
    await saving(right);
    await b.again();
    await said('success');
    expect(await step()).toMatchObject({ evidence: [{ kind: 'saved' }] });
  });

  it('that the ERP refuses proves nothing, also when a success follows', async () => {
    await saving(right);
    await said('error');
    expect((await b.ask('tab.view', { tabId: TAB })).message).toMatchObject({
      kind: 'error',
      text: 'CNPJ inválido',
    });
    await said('success');
    expect(await step()).toBeUndefined();
  });

  it('is confirmed once', async () => {
    await saving(right);
    await said('success');
    await said('success');
    expect((await b.journal()).filter((line) => line === 'saved')).toHaveLength(1);
  });

  it('is not confirmed after 90 seconds', async () => {
    await saving(right);
    b.clock.now += 90_001;
    await said('success');
    expect(await step()).toBeUndefined();
  });

  it('is not confirmed from another frame or another tab', async () => {
    await saving(right);
    await said('success', [], { frameId: 5 });
    await said('success', [], { tabId: 8 });
    expect(await step()).toBeUndefined();
  });

  it('takes the message before it off the view', async () => {
    await said('error');
    await saving(right);
    expect((await b.ask('tab.view', { tabId: TAB })).message).toBeNull();
  });

  it('without a profile, or of a screen without a rule, is nobody’s', async () => {
    await saving({ ...right, screen: 'voalle/other' });
    await said('success');
    await b.ask('profiles.remove', { id: profile.id });
    await saving(right);
    await said('success');
    expect(await b.journal()).not.toContain('saved');
    expect(b.failures).toEqual([]);
  });

  it('leaves nothing of what the screen showed in the session', async () => {
    await saving(right);
    await said('success', [right]);
    expect([...b.area.content.keys()].filter((name) => name.startsWith('save/'))).toEqual([]);
  });
});
