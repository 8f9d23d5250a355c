// A report on what a tab shows, without values, for a maintainer. The page makes it; here it is asked for, and kept nowhere.

import type { Handlers } from '../messages/door';
import { err, ok } from '../model/result';
import { reach } from './reach';
import { benchOf } from './context';
import { sightOf } from './tabs';
import type { Tools } from './tools';

export function diagnosisHandlers(tools: Tools): Pick<Handlers, 'diagnosis.take'> {
  return {
    async 'diagnosis.take'({ tabId, profileId }) {
      const { instance, seen } = await sightOf(tools, tabId);
      if (instance === null) return err('not-granted');
      if (profileId !== null && (await benchOf(tools, profileId))?.instance.id !== instance.id)
        return err('not-granted');
      if (seen === null) return err('page-silent');
      const { erp } = instance;
      const told = await reach(tools, seen.place, 'skeleton', { erp }, tools.registration.injectSurvey);
      return told.ok ? ok(told.value) : err('page-silent');
    },
  };
}
