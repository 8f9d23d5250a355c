// What the background knows of open tabs: which document shows which screen, the ERP's latest message, a save
// that waits for its answer, the operator's yes to production. Kept in `storage.session`, so that a killed worker forgets nothing and a closed
// browser everything. One entry a fact: frames report at the same time and must not overwrite each other.

import type { z } from 'zod';
import type { Environment } from '../model/erp';
import type { ScreenId } from '../model/screen';
import type { Place } from '../model/setup';
import type { Snapshot } from '../model/snapshot';
import { pageMessage, pendingSave, seen } from './schemas';

/** The part of `browser.storage.session` that is used. */
export interface SessionArea {
  get(keys: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

/** What a document was last seen to show. */
export interface Seen {
  readonly place: Place;
  readonly screen: ScreenId | null;
  readonly heading: string;
  /** Which environment it says it is; left out where it says none. */
  readonly environment?: Environment;
  readonly at: number;
}

/** What the ERP last said in a tab. */
export interface Said {
  readonly kind: 'success' | 'error';
  readonly text: string;
  readonly at: number;
}

/** A save that the ERP has not answered yet. */
export interface PendingSave {
  readonly snapshots: readonly Snapshot[];
  readonly at: number;
}

type Frame = Pick<Place, 'tabId' | 'frameId'>;

export interface Session {
  /** True once in the life of a browser session: for whoever asks first. */
  isNew(): Promise<boolean>;
  see(what: Seen): Promise<void>;
  /** What the documents of a tab were last seen to show; of all tabs without an id. */
  seenIn(tabId?: number): Promise<Seen[]>;
  /** Forgets what a document showed, unless another took its frame meanwhile. */
  forgetDocument(place: Place): Promise<void>;
  setMessage(tabId: number, message: Said): Promise<void>;
  message(tabId: number): Promise<Said | null>;
  forgetMessage(tabId: number): Promise<void>;
  setPendingSave(frame: Frame, save: PendingSave): Promise<void>;
  /** Hands the waiting save over and forgets it. */
  takePendingSave(frame: Frame): Promise<PendingSave | null>;
  /** The operator said yes to fills into this installation, which is production. */
  confirm(instanceId: string): Promise<void>;
  isConfirmed(instanceId: string): Promise<boolean>;
  /** The tab was closed or shows something else now. */
  forgetTab(tabId: number): Promise<void>;
}

/** The session's memory in the given area. */
export function openSession(area: SessionArea): Session {
  const read = async <T>(name: string, schema: z.ZodType<T>): Promise<T | null> => {
    const parsed = schema.safeParse((await area.get(name))[name]);
    return parsed.success ? parsed.data : null;
  };

  return {
    async isNew() {
      const known = (await area.get('begun')).begun === true;
      if (!known) await area.set({ begun: true });
      return !known;
    },
    see: (what) => area.set({ [seenName(what.place)]: what }),
    async seenIn(tabId) {
      const prefix = tabId === undefined ? 'seen/' : `seen/${tabId}/`;
      return Object.entries(await area.get(null)).flatMap(([name, value]) => {
        const parsed = name.startsWith(prefix) ? seen.safeParse(value) : null;
        return parsed?.success === true ? [parsed.data] : [];
      });
    },
    async forgetDocument(place) {
      const known = await read(seenName(place), seen);
      if (known?.place.documentId === place.documentId) await area.remove(seenName(place));
    },
    setMessage: (tabId, message) => area.set({ [messageName(tabId)]: message }),
    message: (tabId) => read(messageName(tabId), pageMessage),
    forgetMessage: (tabId) => area.remove(messageName(tabId)),
    setPendingSave: (frame, save) => area.set({ [saveName(frame)]: save }),
    async takePendingSave(frame) {
      const save = await read(saveName(frame), pendingSave);
      await area.remove(saveName(frame));
      return save;
    },
    confirm: (instanceId) => area.set({ [confirmedName(instanceId)]: true }),
    async isConfirmed(instanceId) {
      const name = confirmedName(instanceId);
      return (await area.get(name))[name] === true;
    },
    async forgetTab(tabId) {
      const own = [`seen/${tabId}/`, `save/${tabId}/`];
      const names = Object.keys(await area.get(null)).filter((name) =>
        own.some((prefix) => name.startsWith(prefix)),
      );
      await area.remove([...names, messageName(tabId)]);
    },
  };
}

const seenName = ({ tabId, frameId }: Frame): string => `seen/${tabId}/${frameId}`;
const saveName = ({ tabId, frameId }: Frame): string => `save/${tabId}/${frameId}`;
const confirmedName = (instanceId: string): string => `confirmed/${instanceId}`;
const messageName = (tabId: number): string => `message/${tabId}`;
