// The vault behind its channels, and everything that locks it: the button, the command, the alarm, a screen that is
// locked, a machine that nobody uses. Passphrases come in here and go nowhere but to the vault. What becomes of it is told
// to the pages, to the journal, and to whoever keeps something that was open: a locked vault leaves no token in memory.

import { READING } from '../messages/ask';
import { channels } from '../messages/channels';
import type { Handlers } from '../messages/door';
import { err, ok } from '../model/result';
import type { Result } from '../model/result';
import { Secret } from '../model/secret';
import { SHORTEST_PASSPHRASE, lettersIn } from '../model/vault';
import type { VaultError, VaultTurn, VaultView } from '../model/vault';
import { enter, JOURNAL_TABLES, line } from './journal';
import type { Tools } from './tools';

type VaultHandlers = Pick<
  Handlers,
  'vault.view' | 'vault.create' | 'vault.unlock' | 'vault.lock' | 'vault.change' | 'vault.forget'
>;

type VaultTools = Pick<Tools, 'vault' | 'store' | 'openApi' | 'announce' | 'now' | 'newId'>;

/** @param onUnlocked goes on with what had stopped for want of a secret */
export function vaultHandlers(tools: VaultTools, onUnlocked: () => Promise<void>): VaultHandlers {
  const { vault } = tools;
  vault.heed(async (turn) => {
    if (turn === 'locked' || turn === 'forgotten') tools.openApi.closeAll();
    for (const about of ['vault', 'profiles', 'instances'] as const) tools.announce({ about });
    await note(tools, turn);
    if (turn === 'unlocked') await onUnlocked();
  });

  const viewAfter = async (done: Result<null, VaultError>): Promise<Result<VaultView, VaultError>> =>
    done.ok ? ok(await vault.view()) : done;

  return {
    'vault.view': () => vault.view(),

    async 'vault.create'({ passphrase }) {
      if (isTooShort(passphrase)) return err('too-short');
      return viewAfter(await vault.create(new Secret(passphrase)));
    },

    'vault.unlock': async ({ passphrase }) => viewAfter(await vault.unlock(new Secret(passphrase))),

    async 'vault.change'({ from, to }) {
      if (isTooShort(to)) return err('too-short');
      return viewAfter(await vault.change(new Secret(from), new Secret(to)));
    },

    'vault.lock': () => vault.lock(),
    'vault.forget': () => vault.forget(),
  };
}

/** What the browser says of the machine: whoever left it, or locked its screen, has left the vault, too. */
export async function machineIs(
  state: 'active' | 'idle' | 'locked',
  { vault }: Pick<Tools, 'vault'>,
): Promise<void> {
  if (state !== 'active') await vault.lock();
}

/**
 * The same handlers; each press of the operator in a page of the extension begins the vault's time anew. What pages ask
 * by themselves, what the ERP's pages say and what goes on in the background does not.
 */
export function touching(
  handlers: Handlers,
  { vault }: Pick<Tools, 'vault'>,
  onFailure: (where: string, error: unknown) => void,
): Handlers {
  const touched = Object.entries(handlers).map(([name, handle]: [string, Handle]): [string, Handle] => [
    name,
    isPress(name as keyof Handlers)
      ? async (...asked) => {
          // A vault that cannot be kept open is no reason not to do what was asked.
          await vault.touch().catch((error: unknown) => onFailure('vault: touch', error));
          return handle(...asked);
        }
      : handle,
  ]);
  // The same names, each with a handler of the same form.
  return Object.fromEntries(touched) as unknown as Handlers;
}

type Handle = (...asked: never[]) => Promise<unknown>;

function isPress(name: keyof Handlers): boolean {
  return channels[name].from === 'page' && !READING.has(name);
}

/** Letters, however the keyboard puts them together. */
function isTooShort(passphrase: string): boolean {
  return lettersIn(passphrase) < SHORTEST_PASSPHRASE;
}

async function note(tools: VaultTools, turn: VaultTurn): Promise<void> {
  await tools.store.change(JOURNAL_TABLES, (rows) =>
    enter(rows, line(tools, { event: 'vault', code: turn })),
  );
  tools.announce({ about: 'journal' });
}
