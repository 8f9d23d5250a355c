// What Voalle's API wraps every answer in: a flag that public code has met in three spellings, messages, and the
// response itself [P]. Reads any answer without trusting it.

import type { Secret } from '../model/secret';
import { plainWords } from './api-failure';
import { member } from './json';

export interface Envelope {
  readonly success: boolean;
  readonly response: unknown;
}

/** The envelope of an answer; null when it is none. */
export function envelopeOf(answer: unknown): Envelope | null {
  const success = spelt(answer, /^suc{1,2}ess$/i);
  return typeof success === 'boolean' ? { success, response: spelt(answer, /^response$/i) ?? null } : null;
}

/** What the API says beside the response, its messages joined; null when it says nothing. */
export function sayingOf(answer: unknown, secrets: readonly Secret[]): string | null {
  const messages = spelt(answer, /^messages$/i);
  if (!Array.isArray(messages)) return null;
  const texts = messages.map((each) => spelt(each, /^message$/i)).filter((each) => typeof each === 'string');
  return plainWords(texts.join(' · '), secrets);
}

/** One page of a list. */
export interface VoallePage {
  readonly rows: readonly unknown[];
  /** Rows on all pages. */
  readonly total: number;
}

/** The page that a response holds; null when it holds none. */
export function paged(response: unknown): VoallePage | null {
  const rows = member(response, 'data');
  const total = member(response, 'totalRecords');
  // Numbers come as text in places [P].
  const count = typeof total === 'string' && /^\d+$/.test(total) ? Number(total) : total;
  return Array.isArray(rows) && typeof count === 'number' && Number.isSafeInteger(count) && count >= 0
    ? { rows, total: count }
    : null;
}

/** A member by any of its spellings. */
function spelt(of: unknown, name: RegExp): unknown {
  if (typeof of !== 'object' || of === null) return undefined;
  return Object.entries(of).find(([key]) => name.test(key))?.[1];
}
