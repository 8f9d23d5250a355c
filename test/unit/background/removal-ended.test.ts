// A removal whose worker the browser ends at any step: whoever is gone has nothing sealed left, and the next start takes
// what the session still knew.

import { describe, expect, it } from 'vitest';
import type { Tools } from '../../../lib/background/tools';
import { bench } from './bench';
import type { Bench } from './bench';
import { mortal } from './mortal';
import { VAULT_PASSPHRASE } from './transfer-bench';

const keys = async (b: Bench): Promise<string[]> =>
  (await b.store.read(['sealed'], (rows) => rows.all('sealed'))).map(({ owner }) => owner);
const owners = (b: Bench): Promise<string[]> =>
  b.store.read(['profiles', 'instances'], async (rows) =>
    [...(await rows.all('profiles')), ...(await rows.all('instances'))].map(({ id }) => id),
  );

describe.each(['profiles.remove', 'instances.remove'] as const)('%s', (channel) => {
  async function start() {
    const b = bench();
    const { instance, profile } = await b.ready();
    await b.ask('vault.create', { passphrase: VAULT_PASSPHRASE });
    await b.ask('secrets.set', { profileId: profile.id, key: 'token', value: 'abc' });
    await b.ask('instances.secret', { id: instance.id, key: 'clientSecret', value: 'def' });
    for (const { id } of [instance, profile]) b.area.content.set(`secret/${JSON.stringify(id)}/left`, 'ghi');
    expect(await keys(b)).toHaveLength(2);
    return { b, id: channel === 'profiles.remove' ? profile.id : instance.id };
  }

  it('leaves no secret of whoever is gone, wherever the worker ends', async () => {
    let isOver = false;
    let removed = 0;
    for (let step = 1; !isOver; step += 1) {
      const { b, id } = await start();
      const worker = mortal(b.tools);
      await b.again(worker.tools);
      worker.endAt(step);
      isOver = await Promise.race([b.ask(channel, { id }).then(() => true), worker.death.then(() => false)]);
      const here = await owners(b);
      expect(here).toEqual(expect.arrayContaining(await keys(b)));
      if (!here.includes(id)) removed += 1;
      await b.again();
      const loose = [...b.area.content.keys()].filter((name) => name.startsWith('secret/'));
      expect(loose).toHaveLength(here.length);
    }
    expect(removed).toBeGreaterThan(1);
  });

  it('while a secret is being sealed leaves none either', async () => {
    const { b, id } = await start();
    const { secrets } = b.tools;
    // The removal comes while the secret is on its way to the table.
    const late: Tools['secrets'] = {
      ...secrets,
      async setWith(...given) {
        await b.store.change(['profiles', 'instances'], async (rows) => {
          await rows.remove('profiles', id);
          await rows.remove('instances', id);
        });
        return secrets.setWith(...given);
      },
    };
    await b.again({ ...b.tools, secrets: late });
    const asked =
      channel === 'profiles.remove'
        ? b.ask('secrets.set', { profileId: id, key: 'token', value: 'late' })
        : b.ask('instances.secret', { id, key: 'clientSecret', value: 'late' });
    await expect(asked).rejects.toThrow();
    await b.again();
    expect(await keys(b)).not.toContain(id);
  });
});
