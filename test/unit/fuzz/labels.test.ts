// How labels are brought together, on texts that mean no good: a folded text is folded for good, no longer than a label,
// and holds nothing that nobody can see.

import { afterAll, describe, expect, it } from 'vitest';
import { fold, foldLabel } from '../../../lib/plan/fold';
import { expectCleanPrototypes, hostileText } from './hostile';
import { always, FUZZ_TIMEOUT } from './runs';
import fc from 'fast-check';

afterAll(expectCleanPrototypes);

const word = fc.constantFrom('Limites', 'Descrição', 'dos', 'passes', 'access', 'cores', 'opções', 's', 'Nº');
const label = fc.oneof(
  hostileText,
  fc.array(fc.oneof(word, hostileText), { maxLength: 6 }).map((words) => words.join(' ')),
);

describe('the folding of labels', { timeout: FUZZ_TIMEOUT }, () => {
  it.each([
    ['fold', fold],
    ['foldLabel', foldLabel],
  ])('%s folds once and for all', (_name, folded) => {
    always(label, (text) => {
      const once = folded(text);
      expect(folded(once)).toBe(once);
      expect(once).toBe(once.trim());
      expect(once.length).toBeLessThanOrEqual(300);
    });
  });

  it('leaves nothing that cannot be seen, no accent and no capital', () => {
    always(label, (text) => {
      expect(fold(text)).not.toMatch(/[\p{M}\p{Cf}]|[\t\r\n\u00a0]| {2}/u);
      expect(fold(text)).toBe(fold(text).toLowerCase());
    });
  });

  it('brings together what only looks different', () => {
    const unseen = fc.constantFrom('\u200b', '\u202e', '\u2066', '\u00ad', '\ufeff', '\u0301', '*', ':');
    always(fc.array(fc.tuple(fc.constantFrom(...Array.from('Versão do integrador')), unseen)), (letters) => {
      const plain = letters.map(([letter]) => letter).join('');
      const dressed = letters.map(([letter, sign]) => letter + sign).join('');
      expect(fold(dressed)).toBe(fold(plain));
    });
  });
});
