// A fill writes what was ordered, in order, accounts for every row, and refuses with the word for the reason.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RefusalCode } from '../../../lib/model/plan';
import { at, field, inputAt, on, page } from './fake-dialect';
import type { Page } from './fake-dialect';
import { fakeHand, fillIn, row, words } from './filling';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const SELECT = '<select id="list"><option value="">-</option><option value="1">Um</option></select>';
const FIELDS = [
  field('a'),
  field('b'),
  field('amount', { kind: 'money' }),
  field('token', { kind: 'secret' }),
  field('list', { kind: 'choice' }),
];
const MARKUP = `<input id="a"><input id="b"><input id="amount"><input id="token">${SELECT}<button>Salvar</button>`;
const form = (): Page => page(FIELDS, MARKUP);

describe('a fill', () => {
  it('writes the rows in their order and tells each as soon as it is decided', async () => {
    const shown = form();
    const written: string[] = [];
    at('section').addEventListener('change', ({ target }) => written.push((target as Element).id));
    const { told, marked, traces } = await fillIn(shown, [
      row('list', 'Um'),
      row('b', 'dois'),
      row('amount', '1234.5'),
    ]);
    expect(told).toEqual([
      { key: 'list', outcome: 'written', after: { kind: 'value', value: '1', text: 'Um' } },
      { key: 'b', outcome: 'written', after: { kind: 'value', value: 'dois' } },
      { key: 'amount', outcome: 'written', after: { kind: 'value', value: '1.234,50' } },
    ]);
    expect(written).toEqual(['list', 'b', 'amount']);
    expect(marked).toEqual([at('#list'), at('#b'), at('#amount')]);
    expect(traces).toEqual([
      { key: 'list', before: '', after: '1', item: null },
      { key: 'b', before: '', after: 'dois', item: null },
      { key: 'amount', before: '', after: '1.234,50', item: null },
    ]);
  });

  it('keeps what is right already: nothing is written, marked or taken back', async () => {
    const shown = form();
    inputAt('#amount').value = '9,9';
    const change = vi.fn();
    at('#amount').addEventListener('change', change);
    const { told, marked, traces } = await fillIn(shown, [row('amount', '9.90')]);
    expect(told).toEqual([{ key: 'amount', outcome: 'kept', after: { kind: 'value', value: '9,9' } }]);
    expect(change).not.toHaveBeenCalled();
    expect([marked, traces]).toEqual([[], []]);
  });

  it('goes on past a control that breaks under its hand, and says that nobody knows what stands there', async () => {
    const hand: typeof fakeHand = (control, value, signal) =>
      control.anchor.id === 'a' ? Promise.reject(new Error('gone')) : fakeHand(control, value, signal);
    const { told } = await fillIn(form(), [row('a', '1'), row('b', '2')], { hand });
    expect(words(told)).toEqual(['a changed changed-by-page', 'b written']);
  });

  it('writes over a value that is the one of the preview, in whatever spelling', async () => {
    const shown = form();
    inputAt('#a').value = 'antes ';
    inputAt('#amount').value = '1.000,00';
    const { told, traces } = await fillIn(shown, [
      row('a', 'depois', { expected: 'antes' }),
      row('amount', '2', { expected: '1000' }),
    ]);
    expect(words(told)).toEqual(['a written', 'amount written']);
    expect(traces.map(({ before }) => before)).toEqual(['antes ', '1.000,00']);
  });

  it('clears a field', async () => {
    const shown = form();
    inputAt('#a').value = 'velho';
    expect(words((await fillIn(shown, [row('a', '', { expected: 'velho' })])).told)).toEqual(['a written']);
    expect(inputAt('#a').value).toBe('');
  });

  it('tells of a secret only whether one is there, and needs no preview of it', async () => {
    const shown = form();
    inputAt('#token').value = 'antigo';
    const { told, traces } = await fillIn(shown, [row('token', 'segredo', { secret: true })]);
    expect(told).toEqual([{ key: 'token', outcome: 'written', after: { kind: 'secret', present: true } }]);
    expect(traces).toEqual([{ key: 'token', before: 'antigo', after: 'segredo', item: null }]);
    expect(inputAt('#token').value).toBe('segredo');
  });

  it('presses no button', async () => {
    const shown = form();
    const click = vi.fn();
    at('button').addEventListener('click', click);
    await fillIn(shown, [row('a', '1'), row('list', '1'), row('gone', '1')]);
    expect(click).not.toHaveBeenCalled();
  });

  it('goes on after a refusal', async () => {
    const { told } = await fillIn(form(), [row('gone', '1'), row('list', 'Dois'), row('a', '1')]);
    expect(words(told)).toEqual(['gone refused missing', 'list refused no-option', 'a written']);
  });
});

describe('a fill refuses', () => {
  /** Each reason with the page that causes it; the row is always `a`, expected empty. */
  const CASES: readonly (readonly [RefusalCode, string, (shown: Page) => void])[] = [
    ['missing', 'a field that is not there', () => at('#a').remove()],
    ['ambiguous', 'a field that is there twice', () => at('#b').setAttribute('name', 'a')],
    ['hidden', 'a field that is not shown', () => at('#a').setAttribute('hidden', '')],
    ['readonly', 'a field that cannot be written', () => at('#a').setAttribute('readonly', '')],
    ['changed-since-preview', 'a field that changed', () => (inputAt('#a').value = 'outro')],
    ['covered', 'a page with something over it', () => at('body').append(cover())],
    ['screen-gone', 'a window that was closed', ({ seen }) => seen.root.remove()],
    ['screen-gone', 'a window below another', ({ seen }) => seen.root.after(otherWindow())],
    [
      'screen-gone',
      'a window that shows another screen',
      ({ seen }) => seen.root.setAttribute('data-screen', 'ixc/other'),
    ],
  ];

  it.each(CASES)('%s: %s', async (refusal, _what, change) => {
    const shown = form();
    change(shown);
    const before = inputValue('a');
    const { told, marked, traces } = await fillIn(shown, [row('a', 'novo')]);
    expect(words(told)).toEqual([`a refused ${refusal}`]);
    expect([marked, traces]).toEqual([[], []]);
    expect(inputValue('a')).toBe(before);
  });

  it('tells what stands there when it refuses to write over it', async () => {
    const shown = form();
    inputAt('#a').value = 'outro';
    const { told } = await fillIn(shown, [row('a', 'novo')]);
    expect(told[0]?.after).toEqual({ kind: 'value', value: 'outro' });
  });

  it('an entry that the list does not offer, and to clear a list that has no empty one', async () => {
    const shown = form();
    expect(words((await fillIn(shown, [row('list', 'Dois')])).told)).toEqual(['list refused no-option']);
    inputAt('#list').value = '1';
    at('option').remove();
    const { told } = await fillIn(shown, [row('list', '', { expected: '1' })]);
    expect(words(told)).toEqual(['list refused cannot-clear']);
    expect(told[0]?.after).toEqual({ kind: 'value', value: '1', text: 'Um' });
  });

  it('all that is left when it is cancelled', async () => {
    expect(
      words((await fillIn(form(), [row('a', '1'), row('b', '2')], { signal: AbortSignal.abort() })).told),
    ).toEqual(['a refused cancelled', 'b refused cancelled']);
    const shown = form();
    const stop = new AbortController();
    on('#a', 'change', () => stop.abort());
    const { told, traces } = await fillIn(shown, [row('a', '1'), row('b', '2')], { signal: stop.signal });
    expect(words(told)).toEqual(['a written', 'b refused cancelled']);
    // What was written before can still be taken back.
    expect(traces.map(({ key }) => key)).toEqual(['a']);
    expect(inputAt('#b').value).toBe('');
  });

  it('at once when it is cancelled while it waits for something to go away', async () => {
    const shown = form();
    at('body').append(cover());
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 1_000);
    const begin = performance.now();
    expect(words((await fillIn(shown, [row('a', '1')], { signal: stop.signal })).told)).toEqual([
      'a refused cancelled',
    ]);
    expect(performance.now() - begin).toBeLessThan(1_100);
  });
});

function cover(): Element {
  const made = document.createElement('div');
  made.setAttribute('data-cover', '');
  return made;
}

function otherWindow(): Element {
  const made = document.createElement('section');
  made.setAttribute('data-screen', 'ixc/other');
  return made;
}

function inputValue(id: string): string | undefined {
  return document.querySelector<HTMLInputElement>(`#${id}`)?.value;
}
