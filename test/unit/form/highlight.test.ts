// Marks stand over the page and in nobody's way: one node of ours, closed, gone when it is no longer true.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { marks } from '../../../lib/form/highlight';
import type { Marks } from '../../../lib/form/highlight';
import { RETURNS } from '../../../lib/form/layer';
import { drawnBy, ours, placed } from './drawn';
import { at } from './fake-dialect';

let life: AbortController;
let layer: Marks;
let shadow: ShadowRoot;

const BOX = new DOMRect(10, 20, 100, 30);

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<input id="a"><input id="b">';
  life = new AbortController();
  ({ made: layer, root: shadow } = drawnBy(() => marks(document, life.signal)));
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const frames = (): HTMLElement[] => [...shadow.querySelectorAll<HTMLElement>('div')];

/** A person's own typing: the one kind of event that a script cannot make. */
function typedBy(selector: string, isTrusted: boolean): void {
  const event = new Event('input', { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  at(selector).dispatchEvent(event);
}

describe('marks', () => {
  beforeEach(() => placed('#a', BOX));

  it('put nothing into the page before the first one', () => {
    expect(ours()).toEqual([]);
  });

  it('are one node beside the page’s own, which stay as they are', () => {
    const before = document.body.innerHTML;
    layer.mark(at('#a'));
    layer.mark(at('#b'));
    layer.mark(at('#a'));
    expect(ours()).toHaveLength(1);
    expect(ours()[0]?.shadowRoot).toBeNull();
    expect(ours()[0]?.childNodes).toHaveLength(0);
    expect(document.body.innerHTML).toBe(before);
    expect(frames()).toHaveLength(2);
    expect(frames().map(({ textContent }) => textContent)).toEqual(['✓', '✓']);
  });

  it('take no click', () => {
    layer.mark(at('#a'));
    const host = ours()[0] as HTMLElement;
    expect([host.style.pointerEvents, host.style.position]).toEqual(['none', 'fixed']);
  });

  it('stand around their field, and follow it', async () => {
    placed('#a', BOX);
    layer.mark(at('#a'));
    const place = (): string[] =>
      (['display', 'left', 'top', 'width', 'height'] as const).map((name) => frames()[0]?.style[name] ?? '');
    expect(place()).toEqual(['block', '7px', '17px', '106px', '36px']);
    placed('#a', new DOMRect(50, 20, 100, 30));
    for (const name of ['scroll', 'resize', 'scroll']) window.dispatchEvent(new Event(name));
    expect(place()[1]).toBe('7px');
    await vi.advanceTimersByTimeAsync(50);
    expect(place()[1]).toBe('47px');
  });

  it('are not drawn over what covers their field', async () => {
    placed('#a', BOX, at('#b'));
    layer.mark(at('#a'));
    expect(frames()[0]?.style.display).toBe('none');
    placed('#a', BOX);
    window.dispatchEvent(new Event('scroll'));
    await vi.advanceTimersByTimeAsync(50);
    expect(frames()[0]?.style.display).toBe('block');
  });

  it('look at the page once per frame, and not at all without a mark', async () => {
    const asked = vi.spyOn(window, 'requestAnimationFrame');
    window.dispatchEvent(new Event('scroll'));
    expect(asked).not.toHaveBeenCalled();
    layer.mark(at('#a'));
    for (let turn = 0; turn < 10; turn += 1) window.dispatchEvent(new Event('scroll'));
    expect(asked).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(50);
    window.dispatchEvent(new Event('scroll'));
    expect(asked).toHaveBeenCalledTimes(2);
    asked.mockRestore();
  });

  it('go when a person edits the field, not when a script does', () => {
    layer.mark(at('#a'));
    layer.mark(at('#b'));
    typedBy('#a', false);
    expect(frames()).toHaveLength(2);
    typedBy('#a', true);
    expect(frames()).toHaveLength(1);
    typedBy('#b', true);
    expect(frames()).toHaveLength(0);
    expect(ours()).toEqual([]);
  });

  it('go when their field has left the page', async () => {
    layer.mark(at('#a'));
    layer.mark(at('#b'));
    at('#a').remove();
    window.dispatchEvent(new Event('scroll'));
    await vi.advanceTimersByTimeAsync(50);
    expect(frames()).toHaveLength(1);
  });

  it('come back by themselves when the page throws their node out', async () => {
    layer.mark(at('#a'));
    ours()[0]?.remove();
    expect(ours()).toEqual([]);
    await vi.advanceTimersByTimeAsync(50);
    expect(ours()).toHaveLength(1);
    expect(frames()).toHaveLength(1);
  });

  it('leave a page alone that throws them out again and again, until something is marked anew', async () => {
    layer.mark(at('#a'));
    let thrown = 0;
    while (ours().length > 0 && thrown < 100) {
      ours()[0]?.remove();
      thrown += 1;
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(thrown).toBe(RETURNS + 1);
    window.dispatchEvent(new Event('scroll'));
    await vi.advanceTimersByTimeAsync(50);
    expect(ours()).toEqual([]);
    layer.mark(at('#b'));
    expect(ours()).toHaveLength(1);
  });

  it('do not come back for themselves when they were taken away', async () => {
    layer.mark(at('#a'));
    layer.clear();
    await vi.advanceTimersByTimeAsync(50);
    expect(ours()).toEqual([]);
    document.documentElement.append(document.createElement('aside'));
    await vi.advanceTimersByTimeAsync(50);
    expect(ours().map(({ tagName }) => tagName)).toEqual(['ASIDE']);
    at('aside').remove();
  });

  it('all go when they are cleared, and can be set again', () => {
    layer.mark(at('#a'));
    layer.mark(at('#b'));
    layer.clear();
    expect([frames(), ours()]).toEqual([[], []]);
    layer.mark(at('#a'));
    expect(frames()).toHaveLength(1);
  });

  it('end with their signal', () => {
    layer.mark(at('#a'));
    life.abort();
    expect([frames(), ours()]).toEqual([[], []]);
    layer.mark(at('#a'));
    expect(ours()).toEqual([]);
  });
});
