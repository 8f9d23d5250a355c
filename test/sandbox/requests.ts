// What a server received, so that a test can prove what was sent and what was never sent.

/** One request as it arrived. Header names are in lower case. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodyLength: number;
  readonly body: string;
}

/** What a server has received since its start or its last reset. */
export interface RequestLog {
  readonly all: readonly LoggedRequest[];
  /** The requests of a method and a path; either may be left out. */
  matching(filter: { method?: string; path?: string }): readonly LoggedRequest[];
  /** How many requests of each method came, e.g. `{ GET: 3, OPTIONS: 1 }`; optionally of one path only. */
  countByMethod(path?: string): Readonly<Record<string, number>>;
  clear(): void;
}

/** A log over entries that its server adds. */
export function requestLog(entries: LoggedRequest[]): RequestLog {
  const matching: RequestLog['matching'] = ({ method, path }) =>
    entries.filter(
      (entry) =>
        (method === undefined || entry.method === method) && (path === undefined || entry.path === path),
    );
  return {
    all: entries,
    matching,
    countByMethod(path) {
      const counts: Record<string, number> = {};
      for (const { method } of path === undefined ? entries : matching({ path })) {
        counts[method] = (counts[method] ?? 0) + 1;
      }
      return counts;
    },
    clear: () => void entries.splice(0),
  };
}
