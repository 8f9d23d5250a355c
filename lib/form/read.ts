// What a screen shows now. Usually as a snapshot that may travel to the panel, with no more than the shape of a secret;
// for a comparison, which the background makes, with what its fields hold.

import { pairKey, sameAddress } from '../model/screen';
import type { FieldDef } from '../model/screen';
import { MOST } from '../model/snapshot';
import type { OfferedOption, RawField, RawSnapshot, Snapshot, SnapshotField } from '../model/snapshot';
import { secretShape } from '../plan/secret-shape';
import type { Control, Dialect, Reading, Seen } from './dialect';
import { resolver } from './resolve';
import { readTally } from './tally';

export interface ReadOptions {
  readonly pristine: boolean;
  /** Also what stands on a tab that is not shown: for what one save saves. */
  readonly hiddenToo?: boolean;
}

/** How a secret field is told. */
type Telling<F> = (field: Pick<SnapshotField, 'key' | 'state'>, content: string) => F;

/** Reads every field of the screen. Never throws for what a page holds: a broken control reads as missing. */
export function read(seen: Seen, dialect: Dialect, options: ReadOptions): Snapshot {
  return readWith(seen, dialect, options, shapeOf);
}

/** The same, with what secret fields hold: for the background alone, after the operator's click. */
export function readRaw(seen: Seen, dialect: Dialect, options: ReadOptions): RawSnapshot {
  return readWith<RawField>(seen, dialect, options, (field, raw) => ({
    ...shapeOf(field, raw),
    raw: raw.slice(0, MOST.value),
  }));
}

const shapeOf: Telling<SnapshotField> = (field, content) => ({
  ...field,
  value: '',
  secret: secretShape(content),
});

function readWith<F extends RawField>(
  seen: Seen,
  dialect: Dialect,
  options: ReadOptions,
  tell: Telling<F>,
): Omit<Snapshot, 'fields'> & { readonly fields: readonly (SnapshotField | F)[] } {
  const { screen } = seen;
  // A record that is only looked at is looked at as a whole, whichever of its tabs is open.
  const whole = options.hiddenToo === true || screen.personal === true;
  const { resolve } = resolver(seen, dialect);
  const fields = screen.fields.flatMap((field): (SnapshotField | F)[] => {
    if (field.kind === 'pairs') return readPairs(field, seen, dialect, tell);
    const hiddenToo = whole || field.anyTab === true;
    if (field.kind === 'tally') return readTally(field, seen.root, hiddenToo);
    const found = resolve(field, hiddenToo);
    if (found.state !== 'ok') return [{ key: field.key, state: found.state, value: '' }];
    const reading = readingOf(() => dialect.control(found.anchor, field, seen.root));
    if (reading === null) return [{ key: field.key, state: 'missing', value: '' }];
    return [{ ...shownField(field, reading, tell), by: found.by }];
  });
  // What only counts rows cannot be typed into: a word in the list's search box changes no record.
  const pristine = options.pristine || screen.fields.every(({ kind }) => kind === 'tally');
  const record = dialect.record(seen);
  // A number that long is none.
  return {
    screen: screen.id,
    fields,
    record: record !== null && record.length > MOST.record ? null : record,
    pristine,
  };
}

// A control that is not what its markup says is no reason to lose the other fields.
function readingOf(control: () => Control): Reading | null {
  try {
    return control().read();
  } catch {
    return null;
  }
}

function shownField<F>({ key, kind }: FieldDef, reading: Reading, tell: Telling<F>): SnapshotField | F {
  const state = reading.readonly ? 'readonly' : 'ok';
  if (kind === 'secret') return tell({ key, state }, reading.value);
  const { value, text, options } = reading;
  return {
    key,
    state,
    value: value.slice(0, MOST.value),
    ...(text === undefined ? {} : { text: text.slice(0, MOST.value) }),
    ...(options !== undefined && travels(options) ? { options } : {}),
  };
}

/** A list that does not travel is no worse for it: the write looks for its entry on the page. */
function travels(options: readonly OfferedOption[]): boolean {
  const isShort = ({ value, text }: OfferedOption): boolean =>
    Math.max(value.length, text.length) <= MOST.option;
  return options.length <= MOST.options && options.every(isShort);
}

// Values of headers and parameters are treated as secrets throughout: vendors' own pictures show keys in them.
function readPairs<F extends RawField>(
  field: FieldDef,
  seen: Seen,
  dialect: Dialect,
  tell: Telling<F>,
): (SnapshotField | F)[] {
  const repeater = dialect.repeater(field, seen.root);
  if (repeater === null) return [{ key: field.key, state: 'missing', value: '' }];
  const fields: F[] = [];
  const names: string[] = [];
  for (const item of repeater.items()) {
    const name = item.name.read().value;
    const { value } = item.value.read();
    if (name === '' && value === '') continue;
    names.push(name);
    // No header has such a name, and no rule asks for so many.
    if (name.length > MOST.item || fields.length === MOST.items) continue;
    const key = pairKey(field.key, name);
    // The second of two items of one name could not be told from the first.
    if (fields.some((each) => sameAddress(each.key, key))) continue;
    fields.push({ ...tell({ key, state: 'ok' }, value), by: 'item' });
  }
  return [{ key: field.key, state: 'ok', value: names.join(', ').slice(0, MOST.value) }, ...fields];
}
