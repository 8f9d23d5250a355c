// What a page knows of one tab of the browser: the background's view of it, asked anew at each change, and
// what follows from it. An answer about a tab that is no longer followed is dropped.

import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { TabView } from '../../lib/messages/channels';
import type { Topic } from '../../lib/messages/changes';
import type { Partner } from '../../lib/model/partner';
import type { ProfileView, Setup } from '../../lib/model/setup';
import { emptySetup } from '../../lib/plan/evidence';
import { progress } from '../../lib/plan/progress';
import type { Progress } from '../../lib/plan/progress';
import type { Asking } from './asking';
import { partnerById } from './partners';

/** What the operator works on: a profile, its partner, and how far it came. */
export interface Subject {
  readonly profile: ProfileView;
  readonly partner: Partner;
  readonly setup: Setup;
  readonly progress: Progress;
}

export interface TabState {
  readonly view: ReadonlySignal<TabView | null>;
  /** The chosen profile with its partner; null when none is chosen or this version does not know the partner. */
  readonly subject: ReadonlySignal<Subject | null>;
  /** The followed tab was closed. */
  readonly gone: ReadonlySignal<boolean>;
  /** Follows this tab from now on. */
  readonly show: (tabId: number) => Promise<void>;
  readonly refresh: () => Promise<void>;
  /** Asks again when a change concerns this tab. */
  readonly heed: (topic: Topic) => void;
  readonly lose: () => void;
}

export function tabState({ ask, glance }: Asking): TabState {
  const followed = signal<number | null>(null);
  const view = signal<TabView | null>(null);
  const gone = signal(false);
  const subject = computed(() => (view.value === null ? null : subjectOf(view.value)));
  let latest = 0;

  async function refresh(): Promise<void> {
    const tabId = followed.value;
    if (tabId === null) return;
    latest += 1;
    const mine = latest;
    const answer = await glance(() => ask('tab.view', { tabId }));
    if (answer !== null && mine === latest && tabId === followed.value) view.value = answer;
  }

  return {
    view,
    subject,
    gone,
    refresh,
    async show(tabId) {
      if (tabId !== followed.value) view.value = null;
      followed.value = tabId;
      gone.value = false;
      await refresh();
    },
    heed(topic) {
      if (followed.value !== null && concerns(topic, followed.value, view.value)) void refresh();
    },
    lose() {
      gone.value = true;
    },
  };
}

/** What the operator works on in this tab; pure. */
export function subjectOf(view: TabView): Subject | null {
  const profile = view.profiles.find((each) => each.id === view.profileId);
  const partner = profile === undefined ? undefined : partnerById(profile.partnerId);
  if (profile === undefined || partner === undefined) return null;
  const setup = view.setup ?? emptySetup(profile.id);
  return { profile, partner, setup, progress: progress({ profile, partner, setup }) };
}

function concerns(topic: Topic, tabId: number, view: TabView | null): boolean {
  switch (topic.about) {
    case 'instances':
    case 'profiles':
    case 'partners':
      return true;
    case 'tab':
      return topic.tabId === tabId;
    case 'setup':
      return view?.profiles.some(({ id }) => id === topic.profileId) === true;
    case 'journal':
    case 'taught':
    case 'policy':
    case 'readiness':
    case 'settings':
    case 'wish':
    case 'vault':
    case 'store':
      return false;
  }
}
