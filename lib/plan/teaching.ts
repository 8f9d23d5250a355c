// What may be remembered of a control that an operator points at: names that the page writes the same way each time, and labels
// without anything of a record. Pure; used where a control is described, where a description is typed, and where one is kept.

import type { TaughtAnchor } from '../model/taught';

/** Longer than any label, and than any name that a person gave. */
export const LONGEST = { name: 100, label: 120, role: 40 } as const;

/** A run of digits this long is the number of a record, a moment or a draw of lots. */
const NUMBERED = /\d{4}/;

/** Names that libraries make up while the page is built, counted by place or by time. */
const MADE_UP =
  /^:|^_?r_|^(?:mui|react-select|ui-id|select2|radix|headlessui|downshift|chakra)\b|[0-9a-f]{8}-[0-9a-f]{4}/i;

/** True for a name or an id that the page will write again. */
export function isStable(name: string): boolean {
  return /^[^\s@]+$/.test(name) && name.length <= LONGEST.name && !NUMBERED.test(name) && !MADE_UP.test(name);
}

/** True for a label that is no text of a record. */
export function isPlain(label: string): boolean {
  return (
    label.trim() !== '' && label.length <= LONGEST.label && !NUMBERED.test(label) && !label.includes('@')
  );
}

/** True for a description that finds by what a control is called, and holds nothing else. */
export function isTeachable({ name, label, role }: TaughtAnchor): boolean {
  return (
    (name !== '' || label !== '') &&
    (name === '' || isStable(name)) &&
    (label === '' || isPlain(label)) &&
    /^[a-z]+$/.test(role) &&
    role.length <= LONGEST.role
  );
}
