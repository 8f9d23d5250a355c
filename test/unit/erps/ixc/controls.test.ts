// IXC's own controls: the look-up of two inputs, the radio named after its value, and what is no control at all.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ixcDialect } from '../../../../lib/erps/ixc/dialect';
import { ixcScreens } from '../../../../lib/erps/ixc/screens';
import { ixcWriters } from '../../../../lib/erps/ixc/writers';
import type { Control } from '../../../../lib/form/dialect';
import { handOf } from '../../../../lib/form/writers';
import type { RefusalCode } from '../../../../lib/model/plan';
import type { FieldDef } from '../../../../lib/model/screen';
import { at, fakeWriters, field, inputAt } from '../../form/fake-dialect';
import { NEVER } from '../../form/filling';
import { open } from './window';
import type { Widget } from './window';

const dialect = ixcDialect(ixcScreens);
const hand = handOf({ ...fakeWriters, ...ixcWriters });
const REFERENCE = field('unidade', { kind: 'reference' });

function show(name: string, widget: Widget): void {
  open({
    level: 2,
    table: 'produtos',
    tabs: [{ rel: '0', text: 'Produto', lines: [{ name, label: 'Campo', widget }] }],
  });
}

/** The control of a candidate, as the engine gets it. */
function control(selector: string, of: FieldDef): Control {
  const anchor = dialect.anchor(at(selector), at('form'));
  if (anchor === null) throw new Error(`${selector} is no field`);
  return dialect.control(anchor, of, at('form'));
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function written(of: Control, value: string, signal = NEVER): Promise<RefusalCode | null> {
  const writing = hand(of, value, signal);
  await vi.runAllTimersAsync();
  return writing;
}

describe('a look-up', () => {
  const KNOWN: Readonly<Record<string, string>> = { 13: 'Serviço', 7: 'Peça', 14: 'Serviço' };
  const lookup = (): Control => control('#unidade', REFERENCE);

  /** The ERP resolves the description some time after an event of its choice. */
  function resolves(on: string, after = 500): void {
    inputAt('#unidade').addEventListener(on, () => {
      const { value } = inputAt('#unidade');
      setTimeout(() => (inputAt('#unidade_label').value = KNOWN[value] ?? ''), after);
    });
  }

  beforeEach(() => show('unidade', { is: 'lookup' }));

  it('is its id, with its description as the text; the description is no field by itself', () => {
    expect(dialect.anchor(at('#unidade_label'), at('form'))).toBeNull();
    expect(lookup().read()).toEqual({ value: '', readonly: false });
    inputAt('#unidade').value = '13';
    inputAt('#unidade_label').value = ' Serviço ';
    expect(lookup().read()).toEqual({ value: '13', text: 'Serviço', readonly: false });
    at('#unidade').toggleAttribute('readonly');
    expect(lookup().read().readonly).toBe(true);
  });

  it.each(['change', 'blur', 'keydown'])('resolves where the page waits for %s', async (event) => {
    resolves(event);
    expect(await written(lookup(), '13')).toBeNull();
    expect(lookup().read()).toMatchObject({ value: '13', text: 'Serviço' });
  });

  it('gives Enter as its key, and gives none when it is cleared', async () => {
    const keys: KeyboardEvent[] = [];
    at('form').addEventListener('keydown', (event) => keys.push(event));
    resolves('change');
    await written(lookup(), '13');
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatchObject({ key: 'Enter', keyCode: 13 });
    expect(await written(lookup(), '')).toBeNull();
    expect(keys).toHaveLength(1);
    expect(lookup().read()).toEqual({ value: '', readonly: false });
  });

  it('waits for a late description, and not for the old one', async () => {
    inputAt('#unidade').value = '14';
    inputAt('#unidade_label').value = 'Serviço';
    resolves('change', 9_000);
    const begin = performance.now();
    expect(await written(lookup(), '13')).toBeNull();
    expect(performance.now() - begin).toBeGreaterThanOrEqual(9_000);
  });

  it('takes an id back that does not resolve, and what stood there stands again', async () => {
    inputAt('#unidade').value = '7';
    inputAt('#unidade_label').value = 'Peça';
    resolves('change');
    expect(await written(lookup(), '99')).toBe('unresolved');
    expect(lookup().read()).toMatchObject({ value: '7', text: 'Peça' });
  });

  it('takes an id back from an empty field, too', async () => {
    expect(await written(lookup(), '99')).toBe('unresolved');
    expect(lookup().read()).toEqual({ value: '', readonly: false });
  });

  it('is not resolved when the page puts another id there', async () => {
    at('#unidade').addEventListener('change', () => {
      if (inputAt('#unidade').value === '13') inputAt('#unidade').value = '14';
    });
    expect(await written(lookup(), '13')).toBe('unresolved');
    expect(inputAt('#unidade').value).toBe('');
  });

  it('stops when it is cancelled, and takes the id back', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 1_000);
    expect(await written(lookup(), '13', stop.signal)).toBe('cancelled');
    expect(inputAt('#unidade').value).toBe('');
  });

  it('finds its own description when a lower window has the same', async () => {
    const line = {
      name: 'unidade',
      label: 'Campo',
      widget: { is: 'lookup', value: '7', text: 'Peça' },
    } as const;
    const window = { table: 'produtos', tabs: [{ rel: '0', text: 'Produto', lines: [line] }] };
    open({ ...window, level: 2 }, { ...window, level: 3 });
    const root = at('[id="3_form"]');
    const own = root.querySelector('#unidade') ?? root;
    const description = root.querySelector<HTMLInputElement>('#unidade_label');
    own.addEventListener('change', () => description && (description.value = 'Serviço'));
    expect(await written(dialect.control(own, REFERENCE, root), '13')).toBeNull();
    expect(inputAt('#unidade_label').value).toBe('Peça');
  });
});

describe('other controls', () => {
  it('a text whose id ends like a description’s is a field when it stands alone', () => {
    show('etiqueta_label', { is: 'text', value: 'x' });
    expect(control('#etiqueta_label', field('etiqueta_label')).read().value).toBe('x');
  });

  it('a text without an id is a text', () => {
    show('qtde', { is: 'text', value: '1' });
    at('#qtde').removeAttribute('id');
    expect(control('[name="qtde"]', field('qtde')).read().value).toBe('1');
    expect(dialect.names(at('[name="qtde"]'))).toEqual(['', 'qtde']);
  });

  it('a radio group is one field, known by its name and not by an id that holds a value', () => {
    show('ativo', { is: 'radio', value: 'N', options: { S: 'Sim', N: 'Não' } });
    expect(dialect.anchor(at('#ativoN'), at('form'))).toBe(at('#ativoS'));
    expect(dialect.names(at('#ativoS'))).toEqual(['ativo']);
    expect(control('#ativoS', field('ativo')).read()).toMatchObject({ value: 'N', text: 'Não' });
  });

  it('a list, a box and a text area are what they are everywhere', async () => {
    show('tipo', { is: 'select', value: 'S', options: { C: 'Comércio', S: 'Serviço' } });
    expect(control('select', field('tipo', { kind: 'choice' })).read()).toMatchObject({
      value: 'S',
      text: 'Serviço',
    });
    show('isento', { is: 'check', value: 'S' });
    const box = control('#isento', field('isento', { kind: 'boolean' }));
    expect(box.read().value).toBe('S');
    await written(box, 'N');
    expect(inputAt('#isento').checked).toBe(false);
    at('dd').innerHTML = '<textarea id="obs">texto</textarea>';
    expect(control('#obs', field('obs')).read().value).toBe('texto');
  });

  it('what is none of these is no control', () => {
    show('x', { is: 'text' });
    expect(() => dialect.control(at('dd'), field('x'), at('form'))).toThrow(/no control: DD/);
  });

  it('hidden inputs and buttons are no candidates, and there are no repeaters', () => {
    show('x', { is: 'text' });
    at('dd').innerHTML =
      '<input type="hidden"><input type="button"><input type="submit"><input type="text" id="x">';
    expect([...at('dd').querySelectorAll(dialect.candidates)]).toEqual([at('#x')]);
    expect(dialect.repeater(field('x'), at('form'))).toBeNull();
  });
});
