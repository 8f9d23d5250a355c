// The asking side of the door.

import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask, AskError } from '../../../lib/messages/ask';

afterEach(() => vi.restoreAllMocks());

function answering(reply: unknown) {
  return vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(reply as never);
}

describe('ask', () => {
  it('sends channel and payload, and gives the answer', async () => {
    const sent = answering({ answer: { tabId: 4 } });
    expect(await ask('tab.view', { tabId: 4 })).toEqual({ tabId: 4 });
    expect(sent).toHaveBeenCalledWith({ channel: 'tab.view', payload: { tabId: 4 } });
  });

  it('sends no payload where there is none', async () => {
    const sent = answering({ answer: [] });
    await ask('instances.list');
    expect(sent).toHaveBeenCalledWith({ channel: 'instances.list' });
  });

  it.each([
    ['refused', { refused: true }],
    ['unknown', { failed: 'unknown' }],
    ['vault-locked', { failed: 'vault-locked' }],
    ['silent', undefined],
  ] as const)('says %s where the background does', async (reason, reply) => {
    answering(reply);
    const error: unknown = await ask('profiles.list').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AskError);
    expect(error).toMatchObject({ channel: 'profiles.list', reason, name: 'AskError' });
  });

  it('asks once more for what it only reads, when the first question is lost', async () => {
    const sent = answering({ answer: [] });
    sent.mockRejectedValueOnce(new Error('The message port closed'));
    expect(await ask('profiles.list')).toEqual([]);
    expect(sent).toHaveBeenCalledTimes(2);
    sent.mockResolvedValueOnce(undefined);
    expect(await ask('profiles.list')).toEqual([]);
    expect(sent).toHaveBeenCalledTimes(4);
  });

  it('never repeats what changes something', async () => {
    const sent = answering({ answer: null }).mockRejectedValueOnce(new Error('The message port closed'));
    await expect(ask('profiles.remove', { id: 'p1' })).rejects.toThrow('port closed');
    expect(sent).toHaveBeenCalledTimes(1);
  });
});
