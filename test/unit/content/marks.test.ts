// @vitest-environment happy-dom
// Marks stand beside the fields that they are told of, say their sentence where pointer or focus is, and go in time.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openEyes } from '../../../lib/content/eyes';
import { readyMarks } from '../../../lib/content/marks';
import { begun } from '../../../lib/content/start';
import type { MarkOrder } from '../../../lib/messages/marks';
import { ours } from '../form/drawn';
import { at, fakeDialect, field, screenOf } from '../form/fake-dialect';
import { background, granted } from './background';
import type { Background } from './background';

const SCREEN = screenOf([
  field('a'),
  field('b'),
  field('c', { label: 'Rótulo' }),
  field('headers', { kind: 'pairs' }),
]);
const ITEM = '<div data-item><input id="n" value="X-Nome"><input id="v" value="segredo-plantado"></div>';
const PAGE = `<section data-screen="${SCREEN.id}"><input id="a"><input id="b" style="display:none"><label>Rótulo 123<input id="c" name="c_4711" value="Maria"></label><fieldset data-repeater="headers">${ITEM}</fieldset></section><input id="other" aria-label="Busca" value="Busca">`;

let office: Background;
let roots: ShadowRoot[];

beforeEach(async () => {
  vi.useFakeTimers();
  document.body.innerHTML = PAGE;
  roots = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  for (const [index, id] of ['a', 'b', 'c'].entries()) {
    const box = new DOMRect(10, 100 * index + 20, 200, 30);
    at(`#${id}`).getBoundingClientRect = () => box;
  }
  document.elementFromPoint = (_x, y) => at(y < 100 ? '#a' : y < 200 ? '#b' : '#c');
  office = background(granted([SCREEN]));
  await openEyes('ixc', fakeDialect);
  readyMarks();
});

afterEach(() => {
  begun()?.life.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const WORDS = { error: 'Erro', warning: 'Aviso', info: 'Nota' };
const markOf = (key: string, text = `Regra de ${key}.`) => ({ key, severity: 'error', text }) as const;

async function orderOf(...marks: MarkOrder['marks']): Promise<MarkOrder> {
  const { answer } = (await office.order('read', { screen: SCREEN.id, compare: false })) as {
    answer: { form: string };
  };
  return { screen: SCREEN.id, form: answer.form, words: WORDS, marks };
}
const mark = async (...marks: MarkOrder['marks']) => office.order('mark', await orderOf(...marks));
const settle = () => vi.advanceTimersByTimeAsync(400);
const signs = () => [...(roots[0]?.querySelectorAll('span') ?? [])].map((note) => note.textContent);
const said = () =>
  [...(roots[0]?.querySelectorAll('[role="status"]') ?? [])].map((tip) => tip.textContent).filter(Boolean);

function hover(x: number, y: number): void {
  document.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, bubbles: true }));
}
function press(key: string): void {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}
function edit(selector: string, isTrusted = true): void {
  const event = new Event('input', { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  at(selector).dispatchEvent(event);
}

describe('marks', () => {
  it('stand beside the fields that are there to be seen, and leave the page as it is', async () => {
    const before = document.body.innerHTML;
    expect(await mark(markOf('a'), markOf('b'), markOf('nothing'), markOf('headers:X-Nome'))).toEqual({
      answer: 'marked',
    });
    expect(signs()).toEqual(['✕ Erro', '✕ Erro']);
    expect(document.body.innerHTML).toBe(before);
    expect(ours()).toHaveLength(1);
    expect((ours()[0] as HTMLElement).style.pointerEvents).toBe('none');
    expect(said()).toEqual([]);
  });

  it('follow another order: what stands stays, what is not told of goes', async () => {
    await mark(markOf('a'), markOf('c'));
    const first = roots[0]?.querySelector('span');
    await mark(markOf('a'));
    expect(signs()).toHaveLength(1);
    expect(roots[0]?.querySelector('span')).toBe(first);
    await mark(markOf('a', 'Outra regra.'));
    at('#a').dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    expect(said()).toEqual(['Erro: Outra regra.']);
  });

  it.each([
    ['another screen', { screen: 'ixc/other' }],
    ['another form of the same screen', { form: '1 9' }],
  ])('for %s are none, and those that stood go', async (_what, more) => {
    await mark(markOf('a'));
    expect(await office.order('mark', { ...(await orderOf(markOf('a'))), ...more })).toEqual({
      answer: 'screen-gone',
    });
    expect(ours()).toEqual([]);
  });

  it.each<[string, () => unknown]>([
    ['its field is edited', () => edit('#a')],
    ['its field is gone', () => at('#a').remove()],
    ['its screen is gone', () => at('section').remove()],
    ['another record is there', () => at('section').setAttribute('data-record', '9')],
    ['the background says so', () => office.order('unmark')],
    ['the instance is removed', () => office.order('sleep')],
    ['the page is left', () => window.dispatchEvent(new Event('pagehide'))],
  ])('go when %s', async (_why, change) => {
    await mark(markOf('a'));
    expect(ours()).toHaveLength(1);
    await change();
    document.body.append(document.createElement('p'));
    await settle();
    expect(ours()).toEqual([]);
  });

  it('stay when a script edits, and when another field is edited', async () => {
    await mark(markOf('a'));
    edit('#a', false);
    edit('#c');
    await settle();
    expect(signs()).toHaveLength(1);
  });
});

describe('the sentence', () => {
  it('shows under the pointer, on the mark and on the field, and one at a time', async () => {
    await mark(markOf('a'), markOf('c'));
    await settle();
    hover(100, 30);
    expect(said()).toEqual(['Erro: Regra de a.']);
    hover(100, 212);
    expect(said()).toEqual(['Erro: Regra de c.']);
    hover(500, 400);
    expect(said()).toEqual([]);
  });

  it('is heard at the focus, in a place that was there before', async () => {
    await mark(markOf('a'));
    const place = roots[0]?.querySelector('[role="status"]');
    at('#a').dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    expect(place?.textContent).toBe('Erro: Regra de a.');
    at('#a').dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    expect(said()).toEqual([]);
  });

  it('is put away with Escape until pointer or focus were elsewhere; the key stays the page’s', async () => {
    await mark(markOf('a'));
    await settle();
    hover(100, 30);
    press('x');
    expect(said()).toHaveLength(1);
    press('Escape');
    expect(said()).toEqual([]);
    hover(101, 30);
    expect(said()).toEqual([]);
    hover(500, 400);
    hover(100, 30);
    expect(said()).toHaveLength(1);
  });
});

describe('the field with the focus', () => {
  const focused = async (selector: string): Promise<unknown> => {
    at(selector).focus();
    return office.order('focused');
  };

  it('is named, with a report in which no value stands and no number', async () => {
    expect(await focused('#c')).toEqual({
      answer: {
        field: { screen: SCREEN.id, key: 'c' },
        report: 'tag: input\nname: c_#\nid: c\nlabel: Rótulo #',
      },
    });
  });

  it('of an item is named with the item', async () => {
    const answer = await focused('#v');
    expect(answer).toMatchObject({ answer: { field: { key: 'headers:X-Nome' } } });
    expect(JSON.stringify(answer)).not.toContain('plantado');
  });

  it('that is none of the screen is reported all the same, without a label that is its value', async () => {
    expect(await focused('#other')).toEqual({
      answer: { field: null, report: 'tag: input\nid: other' },
    });
  });

  it('is none where nothing can be edited', async () => {
    at('#c').focus();
    at('#c').blur();
    expect(await office.order('focused')).toEqual({ answer: null });
  });
});
