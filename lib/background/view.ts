// What the panel shows of a tab, and what content scripts report about themselves. Sends nothing to a page
// but the question whether it is still there.

import type { ProfileProgress, TabView } from '../messages/channels';
import type { Said, Seen } from '../store/session';
import type { ContentCaller, Handlers } from '../messages/door';
import { following } from '../model/age';
import { emptySetup } from '../plan/evidence';
import { progress } from '../plan/progress';
import type { FillJob, Profile, ProfileView } from '../model/setup';
import { viewsOf } from './context';
import { instanceView } from './instances';
import { byAge } from './profiles';
import { forgetGoneFrames, sightOf } from './tabs';
import { withTaught } from './taught-records';
import type { PartnerOf } from './partners';
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

  const see = async (
    { place }: ContentCaller,
    shown: Pick<Seen, 'screen' | 'heading' | 'environment'>,
  ): Promise<void> => {
    const others = await session.seenIn(place.tabId);
    await session.see({ place, ...shown, at: following(now(), others) });
    announce({ about: 'tab', tabId: place.tabId });
  };

  return {
    'tab.view': ({ tabId }) => viewOfTab(tools, tabId),

    async 'page.hello'({ erp }, caller) {
      if (caller.instance.erp !== erp) return { granted: false };
      const { tabId } = caller.place;
      await see(caller, { screen: null, heading: '' });
      await forgetGoneFrames(tools, tabId, caller.place);
      await onNewDocument(tabId);
      const screens = await withTaught(tools, caller.instance.id, tools.catalog.screensOf(erp));
      return { granted: true, screens };
    },

    async 'page.seen'(shown, caller) {
      await see(caller, shown);
      await onSeen({ ...shown, place: caller.place });
    },
  };
}

async function viewOfTab(tools: Tools, tabId: number): Promise<TabView> {
  const { session, store } = tools;
  // The operator waits for this answer with the panel open: what does not need one another is asked at once.
  const [sight, said, partnerOf] = await Promise.all([
    sightOf(tools, tabId),
    session.message(tabId),
    tools.catalog.partners(),
  ]);
  const { origin, instance } = sight;
  const message = currentMessage(said, sight.seen);
  const seen = sight.seen && {
    screen: sight.seen.screen,
    heading: sight.seen.heading,
    place: sight.seen.place,
    at: sight.seen.at,
  };
  if (instance === null) return { ...NOTHING, tabId, origin, seen, message };

  const { setups, ...work } = await store.read(
    ['profiles', 'choices', 'setups', 'tests', 'jobs'],
    async (rows) => {
      const profiles = (await rows.all('profiles'))
        .filter(({ instanceId }) => instanceId === instance.id)
        .sort(byAge);
      const setups = new Map((await rows.all('setups')).map((setup) => [setup.profileId, setup]));
      const profileId = chosen(profiles, (await rows.get('choices', instance.id))?.profileId);
      if (profileId === null) return { profiles, setups, profileId, setup: null, test: null, job: null };
      return {
        profiles,
        setups,
        profileId,
        setup: setups.get(profileId) ?? emptySetup(profileId),
        test: (await rows.get('tests', profileId)) ?? null,
        job: latest((await rows.where('jobs', 'tab', tabId)).filter((job) => job.profileId === profileId)),
      };
    },
  );
  const [profiles, shown] = await Promise.all([viewsOf(tools, work.profiles), instanceView(tools, instance)]);
  return {
    tabId,
    origin,
    instance: shown,
    shownEnvironment: sight.shownEnvironment,
    seen,
    message,
    ...work,
    profiles,
    progress: Object.fromEntries(
      profiles.flatMap((each) => progressOf(partnerOf, each, setups.get(each.id))),
    ),
  };
}

/** How far a profile is; nothing where its partner is not known here. */
function progressOf(
  partnerOf: PartnerOf,
  profile: ProfileView,
  setup = emptySetup(profile.id),
): readonly (readonly [id: string, ProfileProgress])[] {
  const partner = partnerOf(profile.partnerId);
  if (partner === undefined) return [];
  const { done, total, steps } = progress({ profile, partner, setup });
  return [[profile.id, { done, total, broken: steps.filter((each) => each.broken).length }]];
}

/** What the ERP says belongs to the screen it was said on; it is old news on one that is opened later. */
function currentMessage(said: Said | null, seen: Seen | null): Said | null {
  if (said === null || !seen?.screen) return said;
  return seen.at - said.at > MESSAGE_STAYS ? null : said;
}

/** A save may bring the next screen by itself, as the step of a wizard: that is still the same moment. */
const MESSAGE_STAYS = 3_000;

const NOTHING = {
  instance: null,
  shownEnvironment: null,
  profiles: [],
  progress: {},
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
