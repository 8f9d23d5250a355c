// Where something stands in a payload, and what stands there: paths as people write them, members read without
// trusting anything, values as a line of text. Nothing here recurses into what it is given.

export type Key = string | number;

/** An object of JSON that is no list. */
export type Members = Readonly<Record<string, unknown>>;

const LONGEST = 80;
/** No format is deeper; what goes on below only has to end. */
const DEEPEST = 20;

/** `Services[0].IntegrationCode`. */
export function pathText(keys: readonly Key[]): string {
  const text = keys
    .slice(0, DEEPEST)
    .map((key) =>
      typeof key === 'number' ? `[${key}]` : /^[A-Za-z]\w*$/.test(key) ? `.${cut(key)}` : `[${quoted(key)}]`,
    )
    .join('');
  return (text.startsWith('.') ? text.slice(1) : text) + (keys.length > DEEPEST ? '…' : '');
}

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at a path; undefined where nothing does. Own members only. */
export function at(value: unknown, keys: readonly Key[]): unknown {
  let here = value;
  for (const key of keys) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Readonly<Record<Key, unknown>>)[key];
  }
  return here;
}

/** A text or number as text; null for anything else. What is not there is ''. */
export function textAt(value: unknown, keys: readonly Key[]): string | null {
  const found = at(value, keys);
  if (found === undefined || found === null) return '';
  return typeof found === 'string' || typeof found === 'number' ? String(found).trim() : null;
}

/** A value as one line; null where nothing stands. */
export function lineOf(value: unknown): string | null {
  if (value === undefined) return null;
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (isMembers(value)) return Object.keys(value).length === 0 ? '{}' : '{…}';
  return JSON.stringify(value);
}

function quoted(text: string): string {
  return JSON.stringify(cut(text));
}

/** As much of a text as fits into a line. */
export function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
