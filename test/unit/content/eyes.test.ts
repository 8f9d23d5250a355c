// @vitest-environment happy-dom
// The eyes see screens come and go, tell of saves and messages once, read when asked, and write nothing.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openEyes } from '../../../lib/content/eyes';
import { begun } from '../../../lib/content/start';
import type { RawSnapshot } from '../../../lib/model/snapshot';
import { at, fakeDialect, field, inputAt, screenOf } from '../form/fake-dialect';
import { ALONE, background, granted, updateExtension } from './background';
import type { Background } from './background';

const SCREENS = [screenOf([field('a')], 'ixc/first'), screenOf([field('b')], 'ixc/second')];
/** One form with two tabs; the second one is shown when the test says so. */
const FORM = `<form>
    <section data-screen="ixc/first"><h2>Primeira</h2><input id="a" value="1"></section>
    <section data-screen="ixc/second" style="display: none"><h2>Segunda</h2><input id="b" value="2"></section>
    <button type="button" data-save><i>Salvar</i></button><button type="button" id="other">Outro</button>
  </form><ul><li role="option">Opção</li></ul>`;

let office: Background;
beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = FORM;
});

afterEach(() => {
  begun()?.life.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Opens the eyes and lets them look for the first time. */
async function open(hello: unknown = granted(SCREENS)): Promise<void> {
  office = background(hello);
  const isSaveKey = ({ key }: KeyboardEvent): boolean => key === 'S';
  await openEyes('ixc', (screens) => ({ ...fakeDialect(screens), isSaveKey }), ALONE);
  await probed();
}

async function probed(): Promise<void> {
  await vi.advanceTimersByTimeAsync(300);
}

function showTab(which: 'first' | 'second'): void {
  for (const tab of ['first', 'second'])
    at(`[data-screen="ixc/${tab}"]`).style.display = tab === which ? '' : 'none';
}

async function message(kind: 'success' | 'error', text: string): Promise<void> {
  const toast = document.createElement('div');
  toast.setAttribute('data-message', kind);
  toast.textContent = text;
  document.body.append(toast);
  await probed();
}

const touch = (selector: string): boolean =>
  at(selector).dispatchEvent(new Event('input', { bubbles: true }));

const look = async (screen = 'ixc/first', compare = false): Promise<RawSnapshot | null> =>
  ((await office.order('read', { screen, compare })) as { answer: RawSnapshot | null }).answer;

describe('eyes that were not asked in', () => {
  it.each([[{ answer: { granted: false } }], [{ refused: true }]])('see nothing after %j', async (hello) => {
    await open(hello);
    showTab('second');
    touch('#a');
    at('[data-save]').click();
    await message('success', 'Salvo');
    expect(office.told.map(({ channel }) => channel)).toEqual(['page.hello']);
    expect(await office.order('read', { screen: 'ixc/first', compare: false })).toBeUndefined();
  });
});

describe('a screen', () => {
  it('is told when it comes, changes and goes, once each', async () => {
    await open();
    at('form').append(document.createElement('p'));
    await probed();
    expect(office.on('page.seen')).toEqual([{ screen: 'ixc/first', heading: 'Primeira' }]);
    showTab('second');
    await probed();
    at('form').remove();
    await probed();
    expect(office.on('page.seen').slice(1)).toEqual([
      { screen: 'ixc/second', heading: 'Segunda' },
      { screen: null, heading: '' },
    ]);
  });

  it('is told again when the page comes back from the browser’s cache, and only then', async () => {
    await open();
    const comesBack = (persisted: boolean): void => {
      window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
    };
    comesBack(false);
    expect(office.on('page.seen')).toHaveLength(1);
    comesBack(true);
    expect(office.on('page.seen')).toEqual([
      { screen: 'ixc/first', heading: 'Primeira' },
      { screen: 'ixc/first', heading: 'Primeira' },
    ]);
  });

  it('is told again when its values arrive after it, and not while somebody types', async () => {
    const input = at('#a') as HTMLInputElement;
    const stir = async (value: string, how: string): Promise<void> => {
      input.value = value;
      at('form').className = how;
      await probed();
    };
    input.value = '';
    await open();
    await stir('1', 'loaded');
    expect(office.on('page.seen')).toEqual([
      { screen: 'ixc/first', heading: 'Primeira' },
      { screen: 'ixc/first', heading: 'Primeira' },
    ]);
    touch('#a');
    await stir('', 'typed in');
    expect(office.on('page.seen')).toHaveLength(2);
  });

  it('is told again when only its heading changes, and never more of it than a heading', async () => {
    await open();
    at('h2').textContent = 'x'.repeat(1_000);
    at('h2').className = 'changed';
    await probed();
    expect(office.on('page.seen')[1]).toEqual({ screen: 'ixc/first', heading: 'x'.repeat(300) });
  });
});

describe('a save', () => {
  const BOTH = [
    { screen: 'ixc/first', fields: [{ key: 'a', value: '1', state: 'ok' }], pristine: false },
    { screen: 'ixc/second', fields: [{ key: 'b', value: '2', state: 'ok' }], pristine: false },
  ];

  it.each<[string, () => void]>([
    ['the button', () => at('[data-save] i').click()],
    ['the form’s own submit', () => at('form').dispatchEvent(new Event('submit'))],
    ['the key', () => at('#a').dispatchEvent(new KeyboardEvent('keydown', { key: 'S', bubbles: true }))],
  ])('by %s is told with all tabs of the form, the shown one first', async (_by, save) => {
    await open();
    save();
    expect(office.on('page.saving')).toMatchObject([{ snapshots: BOTH }]);
    showTab('second');
    save();
    expect(office.on('page.saving')[1]).toMatchObject({ snapshots: [...BOTH].reverse() });
  });

  it('is nothing else that is pressed', async () => {
    await open();
    at('#other').click();
    document.dispatchEvent(new Event('click'));
    at('#a').dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    expect(office.on('page.saving')).toEqual([]);
  });

  it('of a form that Encaixe does not know is told without a snapshot', async () => {
    await open();
    for (const tab of document.querySelectorAll('section')) tab.setAttribute('data-screen', 'ixc/unknown');
    at('[data-save]').click();
    expect(office.on('page.saving')).toEqual([{ snapshots: [] }]);
  });

  it('has no key in an ERP that has none', async () => {
    office = background(granted(SCREENS));
    await openEyes('ixc', fakeDialect, ALONE);
    at('#a').dispatchEvent(new KeyboardEvent('keydown', { key: 'S', bubbles: true }));
    expect(office.on('page.saving')).toEqual([]);
  });
});

describe('a message of the ERP', () => {
  it('is told once, with the screens as they are after a success', async () => {
    await open();
    await message('success', 'Registro inserido');
    at('form').append(document.createElement('p'));
    await probed();
    expect(office.on('page.message')).toMatchObject([
      {
        kind: 'success',
        text: 'Registro inserido',
        snapshots: [{ screen: 'ixc/first' }, { screen: 'ixc/second' }],
      },
    ]);
  });

  it('is told again when it is another one', async () => {
    await open();
    await message('success', 'Salvo');
    await message('success', 'Salvo');
    expect(office.on('page.message')).toHaveLength(2);
  });

  it('is told without the screens when it is an error, and cut', async () => {
    await open();
    await message('error', 'e'.repeat(5_000));
    expect(office.on('page.message')).toEqual([{ kind: 'error', text: 'e'.repeat(1_000), snapshots: [] }]);
  });

  it('is told without a screen, too', async () => {
    await open();
    at('form').remove();
    await message('success', 'Salvo');
    expect(office.on('page.message')).toEqual([{ kind: 'success', text: 'Salvo', snapshots: [] }]);
  });
});

describe('reading', () => {
  it('answers for the screen on top and no other', async () => {
    await open();
    expect(await look()).toMatchObject({ screen: 'ixc/first', fields: [{ key: 'a', value: '1' }] });
    expect(await look('ixc/second')).toBeNull();
  });

  it('hands a secret of the page over to be compared, and judges nothing', async () => {
    await open(granted([screenOf([field('a', { kind: 'secret' })], 'ixc/first')]));
    const secret = { empty: false, bearer: 'none', placeholder: false, equal: null };
    expect((await look('ixc/first', true))?.fields[0]).toMatchObject({ value: '', raw: '1', secret });
    expect((await look())?.fields[0]).toEqual({ key: 'a', state: 'ok', value: '', secret, by: 'name' });
  });

  it.each<[string, () => void]>([
    ['something is typed', () => touch('#a')],
    ['something is chosen', () => at('#a').dispatchEvent(new Event('change', { bubbles: true }))],
    ['an entry is taken from a list outside of the form', () => at('[role="option"]').click()],
  ])('calls a form untouched until %s', async (_what, change) => {
    await open();
    inputAt('#a').value = 'da página';
    expect((await look())?.pristine).toBe(true);
    change();
    expect((await look())?.pristine).toBe(false);
  });

  it('calls the whole form touched, whichever tab it was', async () => {
    await open();
    touch('#a');
    showTab('second');
    expect((await look('ixc/second'))?.pristine).toBe(false);
  });

  it('calls the whole form untouched again after it was saved, whichever tab is shown then', async () => {
    await open();
    touch('#a');
    await message('error', 'Campo obrigatório');
    expect((await look())?.pristine).toBe(false);
    showTab('second');
    await message('success', 'Salvo');
    expect((await look('ixc/second'))?.pristine).toBe(true);
    showTab('first');
    expect((await look())?.pristine).toBe(true);
  });

  it('takes what is typed elsewhere for no change', async () => {
    await open();
    at('form').toggleAttribute('hidden');
    at('ul').innerHTML = '<input id="search">';
    touch('#search');
    at('form').toggleAttribute('hidden');
    expect((await look())?.pristine).toBe(true);
  });
});

describe('sleep', () => {
  /** Everything that awake eyes would tell of. */
  const disturb = async (): Promise<void> => {
    showTab('second');
    at('[data-save]').click();
    await message('success', 'Salvo');
  };

  it('is told by the background, and nothing is seen or answered from then on', async () => {
    await open();
    expect(await office.order('sleep')).toEqual({ answer: null });
    const before = office.told.length;
    await disturb();
    expect(office.told).toHaveLength(before);
    expect(await office.order('read', { screen: 'ixc/second', compare: false })).toBeUndefined();
  });

  it('comes by itself once the extension was updated', async () => {
    await open();
    updateExtension();
    await disturb();
    const watching = vi.spyOn(document, 'querySelectorAll');
    await disturb();
    expect(watching.mock.calls.filter(([selector]) => selector.includes('data-screen'))).toEqual([]);
  });

  it('is for the earlier of two scripts in one document', async () => {
    await open();
    await openEyes('ixc', fakeDialect, ALONE);
    await probed();
    const before = office.on('page.saving').length;
    at('[data-save]').click();
    expect(office.on('page.saving')).toHaveLength(before + 1);
  });
});
