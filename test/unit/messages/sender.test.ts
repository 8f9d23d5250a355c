// Who is speaking: id first, then origin; everything else is a stranger.

import { describe, expect, it } from 'vitest';
import { speakerOf } from '../../../lib/messages/sender';
import type { RawSender } from '../../../lib/messages/sender';

const own = { id: 'ours', origin: 'chrome-extension://ours' };
const ORIGIN = 'https://erp.example:8443';
const fromErp: RawSender = {
  id: 'ours',
  origin: ORIGIN,
  url: `${ORIGIN}/x`,
  tab: { id: 4 },
  frameId: 2,
  documentId: 'D1',
};
const fromPage: RawSender = { id: 'ours', origin: own.origin, url: `${own.origin}/sidepanel.html?tab=4#x` };
const kindOf = (sender: RawSender): string => speakerOf(sender, own).kind;

describe('speakerOf', () => {
  it('knows a page of the extension, in a tab or not', () => {
    expect(kindOf(fromPage)).toBe('page');
    expect(kindOf({ ...fromPage, tab: { id: 4 }, frameId: 0 })).toBe('page');
  });

  it('knows a content script, with its document', () => {
    expect(speakerOf(fromErp, own)).toEqual({
      kind: 'content',
      place: { tabId: 4, frameId: 2, documentId: 'D1', origin: ORIGIN },
    });
  });

  it('takes the origin of a frame without an address of its own from the browser', () => {
    expect(speakerOf({ ...fromErp, url: 'about:srcdoc' }, own)).toMatchObject({ place: { origin: ORIGIN } });
  });

  it('addresses the frame where the browser names no document', () => {
    const { documentId: _none, ...sender } = fromErp;
    expect(speakerOf(sender, own)).toMatchObject({ place: { documentId: '' } });
  });

  it.each<[string, RawSender]>([
    ['another extension', { ...fromErp, id: 'theirs' }],
    ['another extension that claims our origin', { ...fromPage, id: 'theirs' }],
    ['our id from the origin of another extension', { ...fromErp, origin: 'chrome-extension://theirs' }],
    ['nobody', {}],
    ['an opaque origin', { ...fromErp, origin: 'null' }],
    ['a file', { ...fromErp, origin: 'file://' }],
    ['a content script without a tab', { id: 'ours', origin: ORIGIN, url: ORIGIN, frameId: 0 }],
    ['a tab without an id', { ...fromErp, tab: {} }],
    ['a content script without a frame', { id: 'ours', origin: ORIGIN, tab: { id: 4 } }],
    ['an address without an origin', { id: 'ours', url: `${ORIGIN}/x`, tab: { id: 4 }, frameId: 0 }],
    ['a page of ours without an origin', { id: 'ours', url: fromPage.url }],
    ['a page of ours without an address', { id: 'ours', origin: own.origin }],
    ['a page of ours in a frame', { ...fromPage, tab: { id: 4 }, frameId: 1 }],
    ['something of ours that is no page', { ...fromPage, url: `${own.origin}/background.js` }],
    ['a page below ours', { ...fromPage, url: `${own.origin}/x/sidepanel.html` }],
    ['an address that is none', { ...fromPage, url: 'sidepanel.html' }],
  ])('takes %s for a stranger', (_, sender) => {
    expect(kindOf(sender)).toBe('stranger');
  });
});
