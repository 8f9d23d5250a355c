// Guards for everything that arrives from outside: small, without dependencies, never throwing.
// A shape accepts exactly the keys it names; an unknown key, a wrong type or an oversized text is refused
// as a whole. Nothing is coerced or repaired.

export type Guard<T> = (input: unknown) => input is T;

export type Guarded<G> = G extends Guard<infer T> ? T : never;

/** Text up to `max` UTF-16 units. */
export function text(max = 2_000): Guard<string> {
  return (input): input is string => typeof input === 'string' && input.length <= max;
}

/** A safe integer from 0 up: ids of tabs and frames, times in milliseconds. */
export const whole: Guard<number> = (input): input is number =>
  Number.isSafeInteger(input) && Number(input) >= 0;

export const flag: Guard<boolean> = (input): input is boolean => typeof input === 'boolean';

/** An exchange that carries nothing. */
export const nothing: Guard<undefined> = (input): input is undefined => input === undefined || input === null;

export function oneOf<const T extends string>(...values: readonly T[]): Guard<T> {
  const known: ReadonlySet<unknown> = new Set(values);
  return (input): input is T => known.has(input);
}

export function nullable<T>(guard: Guard<T>): Guard<T | null> {
  return (input): input is T | null => input === null || guard(input);
}

export function listOf<T>(guard: Guard<T>, max = 500): Guard<readonly T[]> {
  // A copy, because `every` looks into no hole, and structured cloning keeps holes.
  return (input): input is readonly T[] =>
    Array.isArray(input) && input.length <= max && Array.from<unknown>(input).every(guard);
}

/** A plain object used as a map; keys that would reach a prototype are refused. */
export function mapOf<T>(guard: Guard<T>, max = 200): Guard<Readonly<Record<string, T>>> {
  return (input): input is Readonly<Record<string, T>> =>
    isPlain(input) &&
    Object.keys(input).length <= max &&
    Object.entries(input).every(([key, value]) => !POISON.has(key) && key.length <= 200 && guard(value));
}

/** Marks a member of a shape that may be left out. */
export function optional<T>(guard: Guard<T>): Guard<T> & Optional {
  const copy = ((input: unknown): input is T => guard(input)) as Guard<T> & { [OPTIONAL]?: true };
  copy[OPTIONAL] = true;
  return copy as Guard<T> & Optional;
}

type Members = Readonly<Record<string, Guard<unknown>>>;
type Shape<M extends Members> = {
  readonly [K in keyof M as M[K] extends Optional ? never : K]: Guarded<M[K]>;
} & {
  readonly [K in keyof M as M[K] extends Optional ? K : never]?: Guarded<M[K]>;
};

/** A plain object with exactly these members. */
export function shape<const M extends Members>(members: M): Guard<Shape<M>> {
  const names = Object.keys(members);
  return (input): input is Shape<M> => {
    if (!isPlain(input)) return false;
    if (Object.keys(input).some((key) => !Object.hasOwn(members, key))) return false;
    return names.every((name) => {
      const guard = members[name];
      if (guard === undefined) return false;
      if (!Object.hasOwn(input, name)) return OPTIONAL in guard;
      return guard(input[name]);
    });
  };
}

const OPTIONAL = Symbol('optional');
interface Optional {
  readonly [OPTIONAL]: true;
}

const POISON: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

function isPlain(input: unknown): input is Record<string, unknown> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return false;
  const prototype: unknown = Object.getPrototypeOf(input);
  return prototype === null || prototype === Object.prototype;
}
