// What an import would do: a file beside what is here. Pure. A profile of the file is the one here that stands on the same
// installation, for the same partner, under the same name; where several do, each is taken once, in their order. What the file
// does not tell of stays as it is; of what it tells, only what the partner names is taken, and as the partner names it.

import type { Instance } from '../model/erp';
import type { Partner } from '../model/partner';
import type { SecretValues } from '../model/secret';
import type { Profile, Setup } from '../model/setup';
import type { TransferField, TransferInstance, TransferItem, TransferPlan } from '../model/transfer';
import type { Texts } from './format';
import type { Unpacked } from './read';

/** What is here. */
export interface Here {
  readonly instances: readonly Instance[];
  /** In the order of making. */
  readonly profiles: readonly Profile[];
  readonly setups: readonly Setup[];
  /** By the profile's id. */
  readonly secrets: ReadonlyMap<string, SecretValues>;
}

/** One profile of the file, and what becomes of it. */
export interface Move extends Luggage {
  readonly item: TransferItem;
  /** The installation that it belongs on; null where that has to be added. */
  readonly instance: Instance | null;
  /** The profile that it changes; null where it makes one. */
  readonly profile: Profile | null;
}

/** What would be written; nothing that is here already. */
interface Luggage {
  readonly values: Texts;
  readonly variants: Texts;
  readonly secrets: SecretValues;
}

/** The partner with this id, where it is known here. */
export type PartnerOf = (id: string) => Partner | undefined;

/** Everything that a file would do, profile by profile, in its order. */
export function movesOf(file: Unpacked, here: Here, partnerOf: PartnerOf): readonly Move[] {
  const taken = new Set<string>();
  return file.profiles.flatMap((told, place) => {
    const target = file.instances[told.instance];
    if (target === undefined) return [];
    const { label, partnerId } = told;
    const partner = partnerOf(partnerId);
    const instance = here.instances.find(({ origin }) => origin === target.origin) ?? null;
    const profile = here.profiles.find(
      (each) =>
        each.instanceId === instance?.id &&
        each.partnerId === partnerId &&
        each.label === label &&
        !taken.has(each.id),
    );
    if (profile !== undefined) taken.add(profile.id);

    const isOther = instance !== null && instance.erp !== target.erp;
    const fits = !isOther && partner?.erp === target.erp;
    const before: Luggage = {
      values: profile?.values ?? {},
      variants: here.setups.find(({ profileId }) => profileId === profile?.id)?.variants ?? {},
      secrets: here.secrets.get(profile?.id ?? '') ?? {},
    };
    const luggage = fits ? unlike(before, told, partner) : NOTHING;
    const retargets = fits && profile !== undefined ? retargetsOf(before, luggage, partner) : NONE;
    const fields = fieldsOf(before, luggage, retargets);
    const known = profile === undefined ? 'new' : fields.length === 0 ? 'same' : 'changed';
    const shown = {
      label,
      partnerId,
      instance: target,
      change: isOther ? 'other-erp' : fits ? known : 'unknown-partner',
      addsInstance: fits && instance === null,
      foreignServices: fits && instance === null ? foreignServicesOf(target) : [],
      fields,
    } as const;
    const id = `${place}.${markOf([shown, instance?.id, profile?.id])}`;
    return [{ item: { id, ...shown }, instance, profile: profile ?? null, ...luggage }];
  });
}

/**
 * The dry run as the operator sees it.
 * @param isGranted whether the browser lets the extension into an origin
 */
export function planOf(
  moves: readonly Move[],
  { hasSecrets }: Unpacked,
  isGranted: (origin: string) => boolean,
): TransferPlan {
  const items = moves.map(({ item }) => item);
  const added = items.filter(({ addsInstance }) => addsInstance).map(({ instance }) => instance.origin);
  return { items, hasSecrets, origins: [...new Set(added)].filter((origin) => !isGranted(origin)) };
}

const NOTHING: Luggage = { values: {}, variants: {}, secrets: {} };
const NONE: ReadonlySet<string> = new Set();

/** Of what a profile is told to be, all that the partner names and that is not so yet. */
function unlike(before: Luggage, told: Luggage, { values, variants }: Partner): Luggage {
  const isSecret = new Map(values.map(({ key, secret }) => [key, secret]));
  const isOption = (key: string, value: string): boolean =>
    variants.find((variant) => variant.key === key)?.options.some((option) => option.value === value) ===
    true;
  return {
    values: only(
      told.values,
      (key, value) => isSecret.get(key) === false && value !== (before.values[key] ?? ''),
    ),
    variants: only(told.variants, (key, value) => isOption(key, value) && value !== before.variants[key]),
    secrets: only(
      told.secrets,
      (key, secret) =>
        isSecret.get(key) === true && !secret.isEmpty && before.secrets[key]?.equals(secret) !== true,
    ),
  };
}

function only<T>(
  members: Readonly<Record<string, T>>,
  keep: (key: string, value: T) => boolean,
): Record<string, T> {
  return Object.fromEntries(Object.entries(members).filter(([key, value]) => keep(key, value)));
}

/**
 * The addresses that would, or could, lie on another server, while a secret stays that may go there: a file can be made to
 * send what is kept here to whoever made it. Whether a secret is here is not asked, for a locked vault could not tell.
 */
function retargetsOf(before: Luggage, { values, secrets }: Luggage, partner: Partner): ReadonlySet<string> {
  if (!partner.values.some(({ key, secret }) => secret && !(key in secrets))) return NONE;
  const moves = ({ key, kind, secret }: Partner['values'][number]): boolean => {
    if (kind !== 'url') return false;
    // Of one that is itself a secret nobody sees where it leads.
    if (secret) return key in secrets;
    const will = values[key] ?? '';
    // Left empty, it is the usual place, which no file can name.
    return will !== '' && serverOf(before.values[key] ?? '') !== serverOf(will);
  };
  return new Set(partner.values.filter(moves).map(({ key }) => key));
}

/** Scheme, host and port; what is no address is only like itself. */
function serverOf(text: string): string {
  return URL.canParse(text) ? new URL(text).origin : text;
}

function foreignServicesOf({ origin, api }: TransferInstance): readonly string[] {
  const own = new URL(origin).hostname;
  return [api?.identity ?? '', api?.base ?? ''].filter(
    (address) => address !== '' && new URL(address).hostname !== own,
  );
}

function fieldsOf(
  before: Luggage,
  { values, variants, secrets }: Luggage,
  retargets: ReadonlySet<string>,
): readonly TransferField[] {
  const mark = (key: string) => retargets.has(key) && { retargets: true as const };
  const told = (kind: 'value' | 'variant', were: Texts, texts: Texts): readonly TransferField[] =>
    Object.entries(texts).map(([key, will]) => ({
      ...{ kind, key, now: were[key] ?? '', will },
      ...(kind === 'value' && mark(key)),
    }));
  return [
    ...told('variant', before.variants, variants),
    ...told('value', before.values, values),
    ...Object.entries(secrets).map(([key, secret]) => ({
      kind: 'secret' as const,
      key,
      now: key in before.secrets ? String(before.secrets[key]) : '',
      will: String(secret),
      ...mark(key),
    })),
  ];
}

/** A short mark of something that was shown: whatever differs in it has, as good as always, another one. */
function markOf(shown: unknown): string {
  // Two sums over the same text (FNV-1a), since one of 32 bits is soon met by chance.
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (const letter of JSON.stringify(shown)) {
    const code = letter.codePointAt(0) ?? 0;
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) + 1;
  }
  return [a, b].map((sum) => (sum >>> 0).toString(36)).join('');
}
