// What the operator wished for with a key or in a menu of the browser: one wish a tab, until its panel takes it up, for
// as long as somebody may wait for a panel to open. Kept in `storage.session`; what does not read as a wish is none.

import type { Handlers } from '../messages/door';
import { oneOf, shape, text, whole } from '../messages/guards';
import type { Guard } from '../messages/guards';
import { key } from '../messages/shapes';
import { isFresh } from '../model/age';
import type { Wish } from '../model/wish';
import type { SessionArea } from '../store/session';
import { queue } from './queue';
import type { Tools } from './tools';

/** A wish that nobody took up for so long was for a panel that did not open. */
export const WISH_LASTS = 30_000;

const FORMS: { readonly [W in Wish['what']]: Guard<Extract<Wish, { what: W }>> } = {
  check: shape({ what: oneOf('check') }),
  preview: shape({ what: oneOf('preview') }),
  undo: shape({ what: oneOf('undo') }),
  'fill-one': shape({ what: oneOf('fill-one'), key }),
  report: shape({ what: oneOf('report'), report: text(2_000) }),
  tell: shape({
    what: oneOf('tell'),
    news: oneOf('never-filled', 'unknown-field', 'page-silent', 'not-allowed'),
    field: text(200),
  }),
};

const wish: Guard<Wish> = (input): input is Wish => Object.values(FORMS).some((form) => form(input));
const kept = shape({ wish, at: whole });

export interface Wishes {
  /** Takes the place of a wish that is still waiting. */
  put(tabId: number, wish: Wish, at: number): Promise<void>;
  /** Hands the wish over, once; null for none, or one that is too old. */
  take(tabId: number, now: number): Promise<Wish | null>;
  forget(tabId: number): Promise<void>;
}

/** The wishes in the given area. */
export function openWishes(area: SessionArea): Wishes {
  const inTurn = queue();
  return {
    put: (tabId, wished, at) => inTurn(tabId, () => area.set({ [nameOf(tabId)]: { wish: wished, at } })),
    // Two panels may ask for the wish of one tab at once.
    take: (tabId, now) =>
      inTurn(tabId, async () => {
        const stored = (await area.get(nameOf(tabId)))[nameOf(tabId)];
        if (stored === undefined) return null;
        await area.remove(nameOf(tabId));
        return kept(stored) && isFresh(stored.at, now, WISH_LASTS) ? stored.wish : null;
      }),
    forget: (tabId) => inTurn(tabId, () => area.remove(nameOf(tabId))),
  };
}

const nameOf = (tabId: number): string => `wish/${tabId}`;

export function wishHandlers({ wishes, now }: Pick<Tools, 'wishes' | 'now'>): Pick<Handlers, 'wish.take'> {
  return { 'wish.take': ({ tabId }) => wishes.take(tabId, now()) };
}

/** Leaves a wish for the panel of a tab, and tells it if it is there. */
export async function leaveWish(
  { wishes, now, announce }: Pick<Tools, 'wishes' | 'now' | 'announce'>,
  tabId: number,
  wished: Wish,
): Promise<void> {
  await wishes.put(tabId, wished, now());
  announce({ about: 'wish', tabId });
}
