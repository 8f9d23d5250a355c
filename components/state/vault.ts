// The vault as the background tells it, and what the operator does with it. A passphrase passes through on its way to
// the background and is held nowhere.

import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Topic } from '../../lib/messages/changes';
import type { Result } from '../../lib/model/result';
import type { VaultError, VaultView } from '../../lib/model/vault';
import type { Asking } from './asking';

/** Null when the background did not answer. */
export type VaultAnswer = Result<VaultView, VaultError> | null;

export interface VaultState {
  /** Null until the background has told. */
  readonly view: ReadonlySignal<VaultView | null>;
  readonly load: () => Promise<void>;
  readonly heed: (topic: Topic) => void;
  readonly create: (passphrase: string) => Promise<VaultAnswer>;
  readonly unlock: (passphrase: string) => Promise<VaultAnswer>;
  readonly change: (from: string, to: string) => Promise<VaultAnswer>;
  /** True when it is locked now. */
  readonly lock: () => Promise<boolean>;
  /** True when it is gone, with every secret in it. */
  readonly forget: () => Promise<boolean>;
}

export function vaultState({ ask, attempt, glance, over }: Asking): VaultState {
  const view = signal<VaultView | null>(null);
  let latest = 0;

  function settle(now: VaultView): void {
    latest += 1;
    view.value = now;
    if (now.state !== 'locked') over('vault-locked');
  }

  async function load(): Promise<void> {
    latest += 1;
    const mine = latest;
    const now = await glance(() => ask('vault.view'));
    // What was done meanwhile knows better.
    if (now !== null && mine === latest) settle(now);
  }

  async function told(asked: Promise<VaultAnswer>): Promise<VaultAnswer> {
    const answer = await asked;
    if (answer?.ok === true) settle(answer.value);
    // Another page was faster: this one shows something that is not there any more.
    else if (answer?.error === 'none' || answer?.error === 'already-there') await load();
    return answer;
  }

  async function done(channel: 'vault.lock' | 'vault.forget'): Promise<boolean> {
    const answer = await attempt(async () => {
      await ask(channel);
      return true;
    });
    await load();
    return answer ?? false;
  }

  return {
    view,
    load,
    heed({ about }) {
      // Secrets come and go with profiles and instances; their number is part of the view.
      if (about === 'vault' || about === 'profiles' || about === 'instances') void load();
    },
    create: (passphrase) => told(attempt(() => ask('vault.create', { passphrase }))),
    // A wrong passphrase must not wipe away the notice that asks for the right one.
    unlock: (passphrase) => told(glance(() => ask('vault.unlock', { passphrase }))),
    change: (from, to) => told(attempt(() => ask('vault.change', { from, to }))),
    lock: () => done('vault.lock'),
    forget: () => done('vault.forget'),
  };
}
