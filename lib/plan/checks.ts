// Whether a value is well formed for its kind, whatever a preset says. Pure; linear in the text's length.

import { cnpj, cpf } from 'cpf-cnpj-validator';
import type { ValueKind } from '../model/screen';
import { canonical, decimal, emailList } from './canonical';

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
      return false;
  }
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
