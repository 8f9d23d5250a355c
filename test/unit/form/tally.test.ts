// A list read as counts: which list, which rows, and when there is nothing to say.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTally } from '../../../lib/form/tally';
import type { FieldDef } from '../../../lib/model/screen';
import { at, field, page } from './fake-dialect';

const BY = { by: ['Descrição', 'Serviço'] };
const SERVICES = field('services', { kind: 'tally', names: ['own'], tally: BY });
const FAILED = field('failed', {
  kind: 'tally',
  tally: { by: ['Webhook'], where: { column: ['Sucesso'], says: ['Não', 'false'], others: ['Sim'] } },
});

/** What a look at this markup tells of a field: counts by address, or the state that it is in. */
function told(markup: string, of: FieldDef = SERVICES, hiddenToo = false): Record<string, string> {
  const { seen } = page([of], markup);
  const fields = readTally(of, seen.root, hiddenToo);
  return Object.fromEntries(fields.map(({ key, state, value }) => [key, state === 'ok' ? value : state]));
}

const line = (tag: string, texts: readonly string[]): string =>
  `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;
const table = (columns: readonly string[], rows: readonly (readonly string[])[], more = ''): string =>
  `<table ${more}><thead>${line('th', columns)}</thead><tbody>${rows.map((row) => line('td', row)).join('')}</tbody></table>`;
const role = (name: string, texts: readonly string[]): string =>
  `<div role="row">${texts.map((text) => `<div role="${name}">${text}</div>`).join('')}</div>`;
const grid = (columns: readonly string[], rows: readonly (readonly string[])[], beside = ''): string =>
  `<div><div role="grid">${role('columnheader', columns)}${rows.map((row) => role('gridcell', row)).join('')}</div>${beside}</div>`;

const COLUMNS = ['', 'Descrição', 'Valor'];
const ROWS = [
  ['', 'Internet', '1'],
  ['', ' Watch  Essencial\n', '2'],
  ['', 'Internet', '3'],
];
const COUNTS = { services: '3', 'services:Internet': '2', 'services:Watch Essencial': '1' };

describe('a list', () => {
  it.each([
    ['a table', table(COLUMNS, ROWS)],
    [
      'a table without a head of its own',
      `<table>${line('th', COLUMNS)}${ROWS.map((row) => line('td', row)).join('')}</table>`,
    ],
    ['a table with roles', table(COLUMNS, ROWS, 'role="grid"').replaceAll('<tr>', '<tr role="row">')],
    ['a grid', grid(COLUMNS, ROWS)],
    [
      'a grid with a line of group headings',
      grid(COLUMNS, ROWS).replace('role="grid">', `role="grid">${role('columnheader', ['Itens'])}`),
    ],
    ['a list in another list', `<table><tr><td>${table(COLUMNS, ROWS)}</td></tr></table>`],
  ])('may be %s', (_what, markup) => {
    expect(told(markup)).toEqual(COUNTS);
  });

  it('tells the total first, each text as an item, and no more', () => {
    const { seen } = page([SERVICES], table(COLUMNS, ROWS.slice(0, 1)));
    expect(readTally(SERVICES, seen.root)).toEqual([
      { key: 'services', state: 'ok', value: '1' },
      { key: 'services:Internet', state: 'ok', value: '1', by: 'item' },
    ]);
  });

  it.each(['DESCRIÇÃO', ' Descricao: ', '<span>Descrição</span><i></i>', 'Serviços'])(
    'is known by its heading, written "%s"',
    (heading) => {
      expect(told(table(['', heading, 'Valor'], ROWS))).toEqual(COUNTS);
    },
  );

  it('counts by the first of the words that is a heading', () => {
    expect(told(table(['Serviço', 'Descrição'], [['A', 'B']]))).toEqual({ services: '1', 'services:B': '1' });
  });

  it.each([
    ['nothing is there', ''],
    ['no heading is the one', table(['', 'Nome', 'Valor'], ROWS)],
    [
      'only a label is the one',
      `<table><tr><th>Descrição</th><td>Internet</td></tr><tr><td>a</td><td>b</td></tr></table>`,
    ],
  ])('is missing when %s', (_when, markup) => {
    expect(told(markup)).toEqual({ services: 'missing' });
  });

  it('is missing where a field says no words to look for', () => {
    expect(told(table(COLUMNS, ROWS), field('services', { kind: 'tally' }))).toEqual({ services: 'missing' });
  });

  it('is not chosen between two, unless one has the field’s own id or is the only one shown', () => {
    const other = table(COLUMNS, [['', 'Outro', '1']]);
    expect(told(other + table(COLUMNS, ROWS))).toEqual({ services: 'ambiguous' });
    expect(told(other + table(COLUMNS, ROWS, 'id="own"'))).toEqual(COUNTS);
    expect(told(`<div hidden>${other}</div>${table(COLUMNS, ROWS)}`)).toEqual(COUNTS);
    expect(told(`<div hidden>${other}</div>${table(COLUMNS, ROWS)}`, SERVICES, true)).toEqual(COUNTS);
    // Its own list is there, but its columns are not what they should be.
    expect(told(other + table(['', 'Nome', 'Valor'], ROWS, 'id="own"'))).toEqual({ services: 'missing' });
  });

  it('stands within the screen', () => {
    const { seen } = page([SERVICES], '');
    document.body.insertAdjacentHTML('beforeend', table(COLUMNS, ROWS));
    expect(readTally(SERVICES, seen.root)).toMatchObject([{ state: 'missing' }]);
  });

  it('is hidden on a closed tab, and read there only when that is asked for and it holds something', () => {
    const closed = (rows: readonly (readonly string[])[]): string =>
      `<div style="display:none">${table(COLUMNS, rows)}</div>`;
    expect(told(closed(ROWS))).toEqual({ services: 'hidden' });
    expect(told(closed(ROWS), SERVICES, true)).toEqual(COUNTS);
    expect(told(closed([]), SERVICES, true)).toEqual({ services: 'hidden' });
  });
});

const NOTHING = '<p>Nenhuma informação encontrada.</p>';

describe('a row', () => {
  it.each([
    ['filled up with blanks', role('gridcell', ['&nbsp;', '<span>&nbsp;</span>', ' '])],
    [
      'that stands for none',
      '<div role="row"><div role="gridcell">Nenhuma informação encontrada.</div></div>',
    ],
    ['of headings again', role('columnheader', COLUMNS)],
  ])('%s counts nothing', (_what, row) => {
    const list = grid(COLUMNS, [ROWS[0] ?? []], NOTHING).replace(
      '</div></div></div>',
      `</div></div>${row}</div>`,
    );
    expect(list).toContain(row);
    expect(told(list)).toEqual({ services: '1', 'services:Internet': '1' });
    expect(told(list.replace('Internet', ''))).toEqual({ services: '0' });
  });

  it.each([
    ['of totals', `<tfoot>${line('td', ['', 'Total', '6'])}</tfoot>`],
    [
      'that is a hidden pattern for new ones',
      line('td', ['', 'Modelo', '0']).replace('<tr>', '<tr style="display:none">'),
    ],
  ])('%s counts nothing', (_what, row) => {
    const list = table(COLUMNS, ROWS).replace('</table>', `${row}</table>`);
    expect(told(list)).toEqual(COUNTS);
  });

  it.each([
    ['three columns', ['Descrição', '', '']],
    ['one column', ['Descrição']],
  ])('that says that there is none counts nothing in a list of %s', (_of, columns) => {
    const none = `<tr><td colspan="${String(columns.length)}" class="dataTables_empty">Nenhum registro encontrado</td></tr>`;
    expect(told(`<table>${line('th', columns)}${none}</table>`)).toEqual({ services: '0' });
  });
});

it('a row has a cell for every heading', () => {
  const none = '<tr><td colspan="2">Nenhum registro</td></tr>';
  expect(told(`<table>${line('th', ['Descrição', 'Valor'])}${none}</table>`)).toEqual({ services: '0' });
});

describe('a condition', () => {
  const COLUMNS_OF = ['Webhook', 'Sucesso'];
  const ROWS_OF = [
    ['Clube', 'NÃO'],
    ['Clube', 'Sim'],
    ['Contábil', 'false'],
    ['Contábil', ''],
    ['', 'Não'],
  ];

  it.each([
    ['a table', table(COLUMNS_OF, ROWS_OF)],
    ['a grid', grid(COLUMNS_OF, ROWS_OF)],
  ])('lets only rows of %s count that say so', (_what, markup) => {
    expect(told(markup, FAILED)).toEqual({ failed: '2', 'failed:Clube': '1', 'failed:Contábil': '1' });
  });

  it('that no row meets makes none', () => {
    expect(told(table(COLUMNS_OF, [['Clube', 'Sim']]), FAILED)).toEqual({ failed: '0' });
    expect(told(grid(COLUMNS_OF, [], NOTHING), FAILED)).toEqual({ failed: '0' });
  });

  it('needs its column', () => {
    expect(told(table(['Webhook', 'Valor'], ROWS_OF), FAILED)).toEqual({ failed: 'missing' });
    expect(told(grid(['Webhook', 'Valor'], [], NOTHING), FAILED)).toEqual({ failed: 'missing' });
  });

  it('is read off a sign that has a word, and off no other', () => {
    const sign = (attribute: string): string =>
      table(COLUMNS_OF, [['Clube', `<span ${attribute}="Não"><svg></svg></span>`]]);
    for (const attribute of ['title', 'aria-label', 'tooltip'])
      expect(told(sign(attribute), FAILED)).toEqual({ failed: '1', 'failed:Clube': '1' });
    expect(told(sign('data-sign'), FAILED)).toEqual({ failed: 'missing' });
  });
});

describe('an empty list', () => {
  const BAR = '<i role="progressbar"></i>';
  const loading = '<tbody><tr><td colspan="3" class="dataTables_empty">Carregando...</td></tr>';

  it.each([
    ['says so', grid(COLUMNS, [], NOTHING), '0'],
    ['says how many it holds', grid(COLUMNS, [], '<p>Total: <b>0</b> registro</p>'), '0'],
    ['says how many another holds', grid(COLUMNS, [], '<p>Total: <b>10</b> registros</p>'), 'missing'],
    ['says nothing', table(COLUMNS, []), 'missing'],
    ['is still loaded', table(COLUMNS, []).replace('<tbody>', loading), 'missing'],
    ['is under a running line', BAR + grid(COLUMNS, [], NOTHING), 'missing'],
    [
      'is under a line that has stopped',
      BAR.replace('>', ' style="display:none">') + grid(COLUMNS, [], NOTHING),
      '0',
    ],
    [
      'could not be loaded',
      grid(COLUMNS, [], '<p>Detectamos uma falha ao carregar os dados.</p>'),
      'missing',
    ],
  ])('that %s is told as it is', (_how, markup, services) => {
    expect(told(markup)).toEqual({ services });
  });
});

describe('many texts', () => {
  it('are cut, the total never', () => {
    const rows = Array.from({ length: 250 }, (_, index) => [`Serviço ${String(index)}`]);
    const { seen } = page([SERVICES], table(['Serviço'], rows));
    const fields = readTally(SERVICES, seen.root);
    expect(fields).toHaveLength(1 + 200);
    expect(fields[0]).toMatchObject({ value: '250' });
    at('td').textContent = 'x'.repeat(1_000);
    expect(readTally(SERVICES, seen.root)[1]?.key).toBe(`services:${'x'.repeat(150)}`);
  });

  it('add up to the total, whatever they say', () => {
    const texts = fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 30 });
    fc.assert(
      fc.property(texts, (said) => {
        const { seen } = page(
          [SERVICES],
          table(
            ['Serviço'],
            said.map(() => ['']),
          ),
        );
        document.querySelectorAll('td').forEach((cell, index) => (cell.textContent = said[index] ?? ''));
        if (said.every((text) => text.trim() === '')) return;
        const [total, ...items] = readTally(SERVICES, seen.root);
        const sum = items.reduce((all, { value }) => all + Number(value), 0);
        expect(total?.value).toBe(String(sum));
        expect(sum).toBe(said.filter((text) => text.trim() !== '').length);
      }),
      { numRuns: 50 },
    );
  });
});
