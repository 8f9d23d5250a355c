// Reading what others wrote, without trusting its shape: nothing here throws, and nothing is taken for granted.

/** What a JSON text holds; undefined when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A member of what may be an object; undefined when it is none or has no such member of its own. */
export function member(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null && Object.hasOwn(of, name) ? Reflect.get(of, name) : undefined;
}

/** A web page, or a piece of one, where data was expected. */
export function isMarkup(text: string): boolean {
  return text.trimStart().startsWith('<');
}
