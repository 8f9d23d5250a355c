/**
 * HTML by template: every value is escaped unless it is markup itself, a list is joined, and `false`,
 * `null` and `undefined` print nothing. The legacy pages are built with it.
 */
import { escapeHtml } from '../http.ts';

export interface Markup {
  readonly markup: string;
}

type Printable = Markup | string | number | false | null | undefined | readonly Printable[];

export function markup(parts: TemplateStringsArray, ...values: readonly Printable[]): Markup {
  const text = parts.reduce((done, part, index) => done + print(values[index - 1]) + part);
  return { markup: text };
}

function print(value: Printable): string {
  if (value === false || value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return 'markup' in value ? value.markup : value.map(print).join('');
}
