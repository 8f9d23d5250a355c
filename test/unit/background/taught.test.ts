// What operators teach: begun on a page, kept only where it finds one control, used from then on, and gone with its installation.

import { beforeEach, describe, expect, it } from 'vitest';
import { NO_POLICY } from '../../../lib/model/policy';
import type { Policy } from '../../../lib/model/policy';
import { setNever } from '../../../lib/background/never';
import { bench, ORIGIN, place, screen, TAB } from './bench';
import type { Bench } from './bench';

const ANCHOR = { name: 'apelido', label: 'Apelido', role: 'text' };
const LABELS = { what: 'Aponte o campo', keys: 'Setas' };

let b: Bench;
let instanceId: string;
let profileId: string;
beforeEach(async () => {
  b = bench();
  const ready = await b.ready();
  instanceId = ready.instance.id;
  profileId = ready.profile.id;
});

const which = (field = 'name') => ({ instanceId, screen: screen.id, field });
const pick = (field = 'name') => b.ask('teach.pick', { tabId: TAB, profileId, field, labels: LABELS });
const view = () => b.ask('teach.view', { tabId: TAB });
const teach = (anchor = ANCHOR, field = 'name') =>
  b.ask('fields.teach', { tabId: TAB, profileId, field, anchor });
const commandsTo = (command: string): unknown[] =>
  b.sent.filter((each) => each.command === command).map(({ payload }) => payload);
/** What a page that begins now is told of a field. */
async function helloOf(field: string): Promise<unknown> {
  const reply = (await b.tell('page.hello', { erp: 'voalle' })) as {
    answer: { screens: { fields: { key: string; taught?: unknown }[] }[] };
  };
  return reply.answer.screens[0]?.fields.find(({ key }) => key === field)?.taught;
}

/** The company says no from now on. */
async function forbid(allow: Partial<Policy['allow']>): Promise<void> {
  const policy = { ...NO_POLICY, allow: { ...NO_POLICY.allow, ...allow } };
  await b.again({ ...b.tools, policy: () => Promise.resolve(policy) });
}

describe('pointing', () => {
  it('puts the survey into the document, and shows what was pointed at', async () => {
    expect(await pick()).toEqual({ ok: true, value: null });
    expect(b.registration.injectSurvey).toHaveBeenCalledExactlyOnceWith(place);
    expect(await view()).toEqual({ screen: screen.id, field: 'name', anchor: null, finds: null });
    await b.tell('page.picked', { anchor: ANCHOR });
    expect(await view()).toEqual({ screen: screen.id, field: 'name', anchor: ANCHOR, finds: 'one' });
    expect(b.topics.at(-1)).toEqual({ about: 'tab', tabId: TAB });
  });

  it('is over when the operator gives up, on the page or in the panel', async () => {
    await pick();
    await b.tell('page.picked', { anchor: null });
    expect(await view()).toBeNull();
    await pick();
    await b.ask('teach.stop', { tabId: TAB });
    expect(await view()).toBeNull();
    expect(commandsTo('pickStop')).toHaveLength(1);
  });

  it('goes on by keys of the panel', async () => {
    await pick();
    b.answer('D1', { pickMove: () => ANCHOR });
    expect(await b.ask('teach.move', { tabId: TAB, by: 'next' })).toEqual(ANCHOR);
    expect(commandsTo('pickMove')).toEqual([{ by: 'next' }]);
  });

  it('says of a control without a name that there is nothing to remember', async () => {
    await pick();
    const nameless = { name: '', label: '', role: 'text' };
    await b.tell('page.picked', { anchor: nameless });
    expect(await view()).toMatchObject({ anchor: nameless, finds: null });
    expect(commandsTo('find')).toEqual([]);
  });

  it('is forgotten after ten minutes, when the screen changes, and with its tab', async () => {
    await pick();
    b.clock.now += 10 * 60_000 + 1;
    expect(await view()).toBeNull();
    await pick();
    await b.tell('page.seen', { screen: null, heading: '' });
    expect(await view()).toBeNull();
    await b.tell('page.seen', { screen: screen.id, heading: '' });
    await b.background.tabRemoved(TAB);
    expect(Object.keys(await b.area.get(null)).filter((name) => name.startsWith('pick/'))).toEqual([]);
  });

  it('believes no document that was not asked', async () => {
    await b.tell('page.picked', { anchor: ANCHOR });
    expect(await view()).toBeNull();
    await pick();
    await b.tell('page.picked', { anchor: ANCHOR }, { documentId: 'D9' });
    expect(await view()).toMatchObject({ anchor: null });
  });

  it.each(['headers', 'nothing'])('is refused for %s: no one control holds it', async (field) => {
    expect(await pick(field)).toEqual({ ok: false, error: 'no-screen' });
  });

  it('is refused where the page is silent, or shows something else by now', async () => {
    b.answer('D1', { pick: () => 'screen-gone' });
    expect(await pick()).toEqual({ ok: false, error: 'no-screen' });
    b.documents.clear();
    expect(await pick()).toEqual({ ok: false, error: 'page-silent' });
    expect(await view()).toBeNull();
  });
});

describe('teaching', () => {
  it('keeps what finds one control, and has open pages find by it at once', async () => {
    const at = b.clock.now;
    expect(await teach()).toEqual({
      ok: true,
      value: { ...which(), anchor: ANCHOR, never: false, at },
    });
    expect(commandsTo('learn')).toEqual([{ screen: screen.id, field: 'name', anchor: ANCHOR }]);
    expect(await helloOf('name')).toEqual(ANCHOR);
    expect(await helloOf('url')).toBeUndefined();
    expect(b.topics).toContainEqual({ about: 'taught' });
  });

  it('gives the panel something new to see', async () => {
    const before = (await b.ask('tab.view', { tabId: TAB })).seen?.at ?? 0;
    await teach();
    expect((await b.ask('tab.view', { tabId: TAB })).seen?.at).toBeGreaterThan(before);
  });

  it.each(['none', 'many'] as const)('refuses what finds %s', async (finds) => {
    b.answer('D1', { find: () => finds });
    expect(await teach()).toEqual({ ok: false, error: 'not-one' });
    expect(await b.ask('fields.list')).toEqual([]);
  });

  it.each([
    { name: '', label: '', role: 'text' },
    { name: 'cliente_4711', label: '', role: 'text' },
    { name: '', label: 'maria@provedor.example', role: 'text' },
  ])('refuses %o whatever the page says', async (anchor) => {
    expect(await teach(anchor)).toEqual({ ok: false, error: 'not-one' });
    expect(await b.ask('fields.change', { ...which(), anchor })).toEqual({ ok: false, error: 'not-one' });
  });

  it('is changed, forgotten, and gone with its installation', async () => {
    await teach();
    const other = { ...ANCHOR, label: 'Alcunha' };
    expect(await b.ask('fields.change', { ...which(), anchor: other })).toMatchObject({ ok: true });
    expect(await helloOf('name')).toEqual(other);
    await b.ask('fields.forget', which());
    expect(await b.ask('fields.list')).toEqual([]);
    expect(commandsTo('learn').at(-1)).toEqual({ screen: screen.id, field: 'name', anchor: null });
    await teach();
    await b.ask('instances.remove', { id: instanceId });
    expect(await b.ask('fields.list')).toEqual([]);
  });

  it('leaves nothing of an installation that is not there', async () => {
    expect(await b.ask('fields.change', { ...which(), instanceId: 'gone', anchor: ANCHOR })).toMatchObject({
      ok: false,
    });
    await setNever(b.tools, { ...which(), instanceId: 'gone' }, true);
    expect(await b.ask('fields.list')).toEqual([]);
  });

  it('stands apart from what is never filled', async () => {
    await teach();
    await b.ask('fields.never', { ...which(), never: true });
    await b.ask('fields.forget', which());
    expect(await b.ask('fields.list')).toMatchObject([{ anchor: null, never: true }]);
    await b.ask('fields.never', { ...which(), never: false });
    expect(await b.ask('fields.list')).toEqual([]);
  });

  it('is the company’s to forbid', async () => {
    await forbid({ teach: false });
    const refused = { ok: false, error: 'not-allowed' };
    expect(await pick()).toEqual(refused);
    expect(await teach()).toEqual(refused);
    expect(await b.ask('fields.change', { ...which(), anchor: ANCHOR })).toEqual(refused);
    expect(await b.ask('fields.import', { text: '{}' })).toEqual(refused);
    expect(await b.ask('fields.export')).toMatchObject({ ok: true });
    await forbid({ export: false });
    expect(await b.ask('fields.export')).toEqual(refused);
  });
});

describe('a file of taught fields', () => {
  async function exported(): Promise<string> {
    const answer = await b.ask('fields.export');
    if (!answer.ok) throw new Error(answer.error);
    return answer.value;
  }

  it('brings back what it took, to the installation of the same address', async () => {
    await teach();
    await b.ask('fields.never', { ...which('url'), never: true });
    const before = await b.ask('fields.list');
    const text = await exported();
    await b.ask('fields.forget', which());
    await b.ask('fields.never', { ...which('url'), never: false });
    expect(await b.ask('fields.import', { text })).toEqual({ ok: true, value: { taught: 2, unknown: [] } });
    expect(await b.ask('fields.list')).toEqual(before);
    expect(await helloOf('name')).toEqual(ANCHOR);
  });

  it('tells of installations that are not here', async () => {
    await teach();
    const text = (await exported()).replaceAll(ORIGIN, 'https://outro.example');
    await b.ask('fields.forget', which());
    expect(await b.ask('fields.import', { text })).toEqual({
      ok: true,
      value: { taught: 0, unknown: ['https://outro.example'] },
    });
    expect(await b.ask('fields.list')).toEqual([]);
  });

  it.each([
    ['not-json', () => '{'],
    ['malformed', () => '[]'],
    ['malformed', (text: string) => text.replace('"apelido"', '"cliente_4711"')],
    ['malformed', (text: string) => text.replace('"role"', '"nth"')],
    ['too-new', (text: string) => text.replace('"version": 1', '"version": 2')],
  ] as const)('is refused whole: %s', async (error, spoil) => {
    await teach();
    const text = spoil(await exported());
    await b.ask('fields.forget', which());
    expect(await b.ask('fields.import', { text })).toEqual({ ok: false, error });
    expect(await b.ask('fields.list')).toEqual([]);
  });
});

describe('a diagnosis', () => {
  const take = (about: string | null = profileId) =>
    b.ask('diagnosis.take', { tabId: TAB, profileId: about });

  it('is what the document says', async () => {
    b.answer('D1', { skeleton: (asked) => JSON.stringify(asked) });
    expect(await take()).toEqual({ ok: true, value: '{"erp":"voalle"}' });
    expect(await take(null)).toEqual({ ok: true, value: '{"erp":"voalle"}' });
  });

  it('is not to be had of a silent page, or of no installation', async () => {
    b.answer('D1', { skeleton: () => 'x'.repeat(200_001) });
    expect(await take()).toEqual({ ok: false, error: 'page-silent' });
    expect(await take('p9')).toEqual({ ok: false, error: 'not-granted' });
    b.granted.clear();
    expect(await take()).toEqual({ ok: false, error: 'not-granted' });
  });
});
