// The readiness of one profile's base, as the background tells it: the walk, and the list of contracts that would fail.
// It begins nothing by itself, and holds no more of the list than the page shows.

import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Topic } from '../../lib/messages/changes';
import type { ApiFailure } from '../../lib/model/api';
import type { InstanceView } from '../../lib/model/erp';
import type { Partner } from '../../lib/model/partner';
import type { Lack, LackCode, LackPage, ReadinessRun } from '../../lib/model/readiness';
import { SETTINGS } from '../../lib/model/settings';
import type { ProfileView } from '../../lib/model/setup';
import type { Asking } from './asking';
import { oneAtATime } from './turns';
import { partnerById } from './partners';

/** Whose base it is; a partner of a later version is not known. */
export interface ReadinessSubject {
  readonly profile: ProfileView;
  readonly instance: InstanceView;
  readonly partner: Partner | null;
}

/** Which contracts of the list are wanted. */
export interface ListFilter {
  readonly lack: LackCode | null;
  readonly search: string;
}

/** The last walk of a profile, for whoever shows no more than that. */
export interface RunState {
  readonly run: ReadonlySignal<ReadinessRun | null>;
  /** Follows this profile from now on. */
  readonly show: (profileId: string | null) => Promise<void>;
  readonly heed: (topic: Topic) => void;
}

export interface Readiness extends Omit<RunState, 'show'> {
  /** Null for a profile that is not there; undefined until that is known. */
  readonly subject: ReadonlySignal<ReadinessSubject | null | undefined>;
  readonly keepDays: ReadonlySignal<number>;
  readonly list: ReadonlySignal<LackPage | null>;
  readonly filter: ReadonlySignal<ListFilter>;
  /** Why the walk could not begin or go on. */
  readonly refused: ReadonlySignal<ApiFailure | null>;
  readonly busy: ReadonlySignal<boolean>;
  readonly load: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly cancel: () => Promise<void>;
  /** True when everything was forgotten. */
  readonly wipe: () => Promise<boolean>;
  readonly filterBy: (change: Partial<ListFilter>) => Promise<void>;
  readonly more: () => Promise<void>;
  /**
   * Hands over the whole list under the filter as it is now, page by page, where the company lets lists out; null when a
   * page of it could not be had.
   */
  readonly withPages: <T>(
    use: (pages: AsyncIterable<readonly Lack[]>) => Promise<T>,
  ) => Promise<T | 'not-allowed' | null>;
}

/** Rows that the page shows at first and adds at a press. */
const PART = 50;
/** As many rows as one answer may hold. */
const MOST = 500;

export function runState({ ask, glance }: Asking): RunState {
  const run = signal<ReadinessRun | null>(null);
  let followed: string | null = null;

  const refresh = oneAtATime(async () => {
    const profileId = followed;
    if (profileId === null) return;
    const answer = await glance(async () => ({ run: await ask('readiness.view', { profileId }) }));
    if (answer !== null && profileId === followed) run.value = answer.run;
  });

  return {
    run,
    async show(profileId) {
      if (profileId !== followed) run.value = null;
      followed = profileId;
      await refresh();
    },
    heed(topic) {
      if (topic.about === 'readiness' && topic.profileId === followed) void refresh();
    },
  };
}

export function readinessState(asking: Asking, profileId: string): Readiness {
  const { ask, attempt, glance } = asking;
  const { run, show } = runState(asking);
  const subject = signal<ReadinessSubject | null | undefined>(undefined);
  const keepDays = signal(SETTINGS.keepDays);
  const list = signal<LackPage | null>(null);
  const filter = signal<ListFilter>({ lack: null, search: '' });
  const refused = signal<ApiFailure | null>(null);
  const busy = signal(false);

  const part = (wanted: ListFilter, after: string | null, count: number): Promise<LackPage> =>
    ask('readiness.rows', { profileId, ...wanted, after, count });

  async function* pagesOf(wanted: ListFilter): AsyncGenerator<readonly Lack[]> {
    let after: string | null = null;
    do {
      const { rows, next }: LackPage = await part(wanted, after, MOST);
      yield rows;
      after = next;
    } while (after !== null);
  }

  /** Asks again for as many rows as are shown: contracts arrive while the walk goes on. */
  const refreshList = oneAtATime(async () => {
    if (run.peek() === null) {
      list.value = null;
      return;
    }
    const wanted = filter.peek();
    const shown = Math.max(PART, list.peek()?.rows.length ?? 0);
    if (shown > MOST) return;
    const answer = await glance(() => part(wanted, null, shown));
    if (answer !== null && wanted === filter.peek()) list.value = answer;
  });

  async function refresh(): Promise<void> {
    const before = run.peek();
    await show(profileId);
    const now = run.peek();
    const isNews =
      now?.failing !== before?.failing ||
      now?.unknown !== before?.unknown ||
      now?.startedAt !== before?.startedAt;
    if (isNews || list.peek() === null) await refreshList();
  }

  async function act(question: () => Promise<unknown>): Promise<boolean> {
    if (busy.peek()) return false;
    busy.value = true;
    refused.value = null;
    const answer = await attempt(async () => ({ given: await question() }));
    await refresh();
    busy.value = false;
    return answer !== null;
  }

  async function order(channel: 'readiness.start' | 'readiness.resume'): Promise<void> {
    await act(async () => {
      const answer = await ask(channel, { profileId });
      if (!answer.ok) refused.value = answer.error;
    });
  }

  async function load(): Promise<void> {
    await glance(async () => {
      const [profiles, instances, settings] = await Promise.all([
        ask('profiles.list'),
        ask('instances.list'),
        ask('settings.get'),
      ]);
      subject.value = subjectOf(profileId, profiles, instances);
      keepDays.value = settings.keepDays;
    });
    if (subject.peek()) await refresh();
  }

  return {
    subject,
    keepDays,
    run,
    list,
    filter,
    refused,
    busy,
    load,
    heed(topic) {
      if (topic.about === 'readiness' && topic.profileId === profileId) void refresh();
      if (topic.about === 'profiles' || topic.about === 'instances' || topic.about === 'partners')
        void load();
    },
    start: () => order('readiness.start'),
    resume: () => order('readiness.resume'),
    async pause() {
      await act(() => ask('readiness.pause', { profileId }));
    },
    async cancel() {
      await act(() => ask('readiness.cancel', { profileId }));
    },
    wipe: () => act(() => ask('readiness.wipe', { profileId })),
    async filterBy(change) {
      filter.value = { ...filter.peek(), ...change };
      // The list begins at its first part again; what stands there stays until the answer has come.
      const shown = list.peek();
      if (shown !== null) list.value = { ...shown, rows: shown.rows.slice(0, PART) };
      await refreshList();
    },
    async more() {
      const shown = list.peek();
      if (shown?.next == null) return;
      const answer = await attempt(() => part(filter.peek(), shown.next, PART));
      // Another filter or a fresh answer may have come in between: then these rows follow on nothing.
      if (answer !== null && list.peek() === shown) {
        list.value = { ...answer, rows: [...shown.rows, ...answer.rows] };
      }
    },
    withPages(use) {
      const wanted = filter.peek();
      return attempt(async () => {
        const { allow } = await ask('policy.view');
        return allow.export ? use(pagesOf(wanted)) : 'not-allowed';
      });
    },
  };
}

function subjectOf(
  profileId: string,
  profiles: readonly ProfileView[],
  instances: readonly InstanceView[],
): ReadinessSubject | null {
  const profile = profiles.find(({ id }) => id === profileId);
  const instance = instances.find(({ id }) => id === profile?.instanceId);
  if (profile === undefined || instance === undefined) return null;
  return { profile, instance, partner: partnerById(profile.partnerId) ?? null };
}
