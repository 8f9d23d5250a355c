// Whether a value is well formed for its kind, whatever a preset says. Pure; linear in the text's length.

import { cnpj, cpf } from 'cpf-cnpj-validator';
import type { Datum, Format } from '../model/partner';
import type { ValueKind } from '../model/screen';
import { canonical, decimal, emailList, identifierList } from './canonical';

/** True when a value that is not empty cannot be what its kind says. Kinds without a form are never wrong. */
export function isMalformed(kind: ValueKind, raw: string): boolean {
  if (canonical(kind, raw) === '') return false;
  switch (kind) {
    case 'integer':
      return !/^-?\d+$/.test(decimal(raw) ?? '');
    case 'money':
      return decimal(raw) === null;
    case 'url':
      return !isWebAddress(raw);
    case 'identifiers':
      return new Set(identifierList(raw)).size < identifierList(raw).length;
    case 'emails':
      return !emailList(raw).every(isEmail);
    case 'document':
      return !isDocument(raw);
    case 'phone':
      return !isPhone(raw);
    case 'text':
    case 'identifier':
    case 'version':
    case 'date':
    case 'boolean':
    case 'choice':
    case 'reference':
    case 'secret':
    case 'pairs':
    case 'tally':
      return false;
  }
}

/** What is wrong with a person's datum that is there; null when nothing is. */
export function datumProblem(as: Datum, raw: string): 'malformed' | 'not-mobile' | null {
  switch (as) {
    case 'email':
      return emailList(raw).every(isEmail) ? null : 'malformed';
    case 'phone':
      return isPhone(raw) ? null : 'malformed';
    case 'mobile':
      if (!isPhone(raw)) return 'malformed';
      return isMobile(raw) ? null : 'not-mobile';
    case 'document':
      return isDocument(raw) ? null : 'malformed';
    case 'text':
      return null;
  }
}

/** True when a value, in its canonical form, is written as the format wants it. */
export function isFormatted(format: Format, kind: ValueKind, raw: string): boolean {
  const pattern = new RegExp(`^(?:${format.pattern})$`);
  const parts = kind === 'identifiers' ? identifierList(raw) : [canonical(kind, raw)];
  return parts.every((part) => part.length <= LONGEST && pattern.test(part));
}

/** Longer than any token that is known; a pattern is not tried on more. */
const LONGEST = 4_000;

// Printed in the guide to show how a list is written; nobody reads them.
const EXAMPLES: ReadonlySet<string> = new Set(['teste@teste.com', 'teste2@teste2.com']);

/** True for a value that a guide prints as its example. */
export function isExample(kind: ValueKind, raw: string): boolean {
  return kind === 'emails' && emailList(raw).some((address) => EXAMPLES.has(address));
}

/** CPF or CNPJ by check digits; CNPJ numeric or alphanumeric (in force since July 2026). */
export function isDocument(raw: string): boolean {
  const plain = canonical('document', raw);
  if (plain.length === 11) return cpf.isValid(plain);
  return plain.length === 14 && cnpj.isValid(plain);
}

/** DDD from 11 to 99 and eight or nine digits. */
export function isPhone(raw: string): boolean {
  return /^[1-9][1-9]\d{8,9}$/.test(canonical('phone', raw));
}

/** A mobile number: eleven digits with a 9 after the DDD. */
export function isMobile(raw: string): boolean {
  return /^[1-9][1-9]9\d{8}$/.test(canonical('phone', raw));
}

/** One address, by form alone: whether anybody reads it is another question. */
export function isEmail(address: string): boolean {
  if (address.length > 254) return false;
  const [local = '', domain = '', ...rest] = address.split('@');
  if (rest.length > 0 || local === '' || /\s/.test(local)) return false;
  const parts = domain.split('.');
  return parts.length > 1 && parts.every((part) => /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i.test(part));
}

function isWebAddress(raw: string): boolean {
  const text = raw.trim();
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && hostname !== '' && username === '' && password === '';
}
