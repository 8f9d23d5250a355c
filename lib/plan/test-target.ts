// Whom a connection test asks. One answer for the page that asks the browser's permission at the click and for the
// background that sends. Pure; it judges no address, it only finds it.

import type { Instance } from '../model/erp';
import type { Partner } from '../model/partner';
import type { ProfileView } from '../model/setup';

type Values = Pick<ProfileView, 'values' | 'origins'>;

/**
 * The address that the test starts from, as it is written; of one that is a secret its origin only. Empty when the
 * profile holds none.
 */
export function testAddress(
  { test }: Pick<Partner, 'test'>,
  { values, origins }: Values,
  { origin }: Pick<Instance, 'origin'>,
): string {
  switch (test.kind) {
    case 'probe':
      return values[test.url] ?? origins[test.url] ?? '';
    case 'asaas':
      return values[test.base] ?? '';
    case 'ixc-token':
      return origin;
    case 'voalle-user': {
      const own = values[test.address] ?? '';
      return own.trim() === '' ? identityServiceOf(origin) : own;
    }
  }
}

/** The origin to ask the permission for; null when there is no address that a browser could ask. */
export function testOrigin(
  partner: Pick<Partner, 'test'>,
  profile: Values,
  instance: Pick<Instance, 'origin'>,
): string | null {
  const address = testAddress(partner, profile, instance).trim();
  if (!URL.canParse(address)) return null;
  const { protocol, origin } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}

/** The ERP's host on the port of the identity service [P]. A proxy may have moved it: the profile says where. */
function identityServiceOf(origin: string): string {
  return `https://${new URL(origin).hostname}:45700`;
}
