// Files of profiles for the tests: one by hand, and any that could be written. All of it is invented.

import fc from 'fast-check';
import { FEWEST_ROUNDS } from '../../../lib/transfer/format';
import { writeTransfer } from '../../../lib/transfer/write';
import type { Luggage } from '../../../lib/transfer/write';
import { Secret } from '../../../lib/model/secret';

export const PASSPHRASE = 'cavalo correto bateria grampo';
export const TOKEN = 'segredo-plantado-0123456789';

export const luggage: Luggage = {
  madeAt: 1_763_820_300_000,
  instances: [
    { origin: 'https://erp.example', erp: 'voalle', label: 'Provedor', environment: 'production' },
    {
      origin: 'https://ixc.example:8443',
      erp: 'ixc',
      label: 'Outro',
      environment: 'training',
      api: { identity: '', base: 'https://api.example/v1' },
    },
  ],
  profiles: [
    {
      instance: 0,
      partnerId: 'canal',
      label: 'Canal',
      values: { url: 'https://parceiro.example/hook' },
      variants: { way: 'a' },
      secrets: { token: new Secret(TOKEN) },
    },
    { instance: 1, partnerId: 'outro', label: 'Sem nada', values: {}, variants: {}, secrets: {} },
  ],
};

/** The text of a file; under a passphrase at the lowest cost that a file may have. */
export async function written(from: Luggage = luggage, passphrase: string | null = null): Promise<string> {
  const text = await writeTransfer(from, passphrase === null ? null : new Secret(passphrase), FEWEST_ROUNDS);
  if (!text.ok) throw new Error(text.error);
  return text.value;
}

const POISON = ['__proto__', 'constructor', 'prototype'];
const text = (maxLength: number) => fc.string({ unit: 'binary', maxLength });
const texts = fc
  .dictionary(text(20), text(60), { maxKeys: 6 })
  .map((each) => Object.fromEntries(Object.entries(each).filter(([key]) => !POISON.includes(key))));
const service = fc.constantFrom('', 'https://api.example', 'https://api.example:45715/v1/x');

/** Anything that the store could hold. */
export const anyLuggage: fc.Arbitrary<Luggage> = fc
  .record({
    madeAt: fc.maxSafeNat(),
    instances: fc.uniqueArray(
      fc.record(
        {
          origin: fc
            .integer({ min: 1, max: 65_535 })
            .map((port) => new URL(`https://erp.example:${port}`).origin),
          erp: fc.constantFrom('ixc' as const, 'voalle' as const),
          label: text(20),
          environment: fc.constantFrom('production' as const, 'staging' as const, 'training' as const),
          api: fc.record({ identity: service, base: service }),
        },
        { requiredKeys: ['origin', 'erp', 'label', 'environment'] },
      ),
      { minLength: 1, maxLength: 4, selector: ({ origin }) => origin },
    ),
    profiles: fc.array(
      fc.record({
        instance: fc.nat(3),
        partnerId: text(20),
        label: text(20),
        values: texts,
        variants: texts,
        secrets: texts,
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ profiles, ...rest }) => ({
    ...rest,
    profiles: profiles.map(({ instance, secrets, ...profile }) => ({
      ...profile,
      instance: instance % rest.instances.length,
      secrets: Object.fromEntries(Object.entries(secrets).map(([key, value]) => [key, new Secret(value)])),
    })),
  }));

/** What was packed, with its secrets readable, to be compared. */
export function bare({ madeAt, instances, profiles }: Luggage): unknown {
  return {
    madeAt,
    instances,
    profiles: profiles.map((profile) => ({
      ...profile,
      secrets: Object.fromEntries(
        Object.entries(profile.secrets).map(([key, value]) => [key, value.reveal()]),
      ),
    })),
  };
}
