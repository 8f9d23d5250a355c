// How Voalle's screens are told from each other and from everything else, and what the page itself says.

import { beforeEach, describe, expect, it } from 'vitest';
import { isShown } from '../../../../lib/form/visible';
import { at, dialect, dialog, input, list, pageTitle, seen, seenId, show, text, toggle } from './page';

const FORM = `<form>${text('Código')}${text('Descrição')}${text('Cód. Integração')}</form>`;
const INTEGRATORS = pageTitle('Manutenções / Integrações', 'Integradores');
const WEBHOOKS = pageTitle('Manutenções / Integrações', 'Integrações Webhooks');
const PRODUCTS = pageTitle('Faturamento / Cadastros', 'Produtos/Serviços');
/** An address that names nothing, as in the shell's frame. */
const OPAQUE = '/restricted/gv?hash=0a1b2c';

beforeEach(() => show(''));

describe('a dialog', () => {
  it.each([
    ['Cadastrar nova integração', 'voalle/integrator'],
    ['CADASTRAR NOVA INTEGRAÇÃO', 'voalle/integrator'],
    ['Cadastrar Webhooks - Informações', 'voalle/webhook-info'],
    ['Cadastrar Webhook - Informação', 'voalle/webhook-info'],
    ['Cadastrar Webhooks - Gatilhos', 'voalle/webhook-triggers'],
    ['Cadastrar Webhooks', null],
    ['Editando - Informações', null],
    ['Filtro avançado', null],
    ['', null],
  ])('called "%s" names %s without help of the page', (title, id) => {
    show(dialog(title, FORM), OPAQUE);
    expect(seenId()).toBe(id);
  });

  it.each([
    ['Editando - minha_integracao', INTEGRATORS, OPAQUE, 'voalle/integrator'],
    ['Editando - Gatilhos', INTEGRATORS, OPAQUE, 'voalle/integrator'],
    ['Editando - Informações', WEBHOOKS, OPAQUE, 'voalle/webhook-info'],
    ['Editando - Gatilhos', WEBHOOKS, OPAQUE, 'voalle/webhook-triggers'],
    ['Editando - Outra coisa', WEBHOOKS, OPAQUE, null],
    ['Editando - Informações', '', '/webhook_configs', 'voalle/webhook-info'],
    ['Editando - Informações', '', '/Webhook_Configs/index/', 'voalle/webhook-info'],
    ['Editando - x', '', '/api_configs?menu=1#top', 'voalle/integrator'],
    ['Editando - x', '', '/api_configs_old', null],
    ['Cadastrar Produto/Serviço', PRODUCTS, OPAQUE, 'voalle/service-product'],
    ['Editando - Plano 100', '', '/service_products', 'voalle/service-product'],
    ['Filtro avançado', PRODUCTS, '/service_products', null],
    ['Deseja descartar as útimas alterações?', INTEGRATORS, '/api_configs', null],
  ])('called "%s" is told by its page', (title, page, path, id) => {
    show(page + dialog(title, FORM), path);
    expect(seenId()).toBe(id);
  });

  it('counts the title over the page more than its path', () => {
    show(WEBHOOKS + dialog('Editando - Informações', FORM), '/api_configs');
    expect(seenId()).toBe('voalle/webhook-info');
  });

  it('is the root, with its title for a heading', () => {
    show(INTEGRATORS + dialog('Cadastrar nova integração', FORM));
    expect(seen().root).toBe(at('[role="dialog"]'));
    expect(seen().heading).toBe('Cadastrar nova integração');
    expect(dialect.heading(document)).toBe('Cadastrar nova integração');
    expect(dialect.family(seen())).toEqual([seen()]);
    expect(dialect.record(seen())).toBeNull();
  });

  it('counts only when it is the last one open', () => {
    const first = dialog('Cadastrar nova integração', FORM);
    show(first + dialog('Cadastrar Webhooks - Informações', FORM));
    expect(seenId()).toBe('voalle/webhook-info');
    show(first + '<div role="dialog"><p>Deseja descartar as útimas alterações?</p></div>');
    expect(seenId()).toBeNull();
    expect(dialect.heading(document)).toBe('');
    show(first + dialog('Cadastrar Webhooks - Informações', FORM, 'style="display:none"'));
    expect(seenId()).toBe('voalle/integrator');
  });

  it('hides the page behind it', () => {
    show(PRODUCTS + FORM + dialog('Consultar', FORM), '/service_products/add');
    expect(seenId()).toBeNull();
  });

  it('stays the screen while a list is open over it', () => {
    show(`<div aria-hidden="true">${dialog('Cadastrar nova integração', FORM)}</div>
      <div role="presentation"><ul role="listbox"><li role="option">Reativa</li></ul></div>`);
    expect(seenId()).toBe('voalle/integrator');
    expect(isShown(at('[role="dialog"] input'), seen().root)).toBe(true);
  });

  it('may be a drawer, which is told by its form', () => {
    show(
      `${PRODUCTS}<div role="presentation"><form><h6>Novo Produto/Serviço</h6>${text('Código')}</form></div>`,
    );
    expect(seenId()).toBe('voalle/service-product');
    show(`${PRODUCTS}<div role="presentation"><nav>Novo Produto/Serviço</nav></div>`);
    expect(seenId()).toBeNull();
  });

  it('may be one of jQuery UI', () => {
    show(`<div role="dialog"><span class="ui-dialog-title">Cadastrar nova integração</span>${FORM}</div>`);
    expect(seenId()).toBe('voalle/integrator');
  });
});

describe('a page', () => {
  it.each(['/service_products/add', '/Service_Products/edit/12/', OPAQUE])(
    'with a form is told at %s',
    (path) => {
      show(PRODUCTS + FORM, path);
      expect(seenId()).toBe('voalle/service-product');
      expect(seen().root).toBe(at('form'));
      expect(seen().heading).toBe('Produtos/Serviços');
    },
  );

  it('is told by its path alone', () => {
    show(FORM, '/service_products/add');
    expect(seen()).toMatchObject({ heading: 'Produtos/Serviços', root: at('form') });
  });

  it('has its longest form that is shown', () => {
    show(
      `<form><input><input><input></form><form id="x">${FORM}<select></select></form>
      <form style="display:none"><input><input><input><input><input></form>`,
      '/service_products/add',
    );
    expect(seen().root.querySelector('select')).not.toBeNull();
  });

  it.each([PRODUCTS, `${PRODUCTS}<form><input><button>Buscar</button></form>`, INTEGRATORS, WEBHOOKS, ''])(
    'without a record is no screen',
    (markup) => {
      show(markup, '/service_products');
      expect(seenId()).toBeNull();
    },
  );

  it('is no question that a list is asked', () => {
    show(
      `<form method="GET">${text('Código')}${text('Descrição')}<select></select></form>`,
      '/service_products',
    );
    expect(seenId()).toBeNull();
  });

  it('is no screen when its title is that of another place', () => {
    show(pageTitle('Compras / Cadastros', 'Produtos/Serviços') + FORM, OPAQUE);
    expect(seenId()).toBeNull();
  });

  it('is called by its title', () => {
    show(INTEGRATORS);
    expect(dialect.heading(document)).toBe('Integradores');
    show('<h2>Parâmetros</h2>');
    expect(dialect.heading(document)).toBe('Parâmetros');
    show('');
    expect(dialect.heading(document)).toBe('');
  });
});

describe('a record', () => {
  const recordOf = (path: string, markup = PRODUCTS + FORM): string | null => {
    show(markup, path);
    return dialect.record(seen());
  };

  it.each([
    ['/service_products/edit/7', '7'],
    ['/Service_Products/Edit/12/?tab=2', '12'],
    ['/service_products/add', ''],
    ['/service_products/edit', null],
    ['/service_products/edit/7/copy', null],
    ['/service_products/address', null],
    ['/service_products', null],
    [OPAQUE, null],
    // The block was swapped; the address is still that of the page before.
    ['/people/edit/7', null],
  ])('at %s is %s', (path, record) => {
    expect(recordOf(path)).toBe(record);
  });

  it('is not that of the page below a window', () => {
    expect(recordOf('/service_products/edit/7', dialog('Editando - x', FORM))).toBeNull();
  });

  it('is not known to be new once somebody may have typed in it', () => {
    const checked = `<form>${text('Código')}${text('Título')}${toggle('Utiliza Streaming')}</form>`;
    expect(recordOf('/service_products/add', checked)).toBe('');
    input('input').value = 'A';
    expect(dialect.record(seen())).toBeNull();
    for (const answer of ['<div class="error-message">Campo obrigatório</div>', '<p id="flashMessage">x</p>'])
      expect(recordOf('/service_products/add', answer + checked)).toBeNull();
  });
});

describe('a control', () => {
  it('is no part of another one', () => {
    show(list('Versão', 'Versão 3', '3'));
    const [box, carrier] = [at('[role="button"]'), input('input')];
    expect(dialect.anchor(box, document.body)).toBe(box);
    expect(dialect.anchor(carrier, document.body)).toBeNull();
    box.id = 'version';
    expect(dialect.names(box)).toContain('version');
  });

  it('is what the page makes of it', () => {
    const readings = (markup: string): unknown => {
      show(markup);
      const anchor = at(dialect.candidates);
      return dialect.control(anchor, { key: 'x', label: 'X', kind: 'text', tag: 'S' }, document.body).read();
    };
    expect(readings('<input value="a">')).toEqual({ value: 'a', readonly: false });
    expect(readings('<input type="tel" value="15">')).toEqual({ value: '15', readonly: false });
    expect(readings('<textarea>b</textarea>')).toEqual({ value: 'b', readonly: false });
    expect(readings('<select><option value="1">Sim</option></select>')).toMatchObject({
      value: '1',
      text: 'Sim',
    });
    expect(readings(toggle('Ativo', 'checked'))).toEqual({ value: 'S', readonly: false });
    expect(readings(list('Versão', 'Versão 3', '3'))).toEqual({ value: 'Versão 3', readonly: false });
    expect(readings('<input aria-autocomplete="list" value="c">')).toEqual({ value: 'c', readonly: false });
  });

  it('is never a radio button, a hidden input or a menu', () => {
    show('<input type="radio"><input type="hidden"><span aria-haspopup="false"><button>x</button></span>');
    expect(document.querySelectorAll(dialect.candidates)).toHaveLength(0);
    expect(() =>
      dialect.control(at('button'), { key: 'x', label: 'X', kind: 'text', tag: 'S' }, document.body),
    ).toThrow(TypeError);
  });
});

describe('what the page says', () => {
  it.each([
    ['Atualizado com sucesso!', 'success'],
    ['Cadastrado com sucesso!', 'success'],
    ['#409: Alias já cadastrado', 'error'],
    ['#500: Atualizado sem sucesso', 'error'],
    ['Detectamos uma falha ao carregar os dados.', 'error'],
    ['Excluído com sucesso!', null],
    ['Aguarde. Processando...', null],
  ])('"%s" is %s', (message, kind) => {
    show(`<div role="alert"><span>${message}</span><button>✕</button></div>`);
    const element = at('[role="alert"]');
    expect(dialect.messages(document)).toEqual(kind === null ? [] : [{ element, kind, text: message }]);
  });

  it('is heard from older snackbars and legacy pages too', () => {
    show(`<div role="alertdialog">Atualizado com sucesso!</div><div id="flashMessage">#7: Não</div>`);
    expect(dialect.messages(document).map(({ kind }) => kind)).toEqual(['success', 'error']);
  });
});

describe('a press that saves', () => {
  it.each([
    ['salvar', true],
    ['SALVAR NOVO', true],
    ['salvar e fechar', true],
    ['continuar', true],
    ['cancelar', false],
    ['descartar alterações', false],
    ['Salvarei', false],
    ['excluir', false],
  ])('is "%s": %s', (words, saves) => {
    show(
      `<button type="button"><span><div><span>${words}</span></div></span></button><input type="submit" value="${words}">`,
    );
    expect(dialect.isSave(at('button div span'))).toBe(saves);
    expect(dialect.isSave(at('input'))).toBe(saves);
  });

  it('is none beside a button', () => {
    show('<p>salvar</p>');
    expect(dialect.isSave(at('p'))).toBe(false);
  });
});

describe('a cover', () => {
  const BAR = '<div role="progressbar"></div>';

  it('is the running line of the window on top', () => {
    show(dialog('Cadastrar nova integração', FORM + BAR));
    expect(dialect.isCovered(document)).toBe(true);
    at('[role="progressbar"]').style.display = 'none';
    expect(dialect.isCovered(document)).toBe(false);
  });

  it('is an open list', () => {
    show(`${FORM}<div role="presentation"><ul role="listbox"></ul></div>`);
    expect(dialect.isCovered(document)).toBe(true);
  });

  it.each([
    ['a line on the page below', BAR + dialog('x', FORM)],
    ['a line that counts', dialog('x', '<div role="progressbar" aria-valuenow="40"></div>')],
    ['a wheel in a field', dialog('x', `<form>${BAR}</form>`)],
    ['nothing', FORM],
  ])('is not %s', (_what, markup) => {
    show(markup);
    expect(dialect.isCovered(document)).toBe(false);
  });
});
