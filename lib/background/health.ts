// The database's own troubles, told to the pages, and what the operator decides about a database that does not open.

import type { Handlers } from '../messages/door';
import type { Tools } from './tools';

type HealthHandlers = Pick<Handlers, 'store.health' | 'store.salvage' | 'store.dismiss' | 'store.reset'>;

/** @param begin puts the background in order again over what there is now */
export function healthHandlers(
  { store, vault, announce }: Pick<Tools, 'store' | 'vault' | 'announce'>,
  begin: () => Promise<void>,
): HealthHandlers {
  return {
    'store.health': () => store.health(),
    'store.salvage': () => store.salvage(),
    async 'store.dismiss'() {
      await store.dismiss();
      // Whose secrets are nobody's can be told again.
      await begin();
      announce({ about: 'store' });
    },
    async 'store.reset'() {
      // The lock went with the database: what the session still knows of it opens nothing any more.
      if (await store.reset()) await vault.forget();
      await begin();
      for (const about of ['store', 'vault', 'instances', 'profiles', 'journal'] as const)
        announce({ about });
    },
  };
}
