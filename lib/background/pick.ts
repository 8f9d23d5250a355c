// Pointing at a control that a field is to be found by: begun from the panel, done on the page, told back. Nothing is kept for
// good here, and nothing is believed of a page but what it says of its own screen.

import type { Handlers } from '../messages/door';
import { err, ok } from '../model/result';
import { fieldOf } from '../model/screen';
import type { FieldDef, ScreenId } from '../model/screen';
import type { Place } from '../model/setup';
import type { Finds, TaughtAnchor } from '../model/taught';
import { isTeachable } from '../plan/teaching';
import { groundOf, reach } from './reach';
import { sameDocument, shows, sightOf } from './tabs';
import type { Tools } from './tools';

type PickHandlers = Pick<Handlers, 'teach.pick' | 'teach.move' | 'teach.stop' | 'teach.view' | 'page.picked'>;

export function pickHandlers(tools: Tools): PickHandlers {
  const { picks, page, announce, now } = tools;

  return {
    async 'teach.pick'({ tabId, profileId, field, labels }) {
      if (!(await tools.policy()).allow.teach) return err('not-allowed');
      const ground = await groundOf(tools, tabId, profileId);
      if (!ground.ok) return ground;
      const shown = shows(ground.value.sight);
      if (shown === null || learnable(tools, shown.screen, field) === null) return err('no-screen');
      const { place, screen } = shown;
      await picks.set({ place, screen, field, anchor: null, at: now() });
      const begun = await reach(tools, place, 'pick', { screen, labels }, tools.registration.injectSurvey);
      if (begun.ok && begun.value === 'begun') return ok(null);
      await picks.forget(tabId);
      return err(begun.ok ? 'no-screen' : 'page-silent');
    },

    async 'teach.move'({ tabId, by }) {
      const pick = await picks.of(tabId);
      const moved = pick && (await page(pick.place, 'pickMove', { by }));
      return moved?.ok === true ? moved.value : null;
    },

    async 'teach.stop'({ tabId }) {
      const pick = await picks.of(tabId);
      await picks.forget(tabId);
      if (pick !== null) await page(pick.place, 'pickStop', undefined);
    },

    async 'teach.view'({ tabId }) {
      const pick = await picks.of(tabId);
      const shown = pick && shows(await sightOf(tools, tabId));
      if (pick === null || shown?.screen !== pick.screen || !sameDocument(shown.place, pick.place))
        return null;
      const { place, screen, field, anchor } = pick;
      const finds =
        anchor !== null && isTeachable(anchor) ? await findsIn(tools, place, screen, anchor) : null;
      return { screen, field, anchor, finds };
    },

    async 'page.picked'({ anchor }, { place }) {
      const { tabId } = place;
      const pick = await picks.of(tabId);
      if (pick === null || !sameDocument(pick.place, place)) return;
      await (anchor === null ? picks.forget(tabId) : picks.set({ ...pick, anchor, at: now() }));
      announce({ about: 'tab', tabId });
    },
  };
}

/** How many controls of an open screen a description means; null where the screen is gone or silent. */
export async function findsIn(
  tools: Tools,
  place: Place,
  screen: ScreenId,
  anchor: TaughtAnchor,
): Promise<Finds | null> {
  const found = await reach(tools, place, 'find', { screen, anchor }, tools.registration.injectSurvey);
  return found.ok && found.value !== 'screen-gone' ? found.value : null;
}

/** A field that one control holds: lists of pairs and counts of rows are found in ways of their own. */
export function learnable({ catalog }: Tools, screen: ScreenId, key: string): FieldDef | null {
  const definition = catalog.screen(screen);
  const field = definition && fieldOf(definition, key);
  return field?.key !== key || field.kind === 'pairs' || field.kind === 'tally' ? null : field;
}
