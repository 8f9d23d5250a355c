// Marks in the page: what a look found, told to the one document that shows the screen. Which sentences stand there is
// the panel's to say; whether any may, the operator's setting says, and it is asked each time.

import type { Handlers } from '../messages/door';
import { err, ok } from '../model/result';
import { groundOf, reach } from './reach';
import { settingsOf } from './settings';
import { shows } from './tabs';
import type { Tools } from './tools';

export function markHandlers(tools: Tools): Pick<Handlers, 'marks.show' | 'marks.hide'> {
  return {
    async 'marks.show'({ tabId, profileId, order }) {
      const ground = await groundOf(tools, tabId, profileId);
      if (!ground.ok) return ground;
      const shown = shows(ground.value.sight);
      if (shown?.screen !== order.screen) return err('no-screen');
      if (order.marks.length === 0 || !(await settingsOf(tools)).marks) {
        await tools.page(shown.place, 'unmark', undefined);
        return ok(null);
      }
      const marked = await reach(tools, shown.place, 'mark', order, tools.registration.injectMarks);
      if (!marked.ok) return err('page-silent');
      return marked.value === 'marked' ? ok(null) : err('no-screen');
    },

    'marks.hide': ({ tabId }) => unmark(tools, tabId),
  };
}

/** Takes the marks away in one tab, or in all. */
export async function unmark(
  { session, page }: Pick<Tools, 'session' | 'page'>,
  tabId?: number,
): Promise<void> {
  const seen = await session.seenIn(tabId);
  await Promise.all(seen.map(({ place }) => page(place, 'unmark', undefined)));
}
