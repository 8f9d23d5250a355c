// Two browsers for the tests of export and import: one with a profile, its secret and some progress; one with nothing.

import type { TransferItem, TransferPlan } from '../../../lib/model/transfer';
import { bench } from './bench';
import type { Bench } from './bench';

export const PASSPHRASE = 'cavalo correto bateria grampo';
export const VAULT_PASSPHRASE = 'outra frase bem longa';
export const TOKEN = 'segredo-plantado-0123456789';
const TABLES = ['instances', 'profiles', 'setups', 'tests', 'choices', 'journal', 'vault', 'sealed'] as const;

export async function twoBrowsers() {
  const from = bench();
  const profileId = (await from.ready()).profile.id;
  const values = { url: 'https://parceiro.example/novo' };
  await from.ask('profiles.update', { id: profileId, label: 'Canal', values });
  await from.ask('secrets.set', { profileId, key: 'token', value: TOKEN });
  await from.ask('steps.tick', { profileId, step: 'trigger', reason: 'visto' });
  const to = bench();
  await to.background.begin();
  return {
    from,
    to,
    profileId,
    /** The text of a file with the profile. */
    async exported(passphrase: string | null = null): Promise<string> {
      const answer = await from.ask('transfer.export', { profileIds: [profileId], passphrase });
      if (!answer.ok) throw new Error(answer.error);
      return answer.value.text;
    },
    async inspected(text: string, passphrase: string | null = null, b = to): Promise<TransferPlan> {
      const answer = await b.ask('transfer.inspect', { text, passphrase });
      if (!answer.ok) throw new Error(answer.error);
      return answer.value;
    },
  };
}

export const idsOf = (items: readonly TransferItem[]): readonly string[] => items.map(({ id }) => id);

/** Everything that a browser keeps, on disk and for the session. */
export async function everything(b: Bench): Promise<unknown> {
  const rows = await b.store.read(TABLES, async (reader) => {
    const all: unknown[] = [];
    for (const table of TABLES) all.push([table, await reader.all(table)]);
    return all;
  });
  const secrets = [...b.area.content].filter(([name]) => name.startsWith('secret/'));
  return structuredClone([rows, secrets]);
}
