// The last word of a script that outlived its extension: an update or a removal leaves it in the page without a line to
// anybody. One sentence in a corner, text only, in a closed shadow root; it takes no click, so whatever lies under it can
// still be pressed. It stands until the page is loaded again or a newer script takes over, and does not come back when the
// page throws it out. Scripts of two versions share nothing but the page: the newer one tells nobody that it is there, it
// takes the word away, also one that is said later, before anybody has seen it. Of several that were outlived one says it.

/** The element by which a newer script knows it. A page that makes one of this name has it taken away, and no more. */
const WORD = 'encaixe-farewell';

// Left, for both ERPs keep their Save at the right or at the top; above Voalle's notices (999999) [P].
const LOOK =
  'all:initial;position:fixed;left:12px;bottom:12px;z-index:1000000;max-width:300px;padding:10px 14px;border-radius:4px;pointer-events:none;font:14px/20px system-ui;color:#fff;background:#0b57a4;box-shadow:0 0 0 2px #fff';

/** Says these words in the page, once. */
export function farewell(document: Document, words: string): void {
  const host = document.createElement(WORD);
  const note = document.createElement('p');
  host.style.cssText = 'all:initial';
  note.style.cssText = LOOK;
  note.role = 'status';
  host.attachShadow({ mode: 'closed' }).append(note);
  document.documentElement.append(host);
  // A reader speaks of what changes in a part of the page that it knows already.
  note.textContent = words;
}

/**
 * Takes the words of earlier scripts back as long as this one lives.
 * @param isOpen whether its own extension is still there; where it is not, the word stands, and says it for this one, too
 */
export function takeOver({ documentElement }: Document, life: AbortController, isOpen: () => boolean): void {
  const take = (): void => {
    const word = documentElement.querySelector(`:scope > ${WORD}`);
    if (word === null) return;
    if (isOpen()) word.remove();
    else life.abort();
  };
  // Beside head and body next to nothing comes and goes; this is told before the page is drawn again.
  const observer = new MutationObserver(take);
  observer.observe(documentElement, { childList: true });
  life.signal.addEventListener('abort', () => observer.disconnect());
  take();
}
