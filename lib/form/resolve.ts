// Which control on the screen is the field that is asked for. First hit in the order of trust wins and keeps its
// reason; two equal candidates are refused as ambiguous; what is hidden never matches. Reads, never writes.

import type { FieldDef } from '../model/screen';
import type { FieldState, ResolvedBy } from '../model/snapshot';
import type { TaughtAnchor } from '../model/taught';
import { foldLabel } from '../plan/fold';
import type { Dialect, Seen } from './dialect';
import { labelsFor, labelsOf } from './labels';
import { roleOf } from './role';
import { isShown } from './visible';

export type Resolution =
  | { readonly state: 'ok'; readonly anchor: Element; readonly by: ResolvedBy }
  | { readonly state: Exclude<FieldState, 'ok' | 'readonly'> };

/** Labels shorter than this are too easily one letter away from another. */
const SIMILAR_FROM = 6;

/** Looks fields up on one screen; builds its index once, labels only when a name does not settle it. */
export interface Resolver {
  /** @param hiddenToo also on a tab that is not shown, where none that is shown is as sure: never for writing */
  readonly resolve: (field: FieldDef, hiddenToo?: boolean) => Resolution;
}

/** Everything on the screen that can be a field by itself, in the order of the page. */
export function anchorsOf({ root, screen }: Seen, dialect: Dialect): ReadonlySet<Element> {
  const repeaters = screen.fields.flatMap((field) =>
    field.kind === 'pairs' ? (dialect.repeater(field, root)?.root ?? []) : [],
  );
  const anchors = new Set<Element>();
  for (const candidate of root.querySelectorAll(dialect.candidates)) {
    const anchor = dialect.anchor(candidate, root);
    if (anchor !== null && !repeaters.some((each) => each.contains(anchor))) anchors.add(anchor);
  }
  return anchors;
}

export function resolver(seen: Seen, dialect: Dialect): Resolver {
  const { root, screen } = seen;
  const anchors = anchorsOf(seen, dialect);
  const visible = new Map<Element, boolean>();
  const shown = (anchor: Element): boolean => {
    const known = visible.get(anchor) ?? isShown(anchor, root);
    visible.set(anchor, known);
    return known;
  };

  const byName = new Map<string, Element[]>();
  for (const anchor of anchors) for (const name of dialect.names(anchor)) push(byName, name, anchor);

  let labels: Map<string, Element[]> | null = null;
  const byLabel = (): Map<string, Element[]> => (labels ??= indexLabels());

  function indexLabels(): Map<string, Element[]> {
    const index = new Map<string, Element[]>();
    // Controls below an element, counted once: thousands may stand side by side in one.
    const counts = new Map<Element, number>();
    const count = (element: Element): number => {
      const known = counts.get(element);
      if (known !== undefined) return known;
      let found = 0;
      for (const candidate of element.querySelectorAll(dialect.candidates))
        if (anchors.has(candidate)) found += 1;
      counts.set(element, found);
      return found;
    };
    const named = labelsFor(root);
    for (const anchor of anchors) {
      for (const text of labelsOf(anchor, root, count, named)) push(index, foldLabel(text), anchor);
    }
    return index;
  }

  /** One visible anchor is an answer, or one hidden where those count; several are refused. */
  function settle(
    found: readonly Element[] | undefined,
    by: ResolvedBy,
    hiddenToo: boolean,
  ): Resolution | null {
    if (found === undefined || found.length === 0) return null;
    const visibly = found.filter(shown);
    const there = hiddenToo && visibly.length === 0 ? found : visibly;
    const [anchor] = there;
    if (anchor === undefined) return { state: 'hidden' };
    return there.length === 1 ? { state: 'ok', anchor, by } : { state: 'ambiguous' };
  }

  function resolve(field: FieldDef, hiddenToo = false): Resolution {
    let hidden: Resolution | null = null;
    for (const [by, find] of steps(field)) {
      const resolution = settle(find(), by, hiddenToo);
      if (resolution === null) continue;
      // A hidden namesake does not stop a visible label from being found.
      if (resolution.state !== 'hidden') return resolution;
      hidden ??= resolution;
    }
    return hidden ?? { state: 'missing' };
  }

  function* steps(field: FieldDef): Generator<readonly [ResolvedBy, () => Element[] | undefined]> {
    const { taught } = field;
    if (taught !== undefined) yield ['mapping', () => meant(taught)];
    for (const name of field.names ?? []) yield ['name', () => byName.get(name)];
    yield ['label', () => byLabel().get(foldLabel(field.label))];
    for (const alias of field.aliases ?? []) yield ['alias', () => byLabel().get(foldLabel(alias))];
    yield ['similar', () => similar(field)];
  }

  /** What an operator pointed at: all that is known of it must be so. */
  function meant({ name, label, role }: TaughtAnchor): Element[] {
    const named = byName.get(name);
    const found = label === '' ? named : byLabel().get(foldLabel(label));
    return (found ?? []).filter(
      (anchor) => roleOf(anchor) === role && (name === '' || named?.includes(anchor) === true),
    );
  }

  function similar(field: FieldDef): Element[] {
    const wanted = foldLabel(field.label);
    if (wanted.length < SIMILAR_FROM) return [];
    // The exact label of another field of this screen is that field, however close it is.
    const taken = new Set(screen.fields.flatMap((each) => (each === field ? [] : foldLabel(each.label))));
    const found = new Set<Element>();
    for (const [label, elements] of byLabel()) {
      if (taken.has(label) || !oneEditApart(label, wanted)) continue;
      for (const element of elements) found.add(element);
    }
    return [...found];
  }

  return { resolve };
}

function push(index: Map<string, Element[]>, key: string, element: Element): void {
  if (key === '') return;
  const list = index.get(key);
  if (list === undefined) index.set(key, [element]);
  else if (!list.includes(element)) list.push(element);
}

/** True when one letter more, less or other makes one text of the two. */
export function oneEditApart(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  return short.slice(long.length === short.length ? same + 1 : same) === long.slice(same + 1);
}
