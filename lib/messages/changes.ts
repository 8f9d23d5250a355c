// How the background tells open pages of the extension that something changed. A BroadcastChannel reaches
// contexts of the extension's own origin only: no content script and no web page can hear or forge it.
// It carries a topic and never data; a page that hears one asks through the door.

const NAME = 'encaixe.changes';

export type Topic =
  | { readonly about: 'instances' }
  | { readonly about: 'profiles' }
  | { readonly about: 'journal' }
  /** It was locked, unlocked, made or forgotten. */
  | { readonly about: 'vault' }
  /** The database opened in safe mode, or opens again. */
  | { readonly about: 'store' }
  /** Screen seen, message, fill progress or evidence of one tab. */
  | { readonly about: 'tab'; readonly tabId: number }
  | { readonly about: 'setup'; readonly profileId: string }
  | { readonly about: 'readiness'; readonly profileId: string };

/** Opens the sending end; keep one for the life of the background. */
export function announcer(): (topic: Topic) => void {
  const channel = new BroadcastChannel(NAME);
  return (topic) => channel.postMessage(topic);
}

/** Calls back for every change until the returned function is called. */
export function onChange(listener: (topic: Topic) => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = (event: MessageEvent<Topic>) => listener(event.data);
  return () => channel.close();
}
