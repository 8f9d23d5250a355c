// Which entry of a list on the screen is the wanted value. Two equal entries are no answer.

import type { FieldDef } from '../model/screen';
import type { OfferedOption } from '../model/snapshot';
import { same } from './canonical';
import { fold } from './fold';

/** The offered option that means `wanted`, or null when none or more than one does. */
export function matchOption<O extends OfferedOption>(
  field: Pick<FieldDef, 'kind' | 'choices'>,
  wanted: string,
  options: readonly O[],
): O | null {
  const tests: readonly ((option: O) => boolean)[] = [
    (option) => option.value !== '' && option.value === wanted,
    (option) => option.text.trim() === wanted,
    // The number of a version stands in the text; the value may be any key of the ERP's own.
    (option) => same(field.kind, option.text, wanted, field.choices),
    (option) =>
      field.kind !== 'version' &&
      option.value !== '' &&
      same(field.kind, option.value, wanted, field.choices),
    (option) => fold(option.text) === fold(wanted),
  ];
  // A version is never matched by the option's own key.
  for (const test of field.kind === 'version' ? tests.slice(2) : tests) {
    const hits = options.filter(test);
    const [hit] = hits;
    if (hit !== undefined) return hits.length === 1 ? hit : null;
  }
  return null;
}
