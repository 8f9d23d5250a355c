// The one request without credentials: what it reads and what it keeps to itself.

import { describe, expect, it, vi } from 'vitest';
import { send } from '../../../lib/net/http';
import type { Fetch } from '../../../lib/net/http';

const address = new URL('https://parceiro.example/api/segredo');
const open = new AbortController().signal;

describe('send', () => {
  it('does not read what the server says beyond its headers', async () => {
    const cancel = vi.fn();
    const body = new ReadableStream({ cancel });
    const fetch: Fetch = () =>
      Promise.resolve(new Response(body, { headers: { 'content-type': 'text/html' } }));
    expect(await send(fetch, address, 'OPTIONS', open)).toEqual({
      status: 200,
      redirected: false,
      page: true,
      allow: null,
    });
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('gives errors as values that tell nothing of the address', async () => {
    const fetch: Fetch = (url) => Promise.reject(new TypeError(`cannot reach ${url}`));
    expect(await send(fetch, address, 'HEAD', open)).toBe('network-error');
  });

  it('knows its own clock from other failures', async () => {
    const fetch: Fetch = () => Promise.reject(new DOMException('stop', 'AbortError'));
    expect(await send(fetch, address, 'HEAD', AbortSignal.abort())).toBe('timeout');
  });

  it('reads Allow as a list, in upper case', async () => {
    const fetch: Fetch = () => Promise.resolve(new Response(null, { headers: { allow: 'get,Post , HEAD' } }));
    expect(await send(fetch, address, 'OPTIONS', open)).toMatchObject({ allow: ['GET', 'POST', 'HEAD'] });
  });
});
