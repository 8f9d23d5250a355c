// What is wrong with a draft, at hand for the field that it is said beside. What is only not there yet is not said before the
// operator asked for the partner to be kept.

import { screenById } from '../../lib/erps/screens';
import type { PartnerProblem, PartnerProblemCode } from '../../lib/model/own-partner';
import type { Partner } from '../../lib/model/partner';
import { ownPartnerProblems } from '../../lib/plan/partner-check';
import { partnerProblemText } from '../words/partner-words';

/** The sentence of what is wrong at one of these places, or under it; undefined where nothing is. */
export type ProblemAt = (...paths: readonly string[]) => string | undefined;

export function draftProblems(draft: Partner): readonly PartnerProblem[] {
  return ownPartnerProblems(draft, screenById);
}

const UNFINISHED: ReadonlySet<PartnerProblemCode> = new Set(['empty', 'no-rules', 'no-step', 'no-item']);

/** @param tried the operator asked for it to be kept */
export function problemAt(problems: readonly PartnerProblem[], tried: boolean): ProblemAt {
  const shown = problems.filter(({ code }) => tried || !UNFINISHED.has(code));
  return (...paths) => {
    const found = shown.find(({ path }) =>
      paths.some((each) => path === each || path.startsWith(`${each}.`)),
    );
    return found === undefined ? undefined : partnerProblemText[found.code]();
  };
}
