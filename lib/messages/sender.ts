// Who is speaking: the only place that reads the browser's account of a sender, `id` first, then `origin`. A sender that
// the browser names no origin of is a stranger: its address may be another than its origin, as that of a frame without
// an address of its own is. `sender.tab` decides nothing: an extension page opened in a tab has one too.

import type { Place } from '../model/setup';

/** The members of the browser's MessageSender that are looked at. */
export interface RawSender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
}

export type Speaker =
  | { readonly kind: 'page' }
  /** Somewhere in the web; whether it is an instance, the door finds out. */
  | { readonly kind: 'content'; readonly place: Place }
  | { readonly kind: 'stranger' };

const STRANGER: Speaker = { kind: 'stranger' };

/**
 * Tells who sent a message.
 * @param own id and origin of this extension
 */
export function speakerOf(sender: RawSender, own: { readonly id: string; readonly origin: string }): Speaker {
  const { id, origin, frameId, tab } = sender;
  if (id !== own.id || origin === undefined) return STRANGER;
  if (origin === own.origin) return isPage(sender) ? { kind: 'page' } : STRANGER;
  if (tab?.id === undefined || frameId === undefined || !isWeb(origin)) return STRANGER;
  // A browser that names no documents leaves an empty id: it addresses the frame as it is.
  const place: Place = { tabId: tab.id, frameId, documentId: sender.documentId ?? '', origin };
  return { kind: 'content', place };
}

/**
 * One of the extension's own pages, in no frame of another: none may be framed (manifest, `frame-ancestors`), and none is
 * open to the web. Panel and popup have no frame at all.
 */
function isPage({ url = '', frameId = 0 }: RawSender): boolean {
  return frameId === 0 && URL.canParse(url) && /^\/[a-z]+\.html$/.test(new URL(url).pathname);
}

/** Not `null`, which all frames without an origin share, and no other extension's. */
function isWeb(origin: string): boolean {
  return /^https?:\/\//.test(origin);
}
