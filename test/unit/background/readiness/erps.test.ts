// Walks through both ERPs over real HTTP, against the stand-ins: the same people, counted by what is known of them,
// and the faults that these servers are known for in the middle of it.

import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { apiOpener } from '../../../../lib/background/access';
import { readiness } from '../../../../lib/background/readiness/readiness';
import type { Tools } from '../../../../lib/background/tools';
import type { ErpId, Instance } from '../../../../lib/model/erp';
import { NO_POLICY } from '../../../../lib/model/policy';
import type { Partner, SubscriberConditions } from '../../../../lib/model/partner';
import type { LackCode, ReadinessRun } from '../../../../lib/model/readiness';
import { Secret } from '../../../../lib/model/secret';
import { wire } from '../../../../lib/net/wire';
import { openStore } from '../../../../lib/store/store';
import { API_TOKEN } from '../../../sandbox/ixc/data';
import { base as ixcBase } from '../../../sandbox/ixc/base';
import { member } from '../../../sandbox/population';
import type { Flaw } from '../../../sandbox/population';
import { base as voalleBase } from '../../../sandbox/voalle/base';
import { standIns } from '../../net/stand-ins';
import { memoryArea } from '../../store/area';
import { vaultOver } from '../../store/vault-bench';
import { partner } from '../bench';

const stand = standIns();
const COUNT = 1_300;

const CONDITIONS: SubscriberConditions = {
  customer: ['email', 'mobile'],
  contractStages: ['Aprovado'],
  contractStatuses: ['Normal', 'Demonstração'],
  source: 'guia',
};

const LACKS: Readonly<Partial<Record<Flaw, LackCode>>> = {
  'no-email': 'email-missing',
  'bad-email': 'email-malformed',
  'landline-only': 'mobile-malformed',
  'landline-as-mobile': 'mobile-malformed',
  'no-number': 'mobile-missing',
  'not-approved': 'stage',
  blocked: 'status',
};

/** What a walk must find, by what is the matter with each subscriber; some have no contract that is listed. */
function expected(erp: ErpId) {
  const unlisted: readonly Flaw[] = erp === 'ixc' ? ['ended', 'not-approved'] : ['ended'];
  const listed = Array.from({ length: COUNT }, (_, index) => member(index).flaws).filter(
    (flaws) => !flaws.some((flaw) => unlisted.includes(flaw)),
  );
  const lacks = listed.map((flaws) =>
    // IXC's list has active contracts only, and a block for debts is not in their status.
    flaws.flatMap((flaw) => (erp === 'ixc' && flaw === 'blocked' ? [] : (LACKS[flaw] ?? []))),
  );
  const codes = [...new Set(lacks.flat())];
  return {
    contracts: listed.length,
    failing: lacks.filter(({ length }) => length > 0).length,
    lacks: Object.fromEntries(
      codes.map((code) => [code, lacks.filter((each) => each.includes(code)).length]),
    ),
  };
}

let databases = 0;

async function walked(
  erp: ErpId,
  onRequest: (count: number) => void = () => undefined,
): Promise<ReadinessRun> {
  ixcBase(stand.ixc.data).grow(COUNT);
  voalleBase(stand.voalle.data).grow(COUNT);
  const store = openStore({ name: `erps-${String((databases += 1))}`, onDamaged: () => undefined });
  const { secrets } = vaultOver(store, memoryArea(), { now: 0 });
  const { clientId, clientSecret, syndata } = stand.voalle.settings.api;
  for (const [key, value] of Object.entries({ token: API_TOKEN, clientId, clientSecret, syndata }))
    await secrets.set('i1', key, new Secret(value));
  const api = { identity: stand.origin, base: stand.origin };
  const place = { origin: stand.origin, label: 'Provedor', environment: 'staging', addedAt: 1, api } as const;
  const instance: Instance = { id: 'i1', erp, ...place };
  const conditions = erp === 'ixc' ? { ...CONDITIONS, contractStages: [], contractStatuses: [] } : CONDITIONS;
  const served: Partner = { ...partner, erp, conditions };
  await store.change(['instances', 'profiles'], async (rows) => {
    await rows.put('instances', instance);
    const times = { createdAt: 1, updatedAt: 1 };
    await rows.put('profiles', {
      id: 'p1',
      instanceId: 'i1',
      partnerId: served.id,
      label: '',
      values: {},
      ...times,
    });
  });
  let asked = 0;
  // Nobody waits here: the clock is put on instead.
  let slept = 0;
  const asleep = (milliseconds: number) => Promise.resolve(void (slept += milliseconds));
  const roads = {
    secrets,
    registration: { permittedPattern: () => Promise.resolve(true) } as unknown as Tools['registration'],
    wire: wire({
      fetch: (url, init) => {
        onRequest((asked += 1));
        return fetch(url, init);
      },
      wait: () => Promise.resolve(),
    }),
    now: () => Date.now() + slept,
  };
  const rest = Promise.resolve();
  const over = Promise.withResolvers<ReadinessRun>();
  const tools = {
    ...roads,
    store,
    openApi: apiOpener(roads),
    catalog: {
      partner: () => Promise.resolve(served),
      partners: () => Promise.resolve(() => served),
      screen: () => undefined,
      screensOf: () => [],
    },
    policy: () => Promise.resolve(NO_POLICY),
    wake: { every: () => rest, daily: () => rest, stir: () => rest, sleep: asleep },
    announce: () => {
      void store
        .read(['readiness'], (rows) => rows.get('readiness', 'p1'))
        .then((run) => {
          if (run !== undefined && run.state !== 'running') over.resolve(run);
        });
    },
    newId: () => crypto.randomUUID(),
    // The rest of the tools is none of a walk's business.
  } as unknown as Tools;
  const { handlers } = readiness(tools, (_, error) => over.reject(error));
  await handlers['readiness.start']({ profileId: 'p1' });
  return over.promise;
}

describe.each(['ixc', 'voalle'] as const)('the base of a %s', (erp) => {
  it('is read to its end, and every lack is found', async () => {
    expect(await walked(erp)).toMatchObject({ state: 'done', ...expected(erp) });
  });
});

describe('a Voalle that goes wrong in the middle', () => {
  it('is read to its end when its token ends, and when it has too much to do', async () => {
    const { api } = stand.voalle.settings;
    const run = await walked('voalle', (asked) => {
      if (asked === 4) stand.voalle.tokens.clear();
      if (asked === 7)
        api.next.push({ kind: 'throttle', retryAfterSeconds: 1 }, { kind: 'status', status: 502 });
    });
    expect(run).toMatchObject({ state: 'done', ...expected('voalle') });
    expect(stand.arrived().filter((each) => each.endsWith('/connect/token'))).toHaveLength(2);
  });

  it('stops with the server’s own words when it refuses', async () => {
    const { api } = stand.voalle.settings;
    const run = await walked('voalle', (asked) => {
      if (asked === 5) api.next.push({ kind: 'refuse', message: 'Usuário sem permissão.', code: '77' });
    });
    expect(run).toMatchObject({
      state: 'stopped',
      failure: { code: 'request-refused', said: 'Usuário sem permissão.' },
    });
  });
});

describe('an IXC that goes wrong in the middle', () => {
  it('is read to its end in smaller pages', async () => {
    let size = 0;
    const { webservice } = stand.ixc.settings;
    const run = await walked('ixc', (asked) => {
      webservice.mode = asked > 1 && asked < 8 ? 504 : 'ok';
      size = asked;
    });
    expect(run).toMatchObject({ state: 'done', ...expected('ixc') });
    expect(run.pageSize).toBeLessThan(500);
    expect(size).toBeGreaterThan(10);
  });
});
