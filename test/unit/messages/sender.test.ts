// Who is speaking: id first, then origin; everything else is a stranger.

import { describe, expect, it } from 'vitest';
import { speakerOf } from '../../../lib/messages/sender';
import type { RawSender } from '../../../lib/messages/sender';
import type { Instance } from '../../../lib/model/erp';

const own = { id: 'ours', origin: 'chrome-extension://ours' };
const instance: Instance = {
  id: 'i1',
  erp: 'voalle',
  origin: 'https://erp.example:8443',
  label: 'ERP',
  environment: 'production',
  addedAt: 1,
};
const fromErp: RawSender = {
  id: 'ours',
  origin: 'https://erp.example:8443',
  url: 'https://erp.example:8443/x',
  tab: { id: 4 },
  frameId: 2,
  documentId: 'D1',
};
const kindOf = (sender: RawSender): string => speakerOf(sender, own, [instance]).kind;

describe('speakerOf', () => {
  it('knows a page of the extension, in a tab or not', () => {
    expect(kindOf({ id: 'ours', origin: own.origin })).toBe('page');
    expect(kindOf({ id: 'ours', origin: own.origin, tab: { id: 4 }, frameId: 0 })).toBe('page');
  });

  it('knows a content script of a granted instance, with its document', () => {
    expect(speakerOf(fromErp, own, [instance])).toEqual({
      kind: 'content',
      instance,
      place: { tabId: 4, frameId: 2, documentId: 'D1', origin: instance.origin },
    });
  });

  it('addresses the frame where the browser names no document', () => {
    const { documentId: _none, ...sender } = fromErp;
    expect(speakerOf(sender, own, [instance])).toMatchObject({ place: { documentId: '' } });
  });

  it.each<[string, RawSender]>([
    ['another extension', { ...fromErp, id: 'theirs' }],
    ['another extension that claims our origin', { id: 'theirs', origin: own.origin }],
    ['nobody', {}],
    ['an origin that is no instance', { ...fromErp, origin: 'https://erp.example' }],
    ['another port', { ...fromErp, origin: 'https://erp.example:8444' }],
    ['another scheme', { ...fromErp, origin: 'http://erp.example:8443' }],
    ['an opaque origin', { ...fromErp, origin: 'null' }],
    ['a page without a tab', { id: 'ours', origin: instance.origin, frameId: 0 }],
    ['a tab without an id', { ...fromErp, tab: {} }],
    ['a page without a frame', { id: 'ours', origin: instance.origin, tab: { id: 4 } }],
    ['no origin and no address', { id: 'ours', tab: { id: 4 }, frameId: 0 }],
    ['no origin and no true address', { id: 'ours', url: 'about', tab: { id: 4 }, frameId: 0 }],
  ])('takes %s for a stranger', (_, sender) => {
    expect(kindOf(sender)).toBe('stranger');
  });

  it('takes the address where the browser gives no origin', () => {
    const { origin: _none, ...sender } = fromErp;
    expect(kindOf(sender)).toBe('content');
    expect(kindOf({ id: 'ours', url: 'chrome-extension://ours/popup.html' })).toBe('page');
    expect(kindOf({ id: 'ours', url: 'moz-extension://other/popup.html' })).toBe('stranger');
  });

  it('forgets an instance as soon as it is removed', () => {
    expect(speakerOf(fromErp, own, []).kind).toBe('stranger');
  });
});
