// What the panel shows of a tab, and what content scripts report about themselves. Sends nothing to a page
// but the question whether it is still there.

import type { TabView } from '../messages/channels';
import type { Said, Seen } from '../store/session';
import type { ContentCaller, Handlers } from '../messages/door';
import { following } from '../model/age';
import { emptySetup } from '../plan/evidence';
import type { FillJob, Profile } from '../model/setup';
import { viewOf } from './context';
import { instanceView } from './instances';
import { byAge } from './profiles';
import { forgetGoneFrames, sightOf } from './tabs';
import type { Tools } from './tools';

type ViewHandlers = Pick<Handlers, 'tab.view' | 'page.hello' | 'page.seen'>;

/**
 * @param onNewDocument told of a document that has just begun, so that fills of the one before can be closed
 * @param onSeen told of what a document shows now
 */
export function viewHandlers(
  tools: Tools,
  onNewDocument: (tabId: number) => Promise<void>,
  onSeen: (seen: Pick<Seen, 'place' | 'screen' | 'heading'>) => Promise<void>,
): ViewHandlers {
  const { session, announce, now } = tools;

  const see = async ({ place }: ContentCaller, screen: TabScreen, heading: string): Promise<void> => {
    const others = await session.seenIn(place.tabId);
    await session.see({ place, screen, heading, at: following(now(), others) });
    announce({ about: 'tab', tabId: place.tabId });
  };

  return {
    'tab.view': ({ tabId }) => viewOfTab(tools, tabId),

    async 'page.hello'({ erp }, caller) {
      if (caller.instance.erp !== erp) return { granted: false };
      const { tabId } = caller.place;
      await see(caller, null, '');
      await forgetGoneFrames(tools, tabId, caller.place);
      await onNewDocument(tabId);
      return { granted: true, screens: tools.catalog.screensOf(erp) };
    },

    async 'page.seen'({ screen, heading }, caller) {
      await see(caller, screen, heading);
      await onSeen({ place: caller.place, screen, heading });
    },
  };
}

async function viewOfTab(tools: Tools, tabId: number): Promise<TabView> {
  const { session, store } = tools;
  const sight = await sightOf(tools, tabId);
  const { origin, instance } = sight;
  const message = currentMessage(await session.message(tabId), sight.seen);
  const seen = sight.seen && {
    screen: sight.seen.screen,
    heading: sight.seen.heading,
    place: sight.seen.place,
    at: sight.seen.at,
  };
  if (instance === null) return { ...NOTHING, tabId, origin, seen, message };

  const work = await store.read(['profiles', 'choices', 'setups', 'tests', 'jobs'], async (rows) => {
    const profiles = (await rows.all('profiles'))
      .filter(({ instanceId }) => instanceId === instance.id)
      .sort(byAge);
    const profileId = chosen(profiles, (await rows.get('choices', instance.id))?.profileId);
    if (profileId === null) return { profiles, profileId, setup: null, test: null, job: null };
    return {
      profiles,
      profileId,
      setup: (await rows.get('setups', profileId)) ?? emptySetup(profileId),
      test: (await rows.get('tests', profileId)) ?? null,
      job: latest((await rows.where('jobs', 'tab', tabId)).filter((job) => job.profileId === profileId)),
    };
  });
  const profiles = await Promise.all(work.profiles.map((profile) => viewOf(tools, profile)));
  return { tabId, origin, instance: await instanceView(tools, instance), seen, message, ...work, profiles };
}

/** What the ERP says belongs to the screen it was said on; it is old news on one that is opened later. */
function currentMessage(said: Said | null, seen: Seen | null): Said | null {
  if (said === null || !seen?.screen) return said;
  return seen.at - said.at > MESSAGE_STAYS ? null : said;
}

/** A save may bring the next screen by itself, as the step of a wizard: that is still the same moment. */
const MESSAGE_STAYS = 3_000;

type TabScreen = NonNullable<TabView['seen']>['screen'];

const NOTHING = {
  instance: null,
  profiles: [],
  profileId: null,
  setup: null,
  test: null,
  job: null,
} as const;

/** The profile to work with: the chosen one, or the first where none was chosen. */
export function chosen(profiles: readonly Profile[], choice: string | undefined): string | null {
  return (profiles.find(({ id }) => id === choice) ?? profiles[0])?.id ?? null;
}

function latest(jobs: readonly FillJob[]): FillJob | null {
  return jobs.reduce<FillJob | null>((best, job) => (best === null || job.at >= best.at ? job : best), null);
}
