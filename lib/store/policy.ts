// What the company prescribes for this browser, as its managed storage tells it. Each entry is believed or left out on its
// own, and what is left out is told by its place, never by its content. Where there is no managed storage, as in a Firefox
// that nobody manages, nothing is prescribed. Nothing is remembered: every question reads what holds now.

import { z } from 'zod';
import { NO_POLICY } from '../model/policy';
import type {
  Allowed,
  Policy,
  PolicyFault,
  PolicyInstance,
  PolicyPart,
  PolicyProblem,
  PolicyProfile,
} from '../model/policy';
import type { Partner } from '../model/partner';
import { environment, erp } from './vocabularies';

/** The part of `browser.storage.managed` that is used. It throws where there is none. */
export interface ManagedArea {
  get(keys: null): Promise<Record<string, unknown>>;
}

/** How the partners of a policy are read, and those found that come with the extension. */
export interface PartnerSources {
  /** A definition of the company's own; null for what is none. */
  readonly partnerFrom: (input: unknown) => Partner | null;
  readonly partnerById: (id: string) => Partner | undefined;
}

const label = z.string().trim().min(1).max(80);

/** Scheme, host and port of a web address; with anything else in it, it is none of an ERP. */
const origin = z.string().transform((text, context) => {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '')
    return url.origin;
  context.addIssue({ code: 'custom', message: 'no web address' });
  return z.NEVER;
});

const instance = z.object({ origin, erp, label, environment });
const profile = z.object({
  origin,
  partnerId: z.string(),
  label,
  values: z.record(z.string(), z.string().max(4_000)).default({}),
});
const number = z.number().int().positive();
const settings = { keepDays: number, lockMinutes: number, journalDays: number, marks: z.boolean() };
const allow = { fill: z.boolean(), teach: z.boolean(), ownPartners: z.boolean(), export: z.boolean() };

/** The policy as it is at the moment of the question. */
export function openPolicy(area: ManagedArea, sources: PartnerSources): () => Promise<Policy> {
  return async () => {
    const raw = await area.get(null).catch(() => ({}));
    return policyFrom(raw, sources);
  };
}

/** A policy as an administrator wrote it; pure. */
export function policyFrom(raw: Readonly<Record<string, unknown>>, sources: PartnerSources): Policy {
  if (Object.keys(raw).length === 0) return NO_POLICY;
  const problems: PolicyProblem[] = [];
  const entriesOf = <T>(part: PolicyPart, read: (input: unknown, tell: Tell) => T | null): readonly T[] => {
    const given = raw[part] ?? [];
    if (!Array.isArray(given)) {
      problems.push({ part, entry: null, key: null, fault: 'malformed' });
      return [];
    }
    return given.flatMap((input: unknown, index): T[] => {
      const entry = read(input, (key, fault) => problems.push({ part, entry: index + 1, key, fault }));
      return entry === null ? [] : [entry];
    });
  };
  const membersOf = <T>(part: PolicyPart, schemas: Schemas<T>): Partial<T> => {
    const given = raw[part] ?? {};
    const tell: Tell = (key, fault) => problems.push({ part, entry: null, key, fault });
    if (isPlain(given)) return members(given, schemas, tell);
    tell(null, 'malformed');
    return {};
  };

  for (const key of Object.keys(raw)) {
    if (!PARTS.has(key)) problems.push({ part: null, entry: null, key, fault: 'unknown-key' });
  }
  const instances = entriesOf(
    'instances',
    once<PolicyInstance>(instance, (each) => each.origin),
  );
  const partners = entriesOf('partners', partnerReader(sources));
  const find = (id: string): Partner | undefined =>
    partners.find((each) => each.id === id) ?? sources.partnerById(id);
  return {
    managed: true,
    instances,
    partners,
    profiles: entriesOf('profiles', profileReader(find)),
    settings: membersOf('settings', settings),
    allow: { ...NO_POLICY.allow, ...membersOf<Allowed>('allow', allow) },
    problems,
  };
}

const PARTS: ReadonlySet<string> = new Set<PolicyPart>([
  'instances',
  'profiles',
  'partners',
  'settings',
  'allow',
]);

type Tell = (key: string | null, fault: PolicyFault) => void;
type Schemas<T> = { readonly [K in keyof T]: z.ZodType<T[K]> };

/** Reads entries of which each says something of its own. A key too many costs the key, not the entry. */
function once<T>(schema: z.ZodType<T> & { readonly shape: object }, nameOf: (entry: T) => string) {
  const seen = new Set<string>();
  return (input: unknown, tell: Tell): T | null => {
    const parsed = schema.safeParse(input);
    if (!parsed.success) {
      for (const key of new Set(parsed.error.issues.map(keyOf))) tell(key, 'malformed');
      return null;
    }
    for (const key of Object.keys(input as object)) {
      if (!Object.hasOwn(schema.shape, key)) tell(key, 'unknown-key');
    }
    const name = nameOf(parsed.data);
    if (seen.has(name)) {
      tell(null, 'repeated');
      return null;
    }
    seen.add(name);
    return parsed.data;
  };
}

/** Where an entry is wrong, by the name of its own key; null for the whole. */
function keyOf({ path: [key] }: z.core.$ZodIssue): string | null {
  return typeof key === 'string' ? key : null;
}

/** Reads profiles; a value that is a secret, or that the partner does not know, is left out of its profile. */
function profileReader(find: (id: string) => Partner | undefined) {
  const read = once<PolicyProfile>(profile, (each) =>
    JSON.stringify([each.origin, each.partnerId, each.label]),
  );
  return (input: unknown, tell: Tell): PolicyProfile | null => {
    const entry = read(input, tell);
    if (entry === null) return null;
    const partner = find(entry.partnerId);
    if (partner === undefined) {
      tell('partnerId', 'unknown-partner');
      return null;
    }
    const values = Object.entries(entry.values).filter(([key]) => {
      const definition = partner.values.find((each) => each.key === key);
      if (definition === undefined) tell(key, 'unknown-key');
      else if (definition.secret) tell(key, 'secret');
      return definition?.secret === false;
    });
    return { ...entry, values: Object.fromEntries(values) };
  };
}

/** Reads partners: as text, which is all that a schema of managed storage has room for, or as they are. */
function partnerReader({ partnerFrom }: PartnerSources) {
  const seen = new Set<string>();
  return (input: unknown, tell: Tell): Partner | null => {
    const partner = partnerFrom(typeof input === 'string' ? parsed(input) : input);
    if (partner === null) tell(null, 'malformed');
    else if (seen.has(partner.id)) tell(null, 'repeated');
    if (partner === null || seen.has(partner.id)) return null;
    seen.add(partner.id);
    return partner;
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** The members of an object that hold, each on its own. */
function members<T>(given: Record<string, unknown>, schemas: Schemas<T>, tell: Tell): Partial<T> {
  const known = new Map<string, z.ZodType>(Object.entries(schemas));
  const right = Object.entries(given).flatMap(([key, input]) => {
    const result = known.get(key)?.safeParse(input);
    if (result === undefined) tell(key, 'unknown-key');
    else if (!result.success) tell(key, 'malformed');
    return result?.success === true ? [[key, result.data]] : [];
  });
  // Each was held against the schema of its own key.
  return Object.fromEntries(right) as Partial<T>;
}

function isPlain(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
