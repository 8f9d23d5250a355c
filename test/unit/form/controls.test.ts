// The plain controls: what they show, how they are written, and when they refuse.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  checkControl,
  radioControl,
  radioGroup,
  selectControl,
  textControl,
} from '../../../lib/form/controls';
import type { Control } from '../../../lib/form/dialect';
import type { RefusalCode } from '../../../lib/model/plan';
import type { Choice } from '../../../lib/model/screen';
import { handOf } from '../../../lib/form/writers';
import { at, fakeWriters, inputAt } from './fake-dialect';
import { fakeHand, NEVER } from './filling';

const write = (control: Control, value: string): Promise<RefusalCode | null> =>
  fakeHand(control, value, NEVER);

function show(markup: string): void {
  document.body.innerHTML = `<section>${markup}</section>`;
}

afterEach(() => vi.restoreAllMocks());

describe('a text', () => {
  it('is read as it stands and written as its kind is typed', async () => {
    show('<input id="x" value=" a ">');
    const control = textControl(inputAt('#x'), { kind: 'money' }, at('section'));
    expect(control.read()).toEqual({ value: ' a ', readonly: false });
    expect(control.element).toBe(at('#x'));
    expect(await write(control, '9.9')).toBeNull();
    expect(inputAt('#x').value).toBe('9,90');
    expect(await write(control, '')).toBeNull();
    expect(inputAt('#x').value).toBe('');
  });

  it.each(['readonly', 'disabled'])('is read-only when it is %s', (attribute) => {
    show(`<textarea id="x" ${attribute}></textarea>`);
    expect(textControl(inputAt('#x'), { kind: 'text' }, at('section')).read().readonly).toBe(true);
  });
});

describe('a list', () => {
  const LIST = `<select id="x"><option value="">Selecione</option><option value="7"> Partiu </option>
    <option value="8">Outra</option></select>`;
  const list = (): Control => selectControl(at('#x') as HTMLSelectElement, { kind: 'choice' }, at('section'));

  beforeEach(() => show(LIST));

  it('shows its entries, and no text while nothing is chosen', () => {
    expect(list().read()).toEqual({
      value: '',
      options: [
        { value: '', text: 'Selecione' },
        { value: '7', text: 'Partiu' },
        { value: '8', text: 'Outra' },
      ],
      readonly: false,
    });
    at('#x').toggleAttribute('disabled');
    expect(list().read().readonly).toBe(true);
  });

  it('chooses by text and tells the page', async () => {
    const heard: string[] = [];
    for (const name of ['input', 'change', 'blur']) at('#x').addEventListener(name, () => heard.push(name));
    expect(await write(list(), 'Partiu')).toBeNull();
    expect(list().read()).toMatchObject({ value: '7', text: 'Partiu' });
    expect(heard).toEqual(['input', 'change', 'blur']);
  });

  it('goes back to its empty entry', async () => {
    await write(list(), '8');
    expect(await write(list(), '')).toBeNull();
    expect(inputAt('#x').value).toBe('');
  });

  it('refuses what it does not offer and leaves its value alone', async () => {
    await write(list(), '8');
    const change = vi.fn();
    at('#x').addEventListener('change', change);
    expect(await write(list(), 'Terceira')).toBe('no-option');
    at('#x').querySelector('option')?.remove();
    expect(await write(list(), '')).toBe('cannot-clear');
    expect(inputAt('#x').value).toBe('8');
    expect(change).not.toHaveBeenCalled();
  });

  it('shows nothing when it has no entries', () => {
    show('<select id="x"></select>');
    expect(list().read()).toEqual({ value: '', options: [], readonly: false });
  });
});

describe('a check box', () => {
  it('is clicked once when it differs, and not at all when it is right', async () => {
    show('<input id="x" type="checkbox">');
    const click = vi.fn();
    at('#x').addEventListener('click', click);
    const control = checkControl('check', inputAt('#x'), { kind: 'boolean' }, at('section'));
    expect(control.read()).toEqual({ value: 'N', readonly: false });
    await write(control, 'Sim');
    await write(control, 'S');
    expect(control.read().value).toBe('S');
    expect(click).toHaveBeenCalledOnce();
    await write(control, '');
    expect(control.read().value).toBe('N');
    at('#x').toggleAttribute('disabled');
    expect(control.read().readonly).toBe(true);
  });
});

describe('a radio group', () => {
  const GROUP = `<input type="radio" id="tS" name="t" value="S"><label for="tS">Serviço</label>
    <label><input type="radio" name="t" value="C"> Comércio</label>
    <input type="radio" name="t" value="P"> Patrimônio
    <input type="radio" name="t" value="O"><span>Consumo</span>
    <input type="radio" name="t" value="M">`;
  const radios = (): Control =>
    radioControl(inputAt('#tS'), { kind: 'choice', choices: CHOICES }, at('section'));
  const CHOICES: readonly Choice[] = [{ value: 'O', labels: ['Consumo próprio'] }];

  it('shows the text of each button, wherever it stands', () => {
    show(GROUP);
    expect(radios().read()).toEqual({
      value: '',
      options: [
        { value: 'S', text: 'Serviço' },
        { value: 'C', text: 'Comércio' },
        { value: 'P', text: 'Patrimônio' },
        { value: 'O', text: 'Consumo' },
        { value: 'M', text: '' },
      ],
      readonly: false,
    });
  });

  it.each([
    ['C', 'C'],
    ['Patrimônio', 'P'],
    ['Consumo próprio', 'O'],
  ])('chooses %s by a click', async (wanted, value) => {
    show(GROUP);
    const clicked: string[] = [];
    at('section').addEventListener('click', ({ target }) => clicked.push((target as HTMLInputElement).value));
    expect(await write(radios(), wanted)).toBeNull();
    expect(await write(radios(), wanted)).toBeNull();
    expect(radios().read().value).toBe(value);
    expect(clicked).toEqual([value]);
  });

  it('refuses to be cleared and to choose what is not there', async () => {
    show(GROUP);
    await write(radios(), 'C');
    expect(await write(radios(), '')).toBe('cannot-clear');
    expect(await write(radios(), 'X')).toBe('no-option');
    expect(radios().read()).toMatchObject({ value: 'C', text: 'Comércio' });
  });

  it('takes sim and não for what they mean', async () => {
    show('<input type="radio" id="a" name="a" value="1"><input type="radio" name="a" value="0">');
    const control = radioControl(inputAt('#a'), { kind: 'boolean' }, at('section'));
    await write(control, 'Não');
    expect(control.read().value).toBe('0');
    await write(control, 'S');
    expect(control.read().value).toBe('1');
    inputAt('input[value="0"]').remove();
    expect(await write(control, 'N')).toBe('no-option');
  });

  it('is read-only when all its buttons are disabled, not when some are', () => {
    show('<input type="radio" id="tS" name="t" disabled><input type="radio" name="t">');
    expect(radios().read().readonly).toBe(false);
    at('[name="t"]:last-child').toggleAttribute('disabled');
    expect(radios().read().readonly).toBe(true);
  });

  it('ends at its window, and holds one button when it has no name', () => {
    document.body.innerHTML = `<p><input type="radio" name="t"></p>
      <section><input type="radio" id="tS" name="t"><input type="radio" id="n"></section>`;
    expect(radioGroup(inputAt('#tS'), at('section'))).toEqual([at('#tS')]);
    expect(radioGroup(inputAt('#n'), at('section'))).toEqual([at('#n')]);
  });
});

describe('a hand', () => {
  it('writes each control with the writer of its kind, and hands everything over', async () => {
    show('<input id="x">');
    const toggle = vi.fn().mockResolvedValue('timeout');
    const hand = handOf({ ...fakeWriters, switch: toggle });
    const control = checkControl('switch', inputAt('#x'), { kind: 'boolean' }, at('section'));
    expect(await hand(control, 'S', NEVER)).toBe('timeout');
    expect(toggle).toHaveBeenCalledExactlyOnceWith(control, 'S', NEVER);
  });
});
