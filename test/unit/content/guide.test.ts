// @vitest-environment happy-dom
// The guide points where it is told to, moves on with the page, and ends; it acts on nothing.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openEyes } from '../../../lib/content/eyes';
import { readyGuide } from '../../../lib/content/guide';
import type { MenuReaders } from '../../../lib/content/guide';
import { begun } from '../../../lib/content/start';
import type { LeadOrder } from '../../../lib/messages/pointers';
import { ACTIONS } from '../../../lib/plan/trail';
import type { Entry } from '../../../lib/plan/trail';
import { ours } from '../form/drawn';
import { at, fakeDialect, field, screenOf } from '../form/fake-dialect';
import { background, granted } from './background';
import type { Background } from './background';

const SCREEN = screenOf([field('a'), field('hidden'), field('list', { kind: 'tally' })]);
const FORM = `<section data-screen="${SCREEN.id}"><input id="a"><input id="hidden" style="display:none"></section>`;
const MENU = '<a id="root">Sistema</a><a id="list" hidden>Contratos</a><button id="new" hidden>Novo</button>';
const WAY: LeadOrder = {
  erp: 'ixc',
  menu: ['Sistema', 'Contratos', 'Novo'],
  labels: { next: 'Pressione aqui', here: 'É aqui', routine: null },
  screen: SCREEN.id,
  routine: null,
};
const ROUTINE: LeadOrder = {
  ...WAY,
  labels: { ...WAY.labels, routine: 'Só depois de conferir' },
  routine: 'Ajustar cadastros',
};

/** The made-up ERP's menu: a root, an item, a button of the list. */
const readers: MenuReaders = {
  ixc: (document) => {
    const kinds = { root: 'root', list: 'item', new: 'part' } as const;
    const entries = Object.entries(kinds).flatMap(([id, kind]): Entry<Element>[] => {
      const element = document.getElementById(id);
      const under = kind === 'part' ? [['Contratos']] : [];
      return element === null || element.hidden
        ? []
        : [{ kind, under, text: element.textContent, open: false, element }];
    });
    return { entries, places: document.querySelector('section') === null ? [] : [[['Contratos'], ACTIONS]] };
  },
  voalle: () => ({ entries: [], places: [] }),
};

let office: Background;
/** What is framed, with its label; null for nothing. */
let labels: string[];

beforeEach(async () => {
  vi.useFakeTimers();
  document.body.innerHTML = MENU;
  Object.assign(document, { getAnimations: () => [] });
  Object.assign(Element.prototype, { animate: vi.fn(), scrollIntoView: vi.fn() });
  labels = [];
  vi.spyOn(Element.prototype, 'append').mockImplementation(function (this: Element, ...nodes) {
    for (const node of nodes) {
      this.appendChild(node as Node);
      if (node instanceof HTMLSpanElement) labels.push(node.textContent);
    }
  });
  office = background(granted([SCREEN]));
  await openEyes('ixc', fakeDialect);
  readyGuide(readers);
});

afterEach(() => {
  begun()?.life.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const lead = (order: LeadOrder = WAY): Promise<unknown> => office.order('lead', order);
const point = (key: string, screen = SCREEN.id): Promise<unknown> => office.order('point', { screen, key });
const probed = (): Promise<unknown> => vi.advanceTimersByTimeAsync(300);
const isPointing = (): boolean => ours().length > 0;

async function show(id: string): Promise<void> {
  at(`#${id}`).hidden = false;
  await probed();
}

describe('a lead', () => {
  it('is answered at once and points at the next entry, then at the one after it', async () => {
    expect(await lead()).toEqual({ answer: null });
    expect(labels).toEqual(['Pressione aqui']);
    await show('list');
    await show('new');
    expect(labels).toEqual(['Pressione aqui', 'Pressione aqui', 'É aqui']);
    expect(isPointing()).toBe(true);
  });

  it('stays as it is while nothing changes for it', async () => {
    await lead();
    document.body.append(document.createElement('p'));
    await probed();
    await lead();
    expect(labels).toEqual(['Pressione aqui']);
  });

  it('ends when the screen is open, and does not begin again', async () => {
    await lead();
    document.body.insertAdjacentHTML('beforeend', FORM);
    await probed();
    expect(isPointing()).toBe(false);
    at('section').remove();
    await probed();
    expect(isPointing()).toBe(false);
  });

  it('shows nothing while nothing of the way is there, and goes on when it is', async () => {
    at('#root').hidden = true;
    await lead();
    expect(isPointing()).toBe(false);
    await show('root');
    expect(isPointing()).toBe(true);
  });

  it('to a place that is no screen shows nothing on arrival', async () => {
    await lead({ ...WAY, screen: null });
    document.body.insertAdjacentHTML('beforeend', '<section></section>');
    await probed();
    expect(isPointing()).toBe(false);
  });

  it('reads the menu of its own ERP', async () => {
    await lead({ ...WAY, erp: 'voalle' });
    expect(isPointing()).toBe(false);
  });

  it.each<[string, () => Promise<unknown> | boolean]>([
    ['is told to stop', () => office.order('leadStop')],
    ['is put to sleep', () => office.order('sleep')],
    ['leaves its page', () => window.dispatchEvent(new Event('pagehide'))],
    ['is to point at a field', () => point('a')],
  ])('ends when the guide %s', async (_why, end) => {
    await lead();
    await end();
    await show('list');
    expect(isPointing()).toBe(false);
  });

  it('presses nothing and takes no focus, whatever comes into view', async () => {
    const events = vi.fn();
    const names = ['click', 'pointerdown', 'mousedown', 'focusin', 'keydown', 'input', 'change'];
    for (const name of names) document.addEventListener(name, events);
    const before = document.body.innerHTML;
    await lead();
    await show('list');
    await office.order('leadStop');
    at('#list').hidden = true;
    for (const name of names) document.removeEventListener(name, events);
    expect(events).not.toHaveBeenCalled();
    expect(document.body.innerHTML).toBe(before);
  });

  it('tells the background nothing', async () => {
    await probed();
    const before = office.told.length;
    await lead();
    await show('list');
    expect(office.told).toHaveLength(before);
  });
});

describe('a routine', () => {
  const button = '<button id="routine">Ajustar cadastros</button>';

  it('is warned of once it is seen, in the words that are asked for', async () => {
    await lead(ROUTINE);
    document.body.insertAdjacentHTML('beforeend', FORM + button);
    await probed();
    expect(labels.at(-1)).toBe('⚠ Só depois de conferir');
    expect(isPointing()).toBe(true);
  });

  it('is called by its own name where there are no words for it, and may be an input', async () => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<input type="button" value="Outra rotina"><input type="submit" value="AJUSTAR CADASTROS">',
    );
    await lead({ ...ROUTINE, labels: WAY.labels });
    expect(labels).toEqual(['⚠ Ajustar cadastros']);
  });

  it('is warned of for as long as the operator is there', async () => {
    await lead(ROUTINE);
    document.body.insertAdjacentHTML('beforeend', FORM + button);
    await probed();
    at('#routine').style.display = 'none';
    await probed();
    expect(isPointing()).toBe(false);
    at('#routine').style.display = '';
    await probed();
    expect(isPointing()).toBe(true);
    at('#routine').remove();
    at('section').remove();
    await probed();
    expect(isPointing()).toBe(false);
    await show('list');
    expect(isPointing()).toBe(false);
  });
});

describe('a field', () => {
  beforeEach(() => document.body.insertAdjacentHTML('beforeend', FORM));

  it('is pointed at, by its own label, in the middle of the page', async () => {
    expect(await point('a')).toEqual({ answer: 'shown' });
    expect(labels).toEqual(['a']);
    expect(Element.prototype.scrollIntoView).toHaveBeenCalledWith({ block: 'center', inline: 'nearest' });
    await probed();
    expect(isPointing()).toBe(true);
  });

  it.each(['pointerdown', 'keydown'])('is let go at the next %s, and only then', async (name) => {
    await point('a');
    document.dispatchEvent(new Event('scroll'));
    expect(isPointing()).toBe(true);
    document.body.dispatchEvent(new Event(name, { bubbles: true }));
    expect(isPointing()).toBe(false);
    await point('a');
    expect(isPointing()).toBe(true);
  });

  it.each(['hidden', 'list', 'nothing'])('%s is missing', async (key) => {
    await point('a');
    expect(await point(key)).toEqual({ answer: 'missing' });
    expect(isPointing()).toBe(false);
  });

  it('of another screen, or of none, is missing', async () => {
    expect(await point('a', 'ixc/other')).toEqual({ answer: 'missing' });
    at('section').remove();
    expect(await point('a')).toEqual({ answer: 'missing' });
  });
});

describe('the guide', () => {
  it('is readied once, however often it is put into the page', async () => {
    readyGuide(readers);
    readyGuide(readers);
    await lead();
    expect(ours()).toHaveLength(1);
    expect(labels).toEqual(['Pressione aqui']);
  });

  it('is readied anew with new eyes', async () => {
    await openEyes('ixc', fakeDialect);
    expect(await lead()).toBeUndefined();
    readyGuide(readers);
    expect(await lead()).toEqual({ answer: null });
  });

  it('takes no order without eyes', async () => {
    begun()?.life.abort();
    readyGuide(readers);
    expect(await lead()).toBeUndefined();
  });
});
