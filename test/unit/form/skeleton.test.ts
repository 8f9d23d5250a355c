// The skeleton of a page: the form in full, of the rest the way to it; no value, whatever shows it; and bounds on any page.

import { describe, expect, it } from 'vitest';
import { skeletonOf } from '../../../lib/form/skeleton';
import type { SkeletonNode } from '../../../lib/model/diagnosis';
import { at, field, page } from './fake-dialect';

function skeleton(markup: string, around = '', most?: number) {
  const { seen, dialect, screen } = page([field('f', { label: 'Apelido', names: ['apelido'] })], markup);
  document.body.insertAdjacentHTML('beforeend', around);
  return skeletonOf(seen.root, dialect, [screen], [], most);
}

const textsOf = (node: SkeletonNode | string): string[] =>
  typeof node === 'string' ? [node] : (node.in ?? []).flatMap(textsOf);
const tagsOf = (node: SkeletonNode | string): string[] =>
  typeof node === 'string' ? [] : [node.tag, ...(node.in ?? []).flatMap(tagsOf)];

describe('a skeleton', () => {
  it('keeps what says which control is which', () => {
    const { page: told, places } = skeleton(
      '<p>Texto</p><div><label for="apelido">Apelido</label><input id="apelido"></div>',
    );
    expect(told).toEqual({
      tag: 'body',
      in: [
        {
          tag: 'section',
          in: [
            { tag: 'h2', in: ['Tela'] },
            {
              tag: 'div',
              in: [
                { tag: 'label', at: { for: 'apelido' }, in: ['Apelido'] },
                { tag: 'input', at: { id: 'apelido' } },
              ],
            },
          ],
        },
      ],
    });
    expect(places.get(at('#apelido'))).toBe(5);
  });

  it('says what is hidden, once', () => {
    const { page: told } = skeleton('<div hidden><label>Apelido</label><input></div>');
    expect(JSON.stringify(told).match(/hidden/g)).toHaveLength(1);
  });

  it.each([
    '<input value="Maria" placeholder="Maria" title="Maria">',
    '<textarea>Maria</textarea>',
    '<select><option>Maria</option></select>',
    '<label>Nome<select><option>Maria</option></select></label>',
    '<label><input type="checkbox">Maria</label>',
    '<label>Apelido de Maria</label><input value="maria">',
    '<table><tr><td>Maria</td><td><input></td></tr></table>',
    '<button>Ligar para Maria</button>',
    '<h3>Maria</h3>',
    '<input aria-label="Maria" name="cliente_maria"><p>Maria</p>',
    '<maria-souza><input></maria-souza>',
    '<input type="maria" role="maria">',
    '<div id="maria"><input></div>',
  ])('tells nothing of the person in %s', (markup) => {
    expect(JSON.stringify(skeleton(markup).page).toLowerCase()).not.toContain('maria');
  });

  it('has nothing of the page around but windows, headings and what these end, and looks into no comment or script', () => {
    const around = '<aside>Menu <label>Busca</label><input></aside><h1>Maria</h1><div>Maria</div>';
    const markup = '<input><!-- Maria --><script>Maria</script>';
    const { page: told } = skeleton(markup, around);
    expect(tagsOf(told)).toEqual(['body', 'section', 'h2', 'input', 'aside', 'h1']);
    expect(textsOf(told)).toEqual(['Tela', '▯']);
  });

  it('is cut where it would be too long, or too deep', () => {
    const many = skeleton('<input>'.repeat(500), '', 100);
    expect(many.cut).toBe(true);
    expect(many.places.size).toBeLessThanOrEqual(100);
    const deep = skeleton(`${'<div>'.repeat(120)}<input>${'</div>'.repeat(120)}<input>`);
    expect(deep.cut).toBe(true);
    expect(tagsOf(deep.page).filter((tag) => tag === 'input')).toHaveLength(1);
    expect(skeleton('<input>').cut).toBe(false);
  });
});
