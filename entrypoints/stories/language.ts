// Has the page of stories speak one language, whatever the browser speaks: the texts are those of the locale files.

import { browser } from 'wxt/browser';
import { parse } from 'yaml';

export const LANGUAGES = ['pt_BR', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(text: string | null): text is Language {
  return LANGUAGES.some((each) => each === text);
}

const files = import.meta.glob<string>('../../lib/locales/*.yml', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** From now on every text of this page is of this language. */
export function speak(language: Language): void {
  const messages = flat(parse(files[`../../lib/locales/${language}.yml`] ?? ''));
  Object.assign(browser.i18n, {
    getMessage: (key: string, given: readonly string[] = []): string =>
      (messages.get(key) ?? '').replaceAll(/\$(\d)/g, (_, at: string) => given[Number(at) - 1] ?? ''),
  });
}

/** As the browser is given them: one level of keys, the forms of a plural in one text. */
function flat(node: unknown, key = ''): ReadonlyMap<string, string> {
  if (typeof node === 'string') return new Map([[key, node]]);
  if (typeof node !== 'object' || node === null) return new Map();
  if ('n' in node) return new Map([[key, Object.values(node).join(' | ')]]);
  return new Map(
    Object.entries(node).flatMap(([name, child]) => [...flat(child, key === '' ? name : `${key}_${name}`)]),
  );
}
