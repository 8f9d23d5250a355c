// The commands to the script that marks fields: what is wrong on the screen, said beside each field, and which field the
// operator stands in. Sentences travel, and never a value: neither what a field holds nor what it should. See commands.ts.

import { command } from './command';
import { listOf, nothing, nullable, oneOf, shape, text } from './guards';
import type { Guarded } from './guards';
import { key, screenId } from './shapes';
import { MOST } from '../model/snapshot';

/** One field, how bad it is, and the rule in words: whole sentences, in the language of the page that asked. */
export const mark = shape({
  key,
  severity: oneOf('error', 'warning', 'info'),
  text: text(600),
});

export type Mark = Guarded<typeof mark>;

/** What stands on a mark beside its sign, for each severity. */
export const markWords = shape({ error: text(20), warning: text(20), info: text(20) });

/** Screens have far fewer fields; a page full of marks would help nobody. */
export const MOST_MARKS = 60;

/** For the form that was looked at, and no other. */
export const markOrder = shape({
  screen: screenId,
  form: text(MOST.form),
  words: markWords,
  marks: listOf(mark, MOST_MARKS),
});

export type MarkOrder = Guarded<typeof markOrder>;

/** The field that has the focus, and a report on it. */
export const focusedField = shape({
  /** The screen that it is a field of, and its key; null for a field that Encaixe does not know. */
  field: nullable(shape({ screen: screenId, key })),
  /** What it is and what it is called; neither what it holds nor what a record says. */
  report: text(2_000),
});

export type FocusedField = Guarded<typeof focusedField>;

export const markCommands = {
  /** Marks these fields and no others; answers whether that form is the one on top. */
  mark: command<'marked' | 'screen-gone'>()(markOrder),
  unmark: command<null>()(nothing),
  /** Which field has the focus; null where nothing that can be edited has. */
  focused: command<FocusedField | null>()(nothing),
} as const;

export type MarkCommands = typeof markCommands;
