// The extension's service worker seen from outside: how much memory it holds, and a bare loop that reads pages in that very
// place, with nothing of Encaixe in between.

import type { CDPSession, Page } from '@playwright/test';
import type { Installed } from '../e2e/harness/launch.ts';
import type { LoggedRequest } from '../sandbox/requests.ts';

/** A line to the worker's own debugger. */
export interface Line {
  /** Bytes that are in use once everything that nobody needs is gone: objects, DOM wrappers, buffers. */
  heap(): Promise<number>;
  close(): Promise<void>;
}

interface HeapUsage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize?: number;
  readonly backingStorageSize?: number;
}

/** Opens a line through any page: Playwright has none to a worker. */
export async function lineToWorker(installed: Installed, through: Page): Promise<Line> {
  const session = await installed.context.newCDPSession(through);
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(installed.id));
  if (worker === undefined) throw new Error('The worker is not running');
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: worker.targetId,
    flatten: false,
  });
  const call = caller(session, sessionId);
  return {
    async heap() {
      await call('HeapProfiler.collectGarbage');
      const usage = (await call('Runtime.getHeapUsage')) as HeapUsage;
      return usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0);
    },
    close: () => session.detach(),
  };
}

function caller(session: CDPSession, sessionId: string): (method: string) => Promise<unknown> {
  const waiting = new Map<number, (result: unknown) => void>();
  let last = 0;
  session.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const { id, result } = JSON.parse(event.message) as { id?: number; result?: unknown };
    if (id !== undefined) waiting.get(id)?.(result);
  });
  return async (method) => {
    const id = (last += 1);
    const answer = new Promise<unknown>((resolve) => waiting.set(id, resolve));
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    return answer.finally(() => waiting.delete(id));
  };
}

/**
 * Asks again what was asked, in the same order and so many at once, parses every answer and drops it. Milliseconds that it
 * took.
 */
export function readBare(
  { worker }: Installed,
  base: string,
  requests: readonly LoggedRequest[],
  atOnce: number,
): Promise<number> {
  const pages = requests.map(({ method, path, query, headers, body }) => ({
    url: `${base}${path}${query}`,
    init: {
      method,
      headers: SENT.flatMap((name): [string, string][] => {
        const value = headers[name];
        return value === undefined ? [] : [[name, value]];
      }),
      ...(body === '' ? {} : { body }),
    },
  }));
  return worker.evaluate(
    async ({ pages, atOnce }) => {
      const began = performance.now();
      const left = pages[Symbol.iterator]();
      const lane = async (): Promise<void> => {
        for (const { url, init } of left) {
          const answer = await fetch(url, { ...init, credentials: 'omit', redirect: 'manual' });
          if (!answer.ok) throw new Error(`The bare loop got a ${answer.status}`);
          await answer.json();
        }
      };
      await Promise.all(Array.from({ length: atOnce }, lane));
      return performance.now() - began;
    },
    { pages, atOnce },
  );
}

/** The headers that a client sets itself; the browser adds the others. */
const SENT = ['authorization', 'content-type', 'accept', 'ixcsoft', 'ixc-type-response'];
