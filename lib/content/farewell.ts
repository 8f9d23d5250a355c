// The last word of a script that outlived its extension: an update or a removal leaves it in the page without a line to
// anybody. One sentence in a corner, text only, in a closed shadow root; it takes no click, so whatever lies under it can
// still be pressed. It stands until the page is loaded again or a newer script takes over, and does not come back when the
// page throws it out.

// Left, for both ERPs keep their Save at the right or at the top; above Voalle's notices (999999) [P].
const LOOK =
  'all:initial;position:fixed;left:12px;bottom:12px;z-index:1000000;max-width:300px;padding:10px 14px;border-radius:4px;pointer-events:none;font:14px/20px system-ui;color:#fff;background:#0b57a4;box-shadow:0 0 0 2px #fff';

/** @param over aborts when there is nothing to say any more */
export function farewell(document: Document, words: string, over: AbortSignal): void {
  if (over.aborted) return;
  const host = document.createElement('div');
  const note = document.createElement('p');
  host.style.cssText = 'all:initial';
  note.style.cssText = LOOK;
  note.role = 'status';
  host.attachShadow({ mode: 'closed' }).append(note);
  document.documentElement.append(host);
  // A reader speaks of what changes in a part of the page that it knows already.
  note.textContent = words;
  over.addEventListener('abort', () => host.remove());
}
