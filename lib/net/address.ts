// The form of an address that a test will ask, judged before anything is sent. A private host makes sense only
// beside a private ERP; an address without TLS only on a private host.

import type { ConfigProblem } from '../model/setup';
import { isPrivateHost } from './hosts';

/** The address that may be tested, without query and fragment, or what is wrong with it. */
export function checkAddress(raw: string, erpOrigin: string): URL | ConfigProblem {
  if (raw.trim() === '') return 'empty';
  if (PLACEHOLDER.test(raw)) return 'placeholder';
  if (/\s/.test(raw) || !URL.canParse(raw)) return 'not-a-url';
  const address = new URL(raw);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return 'not-a-url';
  if (address.username !== '' || address.password !== '') return 'credentials-in-url';
  if (PLACEHOLDER_HOST.test(address.hostname)) return 'placeholder';
  const target = isPrivateHost(address.hostname);
  const beside = isPrivateHost(new URL(erpOrigin).hostname);
  if (target && !beside) return 'private-host';
  if (address.protocol === 'http:' && !target) return 'not-https';
  address.search = '';
  address.hash = '';
  return address;
}

/** The address of one call below a base, however the base ends; nothing of the base but its place is kept. */
export function below({ origin, pathname }: URL, path: `/${string}`): URL {
  return new URL(origin + pathname.replace(/(?<!\/)\/+$/, '') + path);
}

/** The match pattern of a host: without a port, which Firefox refuses and Chromium takes for any. */
export function hostPattern({ protocol, hostname }: Pick<URL, 'protocol' | 'hostname'>): string {
  return `${protocol}//${hostname}/*`;
}

// `<host>`, `{token}`, `...`: what a guide prints where a value belongs.
const PLACEHOLDER = /[<>{}]|\.\.\./;
const PLACEHOLDER_HOST = /(?:^|\.)(?:example\.(?:com|net|org)|exemplo\.com(?:\.br)?)$/i;
