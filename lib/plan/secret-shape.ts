// What may be told of a secret without telling it. Used where the secret is (the page), so that only the
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

/** Describes a secret field's content. `expected` is the value handed over for this look, or null. */
export function secretShape(value: string, expected: string | null): SecretShape {
  const bearer = bearerOf(value);
  const bare = value.replace(/^\s*bearer[\s+]*/i, '');
  return {
    empty: value === '',
    bearer,
    placeholder: isPlaceholder(bare),
    equal: expected === null ? null : isEqual(value, expected),
  };
}

// To the letter; of a CNPJ, which some partners want as a header, the dots and dashes do not count.
function isEqual(value: string, expected: string): boolean {
  if (value === expected) return true;
  const [a, b] = [value.trim(), expected.trim()];
  return CNPJ.test(a) && CNPJ.test(b) && a.replace(/[./-]/g, '') === b.replace(/[./-]/g, '');
}

const CNPJ = /^[\dA-Z]{2}\.?[\dA-Z]{3}\.?[\dA-Z]{3}\/?[\dA-Z]{4}-?\d{2}$/;

/** True for an example value of a guide, for `<token>` and the like, and for a row of one character. */
export function isPlaceholder(bare: string): boolean {
  const text = bare.trim().toLowerCase();
  // The part of Datacake's user name that every provider has to replace.
  if (text.includes('nomeprovedor')) return true;
  return PLACEHOLDERS.has(text) || /^[<{[].*[>}\]]$/.test(text) || /^(.)\1{2,}$/.test(text);
}

/** The secret as it is sent: with the prefix unless it already stands there. */
export function withPrefix(secret: string, prefix: string): string {
  const bare = secret.trim();
  if (prefix === '') return bare;
  return `${prefix}${bare.replace(/^bearer[\s+]+/i, '')}`;
}

function bearerOf(value: string): SecretShape['bearer'] {
  if (!/^\s*bearer\b/i.test(value)) return 'none';
  if (/^\s*bearer\s*\+/i.test(value)) return 'plus';
  return /^Bearer \S+$/.test(value) ? 'exact' : 'spaces';
}
