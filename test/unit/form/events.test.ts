// A write is noticed by whoever listens: a framework that tracks values, handlers on keys, clean-up on blur.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fire, fireKey, focusIn, focusOut, press, setNative, type } from '../../../lib/form/events';
import { at, inputAt } from './fake-dialect';

const HEARD = ['focus', 'focusin', 'input', 'keyup', 'keydown', 'change', 'blur', 'focusout', 'click'];

/** The names of all events that reach an element, in order. */
function listen(element: Element): string[] {
  const heard: string[] = [];
  for (const name of HEARD) element.addEventListener(name, () => heard.push(name));
  return heard;
}

/**
 * Tracks an input's value as React does: with a setter of its own on the element, so that an `input` event is a
 * change only when the value was set past that setter.
 */
function tracked(element: HTMLInputElement): string[] {
  const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  let known = element.value;
  const changes: string[] = [];
  Object.defineProperty(element, 'value', {
    get: () => String(native?.get?.call(element)),
    set: (value: string) => {
      known = value;
      native?.set?.call(element, value);
    },
  });
  element.addEventListener('input', () => {
    if (element.value !== known) changes.push((known = element.value));
  });
  return changes;
}

beforeEach(() => {
  document.body.innerHTML = `<input id="one"><textarea id="two"></textarea>
    <select id="three"><option value="a">A</option><option value="b">B</option></select>`;
});

afterEach(() => vi.restoreAllMocks());

describe('setNative', () => {
  it('passes the setter that a framework put on the element', () => {
    const element = inputAt('#one');
    const changes = tracked(element);
    element.value = 'unseen';
    fire(element, 'input');
    expect(changes).toEqual([]);
    setNative(element, 'seen');
    fire(element, 'input');
    expect(changes).toEqual(['seen']);
  });

  it('sets every kind of control and fires nothing', () => {
    for (const element of [inputAt('#one'), inputAt('#two'), inputAt('#three')]) {
      const heard = listen(element);
      setNative(element, 'b');
      expect(element.value).toBe('b');
      expect(heard).toEqual([]);
    }
  });

  it('sets the value of an element whose prototype hides it', () => {
    const element = inputAt('#one');
    Object.setPrototypeOf(element, Object.create(HTMLInputElement.prototype) as object);
    setNative(element, 'x');
    expect(element.value).toBe('x');
  });
});

describe('type', () => {
  it('fires what a person would, in the order of a person', () => {
    const element = inputAt('#one');
    const heard = listen(element);
    const changes = tracked(element);
    type(element, 'abc');
    expect(heard.filter((name) => !name.startsWith('focus'))).toEqual(['input', 'keyup', 'change', 'blur']);
    expect(heard[0]).toMatch(/^focus/);
    expect(heard.filter((name) => name === 'focus')).toHaveLength(1);
    expect(heard.filter((name) => name === 'blur')).toHaveLength(1);
    expect(changes).toEqual(['abc']);
  });

  it('has set the value before anybody hears of it', () => {
    const element = inputAt('#one');
    const seen: string[] = [];
    for (const name of ['input', 'keyup', 'change', 'blur'])
      element.addEventListener(name, () => seen.push(element.value));
    type(element, 'x');
    expect(seen).toEqual(['x', 'x', 'x', 'x']);
  });

  it('stays in the field when the caller goes on', () => {
    const element = inputAt('#one');
    const heard = listen(element);
    type(element, 'x', false);
    expect(heard).not.toContain('blur');
    expect(document.activeElement).toBe(element);
  });
});

describe('focus', () => {
  it('tells listeners once, whether or not the page lets the focus in', () => {
    const element = inputAt('#one');
    const heard = listen(element);
    focusIn(element);
    expect(heard.filter((name) => name === 'focus')).toEqual(['focus']);
    heard.length = 0;
    element.blur();
    heard.length = 0;
    vi.spyOn(element, 'focus').mockReturnValue();
    focusIn(element);
    expect(heard).toEqual(['focus', 'focusin']);
  });

  it('tells listeners when it leaves a page that has the focus', () => {
    const element = inputAt('#one');
    element.focus();
    const heard = listen(element);
    focusOut(element);
    expect(heard.filter((name) => name === 'blur')).toEqual(['blur']);
    expect(document.activeElement).not.toBe(element);
  });

  it('tells listeners when the page itself has no focus: the browser says nothing then', () => {
    const element = inputAt('#one');
    element.focus();
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    const blur = vi.spyOn(element, 'blur').mockReturnValue();
    const heard = listen(element);
    focusOut(element);
    expect(blur).toHaveBeenCalledOnce();
    expect(heard).toEqual(['blur', 'focusout']);
  });

  it('tells listeners of a field that never had it', () => {
    const heard = listen(at('#two'));
    focusOut(at('#two'));
    expect(heard).toEqual(['blur', 'focusout']);
  });
});

describe('keys and presses', () => {
  it('carry what old handlers look for and reach listeners further up', () => {
    const heard: KeyboardEvent[] = [];
    document.body.addEventListener('keydown', (event) => heard.push(event));
    fireKey(inputAt('#one'), 'keydown', 'Enter', 13);
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ key: 'Enter', keyCode: 13 });
  });

  it('press as a mouse does, so that a list which opens on mousedown opens', () => {
    const heard: string[] = [];
    for (const name of ['mousedown', 'mouseup', 'click'])
      document.body.addEventListener(name, () => heard.push(name), { once: true });
    press(inputAt('#one'));
    expect(heard).toEqual(['mousedown', 'mouseup', 'click']);
  });
});
