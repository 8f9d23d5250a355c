// The ground of a real partner's step, with a set-up to stand on, and its question to the API.

import { groundOf } from '../../../lib/background/context';
import type { Ground } from '../../../lib/background/context';
import type { Evidence, ProfileView, StepState } from '../../../lib/model/setup';
import type { Snapshot } from '../../../lib/model/snapshot';
import type { Instance } from '../../../lib/model/erp';
import { partnerById } from '../../../lib/partners/index';
import { screenById } from '../../../lib/erps/screens';
import { runsOf } from '../../../lib/plan/steps';
import { veil } from '../../../lib/plan/veil';
import type { Case } from '../../../lib/proof/judge';
import { askedOf } from '../../../lib/proof/reading';
import { secretsOf } from '../secrets';
import type { Asked, Reading, ReadResult } from '../../../lib/proof/reading';

export interface Given {
  readonly partner: string;
  readonly step: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly variants?: Readonly<Record<string, string>>;
  readonly steps?: Readonly<Record<string, Partial<StepState>>>;
}

export const saved: Evidence = { kind: 'saved', at: 1 };

export function groundFor(given: Given): Ground {
  const partner = partnerById(given.partner);
  if (partner === undefined) throw new Error('no such partner');
  const instance: Instance = {
    id: 'i1',
    erp: partner.erp,
    origin: 'https://erp.example',
    label: 'Provedor',
    environment: 'training',
    addedAt: 0,
  };
  const profile: ProfileView = {
    id: 'p1',
    instanceId: 'i1',
    partnerId: partner.id,
    label: 'Perfil',
    values: given.values ?? {},
    secrets: given.secrets ?? [],
    origins: {},
    createdAt: 0,
    updatedAt: 0,
  };
  const none: StepState = { evidence: [], outputs: {}, record: null, brokenAt: null };
  const steps = Object.fromEntries(
    Object.entries(given.steps ?? {}).map(([id, state]) => [id, { ...none, ...state }]),
  );
  const setup = { profileId: 'p1', variants: given.variants ?? {}, steps };
  const bench = { profile, instance, partner, setup, taught: [] };
  const run = runsOf(bench).find(({ id }) => id === given.step);
  const ground =
    run &&
    groundOf(
      {
        catalog: {
          screen: screenById,
          partner: () => Promise.resolve(partner),
          partners: () => Promise.resolve(() => partner),
          screensOf: () => [],
        },
      },
      bench,
      run,
    );
  if (ground === undefined || ground === null) throw new Error(`no ground for ${given.step}`);
  return ground;
}

export function askedFor(given: Given, subject: string | null = null, secrets = {}): Asked {
  return askedOf(groundFor(given), subject, secretsOf(secrets));
}

/** The record that was read; anything else is an error of the test. */
export function readingOf(result: ReadResult): Reading {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** What is judged, as the background hands it over. */
export function caseOf(given: Given, snapshot: Snapshot): Case {
  const ground = groundFor(given);
  const { screen, preset, secretKeys } = ground;
  return { ...ground, snapshot: veil(snapshot, screen, preset.rules, secretKeys, {}), isOne: true };
}

/** Values of a snapshot, by key; of a secret its shape. */
export function valuesIn({ fields }: Snapshot): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ key, value, secret }) => [key, secret ?? value]));
}
