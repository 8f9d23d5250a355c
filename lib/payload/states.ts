// Status and stage of a contract as a document tells them, by code and text. What a code means is a guess
// (plan/voalle-states), so no code is more than a warning: an error needs the text.

import { fold } from '../plan/fold';
import { at, isMembers, textAt } from './path';
import type { Key } from './path';

/** What a document says of a state; '' where it says nothing. */
export interface State {
  readonly code: string;
  readonly text: string;
}

/** Reads `{ Code, Description }`, or the bare code or text of the flat form. */
export function stateAt(document: unknown, path: readonly Key[]): State {
  const state = at(document, path);
  if (isMembers(state)) {
    return { code: textAt(state, ['Code']) ?? '', text: textAt(state, ['Description']) ?? '' };
  }
  const bare = textAt(document, path) ?? '';
  return /^\d+$/.test(bare) ? { code: bare, text: '' } : { code: '', text: bare };
}

/** The name of a code, as the table has it or as the document does. */
export function codeOf(table: ReadonlyMap<string, string>, name: string): string | null {
  for (const [code, text] of table) if (fold(text) === fold(name)) return code;
  return null;
}
