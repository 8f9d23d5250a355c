// Every way in which a page says what a control is called, and what is not said about it.

import { describe, expect, it } from 'vitest';
import { labelsOf, textOf } from '../../../lib/form/labels';
import { at } from './fake-dialect';

/** The labels of `#x` on a page whose window is the section. */
function labels(markup: string): string[] {
  document.body.innerHTML = `<section>${markup}</section>`;
  const count = (element: Element): number => element.querySelectorAll('input,select').length;
  return labelsOf(at('#x'), at('#x').closest('section') ?? document.body, count);
}

describe('labelsOf', () => {
  it.each<[string, string, readonly string[]]>([
    ['for', '<label for="x">Login</label><div><input id="x"></div>', ['Login']],
    ['a label around it', '<label>Login <input id="x"></label>', ['Login']],
    ['no label around it that is of another', '<label>Login <input><input id="x"></label>', []],
    ['no label outside of its window', '</section><label for="x">Login</label><section><input id="x">', []],
    ['a definition term', '<dl><dt>Login</dt><dd><div><input id="x"></div></dd></dl>', ['Login']],
    ['no term of another definition', '<dl><dt>Login</dt><dd>1</dd><dd><input id="x"></dd></dl><input>', []],
    ['the cell before', '<table><tr><td>Login</td><td><input id="x"></td></tr></table>', ['Login']],
    ['a head cell before', '<table><tr><th>Login</th><td><input id="x"></td></tr></table>', ['Login']],
    ['no cell with controls', '<table><tr><td>Ou <input></td><td><input id="x"></td></tr></table>', []],
    ['no cell when it is the first', '<table><tr><td><input id="x"></td><td>Login</td></tr></table>', []],
    ['aria-label', '<input id="x" aria-label=" Login ">', ['Login']],
    [
      'aria-labelledby, each id by itself',
      '<b id="a">Login</b><b id="1b">da conta</b><input id="x" aria-labelledby="a 1b gone">',
      ['Login', 'da conta'],
    ],
    [
      'no id of its own: that text is its value',
      '<div id="x" role="button" aria-labelledby="x">Sim</div>',
      [],
    ],
    ['a label that is only a neighbour', '<div><label>Login</label><p><input id="x"></p></div>', ['Login']],
    ['a legend', '<fieldset><legend>Login</legend><input id="x"></fieldset>', ['Login']],
    [
      'no legend that only draws a frame',
      '<div><label>Login</label><input id="x"><fieldset aria-hidden="true"><legend>Login *</legend></fieldset></div>',
      ['Login'],
    ],
    ['no neighbour that another control shares', '<div><label>Login</label><input id="x"><input></div>', []],
    ['no neighbour when there are two', '<div><label>A</label><label>B</label><input id="x"></div>', []],
    [
      'no neighbour that is far away',
      `<div><label>Login</label>${'<div>'.repeat(8)}<input id="x">${'</div>'.repeat(8)}</div>`,
      [],
    ],
    ['no neighbour outside of the window', '</section><label>Login</label><section><input id="x">', []],
    ['its placeholder', '<input id="x" placeholder="Login">', ['Login']],
    ['nothing', '<input id="x">', []],
  ])('knows %s', (_way, markup, texts) => {
    expect(labels(markup)).toEqual(texts);
  });

  it('says each text once, the surest way first', () => {
    const markup = `<dl><dt><label for="x">Login</label></dt><dd><input id="x" aria-label="Conta"
      placeholder="Login"></dd></dl>`;
    expect(labels(markup)).toEqual(['Login', 'Conta']);
  });

  it('finds the `for` of its own window when another window has the id first', () => {
    document.body.innerHTML = `<input id="x"><section><label for="x">Login</label><input id="x"></section>`;
    const root = at('section');
    const own = root.querySelector('input') ?? root;
    expect(labelsOf(own, root, () => 1)).toEqual(['Login']);
  });

  it('does not ask the browser for the labels of one control: that goes through the whole page', () => {
    document.body.innerHTML = `<section><label>Login <input id="x"></label></section>`;
    Object.defineProperty(at('#x'), 'labels', {
      get: () => {
        throw new Error('asked for all labels');
      },
    });
    expect(labelsOf(at('#x'), at('section'), () => 1)).toEqual(['Login']);
  });

  it('takes ids for text, whatever they are made of', () => {
    const markup =
      '<label for="1.a:b">Login</label><p><input id="1.a:b" aria-labelledby="2#c"></p><i id="2#c">Conta</i>';
    document.body.innerHTML = `<section>${markup}</section>`;
    expect(labelsOf(at('input'), at('section'), () => 2)).toEqual(['Login', 'Conta']);
  });
});

describe('textOf', () => {
  it('leaves out what the controls in a label say', () => {
    const select = '<select><option>Sim</option></select>';
    document.body.innerHTML = `<label>Usar <b>dados</b> ${select}<button>?</button><textarea>t</textarea>
      <i role="button">i</i><script>s</script><style>s</style><!-- c --></label>`;
    expect(textOf(document.querySelector('label')).replace(/\s+/g, ' ').trim()).toBe('Usar dados');
  });

  it('has nothing to say of nothing', () => {
    expect(textOf(null)).toBe('');
  });
});
