// Everything on a page that is no label of the form: values, rows, titles, addresses, attributes. Whoever shares a word with it
// says nothing. It is read to be held against and goes nowhere.

const SILENT = 'script,style,noscript,template';
const LABELS = 'label,dt';
/** What a control shows of its value stands inside it, and a label may stand around a control. */
const HOLDING = 'select,textarea,button,[role="button"],[role="combobox"],[role="listbox"]';
/** Characters that are read; a page that holds more is told of by its beginning. */
const ENOUGH = 500_000;

/** @param root the form whose own labels are not foreign */
export function* foreignTexts(document: Document, root: Element): Generator<string> {
  const { hostname, pathname, hash, search } = document.location;
  yield* [hostname, decoded(pathname), decoded(hash), decoded(search), document.title];
  for (const field of document.querySelectorAll<HTMLInputElement>('input,textarea')) {
    if (field.type !== 'checkbox' && field.type !== 'radio') yield field.value;
    yield field.defaultValue;
  }
  let read = 0;
  const walker = document.createTreeWalker(
    document.documentElement,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  for (let node = walker.nextNode(); node !== null && read < ENOUGH; node = walker.nextNode()) {
    const texts = node instanceof Element ? attributesOf(node) : textIn(node, root);
    for (const text of texts) {
      read += text.length;
      yield text;
    }
  }
}

function attributesOf(element: Element): string[] {
  return [...element.attributes]
    .filter(({ name }) =>
      /^(?:title|alt|value|href|src|action|content|data-|aria-(?:label|description|valuetext))/.test(name),
    )
    .map(({ value }) => decoded(value));
}

function textIn(node: Node, root: Element): string[] {
  const around = node.parentElement;
  if (around?.closest(SILENT) !== null) return [];
  const isLabel =
    root.contains(around) && around.closest(LABELS) !== null && around.closest(HOLDING) === null;
  return isLabel ? [] : [node.nodeValue ?? ''];
}

/** An address may spell a name in its own way. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
