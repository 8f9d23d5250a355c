// The next entry of a way, from what is seen of it: the furthest that fits, none that only looks like it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIONS, nextEntry, sameEntry } from '../../../lib/plan/trail';
import type { Entry, Names, Sight } from '../../../lib/plan/trail';

type Seen = Entry<string>;

const entry = (kind: Seen['kind'], text: string, under: readonly Names[] = [], open = false): Seen => ({
  kind,
  text,
  under,
  open,
  element: [...under.map(([name]) => name), text].join(' › '),
});
const root = (text: string): Seen => entry('root', text);
const folder = (text: string, ...under: readonly string[]): Seen =>
  entry(
    'folder',
    text,
    under.map((name) => [name]),
  );
const item = (text: string, ...under: readonly string[]): Seen =>
  entry(
    'item',
    text,
    under.map((name) => [name]),
  );
const part = (text: string, under: readonly Names[], open = false): Seen => entry('part', text, under, open);

/** What is pointed at, by where it stands; null for nothing. */
function next(path: readonly string[], entries: readonly Seen[], ...places: Sight<string>['places']) {
  return nextEntry(path, { entries, places })?.entry.element ?? null;
}

const CONTRACT = ['Sistema', 'Contratos', 'Editar', 'Produtos', 'Novo'];
const PLAN = ['Sistema', 'Cadastros', 'Contratos', 'Planos de Venda', 'Editar', 'Planos', 'Novo'];
const INTEGRATOR = ['Manutenções', 'Integrações', 'Integradores', 'Criar novo registro'];
const ROOTS = [root('Sistema'), root('Configurações')];
/** The contract's window, open at one of its tabs. */
const window = (open: string): readonly Names[] => [['Contratos'], ACTIONS, [open]];
const tabs = (open: string): Seen[] =>
  ['Contrato', 'Produtos', 'SVA'].map((tab) => part(tab, [['Contratos'], ACTIONS], tab === open));

describe('in the menu', () => {
  it('is the root first, then the furthest entry that has come into view', () => {
    const path = ['Sistema', 'Cadastros', 'Produtos', 'Novo'];
    expect(next(path, ROOTS)).toBe('Sistema');
    expect(next(path, [...ROOTS, folder('Cadastros')])).toBe('Cadastros');
    expect(next(path, [...ROOTS, folder('Cadastros'), item('Produtos', 'Cadastros')])).toBe(
      'Cadastros › Produtos',
    );
  });

  it('is nothing where nothing of the way can be seen', () => {
    expect(next(CONTRACT, [])).toBeNull();
    expect(next(CONTRACT, [root('Configurações')])).toBeNull();
    expect(next([], ROOTS)).toBeNull();
  });

  it('is not a folder that is open already, for it would close', () => {
    expect(next(['Suíte', 'Cadastros', 'Locais'], [entry('root', 'Suíte', [], true)])).toBeNull();
  });

  it.each<[said: string, shown: string]>([
    ['Manutenção', 'MANUTENÇÕES'],
    ['Manutenções', 'Manutenção'],
    ['Interações', 'Integrações'],
    ['Integrações Webhook', 'Integrações Webhooks'],
    ['Cliente', 'Clientes'],
    ['Contratos (pasta)', 'Contrato'],
    ['aba Planos', 'Planos'],
    ['Pessoas – Completo', 'Pessoas - Completo'],
    ['Produtos / Serviços', 'Produtos/Serviços'],
  ])('%s is %s', (said, shown) => {
    expect(sameEntry(said, shown)).toBe(true);
    expect(next(['Sistema', said], [item(shown, 'Sistema')])).toBe(`Sistema › ${shown}`);
  });

  it.each([
    ['Contratos', 'Contas'],
    ['Produtos', 'Produtos do contrato'],
    ['Integradores', 'Integrações'],
  ])('%s is not %s', (said, shown) => {
    expect(sameEntry(said, shown)).toBe(false);
  });

  it('takes Principal for Sistema, as a root only', () => {
    expect(next(CONTRACT, [root('Principal')])).toBe('Principal');
    expect(next(['Principal', 'Cadastros'], [root('Sistema')])).toBe('Sistema');
    expect(next(['Suíte', 'Sistema'], [item('Principal', 'Suíte')])).toBeNull();
  });

  it('finds an item in a group that the guide leaves out, or under a root that it calls otherwise', () => {
    expect(next(CONTRACT, [...ROOTS, folder('Cadastros'), item('Contratos', 'Cadastros')])).toBe(
      'Cadastros › Contratos',
    );
    const origins = ['CRM – Voalle', 'Cadastros', 'Origens de Contato'];
    const elsewhere = item('Origens de Contato', 'CRM', 'Cadastros');
    expect(next(origins, [root('CRM – Voalle'), elsewhere])).toBe(elsewhere.element);
  });

  it('takes no folder of another root while the right one is there, and no item of a strange group', () => {
    const path = ['Faturamento', 'Cadastros', 'Produtos/Serviços'];
    const strange = folder('Cadastros', 'Suíte');
    expect(next(path, [root('Suíte'), strange, root('Faturamento')])).toBe('Faturamento');
    expect(next(path, [root('Suíte'), strange])).toBe(strange.element);
    expect(next(path, [root('Faturamento'), item('Produtos/Serviços', 'Relatórios')])).toBe('Faturamento');
  });

  it('takes a root for the first step only, and prefers it there', () => {
    const asaas = ['Integrações', 'API Asaas'];
    expect(next(asaas, [folder('Integrações'), entry('root', 'Integrações')])).toBe('Integrações');
    expect(
      nextEntry(asaas, { entries: [folder('Integrações'), root('Integrações')], places: [] })?.entry.kind,
    ).toBe('root');
    expect(next(['Configurações', 'Integrações', 'X'], [root('Integrações')])).toBeNull();
  });

  it('tells a folder from an item of the same name by what comes next', () => {
    const both = [folder('Contratos', 'Cadastros'), item('Contratos', 'Cadastros')];
    const kindFor = (path: readonly string[]) => nextEntry(path, { entries: both, places: [] })?.entry.kind;
    expect(kindFor(PLAN)).toBe('folder');
    expect(kindFor(['Sistema', 'Cadastros', 'Contratos', 'Editar'])).toBe('item');
    const routines = ['Configurações', 'Rotinas provedor', 'Rotinas provedor'];
    expect(next(routines, [folder('Rotinas provedor'), item('Rotinas provedor', 'Rotinas provedor')])).toBe(
      'Rotinas provedor › Rotinas provedor',
    );
  });

  it('says which step of the way it is', () => {
    expect(nextEntry(PLAN, { entries: [item('Planos de Venda', 'Contratos')], places: [] })?.at).toBe(3);
  });
});

describe('in a list', () => {
  const buttons = (...names: readonly string[]): Seen[] =>
    ['Novo', 'Editar', 'Exibir todos'].map((text) => part(text, [names]));

  it('is the button that the way names', () => {
    expect(next(CONTRACT, [...ROOTS, ...buttons('Contratos')], [['Contratos']])).toBe('Contratos › Editar');
    expect(
      next(['Sistema', 'Cadastros', 'Produtos', 'Novo'], [...ROOTS, ...buttons('Produtos')], [['Produtos']]),
    ).toBe('Produtos › Novo');
  });

  it('goes by any of the names of the list', () => {
    expect(next(CONTRACT, buttons('Gestão', 'Contratos'), [['Gestão', 'Contratos']])).toBe('Gestão › Editar');
  });

  it('is no button of another list, though it has the name of a later step', () => {
    expect(next(CONTRACT, [...ROOTS, ...buttons('Produtos')], [['Produtos']])).toBe('Sistema');
    expect(next(CONTRACT, [...ROOTS, ...buttons('Clientes')], [['Clientes']])).toBe('Sistema');
  });

  it('is nothing of the menu once the list is there, be its button there or not', () => {
    const menu = [...ROOTS, item('Contratos', 'Cadastros')];
    expect(next(CONTRACT, menu, [['Contratos']])).toBeNull();
  });

  it('goes on in the menu from a list that only shares its name with a folder', () => {
    const menu = [root('Sistema'), folder('Contratos', 'Cadastros')];
    expect(next(PLAN, [...menu, ...buttons('Contratos')], [['Contratos']])).toBe('Cadastros › Contratos');
    expect(next(PLAN, [...menu, item('Planos de Venda', 'Cadastros', 'Contratos')], [['Contratos']])).toBe(
      'Cadastros › Contratos › Planos de Venda',
    );
  });
});

describe('in a window', () => {
  it('is the tab, then the button in the tab', () => {
    const menu = [...ROOTS, item('Produtos', 'Cadastros')];
    expect(next(CONTRACT, [...menu, ...tabs('Contrato')], window('Contrato'))).toBe(
      'Contratos › Novo › Produtos',
    );
    const inside = part('Novo', window('Produtos'));
    expect(next(CONTRACT, [...menu, ...tabs('Produtos'), inside], window('Produtos'))).toBe(inside.element);
  });

  it('is no button of another tab', () => {
    const inside = part('Novo', window('SVA'));
    expect(next(CONTRACT, [...tabs('SVA'), inside], window('SVA'))).toBe('Contratos › Novo › Produtos');
  });

  it('is nothing while the tab has not shown its button', () => {
    expect(next(CONTRACT, [...ROOTS, ...tabs('Produtos')], window('Produtos'))).toBeNull();
  });

  it('begins anew in the menu from a window that is not on the way', () => {
    const strange = part('Produtos', [['Clientes'], ACTIONS]);
    expect(next(CONTRACT, [...ROOTS, strange], [['Clientes'], ACTIONS])).toBe('Sistema');
  });

  it('needs no button where the menu opens it by itself', () => {
    const path = ['Configurações', 'Rotinas provedor', 'Rotinas provedor', 'Logins'];
    const place = [['Rotinas provedor'], ACTIONS];
    expect(next(path, [...ROOTS, part('Logins', place)], place)).toBe('Rotinas provedor › Novo › Logins');
  });
});

describe('on a page of Voalle', () => {
  const title = [['Integradores', 'Painel']];
  const create = part('Criar novo registro', [...title, ACTIONS]);
  const menu = [root('Manutenções'), folder('Integrações', 'Manutenções')];
  const leaf = item('Integradores', 'Manutenções', 'Integrações');

  it('is the button of the page, though the menu still shows the way to it', () => {
    expect(next(INTEGRATOR, [...menu, leaf, create], title)).toBe(create.element);
    expect(next(INTEGRATOR, [...menu, leaf], title)).toBeNull();
  });

  it('is found in the frame, though the menu is in another document', () => {
    expect(next(INTEGRATOR, [...menu, leaf, create], [[]], title)).toBe(create.element);
  });

  it('is a section of the page and not the root of the same name', () => {
    const path = ['Suíte', 'Configurações', 'Parâmetros', 'Service Desk'];
    const section = part('Service Desk', [['Parâmetros'], ACTIONS]);
    expect(next(path, [root('Suíte'), root('Service Desk'), section], [['Parâmetros']])).toBe(
      section.element,
    );
    expect(next(path, [root('Suíte'), root('Service Desk')], [['Parâmetros']])).toBe('Suíte');
  });

  it('is nothing on arrival', () => {
    expect(next(['Suíte', 'Cadastros', 'Locais'], [root('Suíte')], [['Locais']])).toBeNull();
    expect(next(INTEGRATOR, menu, [['Integradores'], ACTIONS])).toBeNull();
  });
});

describe('whatever is seen', () => {
  const word = fc.constantFrom(
    'Sistema',
    'Contratos',
    'Produtos',
    'Novo',
    'Editar',
    'SVA',
    'Manutenções',
    '',
  );
  const names = fc.array(word, { maxLength: 2 });
  const chain = fc.array(fc.oneof(names, fc.constant(ACTIONS)), { maxLength: 3 });
  const anyEntry: fc.Arbitrary<Seen> = fc.record({
    text: word,
    kind: fc.constantFrom('root', 'folder', 'item', 'part'),
    under: chain,
    open: fc.boolean(),
    element: fc.string({ maxLength: 3 }),
  });
  const path = fc.array(word, { maxLength: 7 });
  const sight = fc.record({
    entries: fc.array(anyEntry, { maxLength: 12 }),
    places: fc.array(chain, { maxLength: 3 }),
  });

  it('is one of the entries, closed, and named by the step', () => {
    fc.assert(
      fc.property(path, sight, (way, seen) => {
        const found = nextEntry(way, seen);
        if (found === null) return;
        expect(seen.entries).toContain(found.entry);
        expect(found.entry.open).toBe(false);
        const step = way[found.at] ?? '';
        const isRoot = found.entry.kind === 'root' && found.at === 0;
        expect(isRoot || sameEntry(found.entry.text, step)).toBe(true);
      }),
    );
  });

  it('does not change by what is off the way', () => {
    const stranger = fc.record({ kind: fc.constantFrom('root', 'folder', 'item', 'part'), under: chain });
    fc.assert(
      fc.property(path, sight, fc.array(stranger, { maxLength: 4 }), (way, seen, others) => {
        const strangers = others.map((other): Seen => ({
          ...other,
          text: 'Relatórios',
          open: false,
          element: '',
        }));
        const more = { ...seen, entries: [...strangers, ...seen.entries] };
        expect(nextEntry(way, more)).toEqual(nextEntry(way, seen));
      }),
    );
  });

  it('is nothing at the end of the way', () => {
    fc.assert(
      fc.property(fc.array(word.filter(Boolean), { minLength: 1, maxLength: 3 }), sight, (steps, seen) => {
        const last = steps.at(-1) ?? '';
        fc.pre(!ACTIONS.some((action) => steps.some((step) => sameEntry(step, action))));
        expect(nextEntry(steps, { ...seen, places: [...seen.places, [[last]]] })).toBeNull();
      }),
    );
  });
});
