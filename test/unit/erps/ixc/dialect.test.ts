// How IXC's windows are told apart, and what they say of themselves.

import { beforeEach, describe, expect, it } from 'vitest';
import { ixcDialect } from '../../../../lib/erps/ixc/dialect';
import { ixcScreens } from '../../../../lib/erps/ixc/screens';
import type { Seen } from '../../../../lib/form/dialect';
import { read } from '../../../../lib/form/read';
import { at } from '../../form/fake-dialect';
import { open, windowMarkup } from './window';
import type { Tab, Window } from './window';

const dialect = ixcDialect(ixcScreens);

const TABS: readonly Tab[] = [
  { rel: '0', text: 'Produto', lines: [] },
  { rel: '7', text: 'Planejamento', lines: [] },
  { rel: '5', text: 'SVA', lines: [] },
];
const product: Window = { level: 2, table: 'produtos', title: 'Produtos', record: '36', tabs: TABS };
const user: Window = { level: 3, table: 'sva_usuarios', title: 'Usuário SVA', tabs: [] };

const RECORDS = '<table data-nome="produtos"><tbody><tr class="tableRow"></tr></tbody></table>';

/** The place of the list, with this in it. */
function openList(title: string, content: string): void {
  document.body.innerHTML = `<div id="1_grid"><div class="mDiv"><div class="ftitle"> ${title} </div></div>${content}</div>`;
}

const seen = (): string | undefined => dialect.detect(document)?.screen.id;
const look = (): Seen => {
  const now = dialect.detect(document);
  if (now === null) throw new Error('no screen was detected');
  return now;
};

describe('the window on top', () => {
  it('is the one with the highest number, wherever it stands', () => {
    open({ ...user, level: 10 }, { ...product, level: 9 });
    expect(seen()).toBe('ixc/sva-user');
    open(product, user);
    expect(seen()).toBe('ixc/sva-user');
  });

  it('is not one that is hidden', () => {
    open(product, user);
    at('form[name="sva_usuarios"]').style.display = 'none';
    expect(seen()).toBe('ixc/product');
  });

  it('hides the ones below, also when it is no screen that Encaixe knows', () => {
    open(product, { ...user, table: 'unidades', title: 'Unidades' });
    expect(seen()).toBeUndefined();
    expect(dialect.heading(document)).toBe('Unidades');
  });

  it('is none that has no title bar: other products name their forms so, too', () => {
    open(product);
    at('.ftitle').remove();
    expect(seen()).toBeUndefined();
  });

  it('is known although a field called id hides the property of its form', () => {
    open(product);
    // As a browser does; the tests' DOM does not.
    Object.defineProperty(at('form'), 'id', { value: at('[name="id"]') });
    expect(seen()).toBe('ixc/product');
  });

  it('is no form that only looks like one', () => {
    open(product);
    at('form').setAttribute('id', 'search_form');
    expect(seen()).toBeUndefined();
    expect(dialect.heading(document)).toBe('');
  });

  it('gives way to the list below it when it is closed', () => {
    openList('Produtos', RECORDS);
    expect(seen()).toBeUndefined();
    expect(dialect.heading(document)).toBe('Produtos');
  });
});

describe('a screen whose form nobody published', () => {
  it('is known by the title in the place of the list, and has no record there', () => {
    openList('Rotinas provedor', '<button type="button">Ajustar cadastros SVA</button>');
    expect(seen()).toBe('ixc/provider-routines');
    expect(look()).toMatchObject({ root: at('[id="1_grid"]'), heading: 'Rotinas provedor' });
    expect(dialect.record(look())).toBeNull();
    expect(dialect.family(look())).toEqual([look()]);
    expect(read(look(), dialect, { pristine: true })).toMatchObject({ fields: [], record: null });
  });

  it('may itself be a list, unless it has fields: those stand in a window', () => {
    openList('Rotinas provedor', RECORDS);
    expect(seen()).toBe('ixc/provider-routines');
    openList('API Asaas', RECORDS);
    expect(seen()).toBeUndefined();
    openList('API Asaas', '<dl><dt>Token</dt><dd><input id="token"></dd></dl>');
    expect(seen()).toBe('ixc/asaas-integration');
  });

  it('is not seen in a list that is hidden or below a window', () => {
    openList('Rotinas provedor', '');
    at('[id="1_grid"]').style.display = 'none';
    expect(seen()).toBeUndefined();
    openList('Rotinas provedor', windowMarkup({ ...user, table: 'unidades' }));
    expect(seen()).toBeUndefined();
  });

  it('gives way to the one whose form is known', () => {
    open({ ...user, title: 'API Asaas' });
    expect(seen()).toBe('ixc/sva-user');
    expect(dialect.family(look()).map(({ screen }) => screen.id)).toEqual(['ixc/sva-user']);
  });

  it('is no page without a list and without a window', () => {
    document.body.innerHTML = '<div class="ftitle">API Asaas</div>';
    expect(seen()).toBeUndefined();
    expect(dialect.heading(document)).toBe('');
  });
});

describe('tabs', () => {
  it.each([
    ['0', 'ixc/product'],
    ['7', 'ixc/product-planning'],
    ['5', 'ixc/product-sva'],
  ])('are told by their texts: panel %s is %s', (rel, id) => {
    open({ ...product, open: rel });
    expect(seen()).toBe(id);
    expect(look().root).toBe(at(`[id="${rel}"]`));
  });

  it('are screens of their own window, whatever panels the others have', () => {
    open({ ...user, level: 1, tabs: TABS }, product);
    expect(look().root.closest('form')).toBe(at('form[name="produtos"]'));
  });

  it('of one window share its save, the shown one first', () => {
    open({ ...product, open: '7' });
    expect(dialect.family(look()).map(({ screen }) => screen.id)).toEqual([
      'ixc/product-planning',
      'ixc/product',
      'ixc/product-sva',
    ]);
    open(user);
    expect(dialect.family(look()).map(({ screen }) => screen.id)).toEqual(['ixc/sva-user']);
  });

  it('without a panel are no screen', () => {
    open({ ...product, tabs: TABS.slice(0, 2) });
    at('ul').insertAdjacentHTML('beforeend', '<li><a class="tabTitle" rel="9">SVA</a></li>');
    expect(dialect.family(look()).map(({ screen }) => screen.id)).toEqual([
      'ixc/product',
      'ixc/product-planning',
    ]);
  });

  it('belong to no family once their window is gone', () => {
    open(product);
    const { root, ...rest } = look();
    const alone = { ...rest, root: root.cloneNode(true) as Element };
    expect(dialect.family(alone)).toEqual([alone]);
  });
});

describe('the record', () => {
  it.each([
    ['36', '36'],
    ['', ''],
    ['novo', null],
    [undefined, null],
  ])('whose field holds %j is %j', (record, id) => {
    const { record: _left, ...rest } = product;
    open(record === undefined ? rest : { ...rest, record });
    expect(dialect.record(look())).toBe(id);
  });
});

describe('what the page shows around its forms', () => {
  beforeEach(() => open(product));

  it('is a message, with its kind and its text', () => {
    expect(dialect.messages(document)).toEqual([]);
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div class="notification-success"><b>x</b><div class="notificationMessage"><span> Registro inserido! </span></div></div>
       <div class="notification-error"> Campo obrigatório </div>`,
    );
    expect(dialect.messages(document)).toEqual([
      { element: at('.notification-success'), kind: 'success', text: 'Registro inserido!' },
      { element: at('.notification-error'), kind: 'error', text: 'Campo obrigatório' },
    ]);
  });

  it.each(['<div id="backgroundContent"></div>', '<div class="ixc-modal"></div>'])(
    'is %s, which takes the clicks while it is shown',
    (markup) => {
      expect(dialect.isCovered(document)).toBe(false);
      document.body.insertAdjacentHTML('beforeend', markup);
      expect(dialect.isCovered(document)).toBe(true);
      (document.body.lastElementChild as HTMLElement).style.display = 'none';
      expect(dialect.isCovered(document)).toBe(false);
    },
  );

  it('is its save: the button, wherever it is hit, and its key', () => {
    expect(dialect.isSave(at('[title="Alt+S"] i'))).toBe(true);
    expect(dialect.isSave(at('.btn_row a'))).toBe(false);
    at('form').insertAdjacentHTML('beforeend', '<a id="salvar">Salvar</a>');
    expect(dialect.isSave(at('#salvar'))).toBe(true);
    const key = (of: KeyboardEventInit): boolean | undefined =>
      dialect.isSaveKey?.(new KeyboardEvent('keydown', of));
    expect([
      key({ key: 's', altKey: true }),
      key({ key: 'S', altKey: true }),
      key({ key: 's' }),
      key({ key: 'n', altKey: true }),
    ]).toEqual([true, true, false, false]);
  });
});
