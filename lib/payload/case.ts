// One document on its way through the judges: what it is, where it stands, and where what is found of it goes.

import type { Condition, Report, Told, Verdict } from './finding';
import type { Format } from './formats';
import type { Key, Members } from './path';

/** One document under its format, and where what is found of it goes. */
export interface Case {
  readonly body: Members;
  readonly format: Format;
  readonly path: readonly Key[];
  readonly tell: Report['tell'];
  readonly judge: (condition: Condition, verdict: Verdict) => void;
}

/** What is no more than worth knowing in a notice that takes the service away: what ends it is what is meant. */
export function milderIn({ body }: Case): Pick<Told, 'severity'> {
  // Of the service notice's own `Active` no source says more than its name [G].
  const removes = body.ActionType === 2 || body.ActionType === '2' || body.Active === false;
  return removes ? { severity: 'info' } : {};
}
