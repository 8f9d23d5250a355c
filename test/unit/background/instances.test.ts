// Instances: what may be added, and what goes when one is removed.

import { beforeEach, describe, expect, it } from 'vitest';
import { bench, ORIGIN, place, TAB } from './bench';
import type { Bench } from './bench';

let b: Bench;
beforeEach(() => {
  b = bench();
});

const wish = { origin: ORIGIN, erp: 'voalle', label: 'Provedor', environment: 'staging' } as const;

describe('adding an instance', () => {
  it('keeps the origin alone, registers, reaches open tabs, tells the journal and the pages', async () => {
    const added = await b.ask('instances.add', { ...wish, origin: `${ORIGIN}/menu?x=1#y` });
    expect(added).toMatchObject({ ok: true, value: { origin: ORIGIN, erp: 'voalle', addedAt: b.clock.now } });
    const instance = added.ok ? added.value : null;
    expect(b.registration.permitted).toHaveBeenCalledWith(ORIGIN);
    expect(b.registration.reconcile).toHaveBeenCalledWith([instance]);
    expect(b.registration.injectOpenTabs).toHaveBeenCalledWith(instance);
    expect(b.topics).toEqual([{ about: 'instances' }, { about: 'journal' }]);
    expect(await b.journal()).toEqual(['instance-added']);
    expect(await b.ask('instances.list')).toEqual([{ ...instance, secrets: [] }]);
  });

  it('keeps a port, which is part of the origin', async () => {
    b.granted.add('http://10.0.0.5:8080');
    const added = await b.ask('instances.add', { ...wish, origin: 'http://10.0.0.5:8080/adm.php' });
    expect(added).toMatchObject({ ok: true, value: { origin: 'http://10.0.0.5:8080' } });
  });

  it.each([
    '',
    'erp.example',
    'ftp://erp.example',
    'file:///etc',
    'https://user:pw@erp.example',
    'javascript:alert(1)',
  ])('refuses %j as an address', async (origin) => {
    expect(await b.ask('instances.add', { ...wish, origin })).toEqual({ ok: false, error: 'not-an-address' });
    expect(await b.ask('instances.list')).toEqual([]);
  });

  it('needs the permission of the browser', async () => {
    b.granted.clear();
    expect(await b.ask('instances.add', wish)).toEqual({ ok: false, error: 'permission-missing' });
    expect(b.registration.reconcile).not.toHaveBeenCalled();
  });

  it('happens once for an origin, also when it is asked for twice at the same time', async () => {
    const both = await Promise.all([b.ask('instances.add', wish), b.ask('instances.add', wish)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, error: 'already-there' });
    expect(await b.ask('instances.list')).toHaveLength(1);
  });

  it('lists the instances in the order in which they came', async () => {
    b.granted.add('https://other.example');
    await b.ask('instances.add', wish);
    b.clock.now -= 500;
    await b.ask('instances.add', { ...wish, origin: 'https://other.example' });
    expect((await b.ask('instances.list')).map(({ origin }) => origin)).toEqual([
      'https://other.example',
      ORIGIN,
    ]);
  });
});

describe('changing an instance', () => {
  it('changes label and environment, and nothing else', async () => {
    const { instance } = await b.ready();
    const changed = await b.ask('instances.update', {
      id: instance.id,
      label: 'Novo',
      environment: 'production',
    });
    expect(changed).toEqual({ ok: true, value: { ...instance, label: 'Novo', environment: 'production' } });
  });

  it('remembers which word of its pages the operator did not take, until another environment is chosen', async () => {
    const { instance } = await b.ready();
    const { id, label, environment } = instance;
    const overruled = async (request: object): Promise<unknown> => {
      const changed = await b.ask('instances.update', { id, label, environment, ...request });
      return changed.ok && changed.value.overruled;
    };
    expect(await overruled({ overruled: 'training' })).toBe('training');
    expect(await overruled({ label: 'Novo' })).toBe('training');
    expect(await overruled({ environment: 'production' })).toBeUndefined();
  });

  it('refuses one that is not there', async () => {
    const changed = await b.ask('instances.update', { id: 'none', label: 'Novo', environment: 'production' });
    expect(changed).toEqual({ ok: false, error: 'unknown' });
  });
});

describe('removing an instance', () => {
  it('takes everything with it but the journal', async () => {
    const { instance, profile } = await b.ready();
    b.answer('D1', { sleep: () => null });
    await b.ask('secrets.set', { profileId: profile.id, key: 'token', value: 'abc' });
    await b.ask('steps.tick', { profileId: profile.id, step: 'trigger', reason: 'confirmado' });
    await b.ask('screen.preview', { tabId: TAB, profileId: profile.id, step: null });
    await b.ask('test.run', { profileId: profile.id });

    await b.ask('instances.remove', { id: instance.id });

    expect(await b.ask('instances.list')).toEqual([]);
    expect(await b.ask('profiles.list')).toEqual([]);
    expect(await b.tools.secrets.keysOf(profile.id)).toEqual([]);
    const left = await b.store.read(['setups', 'previews', 'tests', 'choices'], async (rows) => [
      ...(await rows.all('setups')),
      ...(await rows.all('previews')),
      ...(await rows.all('tests')),
      ...(await rows.all('choices')),
    ]);
    expect(left).toEqual([]);
    expect(await b.journal()).toContain('instance-removed');
    expect(await b.journal()).toContain('instance-added');
  });

  it('puts its pages to sleep, unregisters and gives the host back', async () => {
    const { instance } = await b.ready();
    b.answer('D1', { sleep: () => null });
    await b.ask('instances.remove', { id: instance.id });
    expect(b.sent.at(-1)).toMatchObject({ command: 'sleep', options: { frameId: 0, documentId: 'D1' } });
    expect(b.registration.reconcile).toHaveBeenLastCalledWith([]);
    expect(b.registration.giveBack).toHaveBeenCalledWith(ORIGIN, []);
    expect(await b.tools.session.seenIn()).toEqual([]);
  });

  it('makes its pages strangers at once', async () => {
    const { instance } = await b.ready();
    await b.ask('instances.remove', { id: instance.id });
    expect(await b.tell('page.seen', { screen: null, heading: '' })).toEqual({ refused: true });
    expect(await b.tell('page.hello', { erp: 'voalle' }, place)).toEqual({ refused: true });
  });

  it('leaves the other instances and their work alone', async () => {
    const { instance, profile } = await b.ready();
    b.granted.add('https://other.example');
    const other = await b.ask('instances.add', { ...wish, origin: 'https://other.example' });
    await b.ask('instances.remove', { id: other.ok ? other.value.id : '' });
    expect(await b.ask('instances.list')).toEqual([{ ...instance, secrets: [] }]);
    expect((await b.ask('profiles.list')).map(({ id }) => id)).toEqual([profile.id]);
    expect(b.registration.giveBack).toHaveBeenCalledWith('https://other.example', [instance]);
  });

  it('does nothing for one that is not there', async () => {
    await b.ask('instances.remove', { id: 'none' });
    expect(b.registration.giveBack).not.toHaveBeenCalled();
    expect(await b.journal()).toEqual([]);
  });
});
