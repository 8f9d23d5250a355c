// Whom a connection test asks. One answer for the page that asks the browser's permission at the click and for the
// background that sends. Pure; it judges no address, it only finds it.

import type { Instance } from '../model/erp';
import type { ConnectionTestDef, Partner } from '../model/partner';
import type { ProfileView } from '../model/setup';
import { apiAddresses } from './api-addresses';

type Values = Pick<ProfileView, 'values' | 'origins'>;

/**
 * The address that the test starts from, as it is written; of one that is a secret its origin only. Empty when the
 * profile holds none.
 */
export function testAddress(
  { test }: Pick<Partner, 'test'>,
  { values, origins }: Values,
  instance: Pick<Instance, 'origin' | 'api'>,
): string {
  switch (test.kind) {
    case 'probe':
      return values[test.url] ?? origins[test.url] ?? '';
    case 'asaas':
      return values[test.base] ?? '';
    case 'ixc-token':
      return apiAddresses({ ...instance, erp: 'ixc' }).base;
    case 'voalle-user': {
      const own = values[test.address] ?? '';
      return own.trim() === '' ? apiAddresses({ ...instance, erp: 'voalle' }).identity : own;
    }
  }
}

/** The origins to ask the permission for; none when there is no address that a browser could ask. */
export function testOrigins(
  partner: Pick<Partner, 'test'>,
  profile: Values,
  instance: Pick<Instance, 'origin' | 'api'>,
): readonly string[] {
  const first = testAddress(partner, profile, instance);
  return [...new Set([first, ...besides(partner.test, profile, instance)].flatMap(originOf))];
}

/** The token of a Voalle user is tried on the API beside it. */
function besides(
  test: ConnectionTestDef,
  { values }: Values,
  instance: Pick<Instance, 'origin' | 'api'>,
): readonly string[] {
  if (test.kind !== 'voalle-user') return [];
  const own = test.base === undefined ? '' : (values[test.base] ?? '');
  return [own.trim() === '' ? apiAddresses({ ...instance, erp: 'voalle' }).base : own];
}

function originOf(address: string): readonly string[] {
  if (!URL.canParse(address.trim())) return [];
  const { protocol, origin } = new URL(address.trim());
  return protocol === 'https:' || protocol === 'http:' ? [origin] : [];
}
