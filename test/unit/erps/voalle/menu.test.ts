// What an operator of Voalle can press on the way, in each generation of its pages.

import { describe, expect, it } from 'vitest';
import { voalleMenu } from '../../../../lib/erps/voalle/menu';
import { ACTIONS } from '../../../../lib/plan/trail';
import type { Entry } from '../../../../lib/plan/trail';
import { at, dialog, pageTitle, show } from './page';

/** The side menu of the legacy host: lists in lists, one root unfolded. */
const SIDE = `<header><a id="neo-logo" href="/"><img></a><a href="/Users/logout">Sair</a></header><nav><ul>
  <li><a href="#">Manutenções</a><ul>
    <li><a href="#">Integrações</a><ul>
      <li><a href="/api_configs"><i class="icon">plug</i>Integradores</a></li><li><a href="/webhook_configs/index">Integrações Webhooks</a></li>
    </ul></li>
    <li><a href="#">Financeiro</a><ul style="display:none"><li><a href="/contract_items_maintenance">Integração Watch Brasil</a></li></ul></li>
  </ul></li>
  <li><a href="#">Faturamento</a><ul style="display:none"><li><a href="#">Cadastros</a></li></ul></li></ul></nav>`;

/** The menu of the newer shell: buttons, and sliding boxes after those that are unfolded. */
const SHELL = `<div id="root"><nav><h6>Elleven</h6><ul>
  <div role="button" aria-expanded="true">Manutenções</div><div><div><ul>
    <div role="button" aria-expanded="false">Integrações</div>
  </ul></div></div>
  <div role="button" aria-expanded="false">Faturamento</div></ul></nav>
  <header><p>Início</p><a href="/Users/logout">Sair</a></header><main></main></div>`;

const TOOLBAR = `<div><span title="Criar novo registro" aria-haspopup="false"><button type="button" tooltip="Criar novo registro">+</button></span>
  <button type="button" tooltip="Filtro avançado" disabled></button></div>`;
const GRID = `<div role="grid"><div role="row"><div role="gridcell"><button tooltip="Editar"></button></div></div></div>
  <table><tr><td><a href="/service_products/edit/1">Editar</a></td></tr></table>`;

const told = ({ kind, under, text, open }: Entry<Element>): string => {
  const above = under.filter((names) => names !== ACTIONS).map((names) => names.join('|'));
  return [kind, ...above, text, ...(open ? ['(open)'] : [])].join(' › ');
};
const entries = (): string[] => voalleMenu(document).entries.map(told);
const parts = (): string[] => entries().filter((entry) => entry.startsWith('part'));
const places = (): unknown => voalleMenu(document).places;

describe('the side menu of the legacy host', () => {
  it('is read by what nests in what, as far as it is unfolded', () => {
    show(SIDE);
    expect(entries()).toEqual([
      'item › ',
      'item › Sair',
      'root › Manutenções › (open)',
      'folder › Manutenções › Integrações › (open)',
      'item › Manutenções › Integrações › Integradores',
      'item › Manutenções › Integrações › Integrações Webhooks',
      'folder › Manutenções › Financeiro',
      'root › Faturamento',
    ]);
  });

  it('names the page that is open, whatever the case of its path', () => {
    show(SIDE + pageTitle('', 'Título'), '/Webhook_Configs/');
    expect(places()).toEqual([[['Título', 'Integrações Webhooks']]]);
    show(SIDE, '/');
    expect(places()).toEqual([[[]]]);
  });
});

describe('the menu of the newer shell', () => {
  it('is folders that say whether they are unfolded', () => {
    show(SHELL);
    expect(entries()).toEqual([
      'root › Manutenções › (open)',
      'folder › Manutenções › Integrações',
      'root › Faturamento',
      'item › Sair',
    ]);
    expect(places()).toEqual([[[]]]);
  });
});

describe('a list screen', () => {
  const page = SIDE + pageTitle('Manutenções / Integrações', 'Integradores') + TOOLBAR + GRID;

  it('is the place that its title names', () => {
    show(page, '/restricted/gv');
    expect(places()).toEqual([[['Integradores']]]);
    show(pageTitle('', 'MANUTENÇÕES / INTEGRAÇÕES WEBHOOKS'));
    expect(places()).toEqual([[['MANUTENÇÕES / INTEGRAÇÕES WEBHOOKS', 'INTEGRAÇÕES WEBHOOKS']]]);
  });

  it('has icon buttons by their tooltip, but nothing that is disabled and no records', () => {
    show(page);
    expect(parts()).toEqual(['part › Integradores › Criar novo registro']);
  });

  it('may have them as words', () => {
    show(`${pageTitle('', 'Produtos/Serviços')}<a class="button" href="/x/add">Criar novo registro</a>
      <button aria-label="Atualizar"><svg></svg></button><button title="Imprimir"></button>`);
    expect(parts()).toEqual([
      'part › Produtos/Serviços › Criar novo registro',
      'part › Produtos/Serviços › Atualizar',
      'part › Produtos/Serviços › Imprimir',
    ]);
  });
});

describe('tabs and sections of a page', () => {
  it.each<[string, string, string]>([
    ['sections', '<nav><a href="#a">App</a><a href="#b" aria-current="true">Service Desk</a></nav>', 'App'],
    [
      'tabs with roles',
      '<div role="tab" aria-selected="false">App</div><div role="tab" aria-selected="true">Service Desk</div>',
      'App',
    ],
    [
      'tabs of jQuery UI',
      `<ul><li><a href="#tab-0">App</a></li><li><a href="#tab-1">Service Desk</a></li></ul>
       <div id="tab-0" style="display:none"></div><div id="tab-1"></div>`,
      'App',
    ],
  ])('%s say which one is shown', (_what, markup, closed) => {
    show(`<h2>Parâmetros</h2>${markup}`);
    expect(parts()).toEqual([`part › Parâmetros › ${closed}`, 'part › Parâmetros › Service Desk › (open)']);
  });
});

describe('a dialog', () => {
  const steps = '<button>1 Informações</button><button>2Gatilhos</button><button disabled>3 Fim</button>';
  const page = SIDE + pageTitle('', 'Integrações Webhooks') + TOOLBAR;

  it('is all that can be pressed, over a page whose name it keeps', () => {
    show(`<div aria-hidden="true">${page}</div>${dialog('Cadastrar Webhooks - Informações', steps)}`);
    expect(entries()).toEqual([
      'part › Integrações Webhooks › Informações',
      'part › Integrações Webhooks › Gatilhos',
    ]);
    expect(places()).toEqual([[['Integrações Webhooks'], ACTIONS]]);
  });

  it('is the last one that is seen', () => {
    show(page + dialog('Um', '<button>a</button>') + dialog('Dois', '<button>b</button>'));
    expect(parts()).toEqual(['part › Integrações Webhooks › b']);
    at('[role="dialog"]:last-child').style.display = 'none';
    expect(parts()).toEqual(['part › Integrações Webhooks › a']);
  });

  it('may be a drawer, told by the form in it; a list that hangs over the page is none', () => {
    show(`${page}<div role="presentation"><form><div role="tab">Integrações</div></form></div>`);
    expect(parts()).toEqual(['part › Integrações Webhooks › Integrações']);
    show(`${page}<div role="presentation"><ul role="listbox"></ul></div>`);
    expect(places()).toEqual([[['Integrações Webhooks']]]);
  });
});
