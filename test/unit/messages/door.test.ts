// The door answers whom it must and nobody else, whatever arrives.

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { channels } from '../../../lib/messages/channels';
import type { ChannelName } from '../../../lib/messages/channels';
import { door, envelopeOf } from '../../../lib/messages/door';
import type { Handlers } from '../../../lib/messages/door';
import type { RawSender } from '../../../lib/messages/sender';
import type { Instance } from '../../../lib/model/erp';
import { Failure } from '../../../lib/model/failure';

const own = { id: 'ours', origin: 'chrome-extension://ours' };
const page: RawSender = { id: 'ours', origin: own.origin, url: `${own.origin}/sidepanel.html?tab=4` };
const erp: RawSender = {
  id: 'ours',
  origin: 'https://erp.example',
  tab: { id: 4 },
  frameId: 0,
  documentId: 'D1',
};
const instance: Instance = {
  id: 'i1',
  erp: 'ixc',
  origin: 'https://erp.example',
  label: 'ERP',
  environment: 'production',
  addedAt: 1,
};
const names = Object.keys(channels) as ChannelName[];

function opened(behaviour: () => Promise<unknown> = () => Promise.resolve('answer')) {
  const handler = vi.fn(behaviour);
  const onFailure = vi.fn();
  const instances = vi.fn(() => Promise.resolve([instance]));
  const handlers = Object.fromEntries(names.map((name) => [name, handler])) as unknown as Handlers;
  return { handler, onFailure, instances, reply: door({ own, handlers, instances, onFailure }) };
}

describe('the door', () => {
  it('answers a page of the extension', async () => {
    const { reply, handler } = opened();
    expect(await reply({ channel: 'tab.view', payload: { tabId: 4 } }, page)).toEqual({ answer: 'answer' });
    expect(handler).toHaveBeenCalledWith({ tabId: 4 }, undefined);
  });

  it('tells the handler of a content script who it is, from the browser and not from the message', async () => {
    const { reply, handler } = opened();
    await reply({ channel: 'page.hello', payload: { erp: 'ixc' } }, erp);
    expect(handler).toHaveBeenCalledWith(
      { erp: 'ixc' },
      { instance, place: { tabId: 4, frameId: 0, documentId: 'D1', origin: 'https://erp.example' } },
    );
  });

  it('answers null where the handler has nothing to say', async () => {
    const { reply } = opened(() => Promise.resolve(undefined));
    expect(await reply({ channel: 'profiles.list' }, page)).toEqual({ answer: null });
  });

  it('takes an exchange without payload', async () => {
    const { reply } = opened();
    expect(await reply({ channel: 'instances.list' }, page)).toEqual({ answer: 'answer' });
    expect(await reply({ channel: 'instances.list', payload: {} }, page)).toEqual({ refused: true });
  });

  it.each<[string, unknown, RawSender]>([
    ['an unknown channel', { channel: 'secrets.get', payload: {} }, page],
    ['a name that every object has', { channel: 'constructor', payload: {} }, page],
    ['a channel that is no name', { channel: 7, payload: {} }, page],
    ['no channel', { payload: {} }, page],
    ['an inherited channel', Object.create({ channel: 'instances.list' }), page],
    ['nothing', null, page],
    ['text', 'instances.list', page],
    ['a payload with a member too many', { channel: 'tab.view', payload: { tabId: 4, all: true } }, page],
    ['a payload of another shape', { channel: 'tab.view', payload: [] }, page],
    ['a page that speaks as a content script', { channel: 'page.hello', payload: { erp: 'ixc' } }, page],
    ['a content script that speaks as a page', { channel: 'instances.list' }, erp],
    ['a stranger', { channel: 'instances.list' }, { ...page, id: 'theirs' }],
    ['a page in a frame', { channel: 'instances.list' }, { ...page, tab: { id: 4 }, frameId: 3 }],
    [
      'a page that is no instance',
      { channel: 'page.hello', payload: { erp: 'ixc' } },
      { ...erp, origin: 'https://x.example' },
    ],
  ])('refuses %s without a detail', async (_, message, sender) => {
    const { reply, handler } = opened();
    expect(await reply(message, sender)).toEqual({ refused: true });
    expect(handler).not.toHaveBeenCalled();
  });

  it('keeps every channel of pages closed to content scripts, and the other way round', async () => {
    const { reply, handler } = opened();
    for (const channel of names) {
      const wrong = channels[channel].from === 'page' ? erp : page;
      expect(await reply({ channel, payload: undefined }, wrong)).toEqual({ refused: true });
    }
    expect(handler).not.toHaveBeenCalled();
  });

  it('says that a handler broke, and tells nobody but the log what', async () => {
    const broken = new Error('segredo');
    const { reply, onFailure } = opened(() => Promise.reject(broken));
    expect(await reply({ channel: 'profiles.list' }, page)).toEqual({ failed: 'unknown' });
    expect(onFailure).toHaveBeenCalledExactlyOnceWith('profiles.list', broken);
  });

  it('tells which of the known reasons it was', async () => {
    const { reply } = opened(() => Promise.reject(new Failure('vault-locked', new Error('segredo'))));
    expect(await reply({ channel: 'profiles.list' }, page)).toEqual({ failed: 'vault-locked' });
  });

  it('answers its own pages also when the instances cannot be read, and tells a content script no more', async () => {
    const { reply, instances, onFailure, handler } = opened();
    instances.mockRejectedValue(new Error('no store'));
    expect(await reply({ channel: 'store.health' }, page)).toEqual({ answer: 'answer' });
    handler.mockClear();
    expect(await reply({ channel: 'page.hello', payload: { erp: 'ixc' } }, erp)).toEqual({
      failed: 'unknown',
    });
    expect(onFailure).toHaveBeenCalledOnce();
    expect(handler).not.toHaveBeenCalled();
  });

  it('never throws and never answers what is not addressed to it', async () => {
    const { reply, handler } = opened();
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.constantFrom(page, erp), async (message, sender) => {
        expect(await reply(message, sender)).toEqual({ refused: true });
      }),
    );
    expect(handler).not.toHaveBeenCalled();
  });

  it('judges any payload of any channel without throwing', async () => {
    const { reply } = opened();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.jsonValue(), async (channel, payload) => {
        const answer = await reply({ channel, payload }, channels[channel].from === 'page' ? page : erp);
        expect('answer' in answer || 'refused' in answer).toBe(true);
      }),
    );
  });
});

describe('envelopeOf', () => {
  it('reads the outer form and does not judge the payload', () => {
    expect(envelopeOf({ channel: 'tab.view', payload: 'x' })).toEqual({ channel: 'tab.view', payload: 'x' });
  });
});
