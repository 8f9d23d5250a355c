// The way to an installation's own API: its addresses, its credential, the browser's permission.
// Whatever is missing is told as a failure before anything is sent. Credentials stay in here and in lib/net.

import { API_SECRETS } from '../model/api';
import type { ApiFailure, ApiFailureCode, ApiSecret } from '../model/api';
import type { Instance } from '../model/erp';
import { failureOf } from '../model/failure';
import { err, ok } from '../model/result';
import type { Result } from '../model/result';
import { sameSecrets, Secret } from '../model/secret';
import type { SecretValues } from '../model/secret';
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
  /** The same for all of them: the vault was locked. */
  readonly closeAll: () => void;
}

/** One for the life of the worker: it keeps Voalle's tokens, which many reads share, in memory alone. */
export function apiOpener({
  wire,
  now,
  secrets,
  registration,
}: Pick<Tools, 'now' | 'secrets' | 'registration'> & { readonly wire: Wire }): ApiOpener {
  const kept = new Map<string, Kept>();
  /** Raised with every closing: what was being opened meanwhile is not kept. */
  let epoch = 0;

  async function wayTo(instance: Instance): Promise<Result<Way, ApiFailure>> {
    const addresses = apiAddresses(instance);
    const identity = checkAddress(addresses.identity, instance.origin);
    const base = checkAddress(addresses.base, instance.origin);
    const hosts = [identity, base].flatMap((each) => (typeof each === 'string' ? [] : hostPattern(each)));
    const granted = await Promise.all([...new Set(hosts)].map(registration.permittedPattern));
    // Read last: nothing is awaited any more in which it could be forgotten.
    const known = await openedOf(secrets.valuesOf(instance.id));
    if (known === null) return failed('vault-locked');
    const given = (key: ApiSecret): Secret => known[key] ?? new Secret('');
    if (API_SECRETS[instance.erp].some((key) => given(key).isBlank)) return failed('no-credential');
    if (typeof identity === 'string' || typeof base === 'string') return failed('bad-credential');
    if (granted.includes(false)) return failed('host-permission-denied');
    return ok({ identity, base, given, at: [identity.href, base.href].join(' '), known });
  }

  const open: OpenApi = async (instance) => {
    const begun = epoch;
    const way = await wayTo(instance);
    if (!way.ok) {
      kept.delete(instance.id);
      return way;
    }
    const { identity, base, given, at, known } = way.value;
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
    const before = kept.get(instance.id);
    const isSame = before?.at === at && sameSecrets(before.known, known);
    const api = isSame ? before.api : voalleApi(wire, access, { now });
    if (begun === epoch) kept.set(instance.id, { at, known, api });
    return ok({ erp: 'voalle', api });
  };

  return Object.assign(open, {
    close: (instanceId: string) => {
      epoch += 1;
      kept.delete(instanceId);
    },
    closeAll: () => {
      epoch += 1;
      kept.clear();
    },
  });
}

/** A client of Voalle, with what it was made for. */
interface Kept extends Pick<Way, 'at' | 'known'> {
  readonly api: VoalleApi;
}

/** Nothing is missing. */
interface Way {
  readonly identity: URL;
  readonly base: URL;
  readonly given: (key: ApiSecret) => Secret;
  /** Both addresses. */
  readonly at: string;
  readonly known: SecretValues;
}

/** The secrets; null while they are sealed. */
async function openedOf(secrets: Promise<SecretValues>): Promise<SecretValues | null> {
  try {
    return await secrets;
  } catch (error) {
    if (failureOf(error) === 'vault-locked') return null;
    throw error;
  }
}

/** A failure that needed no request. */
function failed(code: ApiFailureCode): { readonly ok: false; readonly error: ApiFailure } {
  return err({ code, status: null, said: null, waitSeconds: null });
}
