// A sentence is read in the language of the browser: English where it is English, Portuguese everywhere else.

import { describe, expect, it } from 'vitest';
import { inLanguage } from '../../../lib/model/text';

describe('inLanguage', () => {
  it.each([
    ['pt-BR', 'sim'],
    ['pt', 'sim'],
    ['en', 'yes'],
    ['EN-gb', 'yes'],
    ['es-AR', 'sim'],
    ['', 'sim'],
  ])('%j reads %s', (language, sentence) => {
    expect(inLanguage({ pt: 'sim', en: 'yes' }, language)).toBe(sentence);
  });
});
