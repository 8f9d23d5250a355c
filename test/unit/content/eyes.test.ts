// @vitest-environment happy-dom
// The eyes see screens come and go, tell of saves and messages once, read when asked, and write nothing.

import { describe, expect, it, vi } from 'vitest';
import { openEyes } from '../../../lib/content/eyes';
import { at, fakeDialect } from '../form/fake-dialect';
import { background, granted, updateExtension } from './background';
import { SCREENS, message, onEyes, open, probed, showTab, stage, touch } from './eyes-bench';

onEyes();

describe('eyes that were not asked in', () => {
  it.each([[{ answer: { granted: false } }], [{ refused: true }]])('see nothing after %j', async (hello) => {
    await open(hello);
    showTab('second');
    touch('#a');
    at('[data-save]').click();
    await message('success', 'Salvo');
    expect(stage.office.told.map(({ channel }) => channel)).toEqual(['page.hello']);
    expect(await stage.office.order('read', { screen: 'ixc/first', compare: false })).toBeUndefined();
  });
});

describe('a screen', () => {
  it('is told when it comes, changes and goes, once each', async () => {
    await open();
    at('form').append(document.createElement('p'));
    await probed();
    expect(stage.office.on('page.seen')).toEqual([{ screen: 'ixc/first', heading: 'Primeira' }]);
    showTab('second');
    await probed();
    at('form').remove();
    await probed();
    expect(stage.office.on('page.seen').slice(1)).toEqual([
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
    expect(stage.office.on('page.seen')).toHaveLength(1);
    comesBack(true);
    expect(stage.office.on('page.seen')).toEqual([
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
    expect(stage.office.on('page.seen')).toEqual([
      { screen: 'ixc/first', heading: 'Primeira' },
      { screen: 'ixc/first', heading: 'Primeira' },
    ]);
    touch('#a');
    await stir('', 'typed in');
    expect(stage.office.on('page.seen')).toHaveLength(2);
  });

  it('is told with the environment that the page says it is, as soon as it says so', async () => {
    stage.office = background(granted(SCREENS));
    const environment = (page: Document) => (page.querySelector('.badge') === null ? null : 'staging');
    await openEyes('ixc', (screens) => ({ ...fakeDialect(screens), environment }));
    await probed();
    const badge = document.createElement('b');
    badge.className = 'badge';
    document.body.append(badge);
    await probed();
    expect(stage.office.on('page.seen')).toEqual([
      { screen: 'ixc/first', heading: 'Primeira' },
      { screen: 'ixc/first', heading: 'Primeira', environment: 'staging' },
    ]);
  });

  it('is told again when only its heading changes, and never more of it than a heading', async () => {
    await open();
    at('h2').textContent = 'x'.repeat(1_000);
    at('h2').className = 'changed';
    await probed();
    expect(stage.office.on('page.seen')[1]).toEqual({ screen: 'ixc/first', heading: 'x'.repeat(300) });
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
    expect(stage.office.on('page.saving')).toMatchObject([{ snapshots: BOTH }]);
    showTab('second');
    save();
    expect(stage.office.on('page.saving')[1]).toMatchObject({ snapshots: [...BOTH].reverse() });
  });

  it('is nothing else that is pressed', async () => {
    await open();
    at('#other').click();
    document.dispatchEvent(new Event('click'));
    at('#a').dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    expect(stage.office.on('page.saving')).toEqual([]);
  });

  it('of a form that Encaixe does not know is told without a snapshot', async () => {
    await open();
    for (const tab of document.querySelectorAll('section')) tab.setAttribute('data-screen', 'ixc/unknown');
    at('[data-save]').click();
    expect(stage.office.on('page.saving')).toEqual([{ snapshots: [] }]);
  });

  it('has no key in an ERP that has none', async () => {
    stage.office = background(granted(SCREENS));
    await openEyes('ixc', fakeDialect);
    at('#a').dispatchEvent(new KeyboardEvent('keydown', { key: 'S', bubbles: true }));
    expect(stage.office.on('page.saving')).toEqual([]);
  });
});

describe('a message of the ERP', () => {
  it('is told once, with the screens as they are after a success', async () => {
    await open();
    await message('success', 'Registro inserido');
    at('form').append(document.createElement('p'));
    await probed();
    expect(stage.office.on('page.message')).toMatchObject([
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
    expect(stage.office.on('page.message')).toHaveLength(2);
  });

  it('is told without the screens when it is an error, and cut', async () => {
    await open();
    await message('error', 'e'.repeat(5_000));
    expect(stage.office.on('page.message')).toEqual([
      { kind: 'error', text: 'e'.repeat(1_000), snapshots: [] },
    ]);
  });

  it('is told without a screen, too', async () => {
    await open();
    at('form').remove();
    await message('success', 'Salvo');
    expect(stage.office.on('page.message')).toEqual([{ kind: 'success', text: 'Salvo', snapshots: [] }]);
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
    expect(await stage.office.order('sleep')).toEqual({ answer: null });
    const before = stage.office.told.length;
    await disturb();
    expect(stage.office.told).toHaveLength(before);
    expect(await stage.office.order('read', { screen: 'ixc/second', compare: false })).toBeUndefined();
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
    await openEyes('ixc', fakeDialect);
    await probed();
    const before = stage.office.on('page.saving').length;
    at('[data-save]').click();
    expect(stage.office.on('page.saving')).toHaveLength(before + 1);
  });
});
