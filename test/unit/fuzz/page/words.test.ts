// The words on a page, on trees that nobody designed: what is read is what a person reads, without what controls say and
// without icons, and nothing is too deep for it.

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { labelsOf, textOf } from '../../../../lib/form/labels';
import { wordsOf } from '../../../../lib/form/words';
import { expectCleanPrototypes } from '../hostile';
import { always, FUZZ_TIMEOUT } from '../runs';
import { build, nodesAbout } from './pages';

afterAll(expectCleanPrototypes);

const page = nodesAbout([{ key: 'login', label: 'Login', names: ['login'], kind: 'text', tag: 'G' }]);

/** The text of a copy from which the silent parts were cut. */
function without(root: Element, silent: string): string {
  const copy = root.cloneNode(true) as Element;
  for (const each of [...copy.querySelectorAll(silent)]) each.remove();
  return copy.textContent;
}

const CONTROLS = 'select,textarea,button,input,option,script,style,[role="button"],[role="listbox"]';

describe('the words of a page', { timeout: FUZZ_TIMEOUT }, () => {
  it('are its text without controls, and without icons', () => {
    const root = document.createElement('section');
    always(page, (nodes) => {
      root.replaceChildren(...nodes.map(build));
      expect(textOf(root)).toBe(without(root, CONTROLS));
      expect(wordsOf(root)).toBe(without(root, 'i,svg').replace(/\s+/g, ' ').trim());
    });
  });

  it('that label a control are some, each once, trimmed, and no control says them', () => {
    const root = document.createElement('section');
    document.body.replaceChildren(root);
    const count = (element: Element): number => element.querySelectorAll('input,select,textarea').length;
    always(page, fc.nat(), (nodes, place) => {
      root.replaceChildren(...nodes.map(build));
      const anchors = root.querySelectorAll('input,select,textarea');
      const anchor = anchors[place % Math.max(1, anchors.length)];
      if (anchor === undefined) return;
      const labels = labelsOf(anchor, root, count);
      expect(labels).toEqual([...new Set(labels)]);
      expect(labels).toEqual(labels.map((label) => label.trim()).filter((label) => label !== ''));
    });
  });
});
