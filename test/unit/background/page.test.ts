// The link to one document: how it is addressed and which answers are believed.

import { describe, expect, it, vi } from 'vitest';
import { pageLink } from '../../../lib/background/page';
import type { SendToTab } from '../../../lib/background/page';

const place = { tabId: 7, frameId: 2, documentId: 'D1', origin: 'https://erp.example' };
const answering = (reply: unknown) => pageLink(() => Promise.resolve(reply));

const shown = { screen: 'ixc/product', fields: [], record: null, pristine: true };

describe('the link to a page', () => {
  it('addresses one document', async () => {
    const send = vi.fn<SendToTab>(() => Promise.resolve({ answer: null }));
    expect(await pageLink(send)(place, 'cancel', { job: 'j1' })).toEqual({ ok: true, value: null });
    expect(send).toHaveBeenCalledWith(
      7,
      { command: 'cancel', payload: { job: 'j1' } },
      { frameId: 2, documentId: 'D1' },
    );
  });

  it('addresses the frame where the browser names no documents', async () => {
    const send = vi.fn<SendToTab>(() => Promise.resolve({ answer: null }));
    await pageLink(send)({ ...place, documentId: '' }, 'sleep', undefined);
    expect(send.mock.calls[0]?.[2]).toEqual({ frameId: 2 });
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'accepted'],
    ['a failure', { failed: true }],
    ['a bare answer', 'accepted'],
    ['an inherited answer', Object.create({ answer: 'accepted' })],
    ['an answer that nobody expects', { answer: 'perhaps' }],
  ])('takes %s for silence', async (_, reply) => {
    expect(
      await answering(reply)(place, 'fill', {
        job: 'j',
        screen: 'ixc/product',
        origin: 'https://erp.example',
        form: '1 null',
        rows: [],
      }),
    ).toEqual({
      ok: false,
      error: 'silent',
    });
  });

  it('takes an error of the browser for silence', async () => {
    const gone = pageLink(() => Promise.reject(new Error('No tab with id: 7')));
    expect(await gone(place, 'sleep', undefined)).toEqual({ ok: false, error: 'silent' });
  });

  it.each([
    ['read', { answer: null }, true],
    ['read', { answer: { ...shown, form: '1 null' } }, true],
    ['read', { answer: shown }, false],
    ['read', { answer: { ...shown, form: '1'.repeat(201) } }, false],
    ['read', { answer: { screen: 'ixc/product', fields: [], record: null, form: '1 null' } }, false],
    ['undo', { answer: [] }, true],
    ['undo', { answer: [{ key: 'a' }] }, false],
    ['status', { answer: { running: true, rows: [], undo: null } }, true],
    ['status', { answer: { running: false, rows: [], undo: [{ key: 'a' }] } }, false],
    ['status', { answer: { running: 'yes', rows: [] } }, false],
    ['sleep', { answer: 'no' }, false],
    ['lead', { answer: null }, true],
    ['lead', { answer: 'done' }, false],
    ['point', { answer: 'shown' }, true],
    ['point', { answer: 'pressed' }, false],
  ] as const)('guards the answer to %s: %j', async (command, reply, fine) => {
    const result = await answering(reply)(place, command, {} as never);
    expect(result.ok).toBe(fine);
  });
});
