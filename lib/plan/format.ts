// How a value is typed and read on a Brazilian screen: money with a comma and two places, dates by day first.
// What does not fit its kind is typed as it is; the read-back tells whether the page took it.

import type { ValueKind } from '../model/screen';
import { canonical, decimal } from './canonical';

/** The text of a value, whichever way it came. */
export function typed(kind: ValueKind, value: string): string {
  switch (kind) {
    case 'money':
      return money(value);
    case 'date':
      return canonical('date', value).replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
    default:
      return value;
  }
}

function money(value: string): string {
  const number = decimal(value);
  if (number === null) return value;
  const [whole = '0', fraction = ''] = number.split('.');
  return `${grouped(whole)},${fraction.padEnd(2, '0')}`;
}

/** A dot after every third digit from the end. */
function grouped(whole: string): string {
  const [sign, digits] = whole.startsWith('-') ? ['-', whole.slice(1)] : ['', whole];
  const first = digits.length % 3;
  const groups = [digits.slice(0, first), ...(digits.slice(first).match(/\d{3}/g) ?? [])];
  return sign + groups.filter((group) => group !== '').join('.');
}
