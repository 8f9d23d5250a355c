// Ticks by hand: with a reason, taken back, never for a step that does not exist.

import { beforeEach, describe, expect, it } from 'vitest';
import { bench } from './bench';
import type { Bench } from './bench';

let b: Bench;
let profileId: string;
beforeEach(async () => {
  b = bench();
  profileId = (await b.ready()).profile.id;
});

describe('a step', () => {
  it('is ticked by hand with a reason', async () => {
    const setup = await b.ask('steps.tick', {
      profileId,
      step: 'trigger',
      reason: '  confirmado por e-mail ',
    });
    expect(setup.steps.trigger?.evidence).toEqual([
      { kind: 'manual', at: b.clock.now, reason: 'confirmado por e-mail' },
    ]);
    expect((await b.lines())[0]).toMatchObject({
      event: 'tick',
      code: 'manual',
      step: 'trigger',
      profileId,
    });
    expect(b.topics).toContainEqual({ about: 'setup', profileId });
  });

  it('is not ticked without one', async () => {
    await expect(b.ask('steps.tick', { profileId, step: 'trigger', reason: ' ' })).rejects.toThrow('failed');
  });

  it('is taken back, and keeps what it produced', async () => {
    await b.ask('steps.output', { profileId, step: 'webhook', key: 'webhookId', value: ' 12 ' });
    await b.ask('steps.tick', { profileId, step: 'webhook', reason: 'visto' });
    const setup = await b.ask('steps.untick', { profileId, step: 'webhook' });
    expect(setup.steps.webhook).toMatchObject({ evidence: [], outputs: { webhookId: '12' } });
    expect((await b.lines())[0]).toMatchObject({ event: 'untick', screen: 'voalle/webhook' });
  });

  it.each([
    ['an output that it does not have', 'steps.output', { step: 'webhook', key: 'other', value: 'x' }],
    ['an output of a step without any', 'steps.output', { step: 'trigger', key: 'webhookId', value: 'x' }],
  ] as const)('takes no %s', async (_, channel, payload) => {
    await expect(b.ask(channel, { profileId, ...payload })).rejects.toThrow('failed');
  });

  it('must be on the checklist of a profile that is there', async () => {
    await expect(b.ask('steps.tick', { profileId, step: '__proto__', reason: 'x' })).rejects.toThrow(
      'failed',
    );
    await expect(b.ask('steps.tick', { profileId: 'none', step: 'trigger', reason: 'x' })).rejects.toThrow(
      'failed',
    );
    expect(b.failures).toEqual(['steps.tick', 'steps.tick']);
  });

  it('loses no tick when two come at the same time', async () => {
    await Promise.all([
      b.ask('steps.tick', { profileId, step: 'trigger', reason: 'um' }),
      b.ask('steps.tick', { profileId, step: 'webhook', reason: 'dois' }),
    ]);
    const stored = await b.store.read(['setups'], (rows) => rows.get('setups', profileId));
    expect(Object.keys(stored?.steps ?? {}).sort()).toEqual(['trigger', 'webhook']);
  });
});
