// The words on something that can be pressed, as a person reads them: an icon is none, also where its font is made of
// letters. Works on elements of other documents, too, whose classes are not this one's.

const ICONS = 'i,svg';

/** The words in an element, '' for an icon alone. */
export function wordsOf(element: Element): string {
  return textOutside(element, ICONS).replace(/\s+/g, ' ').trim();
}

/** The text in an element but for what is in these parts of it. It keeps its own way: a page may nest as deep as it likes. */
export function textOutside(root: Element, silent: string): string {
  let text = '';
  let node: Node | null = root.firstChild;
  while (node !== null) {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
    const speaks = node.nodeType === Node.ELEMENT_NODE && !(node as Element).matches(silent);
    node = (speaks ? node.firstChild : null) ?? nodeAfter(node, root);
  }
  return text;
}

/** What follows a node and all that is in it, within a root. */
function nodeAfter(node: Node, root: Element): Node | null {
  let last: Node | null = node;
  while (last !== null && last !== root && last.nextSibling === null) last = last.parentNode;
  return last === root ? null : (last?.nextSibling ?? null);
}
