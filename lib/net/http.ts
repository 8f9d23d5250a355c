// The only file that sends anything. `send` carries no credential: a safe method, no header, no body. `ask`
// carries one, to the address that it was made for, and reads the answer as text. Neither sends a cookie or follows
// a redirect, which would take the credential along; errors come back as values that tell nothing of the request.
// Both send once: who may ask again stands in wire.ts.

/** Methods that RFC 9110 calls safe and that carry no content. */
export type SafeMethod = 'OPTIONS' | 'HEAD' | 'GET';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What of a response to a probe may be judged. */
export interface Answer {
  readonly status: number;
  readonly redirected: boolean;
  /** A web page with something on it, where an interface for programs was expected. */
  readonly page: boolean;
  /** Methods of the `Allow` header; null when the server sent none. */
  readonly allow: readonly string[] | null;
  /** How long the server asks to be left alone; null when it does not say. */
  readonly waitSeconds: number | null;
}

export type HttpFailure = 'timeout' | 'network-error';

/** Sends one harmless request. */
export async function send(
  fetch: Fetch,
  url: URL,
  method: SafeMethod,
  signal: AbortSignal,
): Promise<Answer | HttpFailure> {
  return attempt(signal, async () => {
    const response = await fetch(url.href, { ...DISCREET, method, signal });
    const answer = read(response);
    await response.body?.cancel();
    return answer;
  });
}

/** A request with a credential in its headers or its body. What may be a POST stands in `test/repo/requests`. */
export interface Question {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** A POST that changes nothing on the server. Which files may say so stands in `test/repo/requests`. */
  readonly reads?: true;
}

/** An answer to read; the text is the caller's to judge and to drop. */
export interface Reply {
  readonly status: number;
  readonly redirected: boolean;
  readonly text: string;
  /** How long the server asks to be left alone; null when it does not say. */
  readonly waitSeconds: number | null;
}

/** Sends one request with a credential, once. */
export async function ask(
  fetch: Fetch,
  url: URL,
  { method, headers, body }: Question,
  signal: AbortSignal,
): Promise<Reply | HttpFailure> {
  const content = body === undefined ? {} : { body };
  return attempt(signal, async () => {
    const response = await fetch(url.href, { ...DISCREET, method, headers, ...content, signal });
    return {
      status: response.status,
      redirected: isRedirect(response),
      text: await response.text(),
      waitSeconds: waitOf(response.headers),
    };
  });
}

const DISCREET = {
  credentials: 'omit',
  redirect: 'manual',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
} as const;

async function attempt<T>(signal: AbortSignal, exchange: () => Promise<T>): Promise<T | HttpFailure> {
  try {
    return await exchange();
  } catch {
    // fetch tells DNS, TLS, firewall and a missing permission apart for nobody; only our own clock is known.
    return signal.aborted ? 'timeout' : 'network-error';
  }
}

function read(response: Response): Answer {
  const { status, headers } = response;
  const empty = status === 204 || headers.get('content-length') === '0';
  const allow = headers.get('allow');
  return {
    status,
    redirected: isRedirect(response),
    page: !empty && /^\s*(?:text\/html|application\/xhtml)/i.test(headers.get('content-type') ?? ''),
    allow: allow === null ? null : allow.split(',').map((each) => each.trim().toUpperCase()),
    waitSeconds: waitOf(headers),
  };
}

function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400);
}

const A_DAY = 86_400;

// Both headers are optional in practice. A date, or what would be a moment instead of a time, is left alone.
function waitOf(headers: Headers): number | null {
  const said = headers.get('ratelimit-reset') ?? headers.get('retry-after') ?? '';
  const seconds = /^\d{1,6}$/.test(said) ? Number(said) : null;
  return seconds === null || seconds > A_DAY ? null : seconds;
}
