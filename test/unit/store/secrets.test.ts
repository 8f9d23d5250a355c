// Secrets of the session, kept apart by profile.

import { beforeEach, describe, expect, it } from 'vitest';
import { openSecrets } from '../../../lib/store/secrets';
import type { Secrets } from '../../../lib/store/secrets';
import { memoryArea } from './area';
import type { MemoryArea } from './area';

let area: MemoryArea;
let secrets: Secrets;

beforeEach(() => {
  area = memoryArea();
  secrets = openSecrets(area);
});

describe('secrets', () => {
  it('are known by key, and by value to the background', async () => {
    await secrets.set('p1', 'token', 'abc');
    await secrets.set('p1', 'password', 'def');
    expect(await secrets.keysOf('p1')).toEqual(['password', 'token']);
    expect(await secrets.valuesOf('p1')).toEqual({ token: 'abc', password: 'def' });
  });

  it('belong to one profile, whatever its id looks like', async () => {
    await secrets.set('p1', 'token', 'abc');
    await secrets.set('p1"/x', 'token', 'other');
    await secrets.set('p', '1/token', 'third');
    expect(await secrets.valuesOf('p1')).toEqual({ token: 'abc' });
    expect(await secrets.valuesOf('p')).toEqual({ '1/token': 'third' });
  });

  it('are forgotten one by one', async () => {
    await secrets.set('p1', 'token', 'abc');
    await secrets.set('p1', 'password', 'def');
    await secrets.forget('p1', 'token');
    expect(await secrets.keysOf('p1')).toEqual(['password']);
  });

  it('are forgotten with their profile, and only with theirs', async () => {
    await secrets.set('p1', 'token', 'abc');
    await secrets.set('p2', 'token', 'def');
    await secrets.forgetOwner('p1');
    expect(await secrets.keysOf('p1')).toEqual([]);
    expect(await secrets.keysOf('p2')).toEqual(['token']);
  });

  it('survive two writers at the same time', async () => {
    await Promise.all(['a', 'b', 'c'].map((key) => secrets.set('p1', key, key)));
    expect(await secrets.keysOf('p1')).toEqual(['a', 'b', 'c']);
  });

  it('take an entry that is no text for none', async () => {
    await secrets.set('p1', 'token', 'abc');
    for (const name of area.content.keys()) area.content.set(name, 7);
    expect(await secrets.keysOf('p1')).toEqual([]);
  });
});
