// Whatever is done to vault and secrets, in whatever order and however often the worker is ended in between: what is
// known and what is told is what a plain map would have.

import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { Secret } from '../../../lib/model/secret';
import { openStore } from '../../../lib/store/store';
import { memoryArea } from './area';
import { vaultOver } from './vault-bench';
import type { VaultBench } from './vault-bench';

const OWNERS = ['p1', 'p1"', 'i1'];
const KEYS = ['token', 'a/b', ''];
const WORDS = ['quatro palavras bem soltas', 'outras palavras bem longas'];
const A_MINUTE = 60_000;

const owner = fc.constantFrom(...OWNERS);
const key = fc.constantFrom(...KEYS);
const words = fc.constantFrom(...WORDS);
const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('set' as const),
      owner,
      key,
      value: fc.string({ unit: 'binary' }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), owner, key }) },
  fc.record({ do: fc.constant('removeOwner' as const), owner }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('create' as const), words }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('unlock' as const), words }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('change' as const), from: words, to: words }) },
  { weight: 2, arbitrary: fc.constant({ do: 'lock' as const }) },
  fc.constant({ do: 'forget' as const }),
  { weight: 2, arbitrary: fc.constant({ do: 'kill' as const }) },
  fc.constant({ do: 'touch' as const }),
  fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(5, 14, 15, -1) }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** What a plain map would have. */
interface Model {
  words: string | null;
  /** When it was last used, while it is open. */
  used: number | null;
  readonly secrets: Map<string, string>;
}

let databases = 0;

async function play(acts: readonly Act[]): Promise<void> {
  const store = openStore({ name: `model-${String((databases += 1))}`, onDamaged: vi.fn() });
  const area = memoryArea();
  const clock = { now: 1_000_000_000 };
  const model: Model = { words: null, used: null, secrets: new Map() };
  let b = vaultOver(store, area, clock);
  for (const one of acts) {
    if (one.do === 'kill') b = vaultOver(store, area, clock);
    else await perform(one, b, model, clock);
    expire(model, clock.now);
    await compare(b, model);
  }
  await store.close();
}

function expire(model: Model, now: number): void {
  const { used } = model;
  if (used !== null && (now < used || now >= used + 15 * A_MINUTE)) model.used = null;
}

async function perform(
  one: Exclude<Act, { do: 'kill' }>,
  { vault, secrets }: VaultBench,
  model: Model,
  clock: { now: number },
): Promise<void> {
  switch (one.do) {
    case 'set': {
      const isLocked = model.words !== null && model.used === null;
      const done = secrets.set(one.owner, one.key, new Secret(one.value));
      if (isLocked) await expect(done).rejects.toThrow('vault-locked');
      else {
        await done;
        model.secrets.set(JSON.stringify([one.owner, one.key]), one.value);
      }
      return;
    }
    case 'remove':
      await secrets.forget(one.owner, one.key);
      model.secrets.delete(JSON.stringify([one.owner, one.key]));
      return;
    case 'removeOwner':
      await secrets.forgetOwner(one.owner);
      for (const each of KEYS) model.secrets.delete(JSON.stringify([one.owner, each]));
      return;
    case 'create': {
      const { ok } = await vault.create(new Secret(one.words));
      expect(ok).toBe(model.words === null);
      if (ok) Object.assign(model, { words: one.words, used: clock.now });
      return;
    }
    case 'unlock': {
      const { ok } = await vault.unlock(new Secret(one.words));
      expect(ok).toBe(model.words === one.words);
      if (ok) model.used = clock.now;
      return;
    }
    case 'change': {
      const { ok } = await vault.change(new Secret(one.from), new Secret(one.to));
      expect(ok).toBe(model.words === one.from);
      if (ok) model.words = one.to;
      return;
    }
    case 'lock':
      await vault.lock();
      model.used = null;
      return;
    case 'forget':
      await vault.forget();
      Object.assign(model, { words: null, used: null });
      model.secrets.clear();
      return;
    case 'touch':
      await vault.touch();
      if (model.used !== null) model.used = clock.now;
      return;
    case 'wait':
      clock.now += one.minutes * A_MINUTE;
  }
}

async function compare({ vault, secrets }: VaultBench, model: Model): Promise<void> {
  const state = model.words === null ? 'none' : model.used === null ? 'locked' : 'unlocked';
  expect(await vault.view()).toEqual({ state, secrets: model.secrets.size });
  for (const each of OWNERS) {
    const own = Object.fromEntries(
      KEYS.flatMap((name) => {
        const value = model.secrets.get(JSON.stringify([each, name]));
        return value === undefined ? [] : [[name, value] as const];
      }),
    );
    expect(await secrets.keysOf(each)).toEqual(Object.keys(own).sort());
    const open = Object.entries(await secrets.openOf(each)).map(([name, value]) => [name, value.reveal()]);
    expect(Object.fromEntries(open)).toEqual(state === 'locked' ? {} : own);
    if (state === 'locked' && Object.keys(own).length > 0)
      await expect(secrets.valuesOf(each)).rejects.toThrow('vault-locked');
  }
}

it('vault and secrets are what a plain map would be', async () => {
  await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 40 }), play), {
    numRuns: 150,
    seed: 5,
  });
});
