// Announcements reach open listeners and stop when they do.

import { describe, expect, it, vi } from 'vitest';
import { announcer, onChange } from '../../../lib/messages/changes';
import type { Topic } from '../../../lib/messages/changes';

describe('changes', () => {
  it('reach whoever listens, until they stop', async () => {
    const first = vi.fn<(topic: Topic) => void>();
    const second = vi.fn<(topic: Topic) => void>();
    const stopFirst = onChange(first);
    const stopSecond = onChange(second);
    const announce = announcer();

    announce({ about: 'tab', tabId: 4 });
    await vi.waitFor(() => expect(second).toHaveBeenCalledWith({ about: 'tab', tabId: 4 }));
    await vi.waitFor(() => expect(first).toHaveBeenCalledOnce());

    stopFirst();
    announce({ about: 'journal' });
    await vi.waitFor(() => expect(second).toHaveBeenCalledWith({ about: 'journal' }));
    expect(first).toHaveBeenCalledOnce();
    stopSecond();
  });
});
