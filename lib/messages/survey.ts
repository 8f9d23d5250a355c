// The commands to the survey: to point at a control, to look whether a description finds one, to learn what was taught, and to
// tell what a screen is made of. None of them asks for a value. See commands.ts.

import { command } from './command';
import { nothing, nullable, oneOf, shape, text } from './guards';
import type { Guard } from './guards';
import { key, screenId } from './shapes';
import { erpId } from './vocabularies';
import type { Finds, TaughtAnchor } from '../model/taught';

/** How a control is told from others. */
export const taughtAnchor: Guard<TaughtAnchor> = shape({ name: text(200), label: text(300), role: text(40) });

/** What the page says while the operator points; whole sentences, in the language of the page that asked. */
export const pickLabels = shape({
  /** Which field is looked for. */
  what: text(300),
  /** The keys and what they do. */
  keys: text(300),
});

/** More is cut off, and said to be. */
export const LONGEST_SKELETON = 200_000;

export const surveyCommands = {
  /** Begins to point within the screen on top; what comes of it is told through `page.picked`. */
  pick: command<'begun' | 'screen-gone'>()(shape({ screen: screenId, labels: pickLabels })),
  /** The same as an arrow or Enter on the page, for who stays in the panel; null where nobody points any more. */
  pickMove: command<TaughtAnchor | null>()(shape({ by: oneOf('next', 'previous', 'take') })),
  pickStop: command<null>()(nothing),
  /** How many shown controls of the screen a description means. */
  find: command<Finds | 'screen-gone'>()(shape({ screen: screenId, anchor: taughtAnchor })),
  /** From now on this field is found by this description; null: as if nobody had taught it. */
  learn: command<null>()(shape({ screen: screenId, field: key, anchor: nullable(taughtAnchor) })),
  /** What the screen on top is made of, as JSON without values; of any page where the screen is not known. */
  skeleton: command<string>()(shape({ erp: erpId })),
} as const;

export type SurveyCommands = typeof surveyCommands;
