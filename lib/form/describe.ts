// What would be remembered of a control: its stable name, the words beside it, what it is. Never its place, never what it
// holds, and no label in which a value of the form stands.

import type { TaughtAnchor } from '../model/taught';
import { fold } from '../plan/fold';
import { isPlain, isStable } from '../plan/teaching';
import type { Dialect, Seen } from './dialect';
import { labelsOf } from './labels';
import { roleOf } from './role';

/** Shorter values stand in many words by chance. */
const TELLING = 3;

/** Describes a control of a screen; with neither name nor label where it has none that will be there again. */
export function describe(anchor: Element, { root }: Seen, dialect: Dialect): TaughtAnchor {
  const held = [...root.querySelectorAll<HTMLInputElement>('input,select,textarea')]
    .map(({ value }) => fold(value))
    .filter((value) => value.length >= TELLING);
  const isFree = (label: string): boolean => {
    const words = ` ${fold(label)} `;
    return isPlain(label) && !held.some((value) => words.includes(` ${value} `));
  };
  const others = (element: Element): number => element.querySelectorAll(dialect.candidates).length;
  return {
    name: dialect.names(anchor).find(isStable) ?? '',
    label: labelsOf(anchor, root, others).find(isFree)?.replace(/\s+/g, ' ') ?? '',
    role: roleOf(anchor),
  };
}
