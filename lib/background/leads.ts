// Where a tab is being led. Kept in `storage.session`: a way goes through new documents, and the background may have
// been ended between two of them. What does not read as a lead is none.

import { shape, text, whole } from '../messages/guards';
import type { Guarded } from '../messages/guards';
import { leadOrder } from '../messages/pointers';
import type { SessionArea } from '../store/session';

const lead = shape({
  order: leadOrder,
  /** The instance's own; documents of another origin are not led. */
  origin: text(300),
  /** When the operator last got on. */
  at: whole,
});

export type Lead = Guarded<typeof lead>;

export interface Leads {
  of(tabId: number): Promise<Lead | null>;
  set(tabId: number, lead: Lead): Promise<void>;
  forget(tabId: number): Promise<void>;
}

/** The leads in the given area. */
export function openLeads(area: SessionArea): Leads {
  return {
    async of(tabId) {
      const stored = (await area.get(nameOf(tabId)))[nameOf(tabId)];
      return lead(stored) ? stored : null;
    },
    set: (tabId, what) => area.set({ [nameOf(tabId)]: what }),
    forget: (tabId) => area.remove(nameOf(tabId)),
  };
}

const nameOf = (tabId: number): string => `lead/${tabId}`;
