// Which entry an operator has to press next on the way that a guide describes. Pure: what the page shows comes in,
// one entry or none comes out. It never guesses: an entry counts only where what it stands under fits the way, and
// where the way cannot be seen nothing is pointed at.
//
// The sources spell menus differently: "Manutenção" and "Manutenções", "Interações" and "Integrações", "Webhook" and
// "Webhooks", "Sistema" and "Principal", – and -, one entry and many. All of these are one here.

import { foldLabel } from './fold';

/** Every name that one thing goes by. */
export type Names = readonly string[];

/** Something that can be pressed. */
export interface Entry<E> {
  readonly text: string;
  /**
   * Of the menu: a `root` stands at its top, a `folder` opens and closes, an `item` opens a screen. A `part` belongs
   * to the place that is open: a button of its toolbar, a tab, a section, a step of a wizard.
   */
  readonly kind: 'root' | 'folder' | 'item' | 'part';
  /** What it stands under, outermost first; of the menu only as much as the page tells. */
  readonly under: readonly Names[];
  /** It has been pressed already: a folder that is unfolded, a tab that is shown. */
  readonly open: boolean;
  readonly element: E;
}

/** What an operator sees of the way. */
export interface Sight<E> {
  readonly entries: readonly Entry<E>[];
  /** Where they are, outermost first: one place for each document, none for one that shows nothing yet. */
  readonly places: readonly (readonly Names[])[];
}

/** The next entry, and which step of the path it is. */
export interface Next<E> {
  readonly entry: Entry<E>;
  readonly at: number;
}

/** What opens a record. A window or form tells that one of them was pressed, and not always which. */
export const ACTIONS: Names = ['Novo', 'Editar', 'Criar novo registro'];

/** The entry to press next; null on arrival, and where nothing of the path can be seen. */
export function nextEntry<E>(path: readonly string[], { entries, places }: Sight<E>): Next<E> | null {
  const way = wayOf(path);
  const done = Math.max(0, ...places.map((place) => reached(way, place)));
  if (done >= way.steps.length) return null;
  const seen = entries.flatMap((entry): Ranked<E>[] => {
    const at = stepOf(entry, way, entries);
    return at < 0 ? [] : [{ entry, at, rank: rankOf(entry, at, way) }];
  });
  const ahead = seen.filter(({ at }) => at >= done);
  // The page of the last menu entry is open: the rest of the way is there, or comes in a moment. On a page that only
  // shares a name with a step the menu still has to be gone through.
  const possible = ahead.length > 0 || done >= way.menuEnd ? ahead : seen;
  const best = possible.reduce<Ranked<E> | null>(
    (first, each) => (first === null || each.rank > first.rank ? each : first),
    null,
  );
  // What is open already would close again.
  return best === null || best.entry.open ? null : { entry: best.entry, at: best.at };
}

/** True when two spellings name the same entry. */
export function sameEntry(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other);
}

interface Ranked<E> extends Next<E> {
  readonly rank: number;
}

interface Way {
  readonly steps: readonly string[];
  /** The first step that is no longer in the menu. */
  readonly menuEnd: number;
}

/** Words that guides put beside a name to say what it is. */
const KIND_WORDS: ReadonlySet<string> = new Set(['aba', 'pasta', 'menu']);

const ACTION_KEYS: ReadonlySet<string> = new Set(ACTIONS.map(keyOf));

function wayOf(path: readonly string[]): Way {
  const steps = path.map(keyOf);
  const action = steps.findIndex((step) => ACTION_KEYS.has(step));
  return { steps, menuEnd: action < 0 ? steps.length : action };
}

/** How many steps lie behind somebody who is at this place: the further in, the more. */
function reached(way: Way, place: readonly Names[]): number {
  for (let depth = place.length; depth > 0; depth -= 1) {
    const end = lastStep(way, (at) => endsAt(place.slice(0, depth), at, way));
    if (end >= 0) return end + 1;
  }
  return 0;
}

/** The furthest step that an entry can be, -1 for one that is not on the way. */
function stepOf<E>(entry: Entry<E>, way: Way, entries: readonly Entry<E>[]): number {
  const { kind, text, under } = entry;
  if (kind === 'part') return lastStep(way, (at) => endsAt([...under, [text]], at, way));
  if (kind === 'root') return isRoot(text, way) ? 0 : -1;
  const nearest = under.at(-1);
  return lastStep(way, (at) => {
    if (at >= way.menuEnd || keyOf(text) !== way.steps[at]) return false;
    if (nearest === undefined || way.steps.slice(0, at).some((step) => meets(nearest, step))) return true;
    // Under a name that the path does not say. The guides do not agree on the roots, and one leaves groups out: an
    // item is the one all the same, a folder only where the root that they do name is not there.
    const isRootThere = entries.some((other) => other.kind === 'root' && isRoot(other.text, way));
    return at <= 1 && (kind === 'item' || !isRootThere);
  });
}

/** True when this chain of names lies along the path and ends at this step. Its beginning is an entry of the menu. */
function endsAt(chain: readonly Names[], end: number, { steps, menuEnd }: Way): boolean {
  let at = end;
  for (const names of chain.toReversed()) {
    const step = steps[at];
    if (step !== undefined && meets(names, step)) at -= 1;
    // A window that the menu opens by itself takes no button.
    else if (names !== ACTIONS) return false;
  }
  return at + 1 < menuEnd;
}

/** Further along the way counts most, then the kind that belongs there, then how much of what it stands under fits. */
function rankOf<E>({ kind, under }: Entry<E>, at: number, { steps, menuEnd }: Way): number {
  const wanted = at === 0 ? 'root' : at + 1 < menuEnd ? 'folder' : 'item';
  const fitting = under.filter((names) => steps.some((step) => meets(names, step))).length;
  return at * 100 + (kind === wanted ? 50 : 0) + fitting;
}

function lastStep({ steps }: Way, fits: (at: number) => boolean): number {
  return steps.findLastIndex((_, at) => fits(at));
}

function isRoot(text: string, { steps }: Way): boolean {
  return rootOf(keyOf(text)) === rootOf(steps[0] ?? '');
}

function meets(names: Names, step: string): boolean {
  return names.some((name) => keyOf(name) === step);
}

// One guide writes "Interações" for "Integrações".
function keyOf(text: string): string {
  const words = foldLabel(text)
    .split(' ')
    .filter((word) => !KIND_WORDS.has(word));
  return words.map((word) => (word === 'interacao' ? 'integracao' : word)).join(' ');
}

// The two skins of IXC, and the two guides, name the first root differently.
function rootOf(key: string): string {
  return key === 'principal' ? 'sistema' : key;
}
