// The spotlight says where to press, in words, and does nothing to the page that it stands over.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { spotlight } from '../../../lib/form/spotlight';
import type { Spotlight } from '../../../lib/form/spotlight';
import { drawnBy, ours, placed } from './drawn';
import { at } from './fake-dialect';

let life: AbortController;
let spot: Spotlight;
let root: ShadowRoot;
/** Transitions that the page runs right now. */
let moving: object[];
let stillness: boolean;
const animate = vi.fn();
const scroll = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<a id="a">Sistema</a><a id="b">Configurações</a>';
  moving = [];
  stillness = false;
  Object.assign(document, { getAnimations: () => moving });
  Object.assign(Element.prototype, { animate, scrollIntoView: scroll });
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) => ({ matches: stillness && query.includes('reduced-motion') }) as MediaQueryList,
  );
  life = new AbortController();
  ({ made: spot, root } = drawnBy(() => spotlight(document, window, life.signal)));
  placed('#a', new DOMRect(100, 50, 60, 20));
});

afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
  animate.mockClear();
  scroll.mockClear();
  vi.useRealTimers();
});

const frame = (): HTMLElement | null => root.querySelector('div');
const note = (): HTMLElement => {
  const found = root.querySelector('span');
  if (found === null) throw new Error('there is no label');
  return found;
};
const drawn = (): Promise<unknown> => vi.advanceTimersByTimeAsync(50);

describe('the spotlight', () => {
  it('puts nothing into the page before it points', () => {
    expect(ours()).toEqual([]);
  });

  it('is one node beside the page’s own, out of its reach and of every click', () => {
    const before = document.body.innerHTML;
    spot.point(at('#a'), 'Pressione aqui', 'guide');
    const [host, ...others] = ours() as HTMLElement[];
    expect(others).toEqual([]);
    expect(host?.shadowRoot).toBeNull();
    expect([host?.style.pointerEvents, host?.style.position, host?.style.zIndex]).toEqual([
      'none',
      'fixed',
      '1500',
    ]);
    expect(root.querySelectorAll('[style*="pointer-events"]')).toHaveLength(0);
    expect(document.body.innerHTML).toBe(before);
  });

  it('presses nothing and takes no focus', () => {
    const events = vi.fn();
    for (const name of ['click', 'pointerdown', 'mousedown', 'focusin', 'keydown', 'input'])
      document.addEventListener(name, events);
    const active = document.activeElement;
    spot.point(at('#a'), 'Pressione aqui', 'guide');
    spot.hide();
    expect(events).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(active);
  });

  it('frames one element, and lets go of the one before', () => {
    spot.point(at('#a'), 'Um', 'guide');
    spot.point(at('#b'), 'Dois', 'guide');
    expect(root.querySelectorAll('div')).toHaveLength(1);
    expect(note().textContent).toContain('Dois');
  });

  it('brings an element into view once', () => {
    spot.point(at('#a'), 'Um', 'guide');
    spot.point(at('#a'), 'Um', 'guide');
    spot.point(at('#a'), 'Outro', 'guide');
    expect(scroll).toHaveBeenCalledExactlyOnceWith({ block: 'nearest', inline: 'nearest' });
    spot.point(at('#b'), 'Dois', 'guide', 'center');
    expect(scroll).toHaveBeenLastCalledWith({ block: 'center', inline: 'nearest' });
  });

  it('warns in words and with a broken line, not by colour alone', () => {
    spot.point(at('#a'), 'Age em massa', 'warning');
    expect(note().textContent).toContain('⚠ Age em massa');
    expect(frame()?.style.border).toContain('dashed');
  });

  it.each<[string, DOMRect, string, string, string]>([
    ['below', new DOMRect(100, 50, 60, 20), '▲', 'calc(100% + 8px)', '0'],
    ['above, at the bottom of the page', new DOMRect(100, 740, 60, 20), '▼', 'auto', '0'],
    ['to the left, at the right edge', new DOMRect(900, 50, 60, 20), '▲', 'calc(100% + 8px)', 'auto'],
    ['beside a row of the side menu', new DOMRect(0, 50, 200, 30), '◀', '0', 'calc(100% + 8px)'],
  ])('speaks %s', (_where, box, arrow, top, left) => {
    Object.assign(window, { innerWidth: 1000, innerHeight: 768 });
    placed('#a', box);
    spot.point(at('#a'), 'Aqui', 'guide');
    expect(note().textContent).toBe(`${arrow} Aqui`);
    expect([note().style.top, note().style.left].map((value) => value.replace(/^0px$/, '0'))).toEqual([
      top,
      left,
    ]);
  });

  it('is not drawn over what covers its element, and comes back', async () => {
    placed('#a', new DOMRect(100, 50, 60, 20), at('#b'));
    spot.point(at('#a'), 'Aqui', 'guide');
    expect(frame()?.style.display).toBe('none');
    placed('#a', new DOMRect(100, 50, 60, 20));
    spot.point(at('#a'), 'Aqui', 'guide');
    await drawn();
    expect(frame()?.style.display).toBe('block');
  });

  it('follows its element through a transition, and no longer', async () => {
    spot.point(at('#a'), 'Aqui', 'guide');
    moving = [{ transitionProperty: 'height' }];
    window.dispatchEvent(new Event('transitionrun'));
    for (const left of [200, 300]) {
      placed('#a', new DOMRect(left, 50, 60, 20));
      await drawn();
      expect(frame()?.style.left).toBe(`${String(left - 3)}px`);
    }
    moving = [{ animationName: 'spinner' }];
    await drawn();
    const asked = vi.spyOn(window, 'requestAnimationFrame');
    await drawn();
    expect(asked).not.toHaveBeenCalled();
  });

  it('follows nothing while it points at nothing', () => {
    moving = [{ transitionProperty: 'height' }];
    const asked = vi.spyOn(window, 'requestAnimationFrame');
    window.dispatchEvent(new Event('transitionrun'));
    expect(asked).not.toHaveBeenCalled();
  });

  it('moves only where the operator’s system lets things move', () => {
    stillness = true;
    spot.point(at('#a'), 'Aqui', 'guide');
    expect(animate).not.toHaveBeenCalled();
    stillness = false;
    spot.point(at('#b'), 'Aqui', 'guide');
    expect(animate).toHaveBeenCalledOnce();
  });

  it('comes back when the page throws it out', async () => {
    spot.point(at('#a'), 'Aqui', 'guide');
    ours()[0]?.remove();
    spot.point(at('#a'), 'Aqui', 'guide');
    await drawn();
    expect(ours()).toHaveLength(1);
  });

  it('goes when it is told to, with its element, and with its script', async () => {
    spot.point(at('#a'), 'Aqui', 'guide');
    spot.hide();
    expect(ours()).toEqual([]);
    spot.point(at('#a'), 'Aqui', 'guide');
    at('#a').remove();
    window.dispatchEvent(new Event('scroll'));
    await drawn();
    expect(ours()).toEqual([]);
    spot.point(at('#b'), 'Aqui', 'guide');
    expect(ours()).toHaveLength(1);
    life.abort();
    expect(ours()).toEqual([]);
    spot.point(at('#b'), 'Aqui', 'guide');
    expect(ours()).toEqual([]);
  });
});
