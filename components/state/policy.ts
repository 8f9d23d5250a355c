// What the company prescribes, as the pages know it. Until it is known nothing is held to be prescribed: the background
// decides either way.

import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Topic } from '../../lib/messages/changes';
import { NO_POLICY } from '../../lib/model/policy';
import type { Policy } from '../../lib/model/policy';
import type { Asking } from './asking';

export interface PolicyState {
  readonly policy: ReadonlySignal<Policy>;
  readonly load: () => Promise<void>;
  readonly heed: (topic: Topic) => void;
}

export function policyState({ ask, glance }: Pick<Asking, 'ask' | 'glance'>): PolicyState {
  const policy = signal<Policy>(NO_POLICY);

  async function load(): Promise<void> {
    const answer = await glance(() => ask('policy.view'));
    if (answer !== null) policy.value = answer;
  }

  return {
    policy,
    load,
    heed({ about }) {
      if (about === 'policy') void load();
    },
  };
}
