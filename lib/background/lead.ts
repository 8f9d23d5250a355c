// "Leve-me até lá" and the jump to a field: where a step of the checklist is done, told to the pages that the operator
// has before them. A tab is led in all of its documents, new ones too, until the screen is seen, the operator gives up,
// or nothing has moved for a while. Only documents of the profile's own instance are asked to point.

import type { Handlers } from '../messages/door';
import type { LeadOrder } from '../messages/pointers';
import { isFresh } from '../model/age';
import { err, ok } from '../model/result';
import { splitKey } from '../model/screen';
import type { ScreenId } from '../model/screen';
import type { Place } from '../model/setup';
import type { Partner, Preset, Step } from '../model/partner';
import { ACTIONS, sameEntry } from '../plan/trail';
import { prescribes } from '../plan/wanted';
import type { Seen } from '../store/session';
import { queue } from './queue';
import { groundOf, reach } from './reach';
import { shows } from './tabs';
import type { Tools } from './tools';

/** A lead that did not get on for so long has been given up. */
const LEAD_LASTS = 15 * 60_000;

/** How Voalle words the button that a new record begins with, in every list [P]. */
const NEW_RECORD = 'Criar novo registro';

type Goal = Omit<LeadOrder, 'labels' | 'erp'>;

export interface Leading {
  readonly handlers: Pick<Handlers, 'guide.lead' | 'guide.stop' | 'guide.point'>;
  /** A document shows something else now: the way goes on from there, or ends. */
  readonly follow: (seen: Pick<Seen, 'place' | 'screen' | 'heading'>) => Promise<void>;
  readonly forgetTab: (tabId: number) => Promise<void>;
}

export function leading(tools: Tools): Leading {
  const { session, leads, registration } = tools;
  const inTurn = queue();

  const placesOf = async (tabId: number, origin: string): Promise<readonly Place[]> =>
    (await session.seenIn(tabId)).map(({ place }) => place).filter((place) => place.origin === origin);

  /** Tells every document of a tab where to go; false when none of them listens. */
  const tell = async (tabId: number, origin: string, order: LeadOrder): Promise<boolean> => {
    const places = await placesOf(tabId, origin);
    const told = await Promise.all(
      places.map((place) => reach(tools, place, 'lead', order, registration.injectGuide)),
    );
    return told.some((answer) => answer.ok);
  };

  const stop = async (tabId: number): Promise<void> => {
    await leads.forget(tabId);
    const seen = await session.seenIn(tabId);
    await Promise.all(seen.map(({ place }) => tools.page(place, 'leadStop', undefined)));
  };

  return {
    forgetTab: (tabId) => inTurn(tabId, () => leads.forget(tabId)),

    follow: ({ place, screen, heading }) =>
      inTurn(place.tabId, async () => {
        const { tabId } = place;
        const lead = await leads.of(tabId);
        if (lead?.origin !== place.origin) return;
        const { order, origin } = lead;
        const at = tools.now();
        const isThere = isArrived(order, screen, heading);
        if (!isFresh(lead.at, at, LEAD_LASTS) || (isThere && order.routine === null)) return stop(tabId);
        // A routine is still to be warned of: the page sees to that by itself.
        await (isThere ? leads.forget(tabId) : leads.set(tabId, { ...lead, at }));
        await tell(tabId, origin, order);
      }),

    handlers: {
      'guide.lead': ({ tabId, profileId, step, labels }) =>
        inTurn(tabId, async () => {
          const ground = await groundOf(tools, tabId, profileId);
          if (!ground.ok) return ground;
          const { partner, instance } = ground.value.bench;
          const goal = goalOf(tools, partner, step);
          if (goal === null) return err('no-screen');
          const { origin } = instance;
          const order = { ...goal, erp: partner.erp, labels };
          await stop(tabId);
          const seen = await session.seenIn(tabId);
          const isThere = seen.some(({ screen, heading }) => isArrived(order, screen, heading));
          if (isThere && order.routine === null) return ok(null);
          if (!(await tell(tabId, origin, order))) return err('page-silent');
          if (!isThere) await leads.set(tabId, { order, origin, at: tools.now() });
          return ok(null);
        }),

      'guide.stop': ({ tabId }) => inTurn(tabId, () => stop(tabId)),

      'guide.point': ({ tabId, profileId, key }) =>
        inTurn(tabId, async () => {
          const ground = await groundOf(tools, tabId, profileId);
          if (!ground.ok) return ground;
          const shown = shows(ground.value.sight);
          if (shown === null) return err('no-screen');
          await stop(tabId);
          const pointed = await reach(
            tools,
            shown.place,
            'point',
            { screen: shown.screen, key },
            registration.injectGuide,
          );
          if (!pointed.ok) return err('page-silent');
          return pointed.value === 'shown' ? ok(null) : err('missing');
        }),
    },
  };
}

/** Where a step is done; null for one that is done nowhere in the ERP. A repeated step is `id:item`. */
function goalOf({ catalog }: Tools, { checklist, presets }: Partner, step: string): Goal | null {
  const found = checklist.find(({ id }) => id === splitKey(step).field);
  if (found === undefined) return null;
  const screen = found.screen === undefined ? undefined : catalog.screen(found.screen);
  const menu = screen?.menu ?? found.menu;
  if (menu === undefined) return null;
  // The menu of Voalle ends at a list, whatever is to be entered there; the menus of IXC name their buttons.
  const isEntered =
    screen?.erp === 'voalle' && screen.single !== true && isFilledAt(presets, found, screen.id);
  const isNamed = menu.some((entry) => ACTIONS.some((action) => sameEntry(action, entry)));
  return {
    menu: isEntered && !isNamed ? [...menu, NEW_RECORD] : menu,
    screen: screen?.id ?? null,
    routine: found.routine ?? null,
  };
}

/** True where a step has something to fill in: a record that is only looked at is there already. */
function isFilledAt(presets: readonly Preset[], { id }: Step, screen: ScreenId): boolean {
  return presets
    .filter((preset) => preset.screen === screen && (preset.step ?? id) === id)
    .some(({ rules }) =>
      rules.some((rule) => rule.checkOnly !== true && (prescribes(rule) || rule.expected.is === 'empty')),
    );
}

/** A place that is no screen of ours is known by its heading: the last entry of the menu, before any button. */
function isArrived({ screen, menu, routine }: LeadOrder, seen: Seen['screen'], heading: string): boolean {
  if (screen !== null) return seen === screen;
  const place = menu.findLast((entry) => routine === null || !sameEntry(entry, routine));
  return place !== undefined && sameEntry(heading, place);
}
