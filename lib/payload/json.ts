// Walks a text as JSON does, and says of one that is none where it breaks and what should stand there: browsers do
// not always tell. Also finds names that stand twice in one object: a parser keeps the last without a word.
// No depth of nesting brings it down, for it keeps its own stack. It makes no values: JSON.parse does.

import type { Shape, Spot } from './finding';
import { pathText } from './path';
import type { Key } from './path';

export type Scan =
  | { readonly ok: true; readonly repeated: readonly string[] }
  | { readonly ok: false; readonly offset: number; readonly wanted: Shape };

/** An object or a list that is open, with the names it has and where the walk is in it. */
interface Level {
  readonly names: Set<string> | null;
  key: Key;
}

type Next = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'more';

const WANTED: Readonly<Record<Next, Shape>> = {
  value: 'jsonValue',
  'value-or-end': 'jsonValue',
  name: 'jsonName',
  'name-or-end': 'jsonName',
  colon: 'jsonColon',
  more: 'jsonNext',
};

/** More levels than a path shows. */
const SHOWN = 30;
/** Repeated names that are told one by one. */
const TOLD = 200;

const SPACE = /[ \t\n\r]*/y;
const ATOM = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Walks the whole text. */
export function scan(text: string): Scan {
  const levels: Level[] = [];
  const repeated: string[] = [];
  let next: Next = 'value';
  let offset = 0;

  const broken = (at: number): Scan => ({
    ok: false,
    offset: at,
    wanted: next === 'more' && levels.length === 0 ? 'jsonEnd' : WANTED[next],
  });

  for (;;) {
    offset += lengthOf(SPACE, text, offset);
    const level = levels.at(-1);
    if (offset === text.length) {
      return next === 'more' && level === undefined ? { ok: true, repeated } : broken(offset);
    }
    const sign = text.charAt(offset);
    switch (next) {
      case 'value':
      case 'value-or-end': {
        if (sign === '{' || sign === '[') {
          levels.push(sign === '{' ? { names: new Set(), key: '' } : { names: null, key: 0 });
          next = sign === '{' ? 'name-or-end' : 'value-or-end';
          offset += 1;
          break;
        }
        if (sign === ']' && next === 'value-or-end') {
          levels.pop();
          next = 'more';
          offset += 1;
          break;
        }
        const end = sign === '"' ? endOfString(text, offset) : offset + lengthOf(ATOM, text, offset);
        if (end === null || end === offset) return broken(offset);
        next = 'more';
        offset = end;
        break;
      }
      case 'name':
      case 'name-or-end': {
        if (sign === '}' && next === 'name-or-end') {
          levels.pop();
          next = 'more';
          offset += 1;
          break;
        }
        const end = sign === '"' ? endOfString(text, offset) : null;
        if (end === null || level?.names == null) return broken(offset);
        level.key = nameIn(text.slice(offset, end));
        if (level.names.has(level.key) && repeated.length < TOLD)
          repeated.push(pathText(levels.slice(0, SHOWN).map(({ key }) => key)));
        level.names.add(level.key);
        next = 'colon';
        offset = end;
        break;
      }
      case 'colon':
        if (sign !== ':') return broken(offset);
        next = 'value';
        offset += 1;
        break;
      case 'more': {
        if (level === undefined) return broken(offset);
        const isObject = level.names !== null;
        if (sign === ',') {
          if (typeof level.key === 'number') level.key += 1;
          next = isObject ? 'name' : 'value';
        } else if (sign === (isObject ? '}' : ']')) {
          levels.pop();
        } else {
          return broken(offset);
        }
        offset += 1;
        break;
      }
    }
  }
}

/** Line and column of an offset. */
export function spotOf(text: string, offset: number): Spot {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

function lengthOf(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0].length ?? 0;
}

// By hand: on a long string a regular expression would need a stack as long.
function endOfString(text: string, start: number): number | null {
  for (let offset = start + 1; offset < text.length; offset += 1) {
    const sign = text.charAt(offset);
    if (sign === '"') return offset + 1;
    if (sign < ' ') return null;
    if (sign !== '\\') continue;
    const escaped = lengthOf(ESCAPE, text, offset);
    if (escaped === 0) return null;
    offset += escaped - 1;
  }
  return null;
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

function nameIn(literal: string): string {
  return literal.includes('\\') ? String(JSON.parse(literal)) : literal.slice(1, -1);
}
