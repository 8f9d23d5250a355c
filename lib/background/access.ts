// The way to an installation's own API: its addresses, its credential of this session, the browser's permission.
// Whatever is missing is told as a failure before anything is sent. Credentials stay in here and in lib/net.

import { API_SECRETS } from '../model/api';
import type { ApiFailure, ApiFailureCode, ApiSecret } from '../model/api';
import type { Instance } from '../model/erp';
import { err, ok } from '../model/result';
import type { Result } from '../model/result';
import { checkAddress, hostPattern } from '../net/address';
import { list } from '../net/ixc';
import type { Listing, ListQuery } from '../net/ixc';
import { voalleApi } from '../net/voalle-api';
import type { VoalleApi } from '../net/voalle-api';
import type { Wire } from '../net/wire';
import { apiAddresses } from '../plan/api-addresses';
import type { Tools } from './tools';

/** One installation's API, ready to be read. It has no way to write. */
export type ErpApi =
  | {
      readonly erp: 'ixc';
      readonly list: (query: ListQuery, signal?: AbortSignal) => Promise<Result<Listing, ApiFailure>>;
    }
  | { readonly erp: 'voalle'; readonly api: VoalleApi };

/** Opens the API of an installation, or says what is missing. */
export type OpenApi = (instance: Instance) => Promise<Result<ErpApi, ApiFailure>>;

export interface ApiOpener extends OpenApi {
  /** Lets go of what was kept to read an installation: whoever opens its API from now on begins anew. */
  readonly close: (instanceId: string) => void;
}

/** One for the life of the worker: it keeps Voalle's tokens, which many reads share, in memory alone. */
export function apiOpener({
  wire,
  now,
  secrets,
  registration,
}: Pick<Tools, 'now' | 'secrets' | 'registration'> & { readonly wire: Wire }): ApiOpener {
  const kept = new Map<string, { readonly access: string; readonly api: VoalleApi }>();

  async function wayTo(instance: Instance): Promise<Result<Way, ApiFailure>> {
    const addresses = apiAddresses(instance);
    const identity = checkAddress(addresses.identity, instance.origin);
    const base = checkAddress(addresses.base, instance.origin);
    const hosts = [identity, base].flatMap((each) => (typeof each === 'string' ? [] : hostPattern(each)));
    const granted = await Promise.all([...new Set(hosts)].map(registration.permittedPattern));
    // Read last: nothing is awaited any more in which it could be forgotten.
    const known = await secrets.valuesOf(instance.id);
    const given = (key: ApiSecret): string => known[key] ?? '';
    if (API_SECRETS[instance.erp].some((key) => given(key).trim() === '')) return failed('no-credential');
    if (typeof identity === 'string' || typeof base === 'string') return failed('bad-credential');
    return granted.includes(false) ? failed('host-permission-denied') : ok({ identity, base, given });
  }

  const open: OpenApi = async (instance) => {
    const way = await wayTo(instance);
    if (!way.ok) {
      kept.delete(instance.id);
      return way;
    }
    const { identity, base, given } = way.value;
    if (instance.erp === 'ixc') {
      const access = { base, token: given('token') };
      return ok({ erp: 'ixc', list: (query, signal) => list(wire, access, query, signal) });
    }
    const access = {
      identity,
      base,
      clientId: given('clientId'),
      clientSecret: given('clientSecret'),
      syndata: given('syndata'),
    };
    // Another address or credential is another client: a token never outlives what it was given for.
    const fingerprint = JSON.stringify(access);
    const before = kept.get(instance.id);
    const api = before?.access === fingerprint ? before.api : voalleApi(wire, access, { now });
    kept.set(instance.id, { access: fingerprint, api });
    return ok({ erp: 'voalle', api });
  };

  return Object.assign(open, { close: (instanceId: string) => void kept.delete(instanceId) });
}

/** Nothing is missing. */
interface Way {
  readonly identity: URL;
  readonly base: URL;
  readonly given: (key: ApiSecret) => string;
}

/** A failure that needed no request. */
function failed(code: ApiFailureCode): { readonly ok: false; readonly error: ApiFailure } {
  return err({ code, status: null, said: null, waitSeconds: null });
}
