// What may be told of a secret without telling it. Used where the secret is (the page), so that usually only the
// shape travels. Pure; the result holds no part of the value.

import type { SecretShape } from '../model/snapshot';

// Values printed in the guides as examples; nobody's credential.
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  '123asd',
  'token',
  'token informado',
  'seu token',
  'seutoken',
  'xxx',
  'teste',
]);

/** Describes a secret field's content; whether it is the right one, the page cannot know. */
export function secretShape(value: string): SecretShape {
  const bare = value.replace(/^\s*bearer[\s+]*/i, '');
  return { empty: value === '', bearer: bearerOf(value), placeholder: isPlaceholder(bare), equal: null };
}

/** True for an example value of a guide, for `<token>` and the like, and for a row of one character. */
export function isPlaceholder(bare: string): boolean {
  const text = bare.trim().toLowerCase();
  // The part of Datacake's user name that every provider has to replace.
  if (text.includes('nomeprovedor')) return true;
  return PLACEHOLDERS.has(text) || /^[<{[].*[>}\]]$/.test(text) || /^(.)\1{2,}$/.test(text);
}

function bearerOf(value: string): SecretShape['bearer'] {
  if (!/^\s*bearer\b/i.test(value)) return 'none';
  if (/^\s*bearer\s*\+/i.test(value)) return 'plus';
  return /^Bearer \S+$/.test(value) ? 'exact' : 'spaces';
}
