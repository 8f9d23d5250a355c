// A secret in the background's hands. Whatever prints, joins, logs, clones or serialises it by mistake gets dots;
// only `reveal` gives the value, so that each place that does is one that can be searched for.

const DOTS = '•••';

// Not a field of the object: consoles list those, private ones too.
const values = new WeakMap<Secret, string>();

/** A value that only shows itself when it is asked by name. A structured clone of it is empty. */
export class Secret {
  constructor(value: string) {
    values.set(this, value);
  }

  /** The value, for the one use at hand; it belongs in no variable that outlives it. */
  reveal(): string {
    return values.get(this) ?? '';
  }

  /** True when the other one has the same value, to the letter. */
  equals(other: Secret): boolean {
    return this.reveal() === other.reveal();
  }

  /** True when there is nothing to keep. */
  get isEmpty(): boolean {
    return this.reveal() === '';
  }

  /** True when there is nothing but spaces. */
  get isBlank(): boolean {
    return this.reveal().trim() === '';
  }

  toString(): string {
    return DOTS;
  }

  toJSON(): string {
    return DOTS;
  }

  [Symbol.toPrimitive](): string {
    return DOTS;
  }

  /** What Node's inspection shows: failed tests print what they were given. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return DOTS;
  }
}

/** The secrets of one profile or installation, by key. Lives for one use. */
export type SecretValues = Readonly<Record<string, Secret>>;

/** True when two sets hold the same values under the same keys: never compare their texts, which are dots. */
export function sameSecrets(a: SecretValues, b: SecretValues): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => {
    const [one, other] = [a[key], Object.hasOwn(b, key) ? b[key] : undefined];
    return one !== undefined && other !== undefined && one.equals(other);
  });
}
