/**
 * Addresses inside the ERP. In the shell's frame a screen is reached through `/restricted/gv?hash=…` [P],
 * which names nothing; on the old host it is reached by its path.
 */
import { randomUUID } from 'node:crypto';

export interface Links {
  /** Whether the page stands in the shell's frame. */
  readonly framed: boolean;
  /** The id behind `main.js?`. */
  readonly build: string;
  to(path: string): string;
}

/** The opaque addresses of one server; equal paths keep their hash until the server stops. */
export interface OpaqueLinks {
  readonly plain: Links;
  readonly framed: Links;
  /** The path behind a hash, with its query. */
  resolve(hash: string): string | undefined;
}

export function opaqueLinks(): OpaqueLinks {
  const build = randomUUID();
  const hashes = new Map<string, string>();
  const paths = new Map<string, string>();
  const hashOf = (path: string): string => {
    const known = hashes.get(path);
    if (known !== undefined) return known;
    const hash = randomUUID().replaceAll('-', '');
    hashes.set(path, hash);
    paths.set(hash, path);
    return hash;
  };
  return {
    plain: { framed: false, build, to: (path) => path },
    framed: { framed: true, build, to: (path) => `/restricted/gv?hash=${hashOf(path)}` },
    resolve: (hash) => paths.get(hash),
  };
}
