// Stands in for '#i18n' in component tests: reads the real locale files and refuses what a browser would hide,
// a key that is missing and a substitution that was forgotten.

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

type Plural = Readonly<Record<string, string>>;

/** All messages of one locale file by dotted key. */
export function messagesOf(locale: 'pt_BR' | 'en'): ReadonlyMap<string, string | Plural> {
  const found = new Map<string, string | Plural>();
  collect(parse(readFileSync(`lib/locales/${locale}.yml`, 'utf8')), '', found);
  return found;
}

function collect(node: unknown, key: string, into: Map<string, string | Plural>): void {
  if (typeof node !== 'object' || node === null) {
    into.set(key, typeof node === 'string' ? node : '');
  } else if ('n' in node) {
    into.set(key, node as Plural);
  } else {
    for (const [name, child] of Object.entries(node))
      collect(child, key === '' ? name : `${key}.${name}`, into);
  }
}

const portuguese = messagesOf('pt_BR');

export const i18n = {
  t(key: string, ...given: readonly (number | readonly (string | number)[])[]): string {
    const message = portuguese.get(key);
    if (message === undefined) throw new Error(`no message "${key}"`);
    const count = given.find((each) => typeof each === 'number');
    const substitutions = given.find((each) => typeof each === 'object') ?? [count];
    const text = typeof message === 'string' ? message : (message[String(count)] ?? message.n ?? '');
    return text.replaceAll(/\$(\d)/g, (_, position: string) => {
      const value = substitutions[Number(position) - 1];
      if (value === undefined) throw new Error(`"${key}" wants $${position}`);
      return String(value);
    });
  },
};
