// The two ways out: what they send, what they read and what they keep to themselves.

import { describe, expect, it, vi } from 'vitest';
import { ask, send } from '../../../lib/net/http';
import type { Fetch } from '../../../lib/net/http';
import { DISCREET, html, opaqueRedirect, response, scripted } from './wire';

const address = new URL('https://parceiro.example/api/segredo');
const open = new AbortController().signal;

describe('a request without a credential', () => {
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
      waitSeconds: null,
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
    const fetch: Fetch = () => Promise.resolve(response(200, { allow: 'get,Post , HEAD' }));
    expect(await send(fetch, address, 'OPTIONS', open)).toMatchObject({ allow: ['GET', 'POST', 'HEAD'] });
  });
});

describe('a request with a credential', () => {
  const question = { method: 'POST', headers: { access_token: 'segredo' }, body: 'a=b' } as const;

  it('is sent once, as it was put, without cookie, cache, referrer or redirect', async () => {
    const { fetch, sent } = scripted(html('<b>'));
    expect(await ask(fetch, address, question, open)).toEqual({
      status: 200,
      redirected: false,
      text: '<b>',
      waitSeconds: null,
    });
    expect(sent).toEqual([{ url: address.href, init: { ...DISCREET, ...question, signal: open } }]);
  });

  it('gives errors as values that tell nothing of the credential', async () => {
    const fetch: Fetch = (_, init) => Promise.reject(new TypeError(JSON.stringify(init.headers)));
    expect(await ask(fetch, address, question, open)).toBe('network-error');
    expect(await ask(fetch, address, question, AbortSignal.abort())).toBe('timeout');
  });

  it('is a failure when the answer breaks off', async () => {
    const body = new ReadableStream({ pull: (stream) => stream.error(new Error('cut')) });
    const { fetch } = scripted(new Response(body));
    expect(await ask(fetch, address, question, open)).toBe('network-error');
  });

  it('stays where it was sent', async () => {
    const { fetch } = scripted(opaqueRedirect());
    expect(await ask(fetch, address, question, open)).toMatchObject({ redirected: true });
  });

  it.each([
    [{ 'ratelimit-reset': '42' }, 42],
    [{ 'retry-after': '2' }, 2],
    [{ 'ratelimit-reset': '7', 'retry-after': '9' }, 7],
    [{ 'retry-after': 'Sun, 22 Nov 2026 12:00:00 GMT' }, null],
    [{ 'ratelimit-reset': '1795348800' }, null],
    [{ 'ratelimit-reset': '90000' }, null],
    [{}, null],
  ])('reads of %j that it should wait %s s', async (headers, waitSeconds) => {
    const { fetch } = scripted(response(429, headers));
    expect(await ask(fetch, address, question, open)).toMatchObject({ waitSeconds });
  });
});
