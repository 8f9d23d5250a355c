// What a finding says in the ERP's page: its rule, in words. A page is not the place for a value: what makes these
// sentences is not given one.

import type { MarkOrder } from '../../lib/messages/marks';
import { MOST_MARKS } from '../../lib/messages/marks';
import type { Finding, Severity } from '../../lib/model/plan';
import type { Preview } from '../../lib/model/setup';
import { findingText, severityName } from './codes';
import { say } from './language';

/** As much of a finding as may be said in the page: neither what stands there nor what should. */
type Rule = Pick<Finding, 'key' | 'severity' | 'code' | 'note'>;

const WORST: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const LONGEST = 600;

/** The rule that does not hold, and why there is one. */
export function ruleText({ code, note }: Pick<Rule, 'code' | 'note'>): string {
  const said = findingText[code](null);
  return note === undefined ? said : `${said} ${say(note)}`;
}

/** What to mark in the page after a look: one mark a field, as bad as the worst that was found of it. */
export function markOrderOf({
  screen,
  form,
  findings,
}: Pick<Preview, 'screen' | 'form' | 'findings'>): MarkOrder {
  const sorted = findings.toSorted((a, b) => WORST[a.severity] - WORST[b.severity]);
  const marks = [...Map.groupBy<string, Rule>(sorted, ({ key }) => key)].map(([key, rules]) => ({
    key,
    severity: rules[0]?.severity ?? 'info',
    text: rules.map(ruleText).join(' ').slice(0, LONGEST),
  }));
  return {
    screen,
    form,
    words: { error: severityName.error(), warning: severityName.warning(), info: severityName.info() },
    marks: marks.slice(0, MOST_MARKS),
  };
}
