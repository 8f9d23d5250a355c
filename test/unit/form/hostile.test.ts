// A page that means no good, or that nobody foresaw: its words are text and nothing else, however deep, long or many; what
// moves while it is filled is found again or refused; and what was read is a message that the background takes.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { labelsOf, textOf } from '../../../lib/form/labels';
import { read } from '../../../lib/form/read';
import { isWhole } from '../../../lib/form/visible';
import { resolver } from '../../../lib/form/resolve';
import { wordsOf } from '../../../lib/form/words';
import { channels } from '../../../lib/messages/channels';
import type { Snapshot } from '../../../lib/model/snapshot';
import { at, field, inputAt, on, page, repeaterPage } from './fake-dialect';
import type { Page } from './fake-dialect';
import { fillIn, row, words } from './filling';

const MARKUP = '<img src=x onerror="alert(1)"> \u202eoãçargetnI\u202c ne\u200bxo 👩‍👩‍👧‍👦';

const looked = ({ seen, dialect }: Page): Snapshot => read(seen, dialect, { pristine: true });
/** The background takes it. */
const isTaken = (snapshot: Snapshot): boolean =>
  channels['page.saving'].guard(JSON.parse(JSON.stringify({ snapshots: [snapshot] })));

describe('words of a page', () => {
  it('are text, whatever they spell', () => {
    const shown = page([field('a', { label: MARKUP, names: [] })], '<label></label><input>');
    at('label').append(MARKUP, inputAt('input'));
    inputAt('input').value = MARKUP;
    expect(looked(shown).fields).toEqual([{ key: 'a', state: 'ok', value: MARKUP, by: 'label' }]);
    expect(document.querySelector('img')).toBeNull();
  });

  it('of ten thousand letters are no label, and cost nothing', () => {
    const shown = page([field('a', { label: 'Login', names: [] })], '<label></label><input>');
    at('label').append('Login'.repeat(2_000), inputAt('input'));
    expect(looked(shown).fields).toMatchObject([{ state: 'missing' }]);
  });

  it('are read from any depth', () => {
    const root = document.createElement('div');
    let inner: Element = root;
    for (let depth = 0; depth < 20_000; depth += 1) {
      const next = document.createElement('b');
      inner.appendChild(next);
      inner = next;
    }
    inner.textContent = 'Login';
    expect(textOf(root)).toBe('Login');
    expect(wordsOf(root)).toBe('Login');
  });
});

describe('what is too much to travel', () => {
  it('is cut, or left out, and the rest arrives', () => {
    const shown = page(
      [field('a'), field('b'), field('c')],
      '<textarea id="a"></textarea><select id="b"></select><input id="c">',
    );
    inputAt('#a').value = 'x'.repeat(50_000);
    const option = document.createElement('option');
    option.value = 'y';
    option.append('x'.repeat(501));
    at('#b').append(option);
    inputAt('#c').value = 'c';
    const snapshot = looked(shown);
    expect(isTaken(snapshot)).toBe(true);
    expect(snapshot.fields.map(({ value }) => value)).toEqual(['x'.repeat(20_000), 'y', 'c']);
    expect(snapshot.fields[1]).not.toHaveProperty('options');
  });

  it('in a list of headers: names that none has, and more than anybody sets', () => {
    const items = Array.from({ length: 300 }, (_, index) => [`n${index}`, 'x'] as const);
    const shown = repeaterPage(
      [field('headers', { kind: 'pairs' })],
      [['y'.repeat(5_000), 'x'], ...items],
      0,
    );
    const snapshot = looked(shown);
    expect(isTaken(snapshot)).toBe(true);
    expect(snapshot.fields).toHaveLength(201);
  });

  it('as a number of a record', () => {
    const shown = page([field('a')], '<input id="a">');
    shown.seen.root.setAttribute('data-record', '9'.repeat(41));
    expect(looked(shown)).toMatchObject({ record: null });
    expect(isTaken(looked(shown))).toBe(true);
  });
});

describe('five thousand fields', () => {
  it('of one window are each looked at a few times, not once for each other', () => {
    const { seen, dialect } = page([field('a', { label: 'Login', names: [] })], '<p></p>');
    at('p').append(
      ...Array.from({ length: 5_000 }, (_, index) => {
        const input = document.createElement('input');
        input.id = `f${index}`;
        return input;
      }),
    );
    const lists = vi.spyOn(Element.prototype, 'querySelectorAll');
    expect(resolver(seen, dialect).resolve(field('a', { label: 'Login', names: [] }))).toEqual({
      state: 'missing',
    });
    expect(lists.mock.calls.length).toBeLessThan(100);
    lists.mockRestore();
  }, 60_000);
});

describe('fields that move while they are filled', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const two = (): Page => page([field('a'), field('b')], '<p></p><div><input id="a"><input id="b"></div>');

  it('to another place are found there', async () => {
    const shown = two();
    on('#a', 'input', () => at('p').append(at('#b'), at('#a')));
    expect(words((await fillIn(shown, [row('a', '1'), row('b', '2')])).last)).toEqual([
      'a written',
      'b written',
    ]);
  });

  it('under another name are gone, and that is said', async () => {
    const shown = two();
    on('#a', 'input', () => (at('#b').id = 'z'));
    expect(words((await fillIn(shown, [row('a', '1'), row('b', '2')])).last)).toEqual([
      'a written',
      'b refused missing',
    ]);
  });

  it('and are others each time are written as they stand, or told to be gone', async () => {
    const shown = two();
    on('#a', 'change', (element) => {
      const copy = element.cloneNode() as HTMLInputElement;
      copy.value = '';
      element.replaceWith(copy);
    });
    const { last } = await fillIn(shown, [row('a', '1'), row('b', '2')]);
    expect(words(last)).toEqual(['a changed changed-by-page', 'b written']);
  });

  it('and take the whole window along leave nothing to write to', async () => {
    const shown = two();
    on('#a', 'input', () => at('section').remove());
    expect(words((await fillIn(shown, [row('a', '1'), row('b', '2')])).last)).toEqual([
      'a refused screen-gone',
      'b refused screen-gone',
    ]);
  });
});

describe('a form whose fields bear the names of what a form can do', () => {
  it.each(['querySelectorAll', 'closest', 'contains', 'getAttribute', 'isConnected', 'ownerDocument'])(
    'such as %s is not whole',
    (name) => {
      const form = document.createElement('form');
      expect(isWhole(form)).toBe(true);
      // As a browser does; the tests' DOM does not.
      Object.defineProperty(form, name, { value: document.createElement('input') });
      expect(isWhole(form)).toBe(false);
    },
  );
});

it('a label is looked for in its own window, also where the page has the same id twice', () => {
  document.body.innerHTML =
    '<b id="l">Outra</b><label for="x">Outra</label><input id="x"><section><b id="l">Senha</b><label for="x">Login</label><input id="x" aria-labelledby="l"></section>';
  const root = at('section');
  expect(labelsOf(at('section input'), root, () => 1)).toEqual(expect.arrayContaining(['Login', 'Senha']));
});
