// How the background tells open pages of the extension that something changed. A BroadcastChannel reaches
// contexts of the extension's own origin only: no content script and no web page can hear or forge it.
// It carries a topic and never data; a page that hears one asks through the door.

const NAME = 'encaixe.changes';

export type Topic =
  | { readonly about: 'instances' }
  | { readonly about: 'profiles' }
  /** Those that did not come with Encaixe. */
  | { readonly about: 'partners' }
  | { readonly about: 'journal' }
  /** What operators taught of fields. */
  | { readonly about: 'taught' }
  /** The company prescribes something else now. */
  | { readonly about: 'policy' }
  /** It was locked, unlocked, made or forgotten. */
  | { readonly about: 'vault' }
  /** The database opened in safe mode or opens again, or a damaged record was put aside. */
  | { readonly about: 'store' }
  /** Screen seen, message, fill progress or evidence of one tab. */
  | { readonly about: 'tab'; readonly tabId: number }
  /** Another setting holds from now on. */
  | { readonly about: 'settings' }
  /** The operator wished for something outside of the panel of this tab. */
  | { readonly about: 'wish'; readonly tabId: number }
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
