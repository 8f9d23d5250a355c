// What an operator of IXC can press on the way: entries by what they stand under, nothing that is hidden or beneath.

import { describe, expect, it } from 'vitest';
import { ixcMenu } from '../../../../lib/erps/ixc/menu';
import type { Entry } from '../../../../lib/plan/trail';
import { at } from '../../form/fake-dialect';
import { windowMarkup } from './window';
import type { Window } from './window';

const CADASTROS = '04400d48d04acd3599cf545dafbb90ed';
const CONTRATOS = '11111111111111111111111111111111';

const group = (hash: string, title: string, items: string, more = ''): string =>
  `<div class="menu_p" id="menu${hash}"><div class="submenu_title"><a>${title}</a></div></div>
   <div id="grupo_menu${hash}" ${more}><ul>${items}</ul></div>`;
const item = (table: string, label: string): string =>
  `<li id="menu_item_${table}"><a rel="cria_grid('#1_grid','${table}','N');">${label}</a></li>`;

/** The side menu: one root has only an icon, one folder hangs in a group and is closed. */
const MENU = `<div id="layout_menu_lateral"><input id="id_input_menu"><ul>
    <li><a title="Sistema"><i class="fa">home</i></a></li><li><a title="Configurações">Configurações</a></li></ul></div>
  <div id="painel">${group(
    CADASTROS,
    'Cadastros',
    item('produtos', '<i class="fa">box</i> Produtos') +
      item('cliente_contrato', 'Contratos') +
      `<li>${group(CONTRATOS, 'Contratos', item('vd_contratos', 'Planos de Venda'), 'style="display:none"')}</li>`,
  )}</div>`;

const list = (table: string, title: string, rows = ''): string =>
  `<div id="1_grid"><div class="mDiv"><div class="ftitle">${title}</div></div>
    <div class="tDiv2 gridActions"><button name="novo"><i class="fa fa-plus"></i></button><button name="editar">Editar</button>
    <vg-button>Exportar</vg-button><button><svg></svg></button></div>
    <table data-nome="${table}"><tbody>${rows}</tbody></table></div>`;

const contract = (open: string, more = ''): string => {
  const window: Window = {
    level: 2,
    table: 'cliente_contrato',
    title: 'Contrato do cliente',
    tabs: [
      { rel: '0', text: 'Contrato', lines: [] },
      { rel: '7', text: 'Produtos', lines: [] },
    ],
    open,
  };
  return windowMarkup(window).replace('<div id="7"', `<div id="7" data-child`) + more;
};

function show(markup: string): void {
  document.body.innerHTML = markup;
}

/** An entry in short: kind, where it stands, text, and whether it is open. */
const told = ({ kind, under, text, open }: Entry<Element>): string =>
  [kind, ...under.map((names) => names.join('|')), text, ...(open ? ['(open)'] : [])].join(' › ');
const entries = (): string[] => ixcMenu(document).entries.map(told);
const places = (): unknown => ixcMenu(document).places;

describe('the menu', () => {
  it('is roots, groups and items, each under what the page says it stands under', () => {
    show(MENU);
    expect(entries()).toEqual([
      'root › Sistema',
      'root › Configurações',
      'folder › Cadastros › (open)',
      'folder › Cadastros › Contratos',
      'item › Cadastros › Produtos',
      'item › Cadastros › Contratos',
    ]);
    expect(places()).toEqual([]);
  });

  it('shows what a folder holds once it is open', () => {
    show(MENU);
    at(`[id="grupo_menu${CONTRATOS}"]`).style.display = '';
    expect(entries()).toContain('folder › Cadastros › Contratos › (open)');
    expect(entries()).toContain('item › Cadastros › Contratos › Planos de Venda');
  });

  it('is only what is shown', () => {
    show(MENU);
    at('#painel').hidden = true;
    expect(entries()).toEqual(['root › Sistema', 'root › Configurações']);
  });

  it('gives the element to be pressed', () => {
    show(MENU);
    expect(ixcMenu(document).entries[0]?.element).toBe(at('a[title="Sistema"]'));
  });
});

describe('a list', () => {
  it('is a place with the buttons of its toolbar, called by its title and by its menu entry', () => {
    show(MENU + list('produtos', 'Produtos e serviços'));
    expect(places()).toEqual([[['Produtos e serviços', 'Produtos']]]);
    expect(entries().filter((entry) => entry.startsWith('part'))).toEqual([
      'part › Produtos e serviços|Produtos › Novo',
      'part › Produtos e serviços|Produtos › Editar',
      'part › Produtos e serviços|Produtos › Exportar',
    ]);
  });

  it('has no way in its rows', () => {
    show(list('produtos', 'Produtos', '<tr class="tableRow"><td><button>Editar</button></td></tr>'));
    expect(entries().filter((entry) => entry.endsWith('Editar'))).toHaveLength(1);
  });

  it('is no place before it shows anything', () => {
    show('<div id="1_grid"></div>');
    expect(places()).toEqual([[[]]]);
    expect(entries()).toEqual([]);
  });
});

describe('a window', () => {
  const ACTIONS = 'Novo|Editar|Criar novo registro';

  it('takes the place of the list beneath it', () => {
    show(MENU + list('cliente_contrato', 'Contratos') + contract('0'));
    const names = 'Contrato do cliente|Contratos';
    expect(places()).toEqual([[names.split('|'), ACTIONS.split('|'), ['Contrato']]]);
    expect(entries().filter((entry) => entry.startsWith('part'))).toEqual([
      `part › ${names} › ${ACTIONS} › Contrato › (open)`,
      `part › ${names} › ${ACTIONS} › Produtos`,
    ]);
  });

  it('has the buttons of the tab that is open, and of no other', () => {
    show(contract('0'));
    at('[data-child]').innerHTML =
      '<button type="button" name="novo">Novo</button><table><tr><td><button>Editar</button></td></tr></table>';
    expect(entries().some((entry) => entry.endsWith('Novo'))).toBe(false);
    at('[data-child]').style.display = '';
    at('[id="0"]').style.display = 'none';
    expect(entries().filter((entry) => entry.endsWith('Novo'))).toEqual([
      `part › Contrato do cliente › ${ACTIONS} › Produtos › Novo`,
    ]);
    expect(entries().some((entry) => entry.endsWith('Editar'))).toBe(false);
  });

  it('is the highest that is shown, wherever it stands', () => {
    const product = { table: 'produtos', title: 'Produtos', tabs: [] };
    show(windowMarkup({ ...product, level: 10 }) + contract('0'));
    expect(places()).toEqual([[['Produtos'], ACTIONS.split('|')]]);
    at('[id="10_form"]').style.display = 'none';
    expect(places()).toMatchObject([[['Contrato do cliente'], ACTIONS.split('|'), ['Contrato']]]);
  });

  it('is no form that only looks like one', () => {
    show('<form id="search_form" name="busca"></form>');
    expect(places()).toEqual([]);
  });
});
