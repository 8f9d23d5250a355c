// Who is speaking: the only place that reads the browser's account of a sender.
// `sender.tab` decides nothing: an extension page opened in a tab has one too. `id` first, then `origin`.

import type { Instance } from '../model/erp';
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
  | { readonly kind: 'content'; readonly instance: Instance; readonly place: Place }
  | { readonly kind: 'stranger' };

/**
 * Tells who sent a message.
 * @param own id and origin of this extension
 * @param instances the granted installations; a content script counts only on one of their origins
 */
export function speakerOf(
  sender: RawSender,
  own: { readonly id: string; readonly origin: string },
  instances: readonly Instance[],
): Speaker {
  if (sender.id !== own.id) return { kind: 'stranger' };
  const origin = sender.origin ?? originOf(sender.url);
  if (origin === null) return { kind: 'stranger' };
  if (origin === own.origin) return { kind: 'page' };
  const instance = instances.find((candidate) => candidate.origin === origin);
  const tabId = sender.tab?.id;
  if (instance === undefined || tabId === undefined || sender.frameId === undefined)
    return { kind: 'stranger' };
  // Firefox gives no documentId in every version: an empty one addresses the frame as it is.
  const place: Place = { tabId, frameId: sender.frameId, documentId: sender.documentId ?? '', origin };
  return { kind: 'content', instance, place };
}

function originOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, host, origin } = new URL(url);
  return origin === 'null' ? `${protocol}//${host}` : origin;
}
