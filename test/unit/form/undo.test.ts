// Undo brings back what stood there, leaves alone what the operator changed since, and says which is which.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FillRow } from '../../../lib/model/plan';
import { at, field, inputAt, itemsShown, on, page, repeaterPage } from './fake-dialect';
import type { Item, Page } from './fake-dialect';
import { fillIn, row, takeBack, words } from './filling';
import type { Told } from './filling';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const HEADERS = field('headers', { kind: 'pairs' });
const TOKEN = row('headers:Authorization', 'Bearer abc', { secret: true });

/** Fills the rows, lets something happen, and takes the fill back. */
async function thereAndBack(
  shown: Page,
  rows: readonly FillRow[],
  meanwhile: () => void = () => undefined,
): ReturnType<typeof takeBack> {
  const { traces }: Told = await fillIn(shown, rows);
  meanwhile();
  return takeBack(shown, traces);
}

describe('undo', () => {
  it('restores old values, the last first, and tells each', async () => {
    const shown = page([field('a'), field('b')], '<input id="a" value="velho"><input id="b">');
    const written: string[] = [];
    const { answered, told } = await thereAndBack(
      shown,
      [row('a', 'novo', { expected: 'velho' }), row('b', 'x')],
      () => at('section').addEventListener('change', ({ target }) => written.push((target as Element).id)),
    );
    expect(answered).toEqual([
      { key: 'b', outcome: 'written', after: { kind: 'value', value: '' } },
      { key: 'a', outcome: 'written', after: { kind: 'value', value: 'velho' } },
    ]);
    expect(told).toEqual(answered);
    expect(written).toEqual(['b', 'a']);
  });

  it('leaves alone what the operator changed since, and restores the rest', async () => {
    const shown = page([field('a'), field('b')], '<input id="a"><input id="b">');
    const { answered } = await thereAndBack(
      shown,
      [row('a', '1'), row('b', '2')],
      () => (inputAt('#a').value = 'meu'),
    );
    expect(words(answered)).toEqual(['b written', 'a refused edited-since-fill']);
    expect([inputAt('#a').value, inputAt('#b').value]).toEqual(['meu', '']);
  });

  it('brings a secret back without telling it, and holds it to what the fill wrote', async () => {
    const secret = (): Page =>
      page([field('token', { kind: 'secret' })], '<input id="token" value="antigo">');
    const order = [row('token', 'novo', { secret: true })];
    const { answered } = await thereAndBack(secret(), order);
    expect(answered).toEqual([
      { key: 'token', outcome: 'written', after: { kind: 'secret', present: true } },
    ]);
    expect(inputAt('#token').value).toBe('antigo');
    const edited = await thereAndBack(secret(), order, () => (inputAt('#token').value = 'digitado'));
    expect(words(edited.answered)).toEqual(['token refused edited-since-fill']);
    expect(inputAt('#token').value).toBe('digitado');
  });

  it('takes a value back that the page made of the written one', async () => {
    const shown = page([field('a')], '<input id="a">');
    on('#a', 'change', (element) => (element.value = element.value.toUpperCase()));
    expect(words((await thereAndBack(shown, [row('a', 'x')])).answered)).toEqual(['a written']);
    expect(inputAt('#a').value).toBe('');
  });

  it('finds an old version by its text, whatever its key', async () => {
    const options = [...['3:Versão 1', '1:Versão 2 (MVNO)', '2:Versão 3']]
      .map((each) => each.split(':'))
      .map(([value, text]) => `<option value="${String(value)}">${String(text)}</option>`);
    const shown = page(
      [field('version', { kind: 'version' })],
      `<select id="version">${options.join('')}</select>`,
    );
    const { answered } = await thereAndBack(shown, [row('version', '3.0', { expected: '3' })]);
    expect(words(answered)).toEqual(['version written']);
    expect(inputAt('#version').value).toBe('3');
  });

  it('says so when the window is gone', async () => {
    const shown = page([field('a'), HEADERS], '<input id="a">');
    const { answered } = await thereAndBack(shown, [row('a', '1')], () => shown.seen.root.remove());
    expect(words(answered)).toEqual(['a refused screen-gone']);
  });

  it('is done when a field goes away again with the choice that had brought it', async () => {
    const shown = page(
      [field('platform', { settles: true }), field('login', { after: 'platform' })],
      '<input id="platform"><p></p>',
    );
    on('#platform', 'change', ({ value }) => {
      setTimeout(() => (at('p').innerHTML = value === '' ? '' : '<input id="login">'), 100);
    });
    const { answered } = await thereAndBack(shown, [row('platform', 'Partiu'), row('login', 'ana')]);
    expect(words(answered)).toEqual(['login written', 'platform written']);
    expect(at('section').querySelectorAll('input')).toHaveLength(1);
  });

  it('has nothing to do when nothing was written', async () => {
    const shown = page([field('a')], '<input id="a" value="1">');
    expect((await thereAndBack(shown, [row('a', '1')])).answered).toEqual([]);
  });
});

describe('undo of an item', () => {
  const undone = async (items: readonly Item[], meanwhile?: () => void): Promise<string[]> =>
    words((await thereAndBack(repeaterPage([HEADERS], items, 0), [TOKEN], meanwhile)).answered);

  it('takes out what the fill added', async () => {
    expect(await undone([['X', 'y']])).toEqual(['headers:Authorization written']);
    expect(itemsShown()).toEqual([['X', 'y']]);
  });

  it('restores the value of one that was there', async () => {
    expect(await undone([['Authorization', 'velho']])).toEqual(['headers:Authorization written']);
    expect(itemsShown()).toEqual([['Authorization', 'velho']]);
  });

  it('leaves a blank one blank again, its name included', async () => {
    expect(await undone([['', '']])).toEqual(['headers:Authorization written']);
    expect(itemsShown()).toEqual([['', '']]);
  });

  it('keeps one that the operator has made his own', async () => {
    const edit = (): void => {
      inputAt('[data-item] input:last-of-type').value = 'meu';
    };
    expect(await undone([], edit)).toEqual(['headers:Authorization refused edited-since-fill']);
    expect(itemsShown()).toEqual([['Authorization', 'meu']]);
  });

  it.each<[string, readonly Item[]]>([
    ['added', []],
    ['changed', [['Authorization', 'velho']]],
  ])('adds none in the place of one that the fill had %s and the operator took out', async (_what, items) => {
    expect(await undone(items, () => at('[data-item]').remove())).toEqual([
      'headers:Authorization refused edited-since-fill',
    ]);
    expect(itemsShown()).toEqual([]);
  });

  it('keeps one where it was cancelled before', async () => {
    const shown = repeaterPage([HEADERS], [], 0);
    const { traces } = await fillIn(shown, [TOKEN]);
    const { answered } = await takeBack(shown, traces, AbortSignal.abort());
    expect(words(answered)).toEqual(['headers:Authorization refused cancelled']);
    expect(itemsShown()).toEqual([['Authorization', 'Bearer abc']]);
  });

  it('touches neither of two that carry its name by now', async () => {
    const copy = (): void => {
      at('[data-item]').insertAdjacentHTML('afterend', at('[data-item]').outerHTML);
      inputAt('[data-item] input').value = 'authorization';
      inputAt('[data-item]:nth-child(2) input').value = 'Authorization';
    };
    expect(await undone([], copy)).toEqual(['headers:Authorization refused ambiguous']);
    expect(itemsShown()).toHaveLength(2);
  });
});
