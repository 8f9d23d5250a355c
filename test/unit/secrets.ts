// Secrets in tests. Two of them always look equal to a matcher: what is compared has to be revealed first.

import { Secret } from '../../lib/model/secret';
import type { SecretValues } from '../../lib/model/secret';

export function secretsOf(values: Readonly<Record<string, string>>): SecretValues {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, new Secret(value)]));
}

export function revealed(values: SecretValues): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, secret]) => [key, secret.reveal()]));
}
