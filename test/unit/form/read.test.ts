// A snapshot tells what the screen shows and nothing that must not travel.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read, readRaw } from '../../../lib/form/read';
import type { ReadOptions } from '../../../lib/form/read';
import type { Snapshot, SnapshotField } from '../../../lib/model/snapshot';
import { at, field, inputAt, page, repeaterPage } from './fake-dialect';
import type { Page } from './fake-dialect';

const HEADERS = field('headers', { kind: 'pairs' });

function snapshot({ seen, dialect }: Page, more: Partial<ReadOptions> = {}): Snapshot {
  return read(seen, dialect, { pristine: true, ...more });
}

/** One field of a snapshot. */
function shown(of: Page, key: string, more: Partial<ReadOptions> = {}): SnapshotField | undefined {
  return snapshot(of, more).fields.find((each) => each.key === key);
}

describe('a snapshot', () => {
  it('tells each field’s value, text, entries, state and reason', () => {
    const markup = `<input id="login" value="ana"><label>Plataforma <select><option value="7">Partiu</option></select></label>
      <input id="fixed" value="1" readonly><p hidden><input id="behind"></p><input name="twice"><input name="twice">`;
    const of = page(
      [
        field('login'),
        field('platform', { label: 'Plataforma', kind: 'choice' }),
        ...['fixed', 'behind', 'twice', 'gone'].map((key) => field(key)),
      ],
      markup,
    );
    expect(snapshot(of).fields).toEqual([
      { key: 'login', state: 'ok', value: 'ana', by: 'name' },
      {
        key: 'platform',
        state: 'ok',
        value: '7',
        text: 'Partiu',
        options: [{ value: '7', text: 'Partiu' }],
        by: 'label',
      },
      { key: 'fixed', state: 'readonly', value: '1', by: 'name' },
      { key: 'behind', state: 'hidden', value: '' },
      { key: 'twice', state: 'ambiguous', value: '' },
      { key: 'gone', state: 'missing', value: '' },
    ]);
  });

  it('says which screen, which record and whether somebody was there', () => {
    const of = page([field('a')], '<input id="a">');
    expect(snapshot(of)).toMatchObject({ screen: 'ixc/made-up', record: null, pristine: true });
    of.seen.root.setAttribute('data-record', '36');
    expect(snapshot(of, { pristine: false })).toMatchObject({ record: '36', pristine: false });
  });

  it('looks behind other tabs only when asked to', () => {
    const of = page([field('a')], '<input id="a" value="1">');
    of.seen.root.setAttribute('style', 'display: none');
    expect(shown(of, 'a')?.state).toBe('hidden');
    expect(shown(of, 'a', { hiddenToo: true })).toMatchObject({ state: 'ok', value: '1' });
  });

  it('looks at a record that is only looked at as a whole, at what is shown first', () => {
    const markup = `<p hidden><input name="a" value="old"><input id="b" value="2"></p><input name="a" value="1">`;
    const { dialect, ...of } = page([field('a'), field('b')], markup);
    const seen = { ...of.seen, screen: { ...of.screen, personal: true } };
    expect(snapshot({ ...of, dialect, seen }).fields).toMatchObject([
      { state: 'ok', value: '1' },
      { state: 'ok', value: '2' },
    ]);
    expect(shown({ ...of, dialect }, 'b')?.state).toBe('hidden');
  });

  it.each([
    [200, 200],
    [201, undefined],
  ])('sends a list of %i entries with %s of them', (count, sent) => {
    const options = Array.from({ length: count }, (_, index) => `<option>${index}</option>`).join('');
    const of = page([field('a', { kind: 'choice' })], `<select id="a">${options}</select>`);
    expect(shown(of, 'a')?.options?.length).toBe(sent);
    expect(shown(of, 'a')?.value).toBe('0');
  });

  it('takes a control that cannot be read for missing, and reads the others', () => {
    const of = page([field('a'), field('b')], '<input id="a"><input id="b" value="1">');
    const { control } = of.dialect;
    const broken: Page['dialect'] = {
      ...of.dialect,
      control: (anchor, ...rest) => {
        if (anchor.id === 'a') throw new TypeError('no control');
        return control(anchor, ...rest);
      },
    };
    expect(snapshot({ ...of, dialect: broken }).fields).toEqual([
      { key: 'a', state: 'missing', value: '' },
      { key: 'b', state: 'ok', value: '1', by: 'name' },
    ]);
  });
});

describe('a count in a snapshot', () => {
  const SERVICES = field('services', { kind: 'tally', tally: { by: ['Serviço'] } });
  const LIST = '<table><tr><th>Serviço</th></tr><tr><td>A</td></tr></table>';

  it('stands among the other fields', () => {
    expect(snapshot(page([field('a'), SERVICES], `<input id="a" value="1">${LIST}`)).fields).toEqual([
      { key: 'a', state: 'ok', value: '1', by: 'name' },
      { key: 'services', state: 'ok', value: '1' },
      { key: 'services:A', state: 'ok', value: '1', by: 'item' },
    ]);
  });

  it('is looked for behind other tabs only when asked to', () => {
    const of = page([SERVICES], LIST);
    at('table').style.display = 'none';
    expect(shown(of, 'services')?.state).toBe('hidden');
    expect(shown(of, 'services', { hiddenToo: true })).toMatchObject({ state: 'ok', value: '1' });
  });

  it('cannot have been typed into, so a screen of counts alone is as it was loaded', () => {
    expect(snapshot(page([SERVICES], LIST), { pristine: false }).pristine).toBe(true);
    expect(snapshot(page([SERVICES, field('a')], LIST), { pristine: false }).pristine).toBe(false);
  });
});

describe('a secret in a snapshot', () => {
  const secretPage = (value: string): Page => {
    const of = page([field('token', { kind: 'secret' })], '<input id="token" type="password">');
    inputAt('#token').value = value;
    return of;
  };

  it('is told by its shape', () => {
    expect(shown(secretPage('Bearer abc'), 'token')).toEqual({
      key: 'token',
      state: 'ok',
      value: '',
      secret: { empty: false, bearer: 'exact', placeholder: false, equal: null },
      by: 'name',
    });
    const of = secretPage('');
    at('#token').toggleAttribute('readonly');
    expect(shown(of, 'token')).toMatchObject({ state: 'readonly', secret: { empty: true } });
  });

  it('is sent along where the background compares it, and only then', () => {
    const { seen, dialect } = secretPage('abc');
    expect(readRaw(seen, dialect, { pristine: true }).fields).toEqual([
      { ...shown(secretPage('abc'), 'token'), raw: 'abc' },
    ]);
    const headers = repeaterPage([HEADERS, field('a')], [['Authorization', 'Bearer abc']], null);
    headers.seen.root.insertAdjacentHTML('beforeend', '<input id="a" value="1">');
    const { fields } = readRaw(headers.seen, headers.dialect, { pristine: true });
    expect(fields.map(({ key, raw }) => [key, raw])).toEqual([
      ['headers', undefined],
      ['headers:Authorization', 'Bearer abc'],
      ['a', undefined],
    ]);
  });

  it('never travels else, in whatever field and form it stands', () => {
    const long = fc.string({ minLength: 12, unit: fc.constantFrom(...'0123456789abcdef'.split('')) });
    fc.assert(
      fc.property(long, (token) => {
        const fields = [HEADERS, field('token', { kind: 'secret' })];
        const of = repeaterPage(fields, [['Authorization', `Bearer ${token}`]], null);
        of.seen.root.insertAdjacentHTML('beforeend', '<input id="token">');
        inputAt('#token').value = token;
        const told = snapshot(of);
        expect(JSON.stringify(told)).not.toContain(token);
        expect(told.fields).toHaveLength(3);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a repeater in a snapshot', () => {
  it('tells its names, and of each value the shape', () => {
    const of = repeaterPage(
      [HEADERS],
      [
        ['Authorization', 'Bearer abc'],
        ['', ''],
        ['X-Extra', ''],
      ],
      null,
    );
    expect(snapshot(of).fields).toEqual([
      { key: 'headers', state: 'ok', value: 'Authorization, X-Extra' },
      {
        key: 'headers:Authorization',
        state: 'ok',
        value: '',
        secret: { empty: false, bearer: 'exact', placeholder: false, equal: null },
        by: 'item',
      },
      {
        key: 'headers:X-Extra',
        state: 'ok',
        value: '',
        secret: { empty: true, bearer: 'none', placeholder: false, equal: null },
        by: 'item',
      },
    ]);
  });

  it('shows a name that stands there twice, and the first of the two items', () => {
    const of = repeaterPage(
      [HEADERS],
      [
        ['A', '1'],
        ['A', ''],
      ],
      null,
    );
    expect(snapshot(of).fields).toMatchObject([
      { key: 'headers', value: 'A, A' },
      { key: 'headers:A', secret: { empty: false } },
    ]);
  });

  it('is missing when it is not there', () => {
    expect(snapshot(page([HEADERS], '')).fields).toEqual([{ key: 'headers', state: 'missing', value: '' }]);
  });
});
