// A page may hold its answer open: what was allowed when the fill was ordered is asked again when its secrets leave.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ORIGIN, place } from './bench';
import type { Bench } from './bench';
import { fillBench } from './fill-bench';
import type { FillBench } from './fill-bench';
import { Secret } from '../../../lib/model/secret';
import type { ProfileView } from '../../../lib/model/setup';

let b: Bench;
let profile: ProfileView;
let start: FillBench['start'];
let started: FillBench['started'];
let again: FillBench['again'];
let job: FillBench['job'];
beforeEach(async () => {
  ({ b, profile, start, started, again, job } = await fillBench());
});

const orders = () => b.sent.filter(({ command }) => command === 'fill');

describe('a page that takes its time before it is ready', () => {
  /** The page answers whether the hands are there, and this happens before it does. */
  const meanwhile = (happens: () => unknown): void =>
    b.answer('D1', {
      status: async () => {
        await happens();
        return null;
      },
    });
  const nothingLeft = async (): Promise<void> => {
    expect(orders()).toEqual([]);
    expect(await job()).toBeNull();
    expect(await b.journal()).not.toContain('fill interrupted');
  };

  afterEach(() => {
    vi.useRealTimers();
  });

  it.each<[string, () => unknown, string]>([
    ['the preview grew old', () => (b.clock.now += 31_000), 'preview-old'],
    ['the permission was taken away', () => b.granted.delete(ORIGIN), 'not-granted'],
    ['the document went', () => b.tools.session.forgetDocument(place), 'document-changed'],
    [
      'the secret was forgotten',
      () => b.ask('secrets.set', { profileId: profile.id, key: 'token', value: '' }),
      'preview-old',
    ],
    [
      'the profile went',
      () => b.store.change(['profiles'], (rows) => rows.remove('profiles', profile.id)),
      'no-profile',
    ],
  ])('is sent nothing when %s', async (_, happens, error) => {
    meanwhile(happens);
    expect(await start()).toEqual({ ok: false, error });
    await nothingLeft();
  });

  it('is sent nothing when the vault was locked', async () => {
    await b.tools.vault.create(new Secret('frase inventada'));
    meanwhile(() => b.tools.vault.lock());
    await expect(start()).rejects.toThrow('vault-locked');
    await nothingLeft();
    // Nothing stands in the way of another fill.
    b.answer('D1', { status: () => null, fill: () => 'accepted' });
    expect((await again(['name'])).state).toBe('running');
  });

  it('is sent what was typed last, not what stood there when it was asked', async () => {
    meanwhile(() => b.ask('secrets.set', { profileId: profile.id, key: 'token', value: 'novo' }));
    b.answer('D1', { fill: () => 'accepted' });
    await started(['headers:Authorization']);
    expect(orders()[0]?.payload).toMatchObject({ rows: [{ value: 'Bearer novo' }] });
  });

  it('is silent after five seconds, and an answer that comes later changes nothing', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const held = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    meanwhile(() => {
      asked.resolve();
      return held.promise;
    });
    const order = start();
    await asked.promise;
    await vi.advanceTimersByTimeAsync(4_999);
    expect(await job()).toMatchObject({ state: 'ordered' });
    await vi.advanceTimersByTimeAsync(1);
    expect(await order).toEqual({ ok: false, error: 'page-silent' });
    held.resolve();
    await nothingLeft();
    expect(b.registration.injectHands).not.toHaveBeenCalled();
  });
});
