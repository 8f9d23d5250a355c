// The background on a bench: real store, session, plan and door; the browser and the pages are played by the test.

import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import { apiOpener } from '../../../lib/background/access';
import { background } from '../../../lib/background/background';
import type { Background } from '../../../lib/background/background';
import { openLeads } from '../../../lib/background/leads';
import { openPicks } from '../../../lib/background/picks';
import { partnerCatalog } from '../../../lib/background/partners';
import { pageLink } from '../../../lib/background/page';
import type { Registration } from '../../../lib/background/registration';
import type { Tools } from '../../../lib/background/tools';
import type { AnswerOf, ChannelName } from '../../../lib/messages/channels';
import type { Topic } from '../../../lib/messages/changes';
import type { CommandName } from '../../../lib/messages/commands';
import type { Reply } from '../../../lib/messages/door';
import type { RawSender } from '../../../lib/messages/sender';
import type { Instance } from '../../../lib/model/erp';
import { MOST_LINES } from '../../../lib/model/journal';
import type { JournalFilter } from '../../../lib/model/journal';
import { NO_POLICY } from '../../../lib/model/policy';
import type { JournalEntry, Place, ProfileView } from '../../../lib/model/setup';
import type { Snapshot, SnapshotField } from '../../../lib/model/snapshot';
import { openWishes } from '../../../lib/background/wishes';
import { wire } from '../../../lib/net/wire';
import { openSession } from '../../../lib/store/session';
import { openStore } from '../../../lib/store/store';
import { memoryArea } from '../store/area';
import { filled, partner, screen, silentPartner } from './samples';
import { vaultOver } from '../store/vault-bench';

export const ORIGIN = 'https://erp.example';
export const TAB = 7;
export const place: Place = { tabId: TAB, frameId: 0, documentId: 'D1', origin: ORIGIN };
export const FORM = '41 null';
export { filled, partner, screen, silentPartner };

/** What the screen shows: the given values, and a header with or without its token. */
export function snapshotOf(
  values: Readonly<Record<string, string>>,
  more: Partial<Snapshot> & { readonly header?: boolean; readonly equal?: boolean } = {},
): Snapshot {
  const { header = false, equal = null, ...rest } = more;
  const fields = ['name', 'url', 'limit'].map((key): SnapshotField => ({
    key,
    state: 'ok',
    value: values[key] ?? '',
    by: 'label',
  }));
  const headers: SnapshotField = { key: 'headers', state: 'ok', value: header ? 'Authorization' : '' };
  const secret: SnapshotField = {
    key: 'headers:Authorization',
    state: 'ok',
    value: '',
    secret: { empty: false, bearer: 'exact', placeholder: false, equal },
  };
  return {
    screen: 'voalle/webhook',
    fields: [...fields, headers, ...(header ? [secret] : [])],
    record: null,
    pristine: true,
    ...rest,
  };
}

type PageAnswers = Partial<Record<CommandName, (payload: unknown, place: Place) => unknown>>;

/** Lets every line of the journal through. */
export const ANY_LINE: JournalFilter = {
  text: '',
  event: null,
  instanceId: null,
  partnerId: null,
  who: '',
  from: null,
  until: null,
};

let databases = 0;

/** Sets the bench up. `again()` starts a new background over the same store and session, as a new worker does. */
export function bench() {
  const area = memoryArea();
  const granted = new Set<string>([ORIGIN]);
  const topics: Topic[] = [];
  const failures: string[] = [];
  const sent: { command: CommandName; payload: unknown; options: unknown }[] = [];
  /** Which documents are there, and how each answers. */
  const documents = new Map<string, PageAnswers>();
  const clock = { now: 1_000_000 };
  const policy = { now: NO_POLICY };
  const origins = new Map<number, string | null>();
  const fetch = vi.fn<Tools['fetch']>();
  let ids = 0;
  databases += 1;

  const store = openStore({ name: `bench-${String(databases)}`, onDamaged: (table) => failures.push(table) });
  /** Puts a script into a document: from then on it answers, as the script would where the test says nothing else. */
  const putting = (script: PageAnswers) =>
    vi.fn(({ documentId }: Place) => {
      const answers = documents.get(documentId);
      if (answers === undefined) return Promise.reject(new Error('no document'));
      documents.set(documentId, { ...script, ...answers });
      return Promise.resolve();
    });
  const registration = {
    permitted: vi.fn((origin: string) => Promise.resolve(granted.has(origin))),
    permittedPattern: vi.fn(() => Promise.resolve(true)),
    reconcile: vi.fn(() => Promise.resolve(false)),
    injectOpenTabs: vi.fn(() => Promise.resolve()),
    injectHands: putting({ status: () => null, fill: () => 'accepted' }),
    injectGuide: putting({ lead: () => null, leadStop: () => null, point: () => 'shown' }),
    injectMarks: putting({ mark: () => 'marked', unmark: () => null, focused: () => null }),
    injectSurvey: putting({
      pick: () => 'begun',
      pickMove: () => null,
      pickStop: () => null,
      find: () => 'one',
      learn: () => null,
      skeleton: () => '{}',
    }),
    giveBack: vi.fn(() => Promise.resolve()),
  } satisfies Registration;

  const { vault, secrets } = vaultOver(store, area, clock);
  const roads = {
    secrets,
    registration,
    // No waiting between attempts: the clock of these tests stands still.
    wire: wire({ fetch, wait: () => Promise.resolve() }),
    now: () => clock.now,
  };
  const tools: Tools = {
    ...roads,
    store,
    vault,
    session: openSession(area),
    leads: openLeads(area),
    wishes: openWishes(area),
    picks: openPicks(area, () => clock.now),
    page: pageLink(async (tabId, { command, payload }, options) => {
      sent.push({ command, payload, options });
      const answers = documents.get(options.documentId ?? '');
      if (answers === undefined) throw new Error('Receiving end does not exist');
      const answer = answers[command];
      if (answer === undefined) return undefined;
      const told = await answer(payload, { ...place, tabId, frameId: options.frameId });
      return { answer: command === 'read' && told ? { form: FORM, ...told } : told };
    }),
    catalog: {
      ...partnerCatalog(
        (id) => [partner, silentPartner].find((each) => each.id === id),
        (id) => (id === screen.id ? screen : undefined),
        { store, policy: () => Promise.resolve(policy.now) },
      ),
      screen: (id) => (id === screen.id ? screen : undefined),
      screensOf: (erp) => (erp === 'voalle' ? [screen] : []),
    },
    originOf: (tabId) => Promise.resolve(origins.get(tabId) ?? null),
    fetch,
    policy: () => Promise.resolve(policy.now),
    openApi: apiOpener(roads),
    wake: {
      every: () => Promise.resolve(),
      daily: () => Promise.resolve(),
      stir: () => Promise.resolve(),
      sleep: () => Promise.resolve(),
    },
    announce: (topic) => topics.push(topic),
    newId: () => `id-${String((ids += 1))}`,
  };
  const own = { id: 'ours', origin: 'chrome-extension://ours' };
  const begin = (over: Tools): Background => background(over, own, (channel) => failures.push(channel));
  let running = begin(tools);

  const extension: RawSender = { id: own.id, origin: own.origin, url: `${own.origin}/sidepanel.html` };
  const speak = (channel: ChannelName, payload: unknown, sender: RawSender): Promise<Reply> =>
    running.reply({ channel, payload }, sender);

  async function ask<N extends ChannelName>(channel: N, payload?: unknown): Promise<AnswerOf<N>> {
    const reply = await speak(channel, payload, extension);
    if (!('answer' in reply)) throw new Error(`${channel}: ${JSON.stringify(reply)}`);
    return reply.answer as AnswerOf<N>;
  }

  const lines = async (): Promise<readonly JournalEntry[]> =>
    (await ask('journal.page', { filter: ANY_LINE, after: null, count: MOST_LINES })).entries;

  /** A content script speaks. */
  function tell(channel: ChannelName, payload: unknown, from: Partial<Place> = {}): Promise<Reply> {
    const { tabId, frameId, documentId, origin } = { ...place, ...from };
    return speak(channel, payload, { id: own.id, origin, tab: { id: tabId }, frameId, documentId });
  }

  return {
    area,
    granted,
    topics,
    failures,
    sent,
    documents,
    clock,
    /** What the company prescribes. */
    policy,
    origins,
    fetch,
    store,
    tools,
    registration,
    ask,
    tell,
    get background() {
      return running;
    },
    /** The worker was killed and started again, over the same tools or others. */
    async again(over = tools) {
      running = begin(over);
      await running.begin();
    },
    /** An instance with a profile, and a document that shows the screen. */
    async ready(): Promise<{ instance: Instance; profile: ProfileView }> {
      await running.begin();
      const added = await ask('instances.add', {
        origin: ORIGIN,
        erp: 'voalle',
        label: 'Provedor',
        environment: 'staging',
      });
      if (!added.ok) throw new Error(added.error);
      const instance = added.value;
      const profile = await ask('profiles.create', {
        instanceId: instance.id,
        partnerId: 'canal',
        label: 'Canal',
      });
      origins.set(TAB, ORIGIN);
      documents.set('D1', {
        read: (asked) => ((asked as { screen: string }).screen === screen.id ? snapshotOf({}) : null),
      });
      await tell('page.hello', { erp: 'voalle' });
      await tell('page.seen', { screen: screen.id, heading: 'Webhook' });
      return { instance, profile };
    },
    /** What the page is asked and how it answers from now on. */
    answer(documentId: string, answers: PageAnswers) {
      documents.set(documentId, { ...documents.get(documentId), ...answers });
    },
    /** The lines of the journal, latest first. */
    lines,
    async journal() {
      return (await lines()).map(({ event, code }) => (code === null ? event : `${event} ${code}`));
    },
  };
}

export type Bench = ReturnType<typeof bench>;
