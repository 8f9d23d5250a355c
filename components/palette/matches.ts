// Which commands a typed text means, the likeliest first. Pure. Case and accents do not count, every word that was typed
// must be found, and the beginning of a word counts for more than its middle. Nothing typed means all of them.

import { fold } from '../../lib/plan/fold';

/** Something that the operator can have done by its name. */
export interface Command {
  /** The same as long as it means the same: what was used last is known by it. */
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly run: () => unknown;
}

type Named = Pick<Command, 'id' | 'title'>;

/**
 * The commands that a query means; among equals those that were used last come first, then those that stand first.
 * @param recent ids, the latest first
 */
export function matches<C extends Named>(
  query: string,
  commands: readonly C[],
  recent: readonly string[] = [],
): readonly C[] {
  const words = fold(query)
    .split(' ')
    .filter((word) => word !== '');
  const ranked = commands.flatMap((command, place) => {
    const title = fold(command.title);
    const ranks = words.map((word) => rankOf(word, title));
    if (ranks.includes(NOT_THERE)) return [];
    const used = recent.indexOf(command.id);
    return [{ command, order: [sum(ranks), used === -1 ? recent.length : used, place] }];
  });
  return ranked.sort((a, b) => compare(a.order, b.order)).map(({ command }) => command);
}

const NOT_THERE = -1;

/** 0 where a title begins so, 1 where a word in it does, 2 where it stands inside of one. */
function rankOf(word: string, title: string): number {
  if (title.startsWith(word)) return 0;
  const at = title.indexOf(word);
  if (at === -1) return NOT_THERE;
  const starts = title.split(/[^\p{L}\p{N}]+/u).some((each) => each.startsWith(word));
  return starts ? 1 : 2;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, one] of a.entries()) {
    const difference = one - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
