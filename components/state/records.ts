// What the options page shows: instances, profiles and the settings, as the background has them.
// Credentials go one way and are not held here.

import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Topic } from '../../lib/messages/changes';
import type { InstanceError } from '../../lib/messages/channels';
import type { ApiAddresses, ApiSecret } from '../../lib/model/api';
import type { Environment, Instance, InstanceView } from '../../lib/model/erp';
import { SETTINGS } from '../../lib/model/settings';
import type { Settings } from '../../lib/model/settings';
import type { Result } from '../../lib/model/result';
import type { ProfileView } from '../../lib/model/setup';
import type { Asking } from './asking';

export interface Records {
  readonly instances: ReadonlySignal<readonly InstanceView[]>;
  readonly profiles: ReadonlySignal<readonly ProfileView[]>;
  readonly settings: ReadonlySignal<Settings>;
  readonly load: () => Promise<void>;
  readonly heed: (topic: Topic) => void;
  readonly editInstance: (id: string, label: string, environment: Environment) => Promise<boolean>;
  /** Null when the background did not answer. */
  readonly removeInstance: (id: string) => Promise<Result<null, 'managed'> | null>;
  /** Keeps a credential of an installation's API; an empty one is forgotten. */
  readonly keepSecret: (id: string, key: ApiSecret, value: string) => Promise<boolean>;
  /** Keeps where an installation's services are; null when the background did not answer. */
  readonly keepAddresses: (
    id: string,
    addresses: ApiAddresses,
  ) => Promise<Result<Instance, InstanceError> | null>;
  /** The settings as they are kept; null when the background did not answer. */
  readonly keepSettings: (settings: Settings) => Promise<Settings | null>;
  readonly renameProfile: (profile: ProfileView, label: string) => Promise<boolean>;
  readonly removeProfile: (id: string) => Promise<Result<null, 'managed'> | null>;
}

export function records({ ask, attempt, glance }: Asking): Records {
  const instances = signal<readonly InstanceView[]>([]);
  const profiles = signal<readonly ProfileView[]>([]);
  const settings = signal<Settings>(SETTINGS);

  async function load(): Promise<void> {
    await glance(async () => {
      [instances.value, profiles.value, settings.value] = await Promise.all([
        ask('instances.list'),
        ask('profiles.list'),
        ask('settings.get'),
      ]);
    });
  }

  async function then<T>(question: () => Promise<T>): Promise<T | null> {
    const answer = await attempt(async () => ({ given: await question() }));
    await load();
    return answer?.given ?? null;
  }

  const change = async (question: () => Promise<unknown>): Promise<boolean> =>
    (await then(async () => ({ given: await question() }))) !== null;

  return {
    instances,
    profiles,
    settings,
    load,
    heed({ about }) {
      if (about === 'instances' || about === 'profiles' || about === 'settings' || about === 'policy')
        void load();
    },
    editInstance: (id, label, environment) =>
      change(() => ask('instances.update', { id, label, environment })),
    removeInstance: (id) => then(() => ask('instances.remove', { id })),
    keepSecret: (id, key, value) => change(() => ask('instances.secret', { id, key, value })),
    keepAddresses: (id, { identity, base }) => then(() => ask('instances.api', { id, identity, base })),
    keepSettings: (wanted) => then(() => ask('settings.set', wanted)),
    renameProfile: ({ id, values }, label) => change(() => ask('profiles.update', { id, label, values })),
    removeProfile: (id) => then(() => ask('profiles.remove', { id })),
  };
}
