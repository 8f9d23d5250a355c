// How plain HTML controls are written: the way a person would, so that the page's own listeners notice. Carried by
// the hands alone.

import { canonical } from '../plan/canonical';
import { typed } from '../plan/format';
import { matchOption } from '../plan/options';
import { radioOptions } from './controls';
import type { ControlKind, Writer, Writers } from './dialect';
import { fire, focusIn, focusOut, setNative, type } from './events';

const text: Writer<'text'> = ({ anchor, field }, value) => {
  type(anchor, typed(field.kind, value));
  return Promise.resolve(null);
};

const select: Writer<'select'> = ({ anchor, field, read }, value) => {
  const offered = read().options ?? [];
  const option =
    value === '' ? offered.find((each) => each.value === '') : matchOption(field, value, offered);
  if (option === null || option === undefined) {
    return Promise.resolve(value === '' ? 'cannot-clear' : 'no-option');
  }
  focusIn(anchor);
  setNative(anchor, option.value);
  fire(anchor, 'input');
  fire(anchor, 'change');
  focusOut(anchor);
  return Promise.resolve(null);
};

/** One click when it differs, never a second one. */
const check: Writer<'check'> = ({ anchor }, value) => {
  if (anchor.checked !== (canonical('boolean', value) === 'S')) anchor.click();
  return Promise.resolve(null);
};

const radio: Writer<'radio'> = ({ anchor, field, root }, value) => {
  // No click takes a choice back.
  if (value === '') return Promise.resolve('cannot-clear');
  const offered = radioOptions(anchor, root);
  const option =
    field.kind === 'boolean'
      ? offered.find((each) => canonical('boolean', each.value) === canonical('boolean', value))
      : matchOption(field, value, offered);
  if (option === null || option === undefined) return Promise.resolve('no-option');
  if (!option.button.checked) option.button.click();
  return Promise.resolve(null);
};

export const plainWriters = { text, select, check, radio } satisfies Partial<Writers>;

/**
 * The hand that writes any control with the writer of its kind.
 * @param writers those of one ERP: a kind that only the other one has is left as it is
 */
export function handOf(writers: Partial<Writers>): Writer<ControlKind> {
  return (control, value, signal) => {
    // The table pairs each kind with its own writer; the compiler cannot follow that by index.
    const write = writers[control.kind] as Writer<ControlKind> | undefined;
    return write === undefined ? Promise.resolve('readonly') : write(control, value, signal);
  };
}
