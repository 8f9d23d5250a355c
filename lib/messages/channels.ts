// Every exchange that reaches the background, declared once: its name, who may use it, the guard of its
// payload and the type of its answer. What is not in this table is not answered (door.ts).
// The host of a page is never part of a payload: the door takes it from the browser's own account of the sender.

import { flag, listOf, nothing, nullable, oneOf, optional, shape, text, whole } from './guards';
import type { Guard } from './guards';
import { guideLabels } from './pointers';
import { id, key, screenId, tab, textMap } from './shapes';
import { apiSecret, environment, erpId, lackCode } from './vocabularies';
import { receiptRow, snapshot } from './snapshot-shapes';
import type { ApiCheck, ApiCheckError, ApiFailure } from '../model/api';
import type { Instance, InstanceView } from '../model/erp';
import type { StoreHealth } from '../model/health';
import type { LackPage, ReadinessRun } from '../model/readiness';
import type { FillJob, JournalEntry, Place, Preview, ProfileView, Setup, TestResult } from '../model/setup';
import type { Result } from '../model/result';
import type { ScreenDef, ScreenId } from '../model/screen';
import type { Settings } from '../model/settings';
import { LONGEST_TRANSFER } from '../model/transfer';
import type { TransferDone, TransferError, TransferPlan } from '../model/transfer';
import type { VaultError, VaultView } from '../model/vault';

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

/** Why a look at the screen could not be had. */
export type LookError =
  | 'not-granted'
  /** The page shows no screen that Encaixe knows. */
  | 'no-screen'
  /** The partner prescribes nothing on this screen. */
  | 'no-preset'
  | 'no-profile'
  /** The page did not answer: reload it. */
  | 'page-silent';

export type FillError =
  LookError | 'preview-gone' | 'preview-old' | 'nothing-ticked' | 'document-changed' | 'busy';

export type InstanceError = 'not-an-address' | 'permission-missing' | 'already-there' | 'unknown';

/** A message that the ERP itself showed; text of the page, to be shown as text and kept nowhere else. */
export interface PageMessage {
  readonly kind: 'success' | 'error';
  readonly text: string;
  readonly at: number;
}

/** All that the panel shows of one tab. */
export interface TabView {
  readonly tabId: number;
  readonly origin: string | null;
  readonly instance: InstanceView | null;
  /** The screen that the operator sees, and the document that shows it. */
  readonly seen: {
    readonly screen: ScreenId | null;
    readonly heading: string;
    readonly place: Place;
    /** When the page last told of it: also when its values arrived. */
    readonly at: number;
  } | null;
  readonly profiles: readonly ProfileView[];
  readonly profileId: string | null;
  readonly setup: Setup | null;
  readonly test: TestResult | null;
  readonly message: PageMessage | null;
  /** The latest fill of this tab for the chosen profile. */
  readonly job: FillJob | null;
}

const passphrase = text(1_000);

/** A file, as the operator's browser read it; a longer text is refused before anybody looks at it. */
const transfer = { text: text(LONGEST_TRANSFER), passphrase: nullable(passphrase) };

/** `step` is the one that the operator asked for, where several use the screen. */
const look = { tabId: tab, profileId: id, step: nullable(key) };

export const channels = {
  'instances.list': page<readonly InstanceView[]>()(nothing),
  /** The permission was granted in the page (it needs the click); the background checks it and registers. */
  'instances.add': page<Result<Instance, InstanceError>>()(
    shape({ origin: text(300), erp: erpId, label: text(80), environment }),
  ),
  'instances.update': page<Result<Instance, InstanceError>>()(shape({ id, label: text(80), environment })),
  'instances.remove': page<void>()(shape({ id })),
  /** Where the API of an installation is; empty for the usual places. */
  'instances.api': page<Result<Instance, InstanceError>>()(
    shape({ id, identity: text(300), base: text(300) }),
  ),
  /** Write-only, as `secrets.set`. */
  'instances.secret': page<void>()(shape({ id, key: apiSecret, value: text(8_000) })),

  'profiles.list': page<readonly ProfileView[]>()(nothing),
  'profiles.create': page<ProfileView>()(shape({ instanceId: id, partnerId: id, label: text(80) })),
  'profiles.update': page<ProfileView | null>()(shape({ id, label: text(80), values: textMap })),
  'profiles.remove': page<void>()(shape({ id })),
  /** The profile that the panel works with on this profile's instance. */
  'profiles.choose': page<void>()(shape({ id })),
  /** Write-only: no channel answers with a secret. An empty value forgets it. */
  'secrets.set': page<void>()(shape({ profileId: id, key, value: text(8_000) })),

  'tab.view': page<TabView>()(shape({ tabId: tab })),
  /** Reads the screen without secrets: the findings that the panel shows by itself. */
  'screen.check': page<Result<Preview, LookError>>()(shape({ ...look, compare: flag })),
  /** Reads the screen after a click, comparing secrets in the page; its preview can be filled. */
  'screen.preview': page<Result<Preview, LookError>>()(shape(look)),

  'fill.start': page<Result<FillJob, FillError>>()(shape({ previewId: id, keys: listOf(key, 300) })),
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
  'settings.set': page<Settings>()(shape({ keepDays: whole, lockMinutes: whole })),

  'vault.view': page<VaultView>()(nothing),
  /** Chooses the first passphrase; the secrets of this session move in. */
  'vault.create': page<Result<VaultView, VaultError>>()(shape({ passphrase })),
  'vault.unlock': page<Result<VaultView, VaultError>>()(shape({ passphrase })),
  'vault.lock': page<void>()(nothing),
  'vault.change': page<Result<VaultView, VaultError>>()(shape({ from: passphrase, to: passphrase })),
  /** Wipes the vault with every secret in it; everything else stays. */
  'vault.forget': page<void>()(nothing),

  /** The text of a file with these profiles; with a passphrase their secrets are in it, sealed. */
  'transfer.export': page<Result<string, TransferError>>()(
    shape({ profileIds: listOf(id), passphrase: nullable(passphrase) }),
  ),
  /** What an import would do; changes nothing. */
  'transfer.inspect': page<Result<TransferPlan, TransferError>>()(shape(transfer)),
  /** Imports the items that the operator ticked: all of them, or none. */
  'transfer.import': page<Result<TransferDone, TransferError>>()(shape({ ...transfer, items: listOf(id) })),

  'store.health': page<StoreHealth>()(nothing),
  /** The text of a file with everything that can still be read of a database that does not open. Never a secret. */
  'store.salvage': page<string>()(nothing),
  /** Gives a database up that does not open, and begins with an empty one. */
  'store.reset': page<void>()(nothing),

  'test.run': page<TestResult>()(shape({ profileId: id, get: optional(flag) })),
  'journal.list': page<readonly JournalEntry[]>()(nothing),

  /**
   * A content script asks whether this page belongs to an instance of its ERP; if not, it goes to sleep.
   * If so, it learns the screens to look for: it carries none of its own, so it stays small however many there are.
   */
  'page.hello': content<
    { readonly granted: false } | { readonly granted: true; readonly screens: readonly ScreenDef[] }
  >()(shape({ erp: erpId })),
  'page.seen': content<void>()(shape({ screen: nullable(screenId), heading: text(300) })),
  /** The operator pressed Save: what the screens of that form (one for each tab) showed at that moment. */
  'page.saving': content<void>()(shape({ snapshots: listOf(snapshot, 10) })),
  /** The ERP showed a message; after a success the same screens as they are now, where they are still open. */
  'page.message': content<void>()(
    shape({ kind: oneOf('success', 'error'), text: text(1_000), snapshots: listOf(snapshot, 10) }),
  ),
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
