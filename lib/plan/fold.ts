// How two spellings of a label or an option are brought together: case, accents, marks and spacing fall away.
// Pure, linear in the length of the text, and used on whatever a page holds.

const MARKS = /[\u0300-\u036f]/g;
// Required marks, colons, quotes and zero-width characters say nothing about which field it is.
const NOISE = /[*:!"'“”‘’\u00ad\u200b-\u200f\u2060\ufeff]/g;
const SPACES = /[\s\u00a0]+/g;
/** A label longer than this is no label; the rest is not looked at. */
const LONGEST = 300;

/** Folds a text for comparison: `Versão: *` and `versao` become one. */
export function fold(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(NOISE, '')
    .replace(SPACES, ' ')
    .trim()
    .toLowerCase();
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

// Portuguese and English plurals as they occur in labels; short words keep their s (`mes`, `gas`).
function singular(word: string): string {
  if (word.length < 5 || !word.endsWith('s')) return word;
  if (word.endsWith('coes')) return `${word.slice(0, -4)}cao`;
  if (word.endsWith('ores')) return word.slice(0, -2);
  return word.slice(0, -1);
}
