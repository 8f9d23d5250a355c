// Voalle's API for third parties, read with the integration user's own token. One client is one installation with one
// credential: it keeps the token in memory until shortly before its end, asks for it once for however many wait, and
// renews it once when the API no longer takes it. It has reads only: GET, and the list of contracts, which is a POST
// that changes nothing [P].

import type { ApiFailure, ApiFailureCode } from '../model/api';
import { isFresh } from '../model/age';
import { err, ok } from '../model/result';
import type { Result } from '../model/result';
import type { Secret } from '../model/secret';
import { below } from './address';
import { carrierFailure, failure, unanswered, unfit, wordsIn } from './api-failure';
import { checkFormValue } from './credential';
import type { Question, Reply } from './http';
import { isMarkup, parsed } from './json';
import { envelopeOf, sayingOf } from './voalle-envelope';
import { askToken, secretsOf } from './voalle-token';
import type { Token, VoalleUser } from './voalle-token';
import type { Wire } from './wire';

export { paged } from './voalle-envelope';
export type { VoallePage } from './voalle-envelope';

/** Where an installation's services are, and who asks. */
export interface VoalleAccess extends VoalleUser {
  readonly identity: URL;
  readonly base: URL;
}

/** What an answer's envelope holds, or why there is none. */
export type VoalleAnswer = Promise<Result<unknown, ApiFailure>>;

export interface VoalleApi {
  /** Reads a resource; pages are counted from 1 [P]. */
  get(
    path: `/external/${string}`,
    params?: Readonly<Record<string, string | number>>,
    signal?: AbortSignal,
  ): VoalleAnswer;
  /** Lists contracts, page by page: `page`, `pageSize`, and filters that the API names. */
  contracts(body: Readonly<Record<string, string | number | boolean>>, signal?: AbortSignal): VoalleAnswer;
}

/** Opens the API; nothing is sent before the first read. */
export function voalleApi(
  wire: Wire,
  access: VoalleAccess,
  clock: { readonly now: () => number },
): VoalleApi {
  const { identity, base, clientId, clientSecret, syndata } = access;
  const problem = unfit([identity, base], [clientId, clientSecret, syndata].map(checkFormValue));
  const keeper = tokenKeeper(() => askToken(wire, identity, access), clock.now);

  async function ask(url: URL, question: Question, signal?: AbortSignal): VoalleAnswer {
    if (problem !== null) return err(problem);
    const first = await keeper.token(signal);
    if (!first.ok) return first;
    const answer = await askWith(wire, url, question, first.value, access, signal);
    if (answer.ok || answer.error.code !== 'auth-rejected') return answer;
    keeper.drop(first.value);
    const second = await keeper.token(signal);
    return second.ok ? askWith(wire, url, question, second.value, access, signal) : second;
  }

  return {
    get(path, params = {}, signal) {
      const url = below(base, path);
      for (const [name, value] of Object.entries(params)) url.searchParams.set(name, String(value));
      return ask(url, { method: 'GET', headers: {} }, signal);
    },
    contracts: (body, signal) =>
      ask(
        below(base, '/external/integrations/thirdparty/contract/getpaged'),
        {
          method: 'POST',
          reads: true,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        },
        signal,
      ),
  };
}

/** Reads one resource with a token that the caller has, without renewing it. */
export function readOnce(
  wire: Wire,
  base: URL,
  path: `/external/${string}`,
  token: Secret,
  user: VoalleUser,
  signal?: AbortSignal,
): VoalleAnswer {
  return askWith(wire, below(base, path), { method: 'GET', headers: {} }, token, user, signal);
}

async function askWith(
  wire: Wire,
  url: URL,
  question: Question,
  token: Secret,
  user: VoalleUser,
  signal?: AbortSignal,
): VoalleAnswer {
  const headers = { ...question.headers, authorization: `Bearer ${token.reveal()}` };
  const heard = await wire.read(url, { ...question, headers }, signal === undefined ? {} : { signal });
  return typeof heard === 'string' ? err(unanswered(heard)) : read(heard, [...secretsOf(user), token]);
}

function read(reply: Reply, secrets: readonly Secret[]): Result<unknown, ApiFailure> {
  const { status, text } = reply;
  const carrier = carrierFailure(reply, secrets);
  if (carrier !== null) return err(carrier);
  const answer = isMarkup(text) ? undefined : parsed(text);
  const said = sayingOf(answer, secrets) ?? wordsIn(text, secrets);
  const failed = (code: ApiFailureCode) => err(failure(code, reply, said));
  if (status === 401) return failed('auth-rejected');
  // What a 403 means here no source says [G]: the server's own words have to do.
  if (status >= 400) return failed(status >= 500 ? 'server-error' : 'request-refused');
  if (isMarkup(text)) return failed('html-instead-of-api');
  const envelope = envelopeOf(answer);
  if (envelope === null) return failed('unexpected-answer');
  // Refusals come with a 200 [P].
  return envelope.success ? ok(envelope.response) : failed('request-refused');
}

// The token

/** Seconds. Public clients renew one to five minutes before the end of an hour [P]. */
const LONGEST_LIFE = 3600;
/** Where the service does not say how long: a guess on the safe side [G]. */
const UNSAID_LIFE = 300;
const MARGIN = { least: 60, most: 300 } as const;

interface TokenKeeper {
  /** A token that is good for a while yet; giving up waiting ends nobody else's wait. */
  token(signal?: AbortSignal): Promise<Result<Secret, ApiFailure>>;
  /** This one is no longer taken. */
  drop(token: Secret): void;
}

function tokenKeeper(fresh: () => ReturnType<typeof askToken>, now: () => number): TokenKeeper {
  let kept: { readonly value: Secret; readonly from: number; readonly life: number } | null = null;
  let asking: Promise<Result<Secret, ApiFailure>> | null = null;

  async function renew(): Promise<Result<Secret, ApiFailure>> {
    const began = now();
    const asked = await fresh().finally(() => {
      asking = null;
    });
    if (!asked.ok) {
      const { code, status, said, waitSeconds } = asked.error;
      return err({ code, status, said, waitSeconds });
    }
    const { value } = asked.value;
    kept = { value, from: began, life: usableSeconds(asked.value) * 1000 - 1 };
    return ok(value);
  }

  return {
    token(signal) {
      if (signal?.aborted === true) return Promise.resolve(err(failure('cancelled')));
      if (kept !== null && isFresh(kept.from, now(), kept.life)) return Promise.resolve(ok(kept.value));
      asking ??= renew();
      return signal === undefined ? asking : Promise.race([asking, givenUp(signal)]);
    },
    drop(token) {
      if (kept?.value === token) kept = null;
    },
  };
}

/** A tenth before its end, but 60 to 300 s; of a very short life the first half. */
function usableSeconds({ seconds }: Token): number {
  const life = Math.min(seconds ?? UNSAID_LIFE, LONGEST_LIFE);
  const margin = Math.min(MARGIN.most, Math.max(MARGIN.least, life / 10));
  return Math.max(life - margin, life / 2);
}

function givenUp(signal: AbortSignal): Promise<Result<never, ApiFailure>> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(err(failure('cancelled'))), { once: true });
  });
}
