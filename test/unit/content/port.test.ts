// @vitest-environment happy-dom
// The line to the background: nothing that goes wrong at its other end throws here, and nobody else gets through.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPort } from '../../../lib/content/port';
import { eyeCommands } from '../../../lib/messages/commands';
import { answerWith, freshBrowser, granted, OWN, sent, updateExtension } from './background';

const READ = { command: 'read', payload: { screen: 'ixc/made-up', compare: false } };

beforeEach(freshBrowser);
afterEach(() => vi.restoreAllMocks());

describe('tell', () => {
  it('hands the message over and the answer back', async () => {
    const send = answerWith(async () => granted([]));
    const answer = await openPort(vi.fn()).tell('page.hello', { erp: 'ixc' });
    expect(answer).toEqual({ granted: true, screens: [] });
    expect(send).toHaveBeenCalledExactlyOnceWith({ channel: 'page.hello', payload: { erp: 'ixc' } });
  });

  it.each([[{ refused: true }], [{ failed: true }], [undefined]])('takes %j for no answer', async (reply) => {
    answerWith(async () => reply);
    const onGone = vi.fn();
    expect(await openPort(onGone).tell('page.hello', { erp: 'ixc' })).toBeUndefined();
    expect(onGone).not.toHaveBeenCalled();
  });

  it('takes a background that is not there for no answer', async () => {
    answerWith(() => Promise.reject(new Error('no receiving end')));
    expect(await openPort(vi.fn()).tell('page.hello', { erp: 'ixc' })).toBeUndefined();
  });

  it('finds that it outlived its extension, and sends nothing', async () => {
    const send = answerWith(async () => granted([]));
    const onGone = vi.fn();
    const port = openPort(onGone);
    await port.tell('page.hello', { erp: 'ixc' });
    expect(onGone).not.toHaveBeenCalled();
    updateExtension();
    expect(await port.tell('page.hello', { erp: 'ixc' })).toBeUndefined();
    expect(onGone).toHaveBeenCalledOnce();
    expect(send).toHaveBeenCalledOnce();
  });
});

describe('listen', () => {
  const read = vi.fn();
  const sleep = vi.fn();
  let life: AbortController;

  beforeEach(() => {
    read.mockReset().mockReturnValue(null);
    sleep.mockReset().mockReturnValue(undefined);
    life = new AbortController();
    openPort(vi.fn()).listen(eyeCommands, { read, sleep }, life.signal);
  });

  it('answers the background', async () => {
    read.mockReturnValue({ screen: 'x' });
    expect(await sent(READ, OWN)).toEqual({ answer: { screen: 'x' } });
    expect(read).toHaveBeenCalledExactlyOnceWith(READ.payload);
    expect(await sent({ command: 'sleep' }, OWN)).toEqual({ answer: null });
  });

  it('answers the event page of Firefox', async () => {
    const url = 'moz-extension://5c1e/_generated_background_page.html';
    expect(await sent(READ, { ...OWN, url })).toEqual({ answer: null });
  });

  it('waits for a handler that takes its time', async () => {
    read.mockResolvedValue(null);
    expect(await sent(READ, OWN)).toEqual({ answer: null });
  });

  it.each<[string, () => unknown]>([
    [
      'at once',
      () => {
        throw new Error('broken');
      },
    ],
    ['later', () => Promise.reject(new Error('broken'))],
  ])('says that a handler failed %s, and not why', async (_when, handler) => {
    read.mockImplementation(handler);
    expect(await sent(READ, OWN)).toEqual({ failed: true });
  });

  it.each<[string, unknown, object]>([
    ['another extension', READ, { ...OWN, id: 'other' }],
    ['nobody', READ, {}],
    ['a sender without an address', READ, { id: OWN.id }],
    ['a page of the extension', READ, { ...OWN, url: 'chrome-extension://own-extension/sidepanel.html' }],
    ['an address of the web', READ, { ...OWN, url: 'https://erp.example/background.js' }],
    ['a command of others', { command: 'fill', payload: {} }, OWN],
    ['a name that every object has', { command: 'constructor', payload: {} }, OWN],
    ['a command that is no name', { command: 1 }, OWN],
    ['a payload that its guard refuses', { command: 'read', payload: { screen: 'ixc/x' } }, OWN],
    ['a payload with too much in it', { ...READ, payload: { ...READ.payload, more: 1 } }, OWN],
    ['no payload', { command: 'read' }, OWN],
    ['something without a command', { channel: 'page.hello' }, OWN],
    ['a text', 'read', OWN],
    ['nothing', null, OWN],
  ])('does not listen to %s', async (_who, message, sender) => {
    expect(await sent(message, sender)).toBeUndefined();
    expect(read).not.toHaveBeenCalled();
  });

  it('ends with its signal', async () => {
    life.abort();
    expect(await sent(READ, OWN)).toBeUndefined();
  });
});
