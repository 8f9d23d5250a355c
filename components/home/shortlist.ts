// Which of an instance's profiles the panel lists: all while they are few; the chosen one and the latest, or what a filter
// finds, once they are many. Pure.

import type { ProfileView } from '../../lib/model/setup';
import { fold } from '../../lib/plan/fold';

/** As many are listed without a filter, and found by one. */
export const FEW = 8;
/** The latest that are listed beside the chosen one where there are more. */
const LATEST = 4;

export interface Shortlist {
  readonly shown: readonly ProfileView[];
  /** How many more there are, or would be found. */
  readonly hidden: number;
}

/**
 * The profiles beside the chosen one.
 * @param nameOf what a profile can be found by besides its own name
 */
export function shortlist(
  others: readonly ProfileView[],
  filter: string,
  nameOf: (profile: ProfileView) => string,
): Shortlist {
  const wanted = fold(filter);
  const found = wanted === '' ? others : others.filter((each) => nameOf(each).includes(wanted));
  if (found.length <= FEW) return { shown: found, hidden: 0 };
  if (wanted !== '') return { shown: found.slice(0, FEW), hidden: found.length - FEW };
  const latest = [...found].sort((a, b) => b.updatedAt - a.updatedAt).slice(0, LATEST);
  return { shown: latest, hidden: found.length - LATEST };
}
