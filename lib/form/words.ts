// The words on something that can be pressed, as a person reads them: an icon is none, also where its font is made of
// letters. Works on elements of other documents, too, whose classes are not this one's.

const ICONS = 'i,svg';

/** The words in an element, '' for an icon alone. */
export function wordsOf(element: Element): string {
  return textIn(element).replace(/\s+/g, ' ').trim();
}

function textIn(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
    else if (node.nodeType === Node.ELEMENT_NODE && !(node as Element).matches(ICONS))
      text += textIn(node as Element);
  }
  return text;
}
