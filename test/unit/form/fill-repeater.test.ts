// Headers and parameters: an item is found by its name, a blank one is used, a new one is added once, and what
// was added for nothing goes again.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ControlKind, Writer } from '../../../lib/form/dialect';
import type { Trace } from '../../../lib/form/fill';
import { at, field, inputAt, itemsShown, page, repeaterPage } from './fake-dialect';
import type { Item, Page } from './fake-dialect';
import { fakeHand, fillIn, row, words } from './filling';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const HEADERS = field('headers', { kind: 'pairs' });
const TOKEN = row('headers:Authorization', 'Bearer abc', { secret: true });
const WRITTEN: Item = ['Authorization', 'Bearer abc'];
const headers = (items: readonly Item[], delay: number | null = 0): Page =>
  repeaterPage([HEADERS], items, delay);

describe('an item', () => {
  it.each<[string, readonly Item[], readonly Item[], Trace['item']]>([
    ['is written where it stands', [['Authorization', 'velho']], [WRITTEN], null],
    ['is known in any case', [['authorization ', '']], [['authorization ', 'Bearer abc']], null],
    [
      'takes a blank one',
      [
        ['X', 'y'],
        ['', ''],
      ],
      [['X', 'y'], WRITTEN],
      'named',
    ],
    ['is added where there is none', [], [WRITTEN], 'added'],
    ['is added beside others', [['X', 'y']], [['X', 'y'], WRITTEN], 'added'],
    ['does not take one that holds something', [['', 'meu']], [['', 'meu'], WRITTEN], 'added'],
  ])('%s', async (_what, before, after, item) => {
    const shown = headers(before);
    const { told, traces } = await fillIn(shown, [TOKEN]);
    expect(told).toEqual([
      { key: 'headers:Authorization', outcome: 'written', after: { kind: 'secret', present: true } },
    ]);
    expect(itemsShown()).toEqual(after);
    expect(traces).toMatchObject([{ key: 'headers:Authorization', after: 'Bearer abc', item }]);
  });

  it('is added once, however late it comes', async () => {
    const shown = headers([], 700);
    const click = vi.fn();
    at('[data-add]').addEventListener('click', click);
    expect(words((await fillIn(shown, [TOKEN])).told)).toEqual(['headers:Authorization written']);
    expect(click).toHaveBeenCalledOnce();
  });

  it('is added for each name', async () => {
    await fillIn(headers([]), [TOKEN, row('headers:Token', 'x', { secret: true })]);
    expect(itemsShown()).toEqual([WRITTEN, ['Token', 'x']]);
  });

  it('is kept when it is right', async () => {
    const { told, traces } = await fillIn(headers([WRITTEN]), [TOKEN]);
    expect(words(told)).toEqual(['headers:Authorization kept']);
    expect(traces).toEqual([]);
  });
});

describe('an item is refused', () => {
  it('when its name stands there twice', async () => {
    const items: readonly Item[] = [
      ['Authorization', 'a'],
      ['authorization', 'b'],
    ];
    expect(words((await fillIn(headers(items), [TOKEN])).told)).toEqual([
      'headers:Authorization refused ambiguous',
    ]);
    expect(itemsShown()).toEqual(items);
  });

  it('when none appears', async () => {
    expect(words((await fillIn(headers([], null), [TOKEN])).told)).toEqual([
      'headers:Authorization refused timeout',
    ]);
  });

  it('when the screen has no such list', async () => {
    const shown = page([HEADERS], '');
    expect(words((await fillIn(shown, [TOKEN])).told)).toEqual(['headers:Authorization refused missing']);
  });

  it('when the page rewrites its name, and the item goes again', async () => {
    const shown = headers([]);
    at('fieldset').addEventListener('change', ({ target }) => ((target as HTMLInputElement).value = 'X-Meu'));
    expect(words((await fillIn(shown, [TOKEN])).told)).toEqual([
      'headers:Authorization refused changed-by-page',
    ]);
    expect(itemsShown()).toEqual([]);
  });

  it('when the page rewrites the name of a blank one, which is blank again', async () => {
    const shown = headers([['', '']]);
    inputAt('[data-item] input').addEventListener('change', ({ target }) => {
      const name = target as HTMLInputElement;
      if (name.value !== '') name.value = 'X-Meu';
    });
    expect(words((await fillIn(shown, [TOKEN])).told)).toEqual([
      'headers:Authorization refused changed-by-page',
    ]);
    expect(itemsShown()).toEqual([['', '']]);
  });

  it('as a whole: somebody’s items are not thrown away', async () => {
    const shown = headers([['X', 'y']]);
    const { told } = await fillIn(shown, [row('headers', '', { secret: true })]);
    expect(words(told)).toEqual(['headers refused cannot-clear']);
    expect(itemsShown()).toEqual([['X', 'y']]);
  });

  it.each<['name' | 'value', readonly Item[]]>([
    ['name', []],
    ['value', []],
    ['value', [['', '']]],
  ])('by the control of its %s, and %j stand there again', async (part, items) => {
    const shown = headers(items);
    expect(words((await fillIn(shown, [TOKEN], { hand: refusing(part) })).told)).toEqual([
      'headers:Authorization refused timeout',
    ]);
    expect(itemsShown()).toEqual(items);
  });
});

/** A hand whose items do not take a name, or a value. */
function refusing(part: 'name' | 'value'): Writer<ControlKind> {
  return async (control, value, signal) => {
    const isName = control.element.matches(':first-child');
    return isName === (part === 'name') && value !== '' ? 'timeout' : fakeHand(control, value, signal);
  };
}
