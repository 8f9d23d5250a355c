// What may leave a page in a report: words that our own screen data knows, labels of controls that share no word with what the
// page holds, and names that look like a programmer's. Of everything else the length class leaves and nothing more. When in
// doubt, it stays.

import type { ScreenDef } from '../model/screen';
import { fold, foldLabel } from '../plan/fold';
import { oneEditApart } from './resolve';

/** The longest label that may leave without being known. */
const LONGEST_LABEL = 60;
/** What is compared of a text; the rest of a longer one would leave unseen. */
const LONGEST_KNOWN = 200;
/** Shorter words stand everywhere by chance. */
const TELLING = 3;
/** How titles of windows over records begin, whatever follows. */
const BEGINNINGS = ['Cadastrar', 'Editando', 'Editar', 'Novo', 'Nova', 'Duplicar'];
/** A name of a programmer's: no blank, no address, no sentence. */
const IDENTIFIER = /^(?:[A-Za-z_$][\w$.:[\]-]{0,59}|\d{1,2})$/;

export interface Redaction {
  /** A text that only our own data may make readable. */
  readonly known: (text: string) => string;
  /** The words beside a control. */
  readonly label: (text: string) => string;
  /** The title of a window: what our data knows of its beginning and end. */
  readonly title: (text: string) => string;
  /** An id or a name; the same one comes out the same each time, and no two come out as one. */
  readonly name: (text: string) => string;
}

/**
 * @param screens our own data on this ERP; whatever stands there may leave
 * @param taught labels that the operator keeps for finding a field
 * @param foreign every text of the page that is no label: values, rows, titles, addresses
 */
export function redaction(
  screens: readonly ScreenDef[],
  taught: readonly string[],
  foreign: Iterable<string>,
): Redaction {
  const own = [...screens.flatMap(stringsIn), ...taught, ...BEGINNINGS];
  const exact = new Set(own);
  const labels = new Set(own.map(foldLabel));
  const near = [...labels].filter((label) => label.length >= 6);
  const ours = new Set(own.flatMap(wordsIn));
  const theirs = new Set<string>();
  for (const text of foreign) for (const word of wordsIn(text)) if (!ours.has(word)) theirs.add(word);
  const long = [...theirs].filter((word) => word.length >= 5);
  const isTheirs = (text: string): boolean => {
    // `mariasouza` says what `Maria Souza` does.
    const joined = fold(text).replace(/[^\p{L}\p{N}]/gu, '');
    return wordsIn(text).some((word) => theirs.has(word)) || long.some((word) => joined.includes(word));
  };

  const isKnown = (text: string): boolean => {
    if (text.length > LONGEST_KNOWN) return false;
    const folded = foldLabel(text);
    if (labels.has(folded)) return true;
    // The caption of a page may be the beginning of a title.
    const parts = text.split('/').map(foldLabel);
    if (parts.length > 1 && parts.every((part) => labels.has(part))) return true;
    return folded.length >= 6 && near.some((label) => oneEditApart(label, folded)) && !isTheirs(text);
  };
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

  const known = (text: string): string => (isKnown(text) ? plain(text) : shapeOf(text));
  const names = new Map<string, string>();
  const given = new Set<string>(['']);

  return {
    known,
    label(text) {
      const said = plain(text);
      const isFree = said.length <= LONGEST_LABEL && !/[\d@]/.test(said) && !isTheirs(said);
      return isFree || isKnown(text) ? said : shapeOf(text);
    },
    title(text) {
      const said = plain(text);
      if (said === '' || isKnown(text)) return said;
      const folded = foldLabel(said);
      const longest = (fits: (label: string) => boolean): string =>
        [...labels]
          .filter((each) => each.length >= TELLING && fits(each))
          .sort((a, b) => b.length - a.length)[0] ?? '';
      const begins = longest((label) => folded.startsWith(`${label} `));
      const ends = longest((label) => folded.slice(begins.length).endsWith(` ${label}`));
      return [begins, shapeOf(said), ends].filter(Boolean).join(' ');
    },
    name(text) {
      const before = names.get(text);
      if (before !== undefined) return before;
      let name = text;
      if (!exact.has(text)) {
        if (!IDENTIFIER.test(text) || isTheirs(text)) name = '~';
        else if (/\d{3}/.test(text) || text.replace(/\D/g, '').length > 4) name = text.replace(/\d+/g, '#');
      }
      for (let count = 2; given.has(name); count += 1) name = `${name.split('~')[0] ?? ''}~${count}`;
      names.set(text, name);
      given.add(name);
      return name;
    },
  };
}

/** How much stands there: nothing, a word or two, a line, more. */
export function shapeOf(text: string): string {
  const { length } = text.trim();
  if (length === 0) return '';
  return length <= 10 ? '▯' : length <= 30 ? '▯▯' : '▯▯▯';
}

/** The words of a text, of a name in any of a programmer's spellings too. */
function wordsIn(text: string): string[] {
  const apart = text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/\d+/g, ' ');
  return [apart, text].flatMap(pieces).filter((word) => word.length >= TELLING);
}

// Longer texts are folded piece by piece: a fold looks at the beginning alone.
function pieces(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).map(fold);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
