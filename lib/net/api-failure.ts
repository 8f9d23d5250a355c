// Why a read of an ERP's service came to nothing: what both ERPs have in common. The server's own words are kept as
// plain text, without anything of the credential; our guesses never pass for its words.

import type { ApiFailure, ApiFailureCode } from '../model/api';
import type { Secret } from '../model/secret';
import type { ConfigProblem } from '../model/setup';
import { checkAddress } from './address';
import type { HttpFailure, Reply } from './http';
import { isMarkup, parsed } from './json';
import type { Cancelled } from './wire';

/** A failure, with the answer that showed it where there was one. */
export function failure(
  code: ApiFailureCode,
  reply: Pick<Reply, 'status' | 'waitSeconds'> | null = null,
  said: string | null = null,
): ApiFailure {
  // A redirect that the browser hides has no status.
  const status = reply === null || reply.status === 0 ? null : reply.status;
  return { code, status, said, waitSeconds: reply?.waitSeconds ?? null };
}

/** A request that got no answer. */
export function unanswered(how: HttpFailure | Cancelled): ApiFailure {
  return failure(how);
}

/** Why nothing is sent: a credential or an address that cannot be right as it is written; null when both can. */
export function unfit(
  addresses: readonly URL[],
  credentials: readonly (ConfigProblem | null)[],
): ApiFailure | null {
  if (credentials.includes('empty')) return failure('no-credential');
  const isSpoilt = credentials.some((problem) => problem !== null);
  // An installation is its own neighbour: its address may be private, and only then do without TLS.
  const isLost = addresses.some(({ href, origin }) => typeof checkAddress(href, origin) === 'string');
  return isSpoilt || isLost ? failure('bad-credential') : null;
}

/** What an answer says that does not come from the service itself; null when the service has to be heard. */
export function carrierFailure(reply: Reply, secrets: readonly Secret[]): ApiFailure | null {
  const { status, redirected } = reply;
  const code = redirected ? 'redirect-blocked' : codeOfCarrier(status);
  if (code === null) return null;
  return failure(code, reply, wordsIn(reply.text, secrets));
}

function codeOfCarrier(status: number): ApiFailureCode | null {
  switch (status) {
    case 404:
    case 410:
      return 'api-not-found';
    case 429:
      return 'rate-limited';
    case 502:
    case 503:
    case 504:
      return 'overloaded';
    default:
      return null;
  }
}

/** The words of a page or of plain text; of data, only who knows its members can tell. */
export function wordsIn(text: string, secrets: readonly Secret[]): string | null {
  return isMarkup(text) || parsed(text) === undefined ? plainWords(text, secrets) : null;
}

const LONGEST = 300;
const MASK = '•••';
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** What a server said, as one line of plain text without the secrets; null when nothing is left. */
export function plainWords(said: unknown, secrets: readonly Secret[]): string | null {
  if (typeof said !== 'string') return null;
  const mask = maskOf(secrets);
  // Masked before, as a tag may stand in a secret, and after, as an entity may.
  const words = mask(said)
    // What is never closed goes on to the end, as in a browser.
    .replace(/<(script|style|title)\b[\s\S]*?(?:<\/\1>|$)/gi, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
  const shown = mask(words).slice(0, LONGEST);
  return shown === '' ? null : shown;
}

/** Hides every spelling in which a secret may come back, the longest first: one may hold another. */
function maskOf(secrets: readonly Secret[]): (text: string) => string {
  const spellings = [...new Set(secrets.filter(({ isEmpty }) => !isEmpty).flatMap(spellingsOf))];
  const inOrder = spellings.sort((a, b) => b.length - a.length).map(lower);
  return (text) => inOrder.reduce(hide, text);
}

// Not by an expression: one of a long secret would be too large for the engine.
function hide(text: string, spelling: string): string {
  const where = lower(text);
  let shown = '';
  let from = 0;
  for (let at = where.indexOf(spelling); at >= 0; at = where.indexOf(spelling, from)) {
    shown += text.slice(from, at) + MASK;
    from = at + spelling.length;
  }
  return shown + text.slice(from);
}

/** In small letters, each in its place: a letter that would become two stays as it is. */
function lower(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}

function spellingsOf(secret: Secret): readonly string[] {
  const plain = secret.reveal();
  const inForm = new URLSearchParams([['', plain]]).toString().slice(1);
  return [plain, base64Of(plain), inForm, inForm.replaceAll('+', '%20')];
}

/** Base64 of a text in UTF-8. */
export function base64Of(text: string): string {
  // Letter by letter: a call takes only so many at once.
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}
