// What a control is, in one word, for telling it from its neighbours: the role that the page gives it, else what plain HTML
// makes of it. Never what it holds.

/** `text`, `select`, `checkbox`, `radio`, `textarea`, or a role of ARIA. */
export function roleOf(anchor: Element): string {
  const { localName, type } = anchor as HTMLInputElement;
  const kind = /^(?:checkbox|radio)$/.test(type) ? type : 'text';
  return anchor.getAttribute('role') ?? (localName === 'input' ? kind : localName);
}
