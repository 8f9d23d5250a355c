// When two values are the same. One canonical spelling for each kind of value, whatever the screen, the
// web service or a guide writes. Pure; never throws; a text that does not fit its kind stays as it is.

import type { Choice, ValueKind } from '../model/screen';
import { fold } from './fold';

const TRUE: ReadonlySet<string> = new Set(['s', 'sim', 'true', '1', 'on', 'yes', 'checked']);

/**
 * The canonical spelling of a value.
 * @param choices for `choice` fields: the codes and the spellings the ERP shows for them
 */
export function canonical(kind: ValueKind, raw: string, choices: readonly Choice[] = []): string {
  switch (kind) {
    case 'text':
      // IXC writes titles in capitals when they are left [P]; a title is the same title all the same.
      return raw.replace(/\s+/g, ' ').trim().toLowerCase();
    case 'identifier':
    case 'secret':
    case 'pairs':
      // To the letter.
      return raw;
    case 'identifiers':
      return identifierList(raw).join(';');
    case 'integer':
    case 'tally':
      return decimal(raw) ?? raw.trim();
    case 'version':
      return /\d+/.exec(raw)?.[0].replace(/^0+(?=\d)/, '') ?? fold(raw);
    case 'money':
      return decimal(raw) ?? raw.trim();
    case 'date':
      return isoDate(raw.trim());
    case 'boolean':
      return TRUE.has(fold(raw)) ? 'S' : 'N';
    case 'choice':
      return choiceOf(raw, choices);
    case 'reference': {
      const id = raw.trim();
      // The web service writes "0" for "no record".
      return id === '0' ? '' : id;
    }
    case 'url':
      return url(raw.trim());
    case 'emails':
      return [...new Set(emailList(raw))].sort().join(';');
    case 'document':
      return raw.replace(/[^0-9a-z]/gi, '').toUpperCase();
    case 'phone': {
      const digits = raw.replace(/\D/g, '');
      return /^55(\d{10,11})$/.exec(digits)?.[1] ?? digits;
    }
  }
}

/** True when both values are one in their canonical form. */
export function same(kind: ValueKind, a: string, b: string, choices: readonly Choice[] = []): boolean {
  return canonical(kind, a, choices) === canonical(kind, b, choices);
}

/** True when what a control holds, or what a person reads there, is the wanted value. */
export function sameShown(
  field: { readonly kind: ValueKind; readonly choices?: readonly Choice[] },
  shown: { readonly value: string; readonly text?: string },
  wanted: string,
): boolean {
  const { kind, choices } = field;
  const { value, text } = shown;
  // A version is read off the text: the value may be any key of the ERP's own.
  if ((kind !== 'version' || text === undefined) && same(kind, value, wanted, choices)) return true;
  return text !== undefined && (text.trim() === wanted || same(kind, text, wanted, choices));
}

/** True when a value counts as "nothing there" for its kind; a switch that is off is not nothing. */
export function isEmpty(kind: ValueKind, raw: string): boolean {
  return kind !== 'boolean' && canonical(kind, raw) === '';
}

/** The identifiers of a list, to the letter and in order. */
export function identifierList(raw: string): string[] {
  return raw
    .split(/[;\n]/)
    .map((identifier) => identifier.trim())
    .filter((identifier) => identifier !== '');
}

/** The addresses of a list, lower-case, in order. Brazilian screens separate by `;`, people also by `,`. */
export function emailList(raw: string): string[] {
  return raw
    .toLowerCase()
    .split(/[;,\s]+/)
    .filter((address) => address !== '');
}

/** On either side of the comma; more is no amount that anybody types. */
const MOST_DIGITS = 30;

/**
 * A Brazilian or plain decimal number without grouping, trailing zeros or currency; null when it is none.
 * `1.234` is read as one thousand two hundred and thirty-four: the screens group by dots, and the web
 * service, which writes a decimal dot, always gives two digits or more than three after it [P+].
 */
export function decimal(raw: string): string | null {
  const text = raw.replace(/R\$/i, '').replace(/[\s\u00a0]/g, '');
  let plain: string;
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) plain = text.replaceAll('.', '').replace(',', '.');
  else if (/^-?\d+(?:,\d+)?$/.test(text)) plain = text.replace(',', '.');
  else if (/^-?\d+\.\d+$/.test(text)) plain = text;
  else return null;
  const [whole = '0', fraction = ''] = plain.split('.');
  // Counted without dots, so that a number which is grouped is one still.
  if (whole.length > MOST_DIGITS || fraction.length > MOST_DIGITS) return null;
  const integer = whole.replace(/^(-?)0+(?=\d)/, '$1');
  const rest = fraction.replace(/(?<!0)0+$/, '');
  const number = rest === '' ? integer : `${integer}.${rest}`;
  return number === '-0' ? '0' : number;
}

function choiceOf(raw: string, choices: readonly Choice[]): string {
  const folded = fold(raw);
  const hit =
    choices.find((choice) => choice.value === raw.trim()) ??
    choices.find(
      (choice) => fold(choice.value) === folded || choice.labels.some((label) => fold(label) === folded),
    );
  return hit?.value ?? folded;
}

function isoDate(text: string): string {
  const brazilian = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  if (brazilian !== null) {
    const [, day = '', month = '', year = ''] = brazilian;
    return `${year}-${month}-${day}`;
  }
  return text;
}

// Scheme and host fold; path and query count to the letter, a slash at the end included.
function url(text: string): string {
  if (!URL.canParse(text)) return text;
  const { protocol, host, username, password, pathname, search, hash } = new URL(text);
  // What is no address of the web counts to the letter as a whole.
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return text;
  const path = pathname === '/' && !text.endsWith('/') ? '' : pathname;
  return `${protocol}//${host}${path}${search}${hash}`;
}
