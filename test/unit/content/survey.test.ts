// The survey points with the operator and looks for what was taught. What it takes never reaches the page, what the page does by
// itself moves nothing, and nothing is there any more when it is over.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openEyes } from '../../../lib/content/eyes';
import { begun } from '../../../lib/content/start';
import { readySurvey } from '../../../lib/content/survey';
import { ours } from '../form/drawn';
import { at, fakeDialect, field, screenOf } from '../form/fake-dialect';
import { background, granted } from './background';
import type { Background } from './background';

const SCREEN = screenOf([field('a'), field('list', { kind: 'pairs' })]);
const FORM = `<section data-screen="${SCREEN.id}">
  <div id="row"><label for="n">Apelido</label><input id="n" name="apelido"></div>
  <label for="m">Estado</label><select id="m" name="estado"><option>Aberto</option></select>
  <input id="h" name="oculto" style="display:none"><input id="cliente_4711" value="Maria">
</section><input id="outside">`;
const LABELS = { what: 'Aponte o campo', keys: 'Setas' };
const APELIDO = { name: 'n', label: 'Apelido', role: 'text' };

let office: Background;
let reached: string[];
let test: AbortController;

beforeEach(async () => {
  document.body.innerHTML = FORM;
  Object.assign(Element.prototype, { scrollIntoView: vi.fn() });
  Object.assign(window, { focus: vi.fn() });
  document.elementFromPoint = () => null;
  office = background(granted([structuredClone(SCREEN)]));
  await openEyes('ixc', fakeDialect);
  readySurvey();
  reached = [];
  test = new AbortController();
  for (const name of ['mousedown', 'click', 'keydown', 'keyup'])
    document.body.addEventListener(name, () => reached.push(name), { signal: test.signal });
});

afterEach(() => {
  begun()?.life.abort();
  test.abort();
});

const pick = (screen = SCREEN.id) => office.order('pick', { screen, labels: LABELS });
const picked = () => office.on('page.picked');

/** An event of the operator's own hand, or one that a script made. */
function send(event: Event, target: string, isTrusted = true): Event {
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  at(target).dispatchEvent(event);
  return event;
}
const mouse = (name: string) => new MouseEvent(name, { bubbles: true, cancelable: true });
const key = (name: string, more: KeyboardEventInit = {}) =>
  send(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }), 'body');

describe('pointing', () => {
  it('takes one press, and the page hears nothing of it', async () => {
    expect(await pick()).toEqual({ answer: 'begun' });
    const events = ['mousedown', 'click'].map((name) => send(mouse(name), '#n'));
    expect(events.map(({ defaultPrevented }) => defaultPrevented)).toEqual([true, true]);
    expect(reached).toEqual([]);
    expect(picked()).toEqual([{ anchor: APELIDO }]);
    expect(ours()).toEqual([]);
    send(mouse('click'), '#n');
    expect(reached).toEqual(['click']);
    expect(picked()).toHaveLength(1);
  });

  it.each(['#row', 'label'])('knows whose %s was meant', async (around) => {
    await pick();
    send(mouse('click'), around);
    expect(picked()).toEqual([{ anchor: APELIDO }]);
  });

  it('takes nothing that is no one control of the form', async () => {
    await pick();
    for (const elsewhere of ['section', '#outside']) send(mouse('click'), elsewhere);
    expect(picked()).toEqual([]);
    expect(reached).toEqual([]);
  });

  it('goes from control to control by keys, around, past what is hidden', async () => {
    await pick();
    key('ArrowDown');
    key('Tab');
    key('ArrowRight');
    key('ArrowRight');
    key('Tab', { shiftKey: true });
    key('ArrowUp');
    key('Enter');
    expect(picked()).toEqual([{ anchor: { name: 'm', label: 'Estado', role: 'select' } }]);
    // The key that took it is on its way up.
    send(new KeyboardEvent('keyup', { key: 'Enter', bubbles: true }), 'body');
    expect(reached).toEqual([]);
    send(new KeyboardEvent('keyup', { key: 'a', bubbles: true }), 'body');
    expect(reached).toEqual(['keyup']);
  });

  it('lets no letter through, and every key of the browser', async () => {
    await pick();
    expect(key('x').defaultPrevented).toBe(true);
    expect(key('t', { ctrlKey: true }).defaultPrevented).toBe(false);
    expect(key('F6').defaultPrevented).toBe(false);
    expect(reached).toEqual(['keydown', 'keydown']);
  });

  it('believes no event that a script made', async () => {
    await pick();
    send(mouse('click'), '#n', false);
    expect(picked()).toEqual([]);
    expect(reached).toEqual(['click']);
  });

  it('is given up with Escape, with its page, and at a word of the panel', async () => {
    await pick();
    key('Escape');
    expect(picked()).toEqual([{ anchor: null }]);
    await pick();
    window.dispatchEvent(new Event('pagehide'));
    expect(picked()).toHaveLength(2);
    await pick();
    expect(await office.order('pickStop')).toEqual({ answer: null });
    expect(ours()).toEqual([]);
    expect(picked()).toHaveLength(2);
  });

  it('is steered from the panel as well', async () => {
    await pick();
    expect(await office.order('pickMove', { by: 'take' })).toEqual({ answer: null });
    expect(await office.order('pickMove', { by: 'next' })).toEqual({ answer: APELIDO });
    expect(await office.order('pickMove', { by: 'previous' })).toEqual({
      answer: { name: '', label: '', role: 'text' },
    });
    await office.order('pickMove', { by: 'next' });
    expect(await office.order('pickMove', { by: 'take' })).toEqual({ answer: APELIDO });
    expect(picked()).toEqual([{ anchor: APELIDO }]);
    expect(await office.order('pickMove', { by: 'next' })).toEqual({ answer: null });
  });

  it('begins on the screen that was asked for, and on no other', async () => {
    expect(await pick('ixc/other')).toEqual({ answer: 'screen-gone' });
    expect(ours()).toEqual([]);
  });

  it('changes nothing of the page', async () => {
    const before = document.body.innerHTML;
    await pick();
    key('ArrowDown');
    expect(ours()).toHaveLength(2);
    key('Enter');
    expect(document.body.innerHTML).toBe(before);
    expect(document.activeElement).toBe(document.body);
  });
});

describe('what was taught', () => {
  const find = (anchor: object) =>
    office.order('find', { screen: SCREEN.id, anchor: { ...APELIDO, ...anchor } });
  const read = async () =>
    (await office.order('read', { screen: SCREEN.id, compare: false })) as {
      answer: { fields: { key: string; state: string; by?: string }[] };
    };
  const learn = (anchor: object | null) => office.order('learn', { screen: SCREEN.id, field: 'a', anchor });

  it('is looked for on the screen', async () => {
    expect(await find({})).toEqual({ answer: 'one' });
    expect(await find({ role: 'select' })).toEqual({ answer: 'none' });
    expect(await find({ name: 'oculto', label: '' })).toEqual({ answer: 'none' });
    at('#row').after(at('#row').cloneNode(true));
    expect(await find({})).toEqual({ answer: 'many' });
    at('section').remove();
    expect(await find({})).toEqual({ answer: 'screen-gone' });
  });

  it('is used by the eyes at once, and no longer when it is forgotten', async () => {
    const state = async () => (await read()).answer.fields.find(({ key: each }) => each === 'a');
    expect(await state()).toMatchObject({ state: 'missing' });
    await learn(APELIDO);
    expect(await state()).toMatchObject({ state: 'ok', by: 'mapping' });
    await learn(null);
    expect(await state()).toMatchObject({ state: 'missing' });
  });
});
