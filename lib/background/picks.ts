// What an operator is pointing at, in which tab and for which field. Kept in `storage.session`: the panel may close, and the
// background may end, between the question and the press. What does not read as such, or is old, is none.

import { nullable, shape, text, whole } from '../messages/guards';
import type { Guarded } from '../messages/guards';
import { key, screenId } from '../messages/shapes';
import { taughtAnchor } from '../messages/survey';
import { isFresh } from '../model/age';
import type { SessionArea } from '../store/session';

/** Whoever pointed at something longer ago has something else before their eyes. */
const PICK_LASTS = 10 * 60_000;

const pick = shape({
  place: shape({ tabId: whole, frameId: whole, documentId: text(100), origin: text(300) }),
  screen: screenId,
  field: key,
  anchor: nullable(taughtAnchor),
  at: whole,
});

export type Pick = Guarded<typeof pick>;

export interface Picks {
  of(tabId: number): Promise<Pick | null>;
  set(pick: Pick): Promise<void>;
  forget(tabId: number): Promise<void>;
}

/** The picks in the given area. */
export function openPicks(area: SessionArea, now: () => number): Picks {
  return {
    async of(tabId) {
      const stored = (await area.get(nameOf(tabId)))[nameOf(tabId)];
      return pick(stored) && isFresh(stored.at, now(), PICK_LASTS) ? stored : null;
    },
    set: (what) => area.set({ [nameOf(what.place.tabId)]: what }),
    forget: (tabId) => area.remove(nameOf(tabId)),
  };
}

const nameOf = (tabId: number): string => `pick/${tabId}`;
