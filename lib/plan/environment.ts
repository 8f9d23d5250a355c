// Which environment an installation is, where its pages may say one thing and the operator another. Pure. The page's
// word is what is shown; for what a mistake would cost, the stricter of the two counts until the operator settled it.

import type { Environment, Instance } from '../model/erp';

/** An installation with the word of its pages: null where they say nothing. */
export interface Placed {
  readonly instance: Pick<Instance, 'environment' | 'overruled'>;
  readonly shownEnvironment: Environment | null;
}

/** What counts before something is written: production as soon as either says so and the operator did not settle it. */
export function environmentOf(placed: Placed): Environment {
  const { environment } = placed.instance;
  const told = contradiction(placed);
  return told === null || environment === 'production' ? environment : told;
}

/** What the panel shows: the page's word, unless the operator kept another choice. */
export function environmentShown(placed: Placed): Environment {
  return contradiction(placed) ?? placed.instance.environment;
}

/** What the pages say against the operator's choice, where that was not settled; null where there is nothing to ask. */
export function contradiction({ instance, shownEnvironment }: Placed): Environment | null {
  const { environment, overruled } = instance;
  return shownEnvironment === environment || shownEnvironment === overruled ? null : shownEnvironment;
}
