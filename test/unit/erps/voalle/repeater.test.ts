// Lists of name and value: found by their words, filled item by item, never confused with each other.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { repeaterOf } from '../../../../lib/erps/voalle/repeater';
import { addItem, removeItem } from '../../../../lib/form/repeat';
import type { Repeater, RepeaterItem } from '../../../../lib/form/dialect';
import { fieldOf } from '../../../../lib/model/screen';
import { webhookInfo } from '../../../../lib/erps/voalle/webhook-info';
import { at, awaited, livePairs, pairs, show, text, write } from './page';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const NEVER = new AbortController().signal;

function repeater(key = 'headers'): Repeater {
  const field = fieldOf(webhookInfo, key);
  const found = field === undefined ? null : repeaterOf(field, at('form'));
  if (found === null) throw new Error(`no list ${key}`);
  return found;
}

async function added(key = 'headers'): Promise<RepeaterItem> {
  const item = await awaited(addItem(repeater(key), NEVER));
  if (item === null) throw new Error('nothing was added');
  return item;
}

async function removed(index: number): Promise<boolean | undefined> {
  const item = repeater().items()[index];
  return item === undefined ? undefined : awaited(removeItem(item, repeater(), NEVER));
}

const names = (key = 'headers'): string[] =>
  repeater(key)
    .items()
    .map(({ name }) => name.read().value);

describe('a list of name and value', () => {
  beforeEach(() => {
    show(`<form>${text('Url')}${pairs('Headers', 'header')}${pairs('Parâmetros', 'parâmetro')}</form>`);
    for (const section of document.querySelectorAll('section')) livePairs(section);
  });

  it('is empty at first', () => {
    expect(repeater().items()).toEqual([]);
  });

  it('grows by one item a press, also when it is pressed in haste', async () => {
    const first = await added();
    await write(first.name, 'Authorization');
    await write(first.value, 'Bearer x');
    const second = await added();
    expect(second.name.read().value).toBe('');
    await write(second.name, 'idp');
    expect(names()).toEqual(['Authorization', 'idp']);
    expect(repeater().items()[0]?.value.read().value).toBe('Bearer x');
    expect(names('parameters')).toEqual([]);
  });

  it('loses the item that is taken out, and no other', async () => {
    for (const name of ['a', 'b', 'c']) await write((await added()).name, name);
    expect(await removed(1)).toBe(true);
    expect(names()).toEqual(['a', 'c']);
    expect(await removed(0)).toBe(true);
    expect(names()).toEqual(['c']);
  });

  it('is nothing without its button', () => {
    at('form button').remove();
    const field = fieldOf(webhookInfo, 'headers');
    expect(field && repeaterOf(field, at('form'))).toBeNull();
    expect(repeaterOf({}, at('form'))).toBeNull();
  });

  it('is not read when its names and values do not pair up', async () => {
    await added();
    at('section label:nth-of-type(1)').closest('div')?.remove();
    expect(repeater().items()).toEqual([]);
  });

  it('does not count what a hidden step holds', async () => {
    await added();
    at('section').toggleAttribute('hidden');
    const field = fieldOf(webhookInfo, 'headers');
    expect(field && repeaterOf(field, at('form'))).toBeNull();
  });
});

describe('a list that does not follow', () => {
  beforeEach(() => show(`<form>${pairs('Headers', 'header')}</form>`));

  it('adds nothing', async () => {
    livePairs(at('section'), { deaf: true });
    expect(await awaited(addItem(repeater(), NEVER))).toBeNull();
  });

  it('adds nothing once the fill is stopped', async () => {
    livePairs(at('section'));
    expect(await awaited(addItem(repeater(), AbortSignal.abort()))).toBeNull();
    expect(repeater().items()).toEqual([]);
  });

  it('keeps an item when it asks first', async () => {
    livePairs(at('section'), { asks: true });
    const item = await added();
    expect(await awaited(removeItem(item, repeater(), NEVER))).toBe(false);
    expect(repeater().items()).toHaveLength(1);
  });

  it('keeps an item that has no button of its own', async () => {
    livePairs(at('section'));
    const item = await added();
    at('[tooltip]').remove();
    expect(await awaited(removeItem(item, repeater(), NEVER))).toBe(false);
  });
});
