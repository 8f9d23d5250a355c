// How two spellings of a label or an option are brought together: case, accents, marks and spacing fall away.
// Pure, linear in the length of the text, and used on whatever a page holds.

const MARKS = /\p{M}/gu;
// Required marks, colons, quotes and what nobody can see (joiners, directions of writing) say nothing about which
// field it is.
const NOISE = /[*:!"'“”‘’\p{Cf}]/gu;
const SPACES = /[\s\u00a0]+/g;
/** A label longer than this is no label; the rest is not looked at. */
const LONGEST = 300;

/** Folds a text for comparison: `Versão: *` and `versao` become one. What is folded stays as it is. */
export function fold(text: string): string {
  return (
    text
      .slice(0, LONGEST)
      .normalize('NFD')
      .replace(MARKS, '')
      .replace(NOISE, '')
      .replace(SPACES, ' ')
      .trim()
      .toLowerCase()
      // Taken apart, letters of some scripts are three.
      .slice(0, LONGEST)
      .trimEnd()
  );
}

/**
 * Folds a label further: punctuation and plural endings fall away, so that `Cód. Integração`, `Cód Integração`
 * and `Limites de Tentativas` against `Limite de tentativas` meet.
 */
export function foldLabel(text: string): string {
  return fold(text)
    .split(/[ ./,;()\-–—[\]]+/)
    .map(singular)
    .filter((word) => word !== '')
    .join(' ');
}

// Portuguese and English plurals as they occur in labels; short words keep their s (`mes`, `gas`), and so does `ss`.
function singular(word: string): string {
  if (word.length < 5 || !word.endsWith('s') || word.endsWith('ss')) return word;
  if (word.endsWith('coes')) return `${word.slice(0, -4)}cao`;
  if (word.endsWith('ores')) return word.slice(0, -2);
  return word.slice(0, -1);
}
