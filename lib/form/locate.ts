// From a field's address to the control that is written now: an input of the screen, or the value of one item
// of a repeater. Looked up anew for every write, because pages rebuild their nodes.

import type { FieldDef } from '../model/screen';
import type { RefusalCode } from '../model/plan';
import { fieldOf, splitKey } from '../model/screen';
import type { Control, Dialect, RepeaterItem, Seen } from './dialect';
import { resolver } from './resolve';

export type Located =
  | { readonly ok: true; readonly control: Control; readonly field: FieldDef }
  | { readonly ok: false; readonly refusal: RefusalCode };

/** Finds the control behind an address; an item that does not exist is `missing`, and so is a count: it has none. */
export function locate(key: string, seen: Seen, dialect: Dialect): Located {
  const field = fieldOf(seen.screen, key);
  if (field === undefined || field.kind === 'tally') return { ok: false, refusal: 'missing' };
  if (field.kind === 'pairs') {
    const items = itemsNamed(key, field, seen, dialect);
    const [item] = items;
    if (item === undefined) return { ok: false, refusal: 'missing' };
    return items.length === 1
      ? { ok: true, control: item.value, field }
      : { ok: false, refusal: 'ambiguous' };
  }
  const found = resolver(seen, dialect).resolve(field);
  if (found.state !== 'ok') return { ok: false, refusal: found.state };
  return { ok: true, control: dialect.control(found.anchor, field, seen.root), field };
}

/** The items of a repeater that carry the address's name. Header names know no case. */
export function itemsNamed(key: string, field: FieldDef, seen: Seen, dialect: Dialect): RepeaterItem[] {
  const wanted = (splitKey(key).item ?? '').toLowerCase();
  const items = dialect.repeater(field, seen.root)?.items() ?? [];
  return items.filter((item) => item.name.read().value.trim().toLowerCase() === wanted);
}
