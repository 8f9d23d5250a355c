// Profiles out into a file, and in from one. A file is believed no more than any other stranger: what it says is held against
// the partners' own files, and what it would do is worked out again, against what is here by then, in the very transaction
// that does it. An import happens as a whole or not at all, with its secrets.

import type { Handlers } from '../messages/door';
import type { Instance } from '../model/erp';
import type { Partner } from '../model/partner';
import { err, ok } from '../model/result';
import { Secret } from '../model/secret';
import type { SecretValues } from '../model/secret';
import type { JournalEntry, Profile, Setup } from '../model/setup';
import { isImportable } from '../model/transfer';
import type { TransferInstance } from '../model/transfer';
import { emptySetup } from '../plan/evidence';
import { afterOtherValues, testedValues } from '../plan/tested';
import type { Reader, Writer } from '../store/rows';
import { movesOf, planOf } from '../transfer/diff';
import type { Move, PartnerOf } from '../transfer/diff';
import { readTransfer } from '../transfer/read';
import type { Unpacked } from '../transfer/read';
import { writeTransfer } from '../transfer/write';
import { enter, JOURNAL_TABLES, line } from './journal';
import { applyPolicy } from './policy';
import { byAge } from './profiles';
import type { Tools } from './tools';

type TransferHandlers = Pick<Handlers, 'transfer.export' | 'transfer.inspect' | 'transfer.import'>;

const READ = ['instances', 'profiles', 'setups'] as const;
const WRITTEN = [...READ, 'tests', ...JOURNAL_TABLES] as const;

type Rows = Writer<(typeof WRITTEN)[number]>;
type SecretsHere = ReadonlyMap<string, SecretValues>;

export function transferHandlers(tools: Tools): TransferHandlers {
  const { store, secrets, catalog, registration, announce } = tools;

  const movesIn = async (
    rows: Reader<(typeof READ)[number]>,
    file: Unpacked,
    secretsHere: SecretsHere,
    partnerOf: PartnerOf,
  ): Promise<readonly Move[]> => {
    const here = {
      instances: await rows.all('instances'),
      profiles: (await rows.all('profiles')).sort(byAge),
      setups: await rows.all('setups'),
      secrets: secretsHere,
    };
    return movesOf(file, here, partnerOf);
  };

  /** What the secrets of a file are held against. Decrypting them takes longer than a transaction waits. */
  const secretsFor = async ({ hasSecrets }: Unpacked): Promise<SecretsHere> => {
    if (!hasSecrets) return new Map();
    const profiles = await store.read(['profiles'], (rows) => rows.all('profiles'));
    return new Map(
      await Promise.all(profiles.map(async ({ id }) => [id, await secrets.valuesOf(id)] as const)),
    );
  };

  /** Those of these origins that the browser lets the extension into. */
  const grantedOf = async (origins: readonly string[]): Promise<ReadonlySet<string>> => {
    const granted = await Promise.all(origins.map(registration.permitted));
    return new Set(origins.filter((_, index) => granted[index] === true));
  };

  return {
    async 'transfer.export'({ profileIds, passphrase }) {
      if (!(await tools.policy()).allow.export) return err('not-allowed');
      const key = secretOf(passphrase);
      const partnerOf = await catalog.partners();
      const chosen = await store.read(READ, async (rows) => {
        const instances = await rows.all('instances');
        const setups = await rows.all('setups');
        return (await rows.all('profiles')).sort(byAge).flatMap((profile) => {
          const partner = partnerOf(profile.partnerId);
          const instance = instances.find(({ id }) => id === profile.instanceId);
          const setup = setups.find(({ profileId }) => profileId === profile.id);
          const isComplete = partner !== undefined && instance !== undefined;
          return profileIds.includes(profile.id) && isComplete ? [{ profile, partner, instance, setup }] : [];
        });
      });
      const instances = [...new Set(chosen.map(({ instance }) => instance))].sort(
        (a, b) => a.addedAt - b.addedAt,
      );
      const text = await writeTransfer(
        {
          madeAt: tools.now(),
          instances: instances.map(toldOf),
          profiles: await Promise.all(
            chosen.map(async ({ profile, partner, instance, setup }) => ({
              instance: instances.indexOf(instance),
              partnerId: profile.partnerId,
              label: profile.label,
              values: named(profile.values, partner, false),
              variants: setup?.variants ?? {},
              secrets: key === null ? {} : named(await secrets.valuesOf(profile.id), partner, true),
            })),
          ),
        },
        key,
      );
      if (!text.ok) return text;
      await store.change(JOURNAL_TABLES, async (rows) => {
        for (const { profile } of chosen) await enter(rows, lineOf(tools, 'export', profile, key !== null));
      });
      announce({ about: 'journal' });
      const damaged = key === null ? [] : chosen.map(({ profile }) => secrets.damagedOf(profile.id));
      return ok({
        text: text.value,
        damaged: (await Promise.all(damaged)).reduce((sum, each) => sum + each, 0),
      });
    },

    async 'transfer.inspect'({ text, passphrase }) {
      const read = await readTransfer(text, secretOf(passphrase));
      if (!read.ok) return read;
      const file = read.value;
      const secretsHere = await secretsFor(file);
      const partnerOf = await catalog.partners();
      const moves = await store.read(READ, (rows) => movesIn(rows, file, secretsHere, partnerOf));
      const granted = await grantedOf(file.instances.map(({ origin }) => origin));
      return ok(planOf(moves, file, (origin) => granted.has(origin)));
    },

    async 'transfer.import'({ text, passphrase, items }) {
      const read = await readTransfer(text, secretOf(passphrase));
      if (!read.ok) return read;
      const file = read.value;
      const secretsHere = await secretsFor(file);
      const partnerOf = await catalog.partners();
      const shown = await store.read(READ, async (rows) =>
        ticked(await movesIn(rows, file, secretsHere, partnerOf), items),
      );
      if (shown === null) return err('changed');
      const wanted = new Set(
        shown.filter(({ instance }) => instance === null).map(({ item }) => item.instance.origin),
      );
      if ((await grantedOf([...wanted])).size < wanted.size) return err('not-granted');

      const owners = new Map(shown.map(({ item, profile }) => [item.id, profile?.id ?? tools.newId()]));
      const given = shown.flatMap(({ item, secrets: values }) =>
        Object.entries(values).map(([key, value]) => ({ ownerId: owners.get(item.id) ?? '', key, value })),
      );
      const landed = await secrets
        .setWith(given, WRITTEN, async (rows) => {
          const moves = ticked(await movesIn(rows, file, secretsHere, partnerOf), items);
          if (moves === null) throw new Changed();
          return land(tools, rows, moves, owners, partnerOf);
        })
        .catch((error: unknown) => {
          if (error instanceof Changed) return null;
          throw error;
        });
      if (landed === null) return err('changed');
      const { added, doubted } = landed;
      await watch(tools, added);
      // What the company prescribes holds over what a file brought.
      await applyPolicy(tools);
      announce({ about: 'instances' });
      announce({ about: 'profiles' });
      announce({ about: 'journal' });
      for (const profileId of doubted) announce({ about: 'setup', profileId });
      return ok({
        profiles: shown.length,
        instances: added.length,
        secrets: given.length,
      });
    },
  };
}

function secretOf(passphrase: string | null): Secret | null {
  return passphrase === null ? null : new Secret(passphrase);
}

/** Those that the operator ticked; null when one of them is not there any more as it was shown. */
function ticked(moves: readonly Move[], ids: readonly string[]): readonly Move[] | null {
  const wanted = new Set(ids);
  const found = moves.filter(({ item }) => wanted.has(item.id) && isImportable(item));
  return found.length === wanted.size ? found : null;
}

/** Thrown in a transaction, so that nothing of it is kept: what was shown is not so any more. */
class Changed extends Error {}

interface Landed {
  readonly added: readonly Instance[];
  /** Profiles whose checklist may say something else now. */
  readonly doubted: readonly string[];
}

/** Writes everything but the secrets. */
async function land(
  tools: Tools,
  rows: Rows,
  moves: readonly Move[],
  owners: ReadonlyMap<string, string>,
  partnerOf: PartnerOf,
): Promise<Landed> {
  const at = tools.now();
  const added = new Map<string, Instance>();
  const doubted: string[] = [];
  for (const [place, move] of moves.entries()) {
    const { origin } = move.item.instance;
    const instance = move.instance ?? added.get(origin) ?? newInstance(tools, move.item.instance, at);
    if (move.instance === null && !added.has(origin)) {
      added.set(origin, instance);
      await rows.put('instances', instance);
      await enter(rows, line(tools, { event: 'instance-added', instanceId: instance.id }));
    }
    const id = owners.get(move.item.id) ?? tools.newId();
    const { partnerId, label } = move.item;
    // One after the other, so that they stand here in the order of the file.
    const before = move.profile ?? { id, instanceId: instance.id, partnerId, label, createdAt: at + place };
    const profile: Profile = {
      ...before,
      values: { ...move.profile?.values, ...move.values },
      updatedAt: at,
    };
    await rows.put('profiles', profile);
    await enter(rows, lineOf(tools, 'import', profile, Object.keys(move.secrets).length > 0));
    if (await changeSetup(tools, rows, move, profile, partnerOf(partnerId))) doubted.push(profile.id);
  }
  return { added: [...added.values()], doubted };
}

/** Carries the choices over, and takes back what a connection test proved with other values. True where that changed anything. */
async function changeSetup(
  tools: Tools,
  rows: Rows,
  move: Move,
  profile: Profile,
  partner: Partner | undefined,
): Promise<boolean> {
  const before = (await rows.get('setups', profile.id)) ?? emptySetup(profile.id);
  let setup: Setup = before;
  if (Object.keys(move.variants).length > 0)
    setup = { ...setup, variants: { ...setup.variants, ...move.variants } };
  const keys = Object.keys({ ...move.values, ...move.secrets });
  if (partner !== undefined && testedValues(partner.test).some((key) => keys.includes(key))) {
    const test = await rows.get('tests', profile.id);
    if (test !== undefined) await rows.put('tests', { ...test, outdated: true });
    const view = { ...profile, secrets: [], origins: {} };
    setup = afterOtherValues({ partner, profile: view, setup }, tools.now());
  }
  if (setup !== before) await rows.put('setups', setup);
  return setup !== before;
}

function newInstance({ newId }: Tools, told: TransferInstance, addedAt: number): Instance {
  return { id: newId(), ...told, addedAt };
}

function toldOf({ origin, erp, label, environment, api }: Instance): TransferInstance {
  return { origin, erp, label, environment, ...(api && { api }) };
}

/** Values under the keys that the partner names as secret, or as open. */
function named<T>(
  values: Readonly<Record<string, T>>,
  { values: defs }: Partner,
  secret: boolean,
): Record<string, T> {
  const keys = new Set(defs.filter((def) => def.secret === secret).map(({ key }) => key));
  return Object.fromEntries(Object.entries(values).filter(([key]) => keys.has(key)));
}

function lineOf(
  tools: Tools,
  event: 'import' | 'export',
  profile: Profile,
  hasSecrets: boolean,
): JournalEntry {
  const { id: profileId, instanceId } = profile;
  return line(tools, { event, instanceId, profileId, code: hasSecrets ? 'with-secrets' : null });
}

/** Starts watching the pages of new installations. What the browser refuses now is put in order at the next start. */
async function watch({ store, registration }: Tools, added: readonly Instance[]): Promise<void> {
  if (added.length === 0) return;
  const all = await store.read(['instances'], (rows) => rows.all('instances'));
  await registration.reconcile(all).catch(() => undefined);
  await Promise.allSettled(added.map((instance) => registration.injectOpenTabs(instance)));
}
