// Guards for what a page reports: a snapshot of a screen and the account of a row. The background's side only. No report
// may carry what a secret field holds, but the answer to one question; and none may say that a secret is the right one.

import { flag, listOf, nullable, oneOf, optional, shape, text } from './guards';
import type { Guard } from './guards';
import { key, screenId } from './shapes';
import { MOST } from '../model/snapshot';

export const refusal = oneOf(
  'missing',
  'ambiguous',
  'hidden',
  'readonly',
  'no-option',
  'no-value',
  'unresolved',
  'changed-by-page',
  'changed-since-preview',
  'edited-since-fill',
  'timeout',
  'covered',
  'screen-gone',
  'cannot-clear',
  'cancelled',
);

const unjudged: Guard<boolean | null> = (input): input is null => input === null;

const secretShape = shape({
  empty: flag,
  bearer: oneOf('none', 'exact', 'plus', 'spaces'),
  placeholder: flag,
  equal: unjudged,
});

const field = {
  key,
  state: oneOf('ok', 'missing', 'ambiguous', 'hidden', 'readonly'),
  value: text(MOST.value),
  text: optional(text(MOST.value)),
  options: optional(listOf(shape({ value: text(MOST.option), text: text(MOST.option) }), MOST.options)),
  secret: optional(secretShape),
  by: optional(oneOf('mapping', 'name', 'label', 'alias', 'similar', 'item')),
};

const about = { screen: screenId, record: nullable(text(MOST.record)), pristine: flag };

/** What a page tells by itself. */
export const snapshot = shape({ ...about, fields: listOf(shape(field), MOST.fields) });

const raw = {
  ...about,
  fields: listOf(shape({ ...field, raw: optional(text(MOST.value)) }), MOST.fields),
};

/** What a page reads for a comparison. */
export const rawSnapshot = shape(raw);

/** What a page answers when it was asked. */
export const formSnapshot = shape({ ...raw, form: text(MOST.form) });

const shown = (input: unknown): input is ShownShape => shownValue(input) || shownSecret(input);
const shownValue = shape({ kind: oneOf('value'), value: text(MOST.value), text: optional(text(MOST.value)) });
const shownSecret = shape({ kind: oneOf('secret'), present: flag });
type ShownShape =
  | { readonly kind: 'value'; readonly value: string; readonly text?: string }
  | { readonly kind: 'secret'; readonly present: boolean };

export const receiptRow = shape({
  key,
  outcome: oneOf('written', 'kept', 'refused', 'changed'),
  refusal: optional(refusal),
  after: shown,
});
