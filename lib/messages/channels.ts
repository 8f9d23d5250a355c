// Every exchange that reaches the background, declared once: its name, who may use it, the guard of its
// payload and the type of its answer. What is not in this table is not answered (door.ts).
// The host of a page is never part of a payload: the door takes it from the browser's own account of the sender.

import { flag, listOf, nothing, nullable, oneOf, optional, shape, text, whole } from './guards';
import type { Guard } from './guards';
import { markOrder } from './marks';
import { guideLabels } from './pointers';
import { id, key, screenId, tab, textMap } from './shapes';
import { pickLabels, taughtAnchor } from './survey';
import { apiSecret, environment, erpId, journalEvent, lackCode } from './vocabularies';
import { receiptRow, snapshot } from './snapshot-shapes';
import type { LookError, FillError, InstanceError, FirstRunView, TabView, TeachError } from './answers';
import type { ApiCheck, ApiCheckError, ApiFailure } from '../model/api';
import type { Instance, InstanceView } from '../model/erp';
import type { StoreHealth } from '../model/health';
import type { JournalPage } from '../model/journal';
import type { Policy } from '../model/policy';
import type { LackPage, ReadinessRun } from '../model/readiness';
import type { FillJob, Preview, ProfileView, Setup, TestResult } from '../model/setup';
import type { Result } from '../model/result';
import { LONGEST_PARTNER } from '../model/own-partner';
import type { OtherPartners, PartnerDraftView, PartnerProblem } from '../model/own-partner';
import type { Partner } from '../model/partner';
import type { ScreenDef } from '../model/screen';
import type { Settings } from '../model/settings';
import type { Picking, TaughtAnchor, TaughtField, TaughtFileError, TaughtImport } from '../model/taught';
import { LONGEST_TRANSFER } from '../model/transfer';
import type { TransferDone, TransferError, TransferFile, TransferPlan } from '../model/transfer';
import { LONGEST_PASSPHRASE } from '../model/vault';
import type { VaultError, VaultView } from '../model/vault';
import type { Wish } from '../model/wish';

export type {
  LookError,
  FillError,
  InstanceError,
  PageMessage,
  ProfileProgress,
  FirstRunView,
  TabView,
  TeachError,
} from './answers';

export interface Channel<Who extends 'page' | 'content', Request, Answer> {
  readonly from: Who;
  readonly guard: Guard<Request>;
  /** Carries the answer's type; never present at run time. */
  readonly answer?: Answer;
}

function page<Answer>(): <Request>(guard: Guard<Request>) => Channel<'page', Request, Answer> {
  return (guard) => ({ from: 'page', guard });
}

function content<Answer>(): <Request>(guard: Guard<Request>) => Channel<'content', Request, Answer> {
  return (guard) => ({ from: 'content', guard });
}

const passphrase = text(LONGEST_PASSPHRASE);

/** A file, as the operator's browser read it; a longer text is refused before anybody looks at it. */
const transfer = { text: text(LONGEST_TRANSFER), passphrase: nullable(passphrase) };

/** A field of a screen on one installation. */
const taughtField = { instanceId: id, screen: screenId, field: key };
const lines = {
  filter: shape({
    text: text(100),
    event: nullable(journalEvent),
    instanceId: nullable(id),
    partnerId: nullable(id),
    who: text(80),
    from: nullable(whole),
    until: nullable(whole),
  }),
  after: nullable(text(120)),
  count: whole,
};

/** `step` is the one that the operator asked for, where several use the screen. */
const look = { tabId: tab, profileId: id, step: nullable(key) };

export const channels = {
  'instances.list': page<readonly InstanceView[]>()(nothing),
  /** The permission was granted in the page (it needs the click); the background checks it and registers. */
  'instances.add': page<Result<Instance, InstanceError>>()(
    shape({ origin: text(300), erp: erpId, label: text(80), environment }),
  ),
  /** `overruled` is what the pages say, where the operator keeps the choice all the same. */
  'instances.update': page<Result<Instance, InstanceError>>()(
    shape({ id, label: text(80), environment, overruled: optional(environment) }),
  ),
  'instances.remove': page<Result<null, 'managed'>>()(shape({ id })),
  /** Where the API of an installation is; empty for the usual places. */
  'instances.api': page<Result<Instance, InstanceError>>()(
    shape({ id, identity: text(300), base: text(300) }),
  ),
  /** Write-only, as `secrets.set`. */
  'instances.secret': page<void>()(shape({ id, key: apiSecret, value: text(8_000) })),

  'profiles.list': page<readonly ProfileView[]>()(nothing),
  'profiles.create': page<ProfileView>()(shape({ instanceId: id, partnerId: id, label: text(80) })),
  'profiles.update': page<ProfileView | null>()(shape({ id, label: text(80), values: textMap })),
  'profiles.remove': page<Result<null, 'managed'>>()(shape({ id })),
  /** The profile that the panel works with on this profile's instance. */
  'profiles.choose': page<void>()(shape({ id })),
  /** Write-only: no channel answers with a secret. An empty value forgets it. */
  'secrets.set': page<void>()(shape({ profileId: id, key, value: text(8_000) })),

  /** Partners that did not come with Encaixe; `text` is that of a file, whoever wrote it. */
  'partners.own': page<OtherPartners>()(nothing),
  /** What keeping it would do; changes nothing. */
  'partners.read': page<Result<PartnerDraftView, readonly PartnerProblem[]>>()(
    shape({ text: text(LONGEST_PARTNER) }),
  ),
  'partners.keep': page<Result<Partner, readonly PartnerProblem[]>>()(shape({ text: text(LONGEST_PARTNER) })),
  /** Refused, with their labels, while profiles work with it. */
  'partners.remove': page<Result<null, readonly string[]>>()(shape({ id })),

  'tab.view': page<TabView>()(shape({ tabId: tab })),
  /** Reads the screen without secrets: the findings that the panel shows by itself. */
  'screen.check': page<Result<Preview, LookError>>()(shape({ ...look, compare: flag })),
  /** Reads the screen after a click, comparing secrets in the page; its preview can be filled. */
  'screen.preview': page<Result<Preview, LookError>>()(shape(look)),

  /** `confirmed`: the operator says yes to fills into this installation, for this browser session. */
  'fill.start': page<Result<FillJob, FillError>>()(
    shape({ previewId: id, keys: listOf(key, 300), confirmed: flag }),
  ),
  'fill.cancel': page<void>()(shape({ jobId: id })),
  'fill.undo': page<Result<FillJob, 'screen-gone' | 'unknown'>>()(shape({ jobId: id })),

  'steps.tick': page<Setup>()(shape({ profileId: id, step: key, reason: text(500) })),
  'steps.untick': page<Setup>()(shape({ profileId: id, step: key })),
  /** A value that a step produced, typed by the operator where the screen did not show it. */
  'steps.output': page<Setup>()(shape({ profileId: id, step: key, key, value: text(200) })),
  /** A choice at the start of the checklist. */
  'steps.choose': page<Setup>()(shape({ profileId: id, variant: id, value: id })),

  /** Shows on the page where a step of the checklist is done, entry by entry. */
  'guide.lead': page<Result<null, LookError>>()(
    shape({ tabId: tab, profileId: id, step: key, labels: guideLabels }),
  ),
  'guide.stop': page<void>()(shape({ tabId: tab })),
  /** Shows one field of the screen that is open. */
  'guide.point': page<Result<null, LookError | 'missing'>>()(shape({ tabId: tab, profileId: id, key })),

  // Marks in the page, and what the operator wished for outside of the panel.
  /** Marks the fields that a look found something about, on the screen that is open. */
  'marks.show': page<Result<null, LookError>>()(shape({ tabId: tab, profileId: id, order: markOrder })),
  'marks.hide': page<void>()(shape({ tabId: tab })),
  /** Hands the wish of a tab over, once; null where there is none, or an old one. */
  'wish.take': page<Wish | null>()(shape({ tabId: tab })),
  // What operators teach of fields, and reports on screens.
  /** Has the operator point at a control on the page; what comes of it `teach.view` tells. */
  'teach.pick': page<Result<null, TeachError>>()(
    shape({ tabId: tab, profileId: id, field: key, labels: pickLabels }),
  ),
  /** As an arrow or Enter on the page would, for who stays in the panel; what is pointed at then. */
  'teach.move': page<TaughtAnchor | null>()(shape({ tabId: tab, by: oneOf('next', 'previous', 'take') })),
  'teach.stop': page<void>()(shape({ tabId: tab })),
  'teach.view': page<Picking | null>()(shape({ tabId: tab })),
  'fields.list': page<readonly TaughtField[]>()(nothing),
  /** Keeps a description that finds exactly one control of the screen that is open. */
  'fields.teach': page<Result<TaughtField, TeachError>>()(
    shape({ tabId: tab, profileId: id, field: key, anchor: taughtAnchor }),
  ),
  /** The same without a page: a description that somebody mended by hand. */
  'fields.change': page<Result<TaughtField, 'not-one' | 'not-allowed'>>()(
    shape({ ...taughtField, anchor: taughtAnchor }),
  ),
  'fields.forget': page<void>()(shape(taughtField)),
  'fields.never': page<void>()(shape({ ...taughtField, never: flag })),
  /** The text of a file with everything that was taught. */
  'fields.export': page<Result<string, 'not-allowed'>>()(nothing),
  'fields.import': page<Result<TaughtImport, TaughtFileError | 'not-allowed'>>()(
    shape({ text: text(LONGEST_TRANSFER) }),
  ),
  /** What the open screen is made of, without values. */
  'diagnosis.take': page<Result<string, LookError>>()(shape({ tabId: tab, profileId: nullable(id) })),

  /** Reads the step's record through the ERP's API; `subject` says which record, where the set-up does not know. */
  'api.check': page<Result<ApiCheck, ApiCheckError>>()(
    shape({ profileId: id, step: key, subject: nullable(text(80)), tabId: nullable(tab) }),
  ),

  /** Begins a walk through the base; the last one's results are forgotten. */
  'readiness.start': page<Result<ReadinessRun, ApiFailure>>()(shape({ profileId: id })),
  'readiness.pause': page<void>()(shape({ profileId: id })),
  'readiness.resume': page<Result<ReadinessRun, ApiFailure>>()(shape({ profileId: id })),
  'readiness.cancel': page<void>()(shape({ profileId: id })),
  /** Forgets the walk with all that it found. */
  'readiness.wipe': page<void>()(shape({ profileId: id })),
  'readiness.view': page<ReadinessRun | null>()(shape({ profileId: id })),
  /** A part of the failing contracts; `after` is where the part before ended. */
  'readiness.rows': page<LackPage>()(
    shape({
      profileId: id,
      lack: nullable(lackCode),
      search: text(100),
      after: nullable(text(80)),
      count: whole,
    }),
  ),
  'settings.get': page<Settings>()(nothing),
  'settings.set': page<Settings>()(
    shape({
      keepDays: whole,
      lockMinutes: whole,
      operator: text(80),
      journalDays: whole,
      marks: flag,
      firstRunLeft: flag,
    }),
  ),

  /** What the company prescribes now. */
  'policy.view': page<Policy>()(nothing),
  /** Whether somebody has to be led through the first set-up, and whether the operator put that aside. */
  'firstRun.view': page<FirstRunView>()(nothing),
  'firstRun.leave': page<void>()(shape({ left: flag })),

  'vault.view': page<VaultView>()(nothing),
  /** Chooses the first passphrase; the secrets of this session move in. */
  'vault.create': page<Result<VaultView, VaultError>>()(shape({ passphrase })),
  'vault.unlock': page<Result<VaultView, VaultError>>()(shape({ passphrase })),
  'vault.lock': page<void>()(nothing),
  'vault.change': page<Result<VaultView, VaultError>>()(shape({ from: passphrase, to: passphrase })),
  /** Wipes the vault with every secret in it; everything else stays. */
  'vault.forget': page<void>()(nothing),

  /** The text of a file with these profiles; with a passphrase their secrets are in it, sealed. */
  'transfer.export': page<Result<TransferFile, TransferError>>()(
    shape({ profileIds: listOf(id), passphrase: nullable(passphrase) }),
  ),
  /** What an import would do; changes nothing. */
  'transfer.inspect': page<Result<TransferPlan, TransferError>>()(shape(transfer)),
  /** Imports the items that the operator ticked: all of them, or none. */
  'transfer.import': page<Result<TransferDone, TransferError>>()(shape({ ...transfer, items: listOf(id) })),

  'store.health': page<StoreHealth>()(nothing),
  /** The text of a file with everything that can still be read of a database that does not open. Never a secret. */
  'store.salvage': page<string>()(nothing),
  /** Forgets the damaged records that were put aside. */
  'store.dismiss': page<void>()(nothing),
  /** Gives a database up that does not open, and begins with an empty one. */
  'store.reset': page<void>()(nothing),

  'test.run': page<TestResult>()(shape({ profileId: id, get: optional(flag) })),
  /** A part of the journal, latest first; `after` is where the part before ended. */
  'journal.page': page<JournalPage>()(shape(lines)),
  /** The same for a file, where the company lets the journal out. */
  'journal.export': page<Result<JournalPage, 'not-allowed'>>()(shape(lines)),

  /**
   * A content script asks whether this page belongs to an instance of its ERP; if not, it goes to sleep.
   * If so, it learns the screens to look for: it carries none of its own, so it stays small however many there are.
   */
  'page.hello': content<
    { readonly granted: false } | { readonly granted: true; readonly screens: readonly ScreenDef[] }
  >()(shape({ erp: erpId })),
  /** Which environment the page says it is; left out where it says none. */
  'page.seen': content<void>()(
    shape({ screen: nullable(screenId), heading: text(300), environment: optional(environment) }),
  ),
  /** The operator pressed Save: what the screens of that form (one for each tab) showed at that moment. */
  'page.saving': content<void>()(shape({ snapshots: listOf(snapshot, 10) })),
  /** The ERP showed a message; after a success the same screens as they are now, where they are still open. */
  'page.message': content<void>()(
    shape({ kind: oneOf('success', 'error'), text: text(1_000), snapshots: listOf(snapshot, 10) }),
  ),
  /** What the operator pointed at; null where they gave up. */
  'page.picked': content<void>()(shape({ anchor: nullable(taughtAnchor) })),
  'fill.row': content<void>()(shape({ job: id, row: receiptRow })),
  'fill.done': content<void>()(shape({ job: id })),
} as const;

export type Channels = typeof channels;
export type ChannelName = keyof Channels;
export type RequestOf<N extends ChannelName> =
  Channels[N] extends Channel<'page' | 'content', infer Request, unknown> ? Request : never;
export type AnswerOf<N extends ChannelName> = Exclude<Channels[N]['answer'], undefined>;
export type PageChannel = { [N in ChannelName]: Channels[N]['from'] extends 'page' ? N : never }[ChannelName];
export type ContentChannel = Exclude<ChannelName, PageChannel>;
