// The notes of a walk: looked up and added by the many, so they lie on shelves. Ids of records share one with their
// neighbours (a base is read in the order of its ids, so a page fills a few shelves instead of hundreds); documents,
// which come in no order, have one each. Only ever used within a transaction of its caller; what is added twice is
// there once.

import type { BaseNote, Note } from '../../model/readiness';
import type { Reader, Writer } from '../../store/rows';

type Kind = BaseNote['kind'];

/** Few enough that a look-up here and there reads little, enough that a page in order touches few. */
const PLACES = 64;

/** Numbers of up to nine digits: a CPF has eleven. */
const isShared = (id: string): boolean => /^[1-9]\d{0,8}$/.test(id);

function shelfOf(id: string): string {
  return isShared(id) ? `#${String(Math.floor(Number(id) / PLACES))}` : id;
}

/** The notes of these ids, where there are any. */
export async function notesOf(
  rows: Reader<'baseNotes'>,
  profileId: string,
  kind: Kind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Note>> {
  const found = new Map<string, Note>();
  const shelves = await shelvesOf(rows, profileId, kind, ids);
  for (const id of ids) {
    const notes = shelves.get(shelfOf(id))?.notes;
    const note = notes !== undefined && Object.hasOwn(notes, id) ? notes[id] : undefined;
    if (note !== undefined) found.set(id, note);
  }
  return found;
}

/** Adds notes to what is there; the latest of an id counts. */
export async function addNotes(
  rows: Writer<'baseNotes'>,
  profileId: string,
  kind: Kind,
  notes: ReadonlyMap<string, Note>,
): Promise<void> {
  const shelves = await shelvesOf(rows, profileId, kind, [...notes.keys()].filter(isShared));
  const filled = new Map<string, Map<string, Note>>();
  for (const [id, note] of notes) {
    const shelf = shelfOf(id);
    const content = filled.get(shelf) ?? new Map(Object.entries(shelves.get(shelf)?.notes ?? {}));
    filled.set(shelf, content.set(id, note));
  }
  await rows.putAll(
    'baseNotes',
    [...filled].map(([id, content]) => ({ profileId, kind, id, notes: Object.fromEntries(content) })),
  );
}

async function shelvesOf(
  rows: Reader<'baseNotes'>,
  profileId: string,
  kind: Kind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, BaseNote>> {
  const names = [...new Set(ids.map(shelfOf))];
  const found = await rows.many(
    'baseNotes',
    names.map((name) => [profileId, kind, name]),
  );
  return new Map(found.flatMap((shelf) => (shelf === undefined ? [] : [[shelf.id, shelf]])));
}
