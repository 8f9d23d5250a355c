// What the operator keeps: profiles and their values, ticks, outputs, and the connection test.
// Each action goes to the background and then looks again; secrets go one way and are not held here.

import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Partner } from '../../lib/model/partner';
import type { Profile, ProfileView } from '../../lib/model/setup';
import type { Asking } from './asking';
import type { Subject, TabState } from './tab';

export interface Keeping {
  readonly choose: (profileId: string) => Promise<void>;
  /** Makes a profile, which becomes the chosen one; null when that failed. */
  readonly create: (instanceId: string, partner: Partner, label: string) => Promise<ProfileView | null>;
  /** Keeps changed values, secret or not; an empty secret is forgotten. True when all were kept. */
  readonly keep: (subject: Subject, changes: Readonly<Record<string, string>>) => Promise<boolean>;
  readonly tick: (step: string, reason: string) => Promise<boolean>;
  readonly untick: (step: string) => Promise<boolean>;
  /** Makes a choice at the start of the checklist. */
  readonly decide: (variant: string, value: string) => Promise<boolean>;
  readonly keepOutput: (step: string, key: string, value: string) => Promise<boolean>;
  readonly testing: ReadonlySignal<boolean>;
  /** @param alsoGet lets the probe of an address end with a GET */
  readonly test: (alsoGet: boolean) => Promise<void>;
}

export function keeping({ ask, attempt }: Asking, { subject, refresh }: TabState): Keeping {
  const testing = signal(false);
  // A profile is updated as a whole: two updates at once would lose one of them.
  let queue: Promise<unknown> = Promise.resolve();

  async function then<T>(questions: () => Promise<T>): Promise<boolean> {
    const answer = await attempt(async () => ({ given: await questions() }));
    await refresh();
    return answer !== null;
  }

  function withProfile(questions: (profileId: string) => Promise<unknown>): Promise<boolean> {
    const profileId = subject.peek()?.profile.id;
    return profileId === undefined ? Promise.resolve(false) : then(() => questions(profileId));
  }

  return {
    testing,
    async choose(id) {
      await then(() => ask('profiles.choose', { id }));
    },
    async create(instanceId, partner, label) {
      const made = await attempt(() => ask('profiles.create', { instanceId, partnerId: partner.id, label }));
      await refresh();
      return made;
    },
    keep({ profile, partner }, changes) {
      const { values, secrets } = split(partner, changes);
      const kept = queue.then(() =>
        then(async () => {
          for (const [key, value] of Object.entries(secrets)) {
            await ask('secrets.set', { profileId: profile.id, key, value });
          }
          if (Object.keys(values).length === 0) return;
          const current = subject.peek()?.profile;
          const before: Profile = current?.id === profile.id ? current : profile;
          await ask('profiles.update', {
            id: profile.id,
            label: before.label,
            values: { ...before.values, ...values },
          });
        }),
      );
      queue = kept;
      return kept;
    },
    tick: (step, reason) => withProfile((profileId) => ask('steps.tick', { profileId, step, reason })),
    untick: (step) => withProfile((profileId) => ask('steps.untick', { profileId, step })),
    decide: (variant, value) =>
      withProfile((profileId) => ask('steps.choose', { profileId, variant, value })),
    keepOutput: (step, key, value) =>
      withProfile((profileId) => ask('steps.output', { profileId, step, key, value })),
    async test(alsoGet) {
      if (testing.value) return;
      testing.value = true;
      await withProfile((profileId) => ask('test.run', alsoGet ? { profileId, get: true } : { profileId }));
      testing.value = false;
    },
  };
}

function split(
  partner: Pick<Partner, 'values'>,
  changes: Readonly<Record<string, string>>,
): { values: Record<string, string>; secrets: Record<string, string> } {
  const values: Record<string, string> = {};
  const secrets: Record<string, string> = {};
  for (const { key, secret } of partner.values) {
    const value = changes[key];
    if (value !== undefined) (secret ? secrets : values)[key] = value;
  }
  return { values, secrets };
}
