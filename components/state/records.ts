// What the options page shows: instances, profiles and the journal, as the background has them.

import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Topic } from '../../lib/messages/changes';
import type { Environment, Instance } from '../../lib/model/erp';
import type { JournalEntry, ProfileView } from '../../lib/model/setup';
import type { Asking } from './asking';

export interface Records {
  readonly instances: ReadonlySignal<readonly Instance[]>;
  readonly profiles: ReadonlySignal<readonly ProfileView[]>;
  readonly journal: ReadonlySignal<readonly JournalEntry[]>;
  readonly load: () => Promise<void>;
  readonly heed: (topic: Topic) => void;
  readonly editInstance: (id: string, label: string, environment: Environment) => Promise<boolean>;
  readonly removeInstance: (id: string) => Promise<boolean>;
  readonly renameProfile: (profile: ProfileView, label: string) => Promise<boolean>;
  readonly removeProfile: (id: string) => Promise<boolean>;
}

export function records({ ask, attempt }: Asking): Records {
  const instances = signal<readonly Instance[]>([]);
  const profiles = signal<readonly ProfileView[]>([]);
  const journal = signal<readonly JournalEntry[]>([]);

  async function load(): Promise<void> {
    await attempt(async () => {
      [instances.value, profiles.value, journal.value] = await Promise.all([
        ask('instances.list'),
        ask('profiles.list'),
        ask('journal.list'),
      ]);
    });
  }

  async function change(question: () => Promise<unknown>): Promise<boolean> {
    const answer = await attempt(async () => ({ given: await question() }));
    await load();
    return answer !== null;
  }

  return {
    instances,
    profiles,
    journal,
    load,
    heed(topic) {
      if (topic.about !== 'tab' && topic.about !== 'setup') void load();
    },
    editInstance: (id, label, environment) =>
      change(() => ask('instances.update', { id, label, environment })),
    removeInstance: (id) => change(() => ask('instances.remove', { id })),
    renameProfile: ({ id, values }, label) => change(() => ask('profiles.update', { id, label, values })),
    removeProfile: (id) => change(() => ask('profiles.remove', { id })),
  };
}
