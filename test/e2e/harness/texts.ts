// The texts that the installed extension shows, so that tests find buttons by what an operator reads and
// never hold a second copy of it. An unknown key is an error, never an empty locator.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Language = 'pt_BR' | 'en';

/**
 * `t('popup.add')`. Values fill `$1`, `$2`, …; a number as the only value is a count and chooses the plural
 * form too, as it does in the pages.
 */
export type Texts = (key: string, ...values: readonly (string | number)[]) => string;

/** Reads the messages of an unpacked extension. */
export function textsOf(extension: string, language: Language): Texts {
  const file = join(extension, '_locales', language, 'messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { readonly message: string }>;
  return (key, ...values) => {
    const message = messages[key.replaceAll('.', '_')]?.message;
    if (message === undefined) throw new Error(`No text ${key} in ${language}`);
    const [count] = values;
    const form = values.length === 1 && typeof count === 'number' ? pluralOf(message, count) : message;
    return form.replace(/\$(\d)/g, (whole, index) => String(values[Number(index) - 1] ?? whole));
  };
}

// Two forms: one, many. Three: none, one, many.
function pluralOf(message: string, count: number): string {
  const forms = message.split(' | ');
  const form = forms.length === 3 ? Math.min(count, 2) : count === 1 ? 0 : 1;
  return forms[form] ?? message;
}
