// The form of a credential, judged before anything is sent: what copying, a terminal or a guide leaves in it.
// Nothing here knows whether a credential is right, and no length is refused: nobody documents one.

import type { Secret } from '../model/secret';
import type { ConfigProblem } from '../model/setup';

/** What is wrong with a credential that goes into a header, where only printable ASCII can stand. */
export function checkToken(token: Secret): ConfigProblem | null {
  const value = token.reveal();
  if (value.trim() === '') return 'empty';
  if (PLACEHOLDER.test(value.trim())) return 'placeholder';
  if (/^\s*(?:bearer|basic)\b/i.test(value)) return 'scheme-prefix';
  if (/^["'`“”‘’]|["'`“”‘’]$/.test(value.trim())) return 'quoted';
  if (value.includes('\\')) return 'escaped';
  if (/\s/.test(value)) return 'whitespace';
  return /^[!-~]+$/.test(value) ? null : 'odd-character';
}

/** What is wrong with a value that goes into a form: a person may have chosen it, so any character may be meant. */
export function checkFormValue(given: Secret): ConfigProblem | null {
  const value = given.reveal();
  if (value.trim() === '') return 'empty';
  if (PLACEHOLDER.test(value.trim())) return 'placeholder';
  return value === value.trim() ? null : 'whitespace';
}

// `<token>`, `{chave}`, `aact_...`: what a guide prints where a value belongs.
const PLACEHOLDER = /^(?:<.*>|\{.*\}|\[.*\]|.*\.\.\.)$/;
