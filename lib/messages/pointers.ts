// The commands to the guide: what it may point at. See commands.ts.

import { command } from './command';
import { listOf, nothing, nullable, shape, text } from './guards';
import type { Guarded } from './guards';
import { key, screenId } from './shapes';
import { erpId } from './vocabularies';

/** What the guide says beside an entry; whole sentences, in the language of the page that asked. */
export const guideLabels = shape({
  /** Press this, and there is more to come. */
  next: text(200),
  /** The last entry of the way. */
  here: text(200),
  /** The warning beside a button that acts in bulk. */
  routine: nullable(text(200)),
});

/** The way to a screen. */
export const leadOrder = shape({
  erp: erpId,
  menu: listOf(text(120), 10),
  labels: guideLabels,
  /** Where it ends; null where the screen is none that Encaixe knows. */
  screen: nullable(screenId),
  /** Text of a button that is warned of when it is seen. */
  routine: nullable(text(120)),
});

export type LeadOrder = Guarded<typeof leadOrder>;

export const guideCommands = {
  /** Points at the next entry of the way, and goes on as the page changes, until the screen is open. */
  lead: command<null>()(leadOrder),
  leadStop: command<null>()(nothing),
  /** Points at one field of the screen on top until the operator presses anything. */
  point: command<'shown' | 'missing'>()(shape({ screen: screenId, key })),
} as const;

export type GuideCommands = typeof guideCommands;
