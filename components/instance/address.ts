// What the address of a tab, or one that the operator types, tells: its origin, what to ask permission for,
// and which ERP it may be. Pure. It refuses everything that is not a web page.

import type { ErpId } from '../../lib/model/erp';

export interface Address {
  /** Scheme, host and port. */
  readonly origin: string;
  readonly host: string;
  /** Match pattern for the permission. Without the port: Firefox refuses patterns that name one. */
  readonly pattern: string;
  readonly encrypted: boolean;
  /** A guess to start the form with; the operator decides. */
  readonly erp: ErpId | null;
}

/** Reads an address; null when it is none, or not of a web page. */
export function addressOf(url: string): Address | null {
  const text = url.trim();
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, host, origin, pathname } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return {
    origin,
    host,
    pattern: `${protocol}//${hostname}/*`,
    encrypted: protocol === 'https:',
    erp: erpAt(pathname),
  };
}

// IXC is one page, /adm.php, with its login under /app/login [P+]. Voalle has no path of its own that every
// installation shows; its login does [P].
function erpAt(path: string): ErpId | null {
  const lower = path.toLowerCase();
  if (lower === '/adm.php' || lower.startsWith('/app/login')) return 'ixc';
  return lower === '/users/login' ? 'voalle' : null;
}
