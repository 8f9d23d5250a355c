// A token of Voalle's identity service for an integration user: the only file that asks for one. The grant is the one
// for machines: a person's password is never sent. A token is handed to the caller and kept nowhere in here.

import type { ApiFailure, ApiFailureCode } from '../model/api';
import { err, ok } from '../model/result';
import type { Result } from '../model/result';
import { Secret } from '../model/secret';
import { below } from './address';
import { carrierFailure, failure, plainWords, unanswered, wordsIn } from './api-failure';
import type { Reply } from './http';
import { isMarkup, member, parsed } from './json';
import { envelopeOf, sayingOf } from './voalle-envelope';
import type { Wire } from './wire';

/** What Voalle knows an integration user by; secrets, all three. */
export interface VoalleUser {
  readonly clientId: Secret;
  readonly clientSecret: Secret;
  /** Opaque; chooses the environment [P]. */
  readonly syndata: Secret;
}

export interface Token {
  readonly value: Secret;
  /** How long it is good for; null when the service does not say. */
  readonly seconds: number | null;
}

export interface TokenFailure extends ApiFailure {
  /** It was told in the words of OAuth: by the token service itself, not by something in front of it. */
  readonly byService: boolean;
}

/** Asks the identity service for a token. */
export async function askToken(
  wire: Wire,
  identity: URL,
  user: VoalleUser,
  signal?: AbortSignal,
): Promise<Result<Token, TokenFailure>> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    scope: 'syngw',
    client_id: user.clientId.reveal(),
    client_secret: user.clientSecret.reveal(),
    syndata: user.syndata.reveal(),
  });
  const heard = await wire.read(
    below(identity, '/connect/token'),
    {
      method: 'POST',
      // It makes a token and changes nothing: asking again is harmless.
      reads: true,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
    },
    signal === undefined ? {} : { signal },
  );
  if (typeof heard === 'string') return err({ ...unanswered(heard), byService: false });
  return read(heard, secretsOf(user));
}

export function secretsOf({ clientId, clientSecret, syndata }: VoalleUser): readonly Secret[] {
  return [clientId, clientSecret, syndata];
}

/** No server takes a header of more than this; what is longer is no token. */
const LONGEST = 8_000;

/** The words of OAuth 2.0 for who is not let in; the vendor's own are not published. */
const NOT_LET_IN: ReadonlySet<unknown> = new Set(['invalid_client', 'invalid_grant', 'unauthorized_client']);

function read(reply: Reply, secrets: readonly Secret[]): Result<Token, TokenFailure> {
  const { status, text } = reply;
  const carrier = carrierFailure(reply, secrets);
  if (carrier !== null) return err({ ...carrier, byService: false });
  const answer = isMarkup(text) ? undefined : parsed(text);
  const error = member(answer, 'error');
  const said =
    plainWords(member(answer, 'error_description'), secrets) ??
    plainWords(error, secrets) ??
    sayingOf(answer, secrets) ??
    wordsIn(text, secrets);
  const failed = (code: ApiFailureCode, byService = false) =>
    err({ ...failure(code, reply, said), byService });
  if (status >= 500) return failed('server-error');
  if (status >= 400) {
    const isRejection = status === 401 || NOT_LET_IN.has(error);
    return failed(isRejection ? 'auth-rejected' : 'request-refused', typeof error === 'string');
  }
  if (isMarkup(text)) return failed('html-instead-of-api');
  const value = member(answer, 'access_token');
  if (typeof value === 'string' && value !== '' && value.length <= LONGEST) {
    return ok({ value: new Secret(value), seconds: secondsOf(member(answer, 'expires_in')) });
  }
  // Voalle refuses with a 200 as well [P].
  return failed(envelopeOf(answer)?.success === false ? 'request-refused' : 'unexpected-answer');
}

function secondsOf(given: unknown): number | null {
  const seconds = typeof given === 'string' && /^\d+$/.test(given) ? Number(given) : given;
  return typeof seconds === 'number' && seconds > 0 ? seconds : null;
}
