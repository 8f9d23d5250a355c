// The one function that reaches a partner's host without a credential. It can send OPTIONS and HEAD and nothing
// else: no body, no header, no cookie, no redirect followed. Its answer keeps no part of the address.

/** Methods that RFC 9110 calls safe and that carry no content. */
export type SafeMethod = 'OPTIONS' | 'HEAD';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What of a response may be judged. */
export interface Answer {
  readonly status: number;
  readonly redirected: boolean;
  /** A web page with something on it, where an interface for programs was expected. */
  readonly page: boolean;
  /** Methods of the `Allow` header; null when the server sent none. */
  readonly allow: readonly string[] | null;
}

export type HttpFailure = 'timeout' | 'network-error';

/** Sends one harmless request. Errors come back as values, without the address. */
export async function send(
  fetch: Fetch,
  url: URL,
  method: SafeMethod,
  signal: AbortSignal,
): Promise<Answer | HttpFailure> {
  try {
    const response = await fetch(url.href, {
      method,
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal,
    });
    const answer = read(response);
    await response.body?.cancel();
    return answer;
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
    redirected: response.type === 'opaqueredirect' || (status >= 300 && status < 400),
    page: !empty && /^\s*(?:text\/html|application\/xhtml)/i.test(headers.get('content-type') ?? ''),
    allow: allow === null ? null : allow.split(',').map((each) => each.trim().toUpperCase()),
  };
}
