// Every stand-in behind one address of this machine, for tests over real HTTP: what was sent to it, and what arrived.

import { afterAll, beforeAll, beforeEach, vi } from 'vitest';
import type { TestTools } from '../../../lib/net/trial';
import { serve } from '../../sandbox/http';
import type { HttpServer } from '../../sandbox/http';
import { seed as seedIxc } from '../../sandbox/ixc/data';
import { defaultSettings as ixcSettings } from '../../sandbox/ixc/settings';
import { webserviceRoutes } from '../../sandbox/ixc/webservice';
import { asaasRoutes } from '../../sandbox/partners/asaas';
import type { AsaasMode } from '../../sandbox/partners/asaas';
import { watchRoutes } from '../../sandbox/partners/watch';
import type { WatchMode } from '../../sandbox/partners/watch';
import { webhookRoutes } from '../../sandbox/partners/webhook';
import { apiRoutes, tokenRoutes } from '../../sandbox/voalle/api';
import { seed as seedVoalle } from '../../sandbox/voalle/data';
import { defaultSettings as voalleSettings } from '../../sandbox/voalle/settings';
import { toolsWith } from './wire';

/** Long enough for a request to arrive, and over before anybody waits. */
export const IMPATIENT = { timeout: 200 };

/** Starts them for the tests of a file; the log is empty before each test. */
export function standIns() {
  const ixc = { data: seedIxc(), settings: ixcSettings() };
  const voalle = { data: seedVoalle(), settings: voalleSettings(), tokens: new Map<string, number>() };
  const partners: { asaas: AsaasMode; watch: WatchMode; webhooks: Record<string, never> } = {
    asaas: 'documented',
    watch: 'documented',
    webhooks: {},
  };
  const sent = vi.fn((url: string, init: RequestInit) => fetch(url, init));

  let server: HttpServer | undefined;
  const started = (): HttpServer => {
    if (server === undefined) throw new Error('not started yet');
    return server;
  };
  beforeAll(async () => {
    server = await serve('127.0.0.1', {
      ...webserviceRoutes(ixc.data, ixc.settings),
      ...tokenRoutes(voalle),
      ...apiRoutes(voalle),
      ...asaasRoutes(partners),
      ...watchRoutes(partners),
      ...webhookRoutes(partners),
    });
  });
  afterAll(() => started().close());
  beforeEach(() => {
    started().requests.clear();
    sent.mockClear();
  });

  return {
    ixc,
    voalle,
    partners,
    /** The fetch that the tests are given. */
    sent,
    get origin() {
      return started().origin;
    },
    get requests() {
      return started().requests;
    },
    /** What arrived, as `METHOD /path`. */
    arrived: () => started().requests.all.map(({ method, path }) => `${method} ${path}`),
    tools: (more: Partial<TestTools> = {}) => toolsWith(sent, more),
  };
}
