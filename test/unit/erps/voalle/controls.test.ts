// The React controls: what they show, how they are worked, when they refuse, and that a refusal leaves no trace.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Control } from '../../../../lib/form/dialect';
import { listControl, searchControl } from '../../../../lib/erps/voalle/controls';
import { checkControl } from '../../../../lib/form/controls';
import type { FieldDef } from '../../../../lib/model/screen';
import { at, input, list, live, liveSearch, search, show, text, toggle, write } from './page';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a list that opens', () => {
  const VERSIONS = { '': 'Nenhuma opção selecionada', a: 'Versão 1', b: 'Versão 2 (MVNO)', c: 'Versão 3' };
  const VERSION = { kind: 'version' } as const;
  const control = (field: Pick<FieldDef, 'kind' | 'choices'> = VERSION): Control =>
    listControl(at('[role="button"]'), field, document.body);
  const lists = (): number => document.querySelectorAll('[role="listbox"]').length;

  beforeEach(() => show(`<form>${list('Versão', 'Selecione uma versão', '')}</form>`));

  it('shows nothing while its unseen input is empty, whatever stands there', () => {
    expect(control().read()).toEqual({ value: '', readonly: false });
    show(list('Tipo', '\u200b', 'x'));
    expect(control().read().value).toBe('');
    show('<div><div role="combobox" tabindex="0">Nenhuma opção selecionada</div></div>');
    expect(listControl(at('[role="combobox"]'), VERSION, document.body).read().value).toBe('');
  });

  it.each(['aria-disabled="true"', 'data-x'])('is read-only by %s', (attribute) => {
    show(list('Versão', 'Versão 3', '3', attribute));
    if (attribute === 'data-x') at('[role="button"]').removeAttribute('tabindex');
    expect(control().read()).toEqual({ value: 'Versão 3', readonly: true });
  });

  it.each(['mousedown', 'click'] as const)('opens on %s, is chosen from and closed', async (opensOn) => {
    live(at('[role="button"]'), { entries: VERSIONS, opensOn });
    expect(await write(control(), '3.0')).toBeNull();
    expect(control().read().value).toBe('Versão 3');
    expect(input('input').value).toBe('c');
    expect(lists()).toBe(0);
    expect(at('form').hasAttribute('aria-hidden')).toBe(false);
  });

  it('goes back to what it showed before', async () => {
    live(at('[role="button"]'), { entries: VERSIONS });
    await write(control(), '2');
    const before = control().read().value;
    await write(control(), '3');
    expect(await write(control(), before)).toBeNull();
    expect(input('input').value).toBe('b');
    expect(await write(control(), '')).toBeNull();
    expect(input('input').value).toBe('');
  });

  it('is closed again when it does not offer the value', async () => {
    live(at('[role="button"]'), { entries: VERSIONS });
    expect(await write(control(), '7')).toBe('no-option');
    expect(lists()).toBe(0);
    expect(control().read().value).toBe('');
  });

  it('is not cleared without an empty entry', async () => {
    live(at('[role="button"]'), { entries: { Post: 'Post', Get: 'Get' } });
    expect(await write(control({ kind: 'choice' }), '')).toBe('cannot-clear');
    expect(lists()).toBe(0);
  });

  it('takes no empty entry for "não"', async () => {
    live(at('[role="button"]'), { entries: { '': 'Nenhuma opção selecionada', 0: 'Não', 1: 'Sim' } });
    expect(await write(control({ kind: 'boolean' }), 'N')).toBeNull();
    expect(control().read().value).toBe('Não');
  });

  it('tells records by every letter, and refuses two of one name', async () => {
    live(at('[role="button"]'), { entries: { 1: 'Watch Brasil', 2: 'TV', 3: 'TV' } });
    expect(await write(control({ kind: 'reference' }), 'watch brasil')).toBe('no-option');
    expect(await write(control({ kind: 'reference' }), 'TV')).toBe('no-option');
    expect(await write(control({ kind: 'reference' }), 'Watch Brasil')).toBeNull();
  });

  it('passes over disabled entries', async () => {
    const box = at('[role="button"]');
    live(box, { entries: { Post: 'Post' } });
    box.addEventListener('mousedown', () => {
      setTimeout(() => at('[role="option"]').setAttribute('aria-disabled', 'true'), 20);
    });
    expect(await write(control({ kind: 'choice' }), 'POST')).toBe('no-option');
  });

  it('times out when it does not open or does not close', async () => {
    expect(await write(control(), '3')).toBe('timeout');
    live(at('[role="button"]'), { entries: VERSIONS, stuck: true });
    expect(await write(control(), '3')).toBe('timeout');
  });

  it('stops when it is told to', async () => {
    expect(await write(control(), '3', AbortSignal.abort())).toBe('cancelled');
  });
});

describe('a look-up with a search', () => {
  const NAMES = [
    'Voalle',
    'TV',
    'TV',
    ...Array.from({ length: 9 }, (_, index) => `Watch Brasil ${String(index)}`),
  ];
  const control = (): Control =>
    searchControl(input('input[aria-autocomplete="list"]'), { kind: 'reference' }, document.body);
  const PAGE = `${search('Integrador')}<div id="react-dialog-portal"></div>`;

  beforeEach(() => show(PAGE));

  it('shows what is chosen, and nothing while its unseen input is empty', () => {
    expect(control().read()).toEqual({ value: '', readonly: false });
    show(search('Integrador', 'Voalle', '7'));
    expect(control().read().value).toBe('Voalle');
    show(search('Integrador', 'Selecione...', ''));
    expect(control().read().value).toBe('');
    input('#react-select-2-input').disabled = true;
    expect(control().read().readonly).toBe(true);
  });

  it('asks its own unseen input, and not that of a whole form', () => {
    show(`${search('Integrador', 'Voalle', '')}${text('Url')}`);
    expect(control().read().value).toBe('');
    const lone = '<div><div>Voalle</div><div><input aria-autocomplete="list"></div></div>';
    show(`<form><input type="hidden" value="">${text('Url')}${lone}</form>`);
    expect(control().read().value).toBe('Voalle');
  });

  it.each([true, false])(
    'chooses the one of every letter, far down the list (numbered: %s)',
    async (numbered) => {
      liveSearch([...NAMES, 'Watch Brasil'], { numbered });
      expect(await write(control(), 'Watch Brasil')).toBeNull();
      expect(control().read().value).toBe('Watch Brasil');
    },
  );

  it('waits for entries that come late', async () => {
    liveSearch(['Voalle'], { answers: 120 });
    expect(await write(control(), ' Voalle ')).toBeNull();
    expect(control().read().value).toBe('Voalle');
  });

  it.each([
    ['is not there', 'Exa'],
    ['is there in other letters', 'voalle'],
    ['is only a part of an entry', 'Watch'],
    ['is there twice', 'TV'],
  ])('refuses a name that %s, and shows again what was chosen', async (_why, name) => {
    show(`${search('Integrador', 'Voalle')}<div id="react-dialog-portal"></div>`);
    liveSearch(NAMES);
    expect(await write(control(), name)).toBe('no-option');
    expect(control().read().value).toBe('Voalle');
    expect(input('input').value).toBe('');
    expect(at('#react-dialog-portal').childElementCount).toBe(0);
  });

  it('refuses two of one name in views apart', async () => {
    liveSearch(['Watch Brasil', ...NAMES, 'Watch Brasil']);
    expect(await write(control(), 'Watch Brasil')).toBe('no-option');
  });

  it('is cleared by the keyboard', async () => {
    show(`${search('Integrador', 'Voalle')}<div id="react-dialog-portal"></div>`);
    liveSearch(NAMES);
    expect(await write(control(), '')).toBeNull();
    expect(control().read().value).toBe('');
  });

  it('says when it cannot be cleared', async () => {
    show(`${search('Integrador', 'Voalle')}<div id="react-dialog-portal"></div>`);
    liveSearch(NAMES, { clearable: false });
    expect(await write(control(), '')).toBe('cannot-clear');
    expect(control().read().value).toBe('Voalle');
  });

  it('stops when it is told to', async () => {
    liveSearch(NAMES);
    expect(await write(control(), 'Voalle', AbortSignal.abort())).toBe('cancelled');
    expect(control().read().value).toBe('');
  });
});

describe('a switch', () => {
  const control = (): Control => checkControl('switch', input('input'), { kind: 'boolean' }, document.body);
  /** Puts the switch back, as a page does that does not take a click. */
  function ignore(clicks: number): { seen: number } {
    const heard = { seen: 0 };
    input('input').addEventListener('click', (event) => {
      heard.seen += 1;
      if (heard.seen <= clicks) event.preventDefault();
    });
    return heard;
  }

  beforeEach(() => show(toggle('Ativo')));

  it('is clicked once when it differs, and left alone otherwise', async () => {
    const heard = ignore(0);
    expect(control().read()).toEqual({ value: 'N', readonly: false });
    await write(control(), 'Sim');
    expect(control().read().value).toBe('S');
    await write(control(), 'S');
    expect(heard.seen).toBe(1);
    await write(control(), 'N');
    expect(heard.seen).toBe(2);
  });

  it('is clicked once more when the page swallowed the click', async () => {
    const heard = ignore(1);
    await write(control(), 'S');
    expect(control().read().value).toBe('S');
    expect(heard.seen).toBe(2);
  });

  it('is not fought over', async () => {
    const heard = ignore(9);
    expect(await write(control(), 'S')).toBeNull();
    expect(control().read().value).toBe('N');
    expect(heard.seen).toBe(2);
  });

  it('is not touched once the fill is stopped', async () => {
    const heard = ignore(0);
    await write(control(), 'S', AbortSignal.abort());
    expect(heard.seen).toBe(0);
  });
});
