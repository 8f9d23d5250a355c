// Leading: who may be led where, in which documents, for how long.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bench, ORIGIN, place, TAB } from './bench';
import type { Bench } from './bench';
import { ledCatalog } from './lead-bench';
import type { Instance } from '../../../lib/model/erp';
import type { ProfileView } from '../../../lib/model/setup';

const labels = { next: 'Pressione aqui', here: 'É aqui', routine: 'Cuidado' };

let b: Bench;
let instance: Instance;
let profile: ProfileView;

beforeEach(async () => {
  b = bench();
  Object.assign(b.tools.catalog, ledCatalog);
  ({ instance, profile } = await b.ready());
  await b.tell('page.seen', { screen: null, heading: 'Painel' });
});

const lead = (id: string, tabId = TAB) =>
  b.ask('guide.lead', { tabId, profileId: profile.id, step: id, labels });
const point = (key = 'url') => b.ask('guide.point', { tabId: TAB, profileId: profile.id, key });
const seen = (what: string | null, heading = '', from = {}) =>
  b.tell('page.seen', { screen: what, heading }, from);

/** The commands that reached the page, but for those that ask whether it is there. */
const told = () =>
  b.sent
    .filter(({ command }) => ['lead', 'leadStop', 'point'].includes(command))
    .map(({ command }) => command);
const orders = () => b.sent.filter(({ command }) => command === 'lead').map(({ payload }) => payload);
const stored = () => b.tools.leads.of(TAB);

const OTHER = 'https://outro.example';

async function otherInstance(): Promise<void> {
  b.granted.add(OTHER);
  await b.ask('instances.add', { origin: OTHER, erp: 'voalle', label: 'Outro', environment: 'training' });
}

/** A frame of the tab, with its own document. */
async function frame(documentId: string, origin = ORIGIN): Promise<object> {
  const from = { frameId: Number(documentId.slice(1)), documentId, origin };
  b.documents.set(documentId, { read: () => null });
  await b.tell('page.hello', { erp: 'voalle' }, from);
  return from;
}

describe('a lead', () => {
  it('puts the guide into the page and tells it the way', async () => {
    expect(await lead('webhook')).toEqual({ ok: true, value: null });
    expect(b.registration.injectGuide).toHaveBeenCalledExactlyOnceWith(place);
    expect(orders().at(-1)).toEqual({
      erp: 'voalle',
      menu: ['Integrações', 'Webhooks', 'Criar novo registro'],
      labels,
      screen: 'voalle/webhook',
      routine: null,
    });
  });

  it.each<[string, readonly string[], string | null, string | null]>([
    // A run of a repeated step goes where the step goes.
    ['service:URN:1', ['Integrações', 'Webhooks', 'Criar novo registro'], 'voalle/webhook', null],
    ['people', ['Suíte', 'Cadastros', 'Pessoas – Completo'], null, null],
    ['routines', ['Configurações', 'Rotinas', 'Ajustar tudo'], null, 'Ajustar tudo'],
    ['adjust', ['Configurações', 'Rotinas'], 'voalle/routines', 'Ajustar tudo'],
    // Nothing is entered anew on a screen that there is one of, or in a person's record.
    ['parameters', ['Suíte', 'Parâmetros'], 'voalle/parameters', null],
    ['person', ['Suíte', 'Pessoas'], 'voalle/person', null],
    ['named', ['Suíte', 'Locais', 'Editar'], 'voalle/named', null],
  ])('of step %s goes to %j', async (id, menu, to, routine) => {
    await lead(id);
    expect(orders().at(-1)).toMatchObject({ menu, screen: to, routine });
  });

  it('does not put the guide there twice', async () => {
    await lead('webhook');
    await lead('people');
    expect(b.registration.injectGuide).toHaveBeenCalledOnce();
  });

  it('goes to every document of the instance, and to no other', async () => {
    await frame('D2');
    await otherInstance();
    await frame('D3', OTHER);
    await lead('webhook');
    expect(b.registration.injectGuide.mock.calls.map(([{ documentId }]) => documentId)).toEqual(['D1', 'D2']);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['an unknown step', () => lead('nothing'), 'no-screen'],
    ['a step that is done nowhere in the ERP', () => lead('connection'), 'no-screen'],
    ['a step of a screen that this version does not know', () => lead('lost'), 'no-screen'],
    ['a tab of nobody', () => lead('webhook', 99), 'not-granted'],
    [
      'a profile that is gone',
      () => b.ask('guide.lead', { tabId: TAB, profileId: 'gone', step: 'webhook', labels }),
      'no-profile',
    ],
    [
      'a page that is gone',
      () => {
        b.documents.clear();
        return lead('webhook');
      },
      'page-silent',
    ],
    [
      'another instance than the profile’s',
      async () => {
        await otherInstance();
        b.origins.set(8, OTHER);
        return lead('webhook', 8);
      },
      'not-granted',
    ],
  ])('is refused for %s', async (_what, ask, error) => {
    expect(await ask()).toEqual({ ok: false, error });
    expect(await stored()).toBeNull();
  });

  it('is over before it begins where the screen is open already', async () => {
    await seen('voalle/webhook');
    expect(await lead('webhook')).toEqual({ ok: true, value: null });
    expect(orders()).toEqual([]);
    expect(await stored()).toBeNull();
  });
});

describe('on the way', () => {
  beforeEach(() => lead('webhook'));

  it('a new document is led on', async () => {
    b.registration.injectGuide.mockClear();
    const from = await frame('D2');
    await seen(null, 'Webhooks', from);
    expect(b.registration.injectGuide).toHaveBeenCalledExactlyOnceWith({ ...place, ...from });
  });

  it('every document hears when one of them shows something else', async () => {
    const before = orders().length;
    await seen(null, 'Integrações');
    expect(orders()).toHaveLength(before + 1);
  });

  it('a killed background goes on', async () => {
    await b.again();
    const before = orders().length;
    await seen(null, 'Integrações');
    expect(orders()).toHaveLength(before + 1);
  });

  it('ends everywhere when the screen is seen', async () => {
    const from = await frame('D2');
    await seen(null, '', from);
    await seen('voalle/webhook', 'Webhook', from);
    expect(told().slice(-2)).toEqual(['leadStop', 'leadStop']);
    const before = told().length;
    await seen(null, 'Painel');
    expect(told()).toHaveLength(before);
  });

  it('goes on at another screen', async () => {
    await seen('voalle/person', 'Pessoa');
    expect(told().at(-1)).toBe('lead');
  });

  it('ends when it is told to', async () => {
    await b.ask('guide.stop', { tabId: TAB });
    expect(told().at(-1)).toBe('leadStop');
    await seen(null, 'Integrações');
    expect(told().at(-1)).toBe('leadStop');
  });

  it('ends when nothing has moved for long, and not before', async () => {
    b.clock.now += 14 * 60_000;
    await seen(null, 'Integrações');
    b.clock.now += 14 * 60_000;
    await seen(null, 'Painel');
    expect(told().at(-1)).toBe('lead');
    b.clock.now += 16 * 60_000;
    await seen(null, 'Integrações');
    expect(told().at(-1)).toBe('leadStop');
    expect(await stored()).toBeNull();
  });

  it.each<[string, () => Promise<void>]>([
    ['with its tab', () => b.background.tabRemoved(TAB)],
    ['when its tab goes elsewhere', () => b.background.tabUpdated(TAB, 'https://news.example')],
  ])('ends %s', async (_when, happens) => {
    await happens();
    expect(await stored()).toBeNull();
  });

  it('gives way to another lead', async () => {
    await lead('people');
    expect(await stored()).toMatchObject({ order: { screen: null } });
  });

  it('a document of another tab hears nothing of it', async () => {
    const before = told().length;
    await seen(null, 'Painel', { tabId: 8, documentId: 'D9' });
    expect(told()).toHaveLength(before);
  });
});

describe('a way to a place that is no screen', () => {
  it('ends at the heading that the menu calls it by', async () => {
    await lead('people');
    await seen(null, 'PESSOAS - COMPLETO');
    expect(told().at(-1)).toBe('leadStop');
    expect(await stored()).toBeNull();
  });
});

describe('a way to a routine', () => {
  it.each([
    ['routines', null, 'Rotinas'],
    ['adjust', 'voalle/routines', 'Rotinas provedor'],
  ])('%s leaves the page to warn of it', async (id, shown, heading) => {
    await lead(id);
    await seen(shown, heading);
    expect(told().at(-1)).toBe('lead');
    expect(await stored()).toBeNull();
    const before = told().length;
    await seen(null, 'Painel');
    expect(told()).toHaveLength(before);
  });

  it('warns at once where it is there already', async () => {
    await seen('voalle/routines', 'Rotinas provedor');
    await lead('adjust');
    expect(told().at(-1)).toBe('lead');
    expect(await stored()).toBeNull();
  });
});

describe('a field', () => {
  beforeEach(() => seen('voalle/webhook', 'Webhook'));

  it('is pointed at in the document that shows the screen', async () => {
    expect(await point()).toEqual({ ok: true, value: null });
    expect(b.sent.at(-1)).toMatchObject({
      command: 'point',
      payload: { screen: 'voalle/webhook', key: 'url' },
      options: { frameId: 0, documentId: 'D1' },
    });
    expect(b.registration.injectGuide).toHaveBeenCalledExactlyOnceWith(place);
  });

  it('may be missing', async () => {
    b.answer('D1', { point: () => 'missing' });
    expect(await point('nothing')).toEqual({ ok: false, error: 'missing' });
  });

  it('ends a lead', async () => {
    await lead('people');
    await point();
    expect(told().slice(-2)).toEqual(['leadStop', 'point']);
    expect(await stored()).toBeNull();
  });

  it('is refused without a screen, without a page, and on another instance', async () => {
    b.registration.injectGuide.mockImplementation(() => Promise.reject(new Error('gone')));
    expect(await point()).toEqual({ ok: false, error: 'page-silent' });
    await seen(null, 'Painel');
    expect(await point()).toEqual({ ok: false, error: 'no-screen' });
    await b.ask('instances.remove', { id: instance.id });
    expect(await point()).toEqual({ ok: false, error: 'no-profile' });
  });
});

describe('what is kept of a lead', () => {
  it('is nothing that does not read as one', async () => {
    await b.area.set({ [`lead/${String(TAB)}`]: { order: { menu: 'x' }, origin: ORIGIN, at: 1 } });
    expect(await stored()).toBeNull();
    const page = vi.fn();
    b.answer('D1', { lead: page });
    await seen(null, 'Integrações');
    expect(page).not.toHaveBeenCalled();
  });
});
