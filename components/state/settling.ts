// What the operator decides where a page says to be another environment than was chosen: takes its word, or keeps the own
// choice for good.

import type { Environment, Instance } from '../../lib/model/erp';
import type { Asking } from './asking';
import type { TabState } from './tab';

export interface Settling {
  /** The installation is what its page says. True when that was kept. */
  readonly take: (instance: Instance, says: Environment) => Promise<boolean>;
  /** The installation stays what it is called, whatever this word of its page. */
  readonly keep: (instance: Instance, says: Environment) => Promise<boolean>;
}

export function settling({ ask, attempt }: Asking, { refresh }: Pick<TabState, 'refresh'>): Settling {
  async function update(instance: Instance, change: Partial<Instance>): Promise<boolean> {
    const { id, label, environment } = instance;
    const answer = await attempt(() => ask('instances.update', { id, label, environment, ...change }));
    await refresh();
    return answer?.ok === true;
  }

  return {
    take: (instance, says) => update(instance, { environment: says }),
    keep: (instance, says) => update(instance, { overruled: says }),
  };
}
