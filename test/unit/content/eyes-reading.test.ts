// The eyes answer what they are asked: of the screen on top, with nothing judged.

import { describe, expect, it } from 'vitest';
import { at, field, inputAt, screenOf } from '../form/fake-dialect';
import { granted } from './background';
import { look, message, onEyes, open, showTab, touch } from './eyes-bench';

onEyes();

describe('reading', () => {
  it('answers for the screen on top and no other', async () => {
    await open();
    expect(await look()).toMatchObject({ screen: 'ixc/first', fields: [{ key: 'a', value: '1' }] });
    expect(await look('ixc/second')).toBeNull();
  });

  it('hands a secret of the page over to be compared, and judges nothing', async () => {
    await open(granted([screenOf([field('a', { kind: 'secret' })], 'ixc/first')]));
    const secret = { empty: false, bearer: 'none', placeholder: false, equal: null };
    expect((await look('ixc/first', true))?.fields[0]).toMatchObject({ value: '', raw: '1', secret });
    expect((await look())?.fields[0]).toEqual({ key: 'a', state: 'ok', value: '', secret, by: 'name' });
  });

  it.each<[string, () => void]>([
    ['something is typed', () => touch('#a')],
    ['something is chosen', () => at('#a').dispatchEvent(new Event('change', { bubbles: true }))],
    ['an entry is taken from a list outside of the form', () => at('[role="option"]').click()],
  ])('calls a form untouched until %s', async (_what, change) => {
    await open();
    inputAt('#a').value = 'da página';
    expect((await look())?.pristine).toBe(true);
    change();
    expect((await look())?.pristine).toBe(false);
  });

  it('calls the whole form touched, whichever tab it was', async () => {
    await open();
    touch('#a');
    showTab('second');
    expect((await look('ixc/second'))?.pristine).toBe(false);
  });

  it('calls the whole form untouched again after it was saved, whichever tab is shown then', async () => {
    await open();
    touch('#a');
    await message('error', 'Campo obrigatório');
    expect((await look())?.pristine).toBe(false);
    showTab('second');
    await message('success', 'Salvo');
    expect((await look('ixc/second'))?.pristine).toBe(true);
    showTab('first');
    expect((await look())?.pristine).toBe(true);
  });

  it('takes what is typed elsewhere for no change', async () => {
    await open();
    at('form').toggleAttribute('hidden');
    at('ul').innerHTML = '<input id="search">';
    touch('#search');
    at('form').toggleAttribute('hidden');
    expect((await look())?.pristine).toBe(true);
  });
});
