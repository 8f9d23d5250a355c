// What is taken off the page in any of the ways a page has is not shown.

import { describe, expect, it } from 'vitest';
import { isShown } from '../../../lib/form/visible';
import { at } from './fake-dialect';

describe('isShown', () => {
  it.each([
    ['the element itself is hidden', '<input id="x" hidden>'],
    ['something above it is hidden', '<div hidden><p><input id="x"></p></div>'],
    ['it is out of the page’s speech', '<div aria-hidden="true"><input id="x"></div>'],
    ['it is not displayed', '<input id="x" style="display:none">'],
    ['something above it is not displayed', '<div style="display:none"><input id="x"></div>'],
    ['it is invisible', '<div style="visibility:hidden"><input id="x"></div>'],
  ])('says no when %s', (_why, markup) => {
    document.body.innerHTML = markup;
    expect(isShown(at('#x'))).toBe(false);
  });

  it('minds what is open over its window only when it is not asked about the window', () => {
    document.body.innerHTML = '<div aria-hidden="true"><section><p><input id="x"></p></section></div>';
    const root = at('section');
    expect(isShown(at('#x'))).toBe(false);
    expect(isShown(at('#x'), root)).toBe(true);
    root.setAttribute('aria-hidden', 'true');
    expect(isShown(at('#x'), root)).toBe(true);
    at('p').setAttribute('aria-hidden', 'true');
    expect(isShown(at('#x'), root)).toBe(false);
  });

  it('says yes otherwise, and no once the element has left the page', () => {
    document.body.innerHTML = '<div aria-hidden="false"><input id="x"></div>';
    const element = at('#x');
    expect(isShown(element)).toBe(true);
    element.remove();
    expect(isShown(element)).toBe(false);
  });
});
