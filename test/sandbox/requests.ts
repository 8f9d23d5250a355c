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
  /** The most requests that were being answered at once; a server without a delay is hardly ever seen at two. */
  readonly mostAtOnce: number;
  clear(): void;
}

/** How many requests a server is answering, and the most since its log was cleared. */
export interface Traffic {
  now: number;
  most: number;
}

/** Answers while the traffic shows it. */
export async function counted<Outcome>(traffic: Traffic, answer: () => Promise<Outcome>): Promise<Outcome> {
  traffic.now += 1;
  traffic.most = Math.max(traffic.most, traffic.now);
  try {
    return await answer();
  } finally {
    traffic.now -= 1;
  }
}

/** A log over entries and traffic that its server writes. */
export function requestLog(entries: LoggedRequest[], traffic: Traffic): RequestLog {
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
    get mostAtOnce() {
      return traffic.most;
    },
    clear() {
      entries.length = 0;
      traffic.most = traffic.now;
    },
  };
}
