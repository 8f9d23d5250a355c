// A fill on a page that lives: it covers itself, rebuilds itself, shows fields late, and rewrites what was written.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { at, field, inputAt, on, page } from './fake-dialect';
import type { Page } from './fake-dialect';
import { fillIn, row, words } from './filling';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const two = (): Page => page([field('a'), field('b')], '<input id="a"><input id="b">');

/** A field that the page shows only after the platform was chosen. */
const dependent = (): Page =>
  page(
    [field('platform'), field('login', { after: 'platform' })],
    '<input id="platform" value="Partiu"><p></p>',
  );

describe('a page that covers itself', () => {
  it('is waited for', async () => {
    const shown = two();
    document.body.insertAdjacentHTML('beforeend', '<div data-cover></div>');
    setTimeout(() => at('[data-cover]').remove(), 3_000);
    expect(words((await fillIn(shown, [row('a', '1')])).told)).toEqual(['a written']);
    expect(performance.now()).toBeGreaterThanOrEqual(3_000);
  });
});

describe('a page that stays covered', () => {
  it('is waited for once, and refuses all rows', async () => {
    const shown = two();
    document.body.insertAdjacentHTML('beforeend', '<div data-cover></div>');
    const began = performance.now();
    const { told } = await fillIn(shown, [row('a', '1'), row('b', '2')]);
    expect(words(told)).toEqual(['a refused covered', 'b refused covered']);
    expect(performance.now() - began).toBeLessThan(12_000);
  });
});

describe('a field that appears later', () => {
  it('is waited for, and written once the page has put its own value there', async () => {
    const shown = dependent();
    setTimeout(() => (at('p').innerHTML = '<input id="login">'), 2_000);
    setTimeout(() => at('#login').replaceWith(input('login', 'padrão da página')), 2_150);
    const { told, traces } = await fillIn(shown, [row('login', 'ana')]);
    expect(words(told)).toEqual(['login written']);
    expect(inputAt('#login').value).toBe('ana');
    expect(traces).toMatchObject([{ before: 'padrão da página', after: 'ana' }]);
  });

  it('is missing when it does not come', async () => {
    const begin = performance.now();
    expect(words((await fillIn(dependent(), [row('login', 'ana')])).told)).toEqual(['login refused missing']);
    expect(performance.now() - begin).toBeGreaterThanOrEqual(6_000);
  });

  it('is still hidden when only its tab comes', async () => {
    const shown = dependent();
    at('p').innerHTML = '<span hidden><input id="login"></span>';
    expect(words((await fillIn(shown, [row('login', 'ana')])).told)).toEqual(['login refused hidden']);
  });

  it('is not waited for when it is there twice, or depends on nothing', async () => {
    const shown = dependent();
    at('p').innerHTML = '<input name="login"><input name="login">';
    const begin = performance.now();
    expect(words((await fillIn(shown, [row('login', 'ana')])).told)).toEqual(['login refused ambiguous']);
    at('#platform').remove();
    expect(words((await fillIn(shown, [row('platform', 'x')])).told)).toEqual(['platform refused missing']);
    expect(performance.now() - begin).toBeLessThan(100);
  });

  it('is written where another field has emptied it since the preview', async () => {
    const shown = dependent();
    at('p').innerHTML = '<input id="login" value="">';
    const { told } = await fillIn(shown, [{ ...row('login', 'ana'), expected: 'outro' }]);
    expect(words(told)).toEqual(['login written']);
  });

  it('is held to its preview when it was there all the time', async () => {
    const shown = dependent();
    at('p').innerHTML = '<input id="login" value="outro">';
    expect(words((await fillIn(shown, [row('login', 'ana')])).told)).toEqual([
      'login refused changed-since-preview',
    ]);
  });
});

describe('a field that rewrites others', () => {
  const fields = [field('a', { settles: true }), field('b')];

  it('lets the page come to rest before the next row', async () => {
    const shown = page(fields, '<input id="a"><p><input id="b"></p>');
    let rebuilds = 0;
    on('#a', 'change', () => {
      // Rebuilds in three turns, each a debounce after the other.
      for (const after of [100, 300, 500])
        setTimeout(() => {
          at('p').replaceChildren(input('b', ''));
          rebuilds += 1;
        }, after);
    });
    const { told } = await fillIn(shown, [row('a', '1'), row('b', '2')]);
    expect(words(told)).toEqual(['a written', 'b written']);
    expect(rebuilds).toBe(3);
    expect(inputAt('#b').value).toBe('2');
  });

  it('is not waited for without end', async () => {
    const shown = page(fields, '<input id="a"><p></p><input id="b">');
    let last = 0;
    on('#a', 'change', () => {
      const busy = setInterval(() => at('p').append('.'), 100);
      setTimeout(() => clearInterval(busy), 60_000);
    });
    on('#b', 'change', () => (last = performance.now()));
    const begin = performance.now();
    await fillIn(shown, [row('a', '1'), row('b', '2')]);
    expect(last - begin).toBeGreaterThanOrEqual(5_000);
    expect(last - begin).toBeLessThan(5_200);
  });

  it('is no reason to wait for others', async () => {
    const shown = two();
    let last = 0;
    on('#b', 'change', () => (last = performance.now()));
    const begin = performance.now();
    await fillIn(shown, [row('a', '1'), row('b', '2')]);
    expect(last - begin).toBeLessThan(100);
  });
});

describe('a page that changes what was written', () => {
  it('at once is reported and not fought', async () => {
    const shown = two();
    on('#a', 'change', (element) => (element.value = 'menos'));
    const { told, traces } = await fillIn(shown, [row('a', 'mais'), row('b', 'x')]);
    expect(told[0]).toEqual({
      key: 'a',
      outcome: 'changed',
      refusal: 'changed-by-page',
      after: { kind: 'value', value: 'menos' },
    });
    expect(words(told)).toEqual(['a changed changed-by-page', 'b written']);
    expect(inputAt('#a').value).toBe('menos');
    expect(traces[0]).toMatchObject({ before: '', after: 'menos' });
  });

  it('shortly and back again is none', async () => {
    const shown = two();
    on('#a', 'change', (element) => {
      element.value = '';
      setTimeout(() => (element.value = 'mais'), 300);
    });
    expect(words((await fillIn(shown, [row('a', 'mais')])).told)).toEqual(['a written']);
  });

  it('late is told again', async () => {
    const shown = two();
    // The second row rewrites the first one, when that was already told.
    on('#b', 'change', () => (inputAt('#a').value = 'da página'));
    const { told, traces } = await fillIn(shown, [row('a', 'minha'), row('b', 'x')]);
    expect(words(told)).toEqual(['a written', 'b written', 'a changed changed-by-page']);
    expect(traces[0]).toMatchObject({ key: 'a', after: 'da página' });
  });

  it('late and into another spelling of the same is told as written', async () => {
    const shown = page([field('amount', { kind: 'money' }), field('b')], '<input id="amount"><input id="b">');
    on('#b', 'change', () => (inputAt('#amount').value = '9,9'));
    const { told } = await fillIn(shown, [row('amount', '9.90'), row('b', 'x')]);
    expect(words(told)).toEqual(['amount written', 'b written', 'amount written']);
    expect(told[2]?.after).toEqual({ kind: 'value', value: '9,9' });
  });

  it('by taking the field away is told, at once and late', async () => {
    const shown = two();
    on('#a', 'change', (element) => element.remove());
    const once = await fillIn(shown, [row('a', '1')]);
    expect(words(once.last)).toEqual(['a changed changed-by-page']);
    expect(once.marked).toEqual([]);

    const again = two();
    on('#b', 'change', () => at('#a').remove());
    expect(words((await fillIn(again, [row('a', '1'), row('b', '2')])).told)).toEqual([
      'a written',
      'b written',
      'a changed changed-by-page',
    ]);
  });

  it('is none when the window is closed after the last row: what was written was written', async () => {
    const shown = two();
    on('#b', 'change', () => setTimeout(() => shown.seen.root.remove(), 100));
    expect(words((await fillIn(shown, [row('a', '1'), row('b', '2')])).told)).toEqual([
      'a written',
      'b written',
    ]);
  });
});

function input(id: string, value: string): HTMLInputElement {
  const made = document.createElement('input');
  made.id = id;
  made.value = value;
  return made;
}
