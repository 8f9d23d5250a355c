// @vitest-environment happy-dom
// The hands write one order at a time, report every row, take it back when asked, and clear their marks away.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openEyes } from '../../../lib/content/eyes';
import { readyHands } from '../../../lib/content/hands';
import { begun } from '../../../lib/content/start';
import type { ReceiptRow } from '../../../lib/model/plan';
import { at, fakeDialect, fakeWriters, field, inputAt, screenOf } from '../form/fake-dialect';
import { row } from '../form/filling';
import { background, granted } from './background';
import type { Background } from './background';

const SCREEN = screenOf([field('a'), field('b')]);
const PAGE = `<section data-screen="${SCREEN.id}"><input id="a"><input id="b"><button>Salvar</button></section>`;

let office: Background;

beforeEach(async () => {
  vi.useFakeTimers();
  document.body.innerHTML = PAGE;
  office = background(granted([SCREEN]));
  await openEyes('ixc', fakeDialect);
  readyHands(fakeWriters);
});

afterEach(() => {
  begun()?.life.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** What an order tells of the form that is on top, or of the one that was read before. */
const meant = () => ({
  origin: location.origin,
  screen: SCREEN.id,
  form: begun()?.formOf({ screen: SCREEN, root: at('section'), heading: '' }),
});
const rowsOf = (keys: readonly string[]) => keys.map((key) => row(key, `novo ${key}`));
const order = (job: string, ...keys: readonly string[]): Promise<unknown> =>
  office.order('fill', { job, ...meant(), rows: rowsOf(keys) });
const over = (): Promise<void> => vi.advanceTimersByTimeAsync(20_000).then(() => undefined);
const marked = (): number => document.querySelectorAll('html > div').length;
const values = (): string[] => [inputAt('#a').value, inputAt('#b').value];

async function undone(job: string): Promise<unknown> {
  const answer = office.order('undo', { job });
  await over();
  return answer;
}

const written = (key: string, value: string): ReceiptRow => ({
  key,
  outcome: 'written',
  after: { kind: 'value', value },
});

describe('a fill', () => {
  it('is accepted at once, told row by row, and told when it is done', async () => {
    expect(await order('j', 'a', 'b')).toEqual({ answer: 'accepted' });
    expect(office.on('fill.done')).toEqual([]);
    await over();
    expect(office.on('fill.row')).toEqual([
      { job: 'j', row: written('a', 'novo a') },
      { job: 'j', row: written('b', 'novo b') },
    ]);
    expect(office.told.at(-1)).toEqual({ channel: 'fill.done', payload: { job: 'j' } });
    expect(values()).toEqual(['novo a', 'novo b']);
  });

  it('presses nothing', async () => {
    const click = vi.fn();
    document.addEventListener('click', click);
    await order('j', 'a');
    await over();
    document.removeEventListener('click', click);
    expect(click).not.toHaveBeenCalled();
  });

  it('is refused while another one runs, and taken afterwards', async () => {
    await order('j', 'a');
    expect(await order('k', 'b')).toEqual({ answer: 'busy' });
    await over();
    expect(values()).toEqual(['novo a', '']);
    expect(await order('k', 'b')).toEqual({ answer: 'accepted' });
  });

  it.each<[string, () => void]>([
    ['another screen', () => at('section').setAttribute('data-screen', 'ixc/other')],
    ['none', () => at('section').remove()],
    ['another record in the same form', () => at('section').setAttribute('data-record', '37')],
    ['a new record in the same form', () => at('section').setAttribute('data-record', '')],
    ['another form of the same record', () => at('section').replaceWith(at('section').cloneNode(true))],
  ])('is refused on a page that shows %s', async (_, change) => {
    at('section').setAttribute('data-record', '36');
    const shown = meant();
    change();
    const order = { job: 'j', ...shown, rows: rowsOf(['a']) };
    expect(await office.order('fill', order)).toEqual({ answer: 'screen-gone' });
    await over();
    expect(office.on('fill.row')).toEqual([]);
  });

  it('is refused in a document of another origin', async () => {
    const elsewhere = { job: 'j', ...meant(), origin: 'https://outro.example', rows: rowsOf(['a']) };
    expect(await office.order('fill', elsewhere)).toEqual({ answer: 'screen-gone' });
  });

  it('tells one new record from another', async () => {
    at('section').setAttribute('data-record', '');
    const first = meant();
    at('section').outerHTML = `<section data-screen="${SCREEN.id}" data-record=""><input id="a"></section>`;
    expect(await office.order('fill', { job: 'j', ...first, rows: rowsOf(['a']) })).toEqual({
      answer: 'screen-gone',
    });
    expect(await order('j', 'a')).toEqual({ answer: 'accepted' });
  });

  it('ends where the page puts another record into the form', async () => {
    at('section').setAttribute('data-record', '36');
    at('#a').addEventListener('change', () => at('section').setAttribute('data-record', '37'));
    await order('j', 'a', 'b');
    await over();
    expect(values()).toEqual(['novo a', '']);
    expect(office.on('fill.row').at(-1)).toMatchObject({ row: { key: 'b', refusal: 'screen-gone' } });
  });

  it('is cancelled by its own name only', async () => {
    at('#a').addEventListener('change', () => void office.order('cancel', { job: 'j' }));
    expect(await office.order('cancel', { job: 'nobody' })).toEqual({ answer: null });
    await order('j', 'a', 'b');
    await over();
    expect(office.on('fill.row')).toMatchObject([
      { row: { key: 'a', outcome: 'written' } },
      { row: { key: 'b', refusal: 'cancelled' } },
    ]);
    expect(office.on('fill.done')).toHaveLength(1);
  });

  it('can be asked how far it came', async () => {
    expect(await office.order('status', { job: 'j' })).toEqual({ answer: null });
    await order('j', 'a');
    expect(await office.order('status', { job: 'j' })).toMatchObject({ answer: { running: true } });
    await over();
    expect(await office.order('status', { job: 'j' })).toEqual({
      answer: { running: false, rows: [written('a', 'novo a')], undo: null },
    });
  });
});

describe('undo', () => {
  it('restores, answers with what it did, and has nothing left to do', async () => {
    inputAt('#b').value = 'velho';
    await office.order('fill', {
      job: 'j',
      ...meant(),
      rows: [row('a', 'x'), row('b', 'y', { expected: 'velho' })],
    });
    await over();
    expect(await undone('j')).toEqual({ answer: [written('b', 'velho'), written('a', '')] });
    expect(values()).toEqual(['', 'velho']);
  });

  it('is done once, and answered again: the first answer may have been lost', async () => {
    await order('j', 'a');
    await over();
    expect(await undone('j')).toEqual({ answer: [written('a', '')] });
    inputAt('#a').value = 'do operador';
    expect(await undone('j')).toEqual({ answer: [written('a', '')] });
    expect(await office.order('status', { job: 'j' })).toEqual({
      answer: { running: false, rows: [written('a', 'novo a')], undo: [written('a', '')] },
    });
    expect(values()[0]).toBe('do operador');
  });

  it('knows nothing of a strange job, nor of one that still runs', async () => {
    expect(await undone('nobody')).toEqual({ answer: null });
    await order('j', 'a');
    expect(await office.order('undo', { job: 'j' })).toEqual({ answer: null });
    await over();
    expect(values()[0]).toBe('novo a');
  });

  it('is cancelled as a fill is, and leaves the rest as the fill left it', async () => {
    await order('j', 'a', 'b');
    await over();
    at('#b').addEventListener('change', () => void office.order('cancel', { job: 'j' }));
    expect(await undone('j')).toMatchObject({
      answer: [written('b', ''), { key: 'a', outcome: 'refused', refusal: 'cancelled' }],
    });
    expect(values()).toEqual(['novo a', '']);
  });

  it('is not cancelled by what came before it', async () => {
    await order('j', 'a');
    await over();
    await office.order('cancel', { job: 'j' });
    expect(await undone('j')).toEqual({ answer: [written('a', '')] });
  });

  it('keeps another fill waiting while it runs', async () => {
    await order('j', 'a');
    await over();
    const undoing = office.order('undo', { job: 'j' });
    expect(await order('k', 'b')).toEqual({ answer: 'busy' });
    await over();
    await undoing;
    expect(await order('k', 'b')).toEqual({ answer: 'accepted' });
  });

  it('reports its end and no row: its answer is the account', async () => {
    await order('j', 'a');
    await over();
    const before = office.told.length;
    await undone('j');
    expect(office.told.slice(before)).toEqual([{ channel: 'fill.done', payload: { job: 'j' } }]);
  });
});

describe('marks', () => {
  beforeEach(async () => {
    expect(marked()).toBe(0);
    await order('j', 'a');
    await over();
    expect(marked()).toBe(1);
  });

  it('stay while the form is on top', async () => {
    at('section').className = 'changed';
    await over();
    expect(marked()).toBe(1);
  });

  it('go once the ERP says that it was saved', async () => {
    document.body.insertAdjacentHTML('beforeend', '<div data-message="error">Não</div>');
    await over();
    expect(marked()).toBe(1);
    document.body.insertAdjacentHTML('beforeend', '<div data-message="success">Salvo</div>');
    await over();
    expect(marked()).toBe(0);
  });

  it('go when the form is no longer on top', async () => {
    at('section').insertAdjacentHTML('afterend', '<section data-screen="ixc/other"></section>');
    await over();
    expect(marked()).toBe(0);
  });

  it('go with undo', async () => {
    await undone('j');
    expect(marked()).toBe(0);
  });

  it('go when the script is put to sleep', async () => {
    await office.order('sleep');
    expect(marked()).toBe(0);
  });
});

describe('hands without eyes', () => {
  it('take no order', async () => {
    begun()?.life.abort();
    readyHands(fakeWriters);
    expect(await order('j', 'a')).toBeUndefined();
  });

  it('stop in the middle when they are put to sleep', async () => {
    at('#a').addEventListener('change', () => void office.order('sleep'));
    await order('j', 'a', 'b');
    await over();
    expect(values()).toEqual(['novo a', '']);
  });
});
