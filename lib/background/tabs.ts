// Which screen a tab shows, and who shows it. Frames report by themselves; a frame that no longer answers is
// forgotten, so that the panel never speaks of a window that was closed.

import type { Environment, Instance } from '../model/erp';
import type { Place } from '../model/setup';
import type { ScreenId } from '../model/screen';
import type { Seen } from '../store/session';
import { grantedInstances } from './tools';
import type { Tools } from './tools';

/** A tab as the operator sees it. */
export interface TabSight {
  readonly origin: string | null;
  readonly instance: Instance | null;
  readonly seen: Seen | null;
  /** Which environment its pages say they are. */
  readonly shownEnvironment: Environment | null;
}

/** What a tab shows of a granted instance. */
export async function sightOf(tools: Tools, tabId: number): Promise<TabSight> {
  const [instances, known, own] = await Promise.all([
    grantedInstances(tools),
    tools.session.seenIn(tabId),
    tools.originOf(tabId),
  ]);
  const instanceAt = (origin: string | null): Instance | null =>
    instances.find((instance) => instance.origin === origin) ?? null;
  const frames = known.filter(({ place }) => instanceAt(place.origin) !== null);
  const seen = foremost(frames);
  const origin = own ?? seen?.place.origin ?? null;
  // The frame that shows the screen counts: a shell may embed a page of another port.
  const instance = instanceAt(seen?.place.origin ?? origin);
  // The badge may be the shell's, whose screens are in a frame.
  const told = frames.filter((each) => each.place.origin === instance?.origin && each.environment);
  return { origin, instance, seen, shownEnvironment: latest(told)?.environment ?? null };
}

/** The frame that the operator is most likely looking at: the last to show a screen, else the tab's own page. */
export function foremost(frames: readonly Seen[]): Seen | null {
  return (
    latest(frames.filter(({ screen }) => screen !== null)) ??
    latest(frames.filter(({ place }) => place.frameId === 0))
  );
}

function latest(frames: readonly Seen[]): Seen | null {
  return frames.reduce<Seen | null>(
    (best, each) => (best === null || each.at >= best.at ? each : best),
    null,
  );
}

/** Where a tab shows this screen, with the document that shows it. */
export function shows(sight: TabSight): { readonly screen: ScreenId; readonly place: Place } | null {
  const { seen } = sight;
  return seen?.screen ? { screen: seen.screen, place: seen.place } : null;
}

// The cheapest sign of life: a page answers that it does not show this.
const NO_SCREEN: ScreenId = 'ixc/no-such-screen';

/** Forgets the frames of a tab whose document is gone; `known` is certainly there. */
export async function forgetGoneFrames(tools: Tools, tabId: number, known?: Place): Promise<void> {
  for (const { place } of await tools.session.seenIn(tabId)) {
    if (known !== undefined && sameDocument(place, known)) continue;
    const alive = await tools.page(place, 'read', { screen: NO_SCREEN, compare: false });
    if (!alive.ok) await tools.session.forgetDocument(place);
  }
}

/** Ends the work of the content scripts on an origin that is no longer an instance. */
export async function putToSleep(tools: Tools, origin: string): Promise<void> {
  const places = (await tools.session.seenIn())
    .map(({ place }) => place)
    .filter((place) => place.origin === origin);
  await Promise.all(places.map((place) => tools.page(place, 'sleep', undefined)));
  for (const tabId of new Set(places.map((place) => place.tabId))) {
    await tools.session.forgetTab(tabId);
    tools.announce({ about: 'tab', tabId });
  }
}

/** True when two places are one document. */
export function sameDocument(a: Place, b: Place): boolean {
  return a.tabId === b.tabId && a.frameId === b.frameId && a.documentId === b.documentId;
}
