// A vault for the tests of its parts: it remembers its passphrase and answers as the background does.

import { vi } from 'vitest';
import { asking } from '../../../components/state/asking';
import { vaultState } from '../../../components/state/vault';
import { AskError } from '../../../lib/messages/ask';
import type { Result } from '../../../lib/model/result';
import { SETTINGS } from '../../../lib/model/settings';
import type { VaultError, VaultView } from '../../../lib/model/vault';
import { background } from './samples';
import type { Answers } from './samples';

/** Words of no meaning, long enough. */
export const RIGHT = 'tijolo nuvem abacaxi trilho';
export const OTHER = 'gaveta bronze pinguim soneto';

/** Pages over a vault in this state, with `RIGHT` for its passphrase. */
export function vaultIn(state: VaultView['state'], secrets = 3, answers: Answers = {}) {
  let view: VaultView = { state, secrets };
  let passphrase = RIGHT;
  const turn = (next: VaultView['state']): Result<VaultView, VaultError> => {
    view = { ...view, state: next };
    return { ok: true, value: view };
  };
  const wrong: Result<VaultView, VaultError> = { ok: false, error: 'wrong-passphrase' };
  const back = background({
    'vault.view': () => view,
    'vault.create': (asked) => {
      passphrase = asked.passphrase;
      return turn('unlocked');
    },
    'vault.unlock': (asked) => (asked.passphrase === passphrase ? turn('unlocked') : wrong),
    'vault.lock': () => {
      turn('locked');
      return null;
    },
    'vault.change': ({ from, to }) => {
      if (from !== passphrase) return wrong;
      passphrase = to;
      return turn('unlocked');
    },
    'vault.forget': () => {
      view = { state: 'none', secrets: 0 };
      return null;
    },
    'settings.get': () => SETTINGS,
    // Asks for a secret.
    'secrets.set': () => {
      if (view.state === 'locked') throw new AskError('secrets.set', 'vault-locked');
      return null;
    },
    ...answers,
  });
  const questions = asking(back.ask);
  return {
    ...back,
    questions,
    vault: vaultState(questions),
    /** What another page does to it. */
    set(next: VaultView) {
      view = next;
    },
    needsSecret: () =>
      questions.attempt(() => back.ask('secrets.set', { profileId: 'p1', key: 'token', value: 'x' })),
  };
}

/** Every text that went anywhere but into a question to the background. */
export function whispers(): () => string {
  const said = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(() => undefined),
  );
  return () => JSON.stringify([document.body.outerHTML, said.map(({ mock }) => mock.calls)]);
}
