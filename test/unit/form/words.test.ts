// The words on a control: what a person reads, without its icons.

import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../lib/form/words';
import { at } from './fake-dialect';

describe('the words on a control', () => {
  it.each([
    ['<a id="x"> Integrações\n   <b>SVA</b> </a>', 'Integrações SVA'],
    ['<a id="x"><i class="material-icons">settings</i>Sistema</a>', 'Sistema'],
    ['<a id="x"><svg><text>1</text></svg><span>Gatilhos</span></a>', 'Gatilhos'],
    ['<a id="x"><i>home</i><!-- casa --></a>', ''],
  ])('of %s are %j', (markup, words) => {
    document.body.innerHTML = markup;
    expect(wordsOf(at('#x'))).toBe(words);
  });
});
