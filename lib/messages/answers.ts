// What the background answers pages with, beyond the records of the model: why something could not be done, and the view of
// one tab. Types only.

import type { Environment, InstanceView } from '../model/erp';
import type { FillJob, Place, ProfileView, Setup, TestResult } from '../model/setup';
import type { ScreenId } from '../model/screen';

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
  | LookError
  | 'preview-gone'
  | 'preview-old'
  | 'nothing-ticked'
  | 'document-changed'
  | 'busy'
  /** The company does not want screens to be filled here. */
  | 'not-allowed'
  /** It goes into production, and nobody said yes to that in this browser session. */
  | 'confirm-production';

export type InstanceError = 'not-an-address' | 'permission-missing' | 'already-there' | 'managed' | 'unknown';

/** A message that the ERP itself showed; text of the page, to be shown as text and kept nowhere else. */
export interface PageMessage {
  readonly kind: 'success' | 'error';
  readonly text: string;
  readonly at: number;
}

/** How far a profile is: proven steps, all steps, and those that were found wrong since. */
export interface ProfileProgress {
  readonly done: number;
  readonly total: number;
  readonly broken: number;
}

/** How far the first set-up of this browser is, beyond what a tab tells. */
export interface FirstRunView {
  /** The operator put it aside. */
  readonly left: boolean;
  /** A profile is there that misses nothing, and whose connection was tested. */
  readonly ready: boolean;
  /** What the installations are called that were added. */
  readonly instances: readonly string[];
}

/** All that the panel shows of one tab. */
export interface TabView {
  readonly tabId: number;
  readonly origin: string | null;
  readonly instance: InstanceView | null;
  /** Which environment the pages of this tab say they are; null where they say none (plan/environment.ts). */
  readonly shownEnvironment: Environment | null;
  /** The screen that the operator sees, and the document that shows it. */
  readonly seen: {
    readonly screen: ScreenId | null;
    readonly heading: string;
    readonly place: Place;
    /** When the page last told of it: also when its values arrived. */
    readonly at: number;
  } | null;
  readonly profiles: readonly ProfileView[];
  /** How far each of them is, by the profile's id; one of a partner that this version does not know is left out. */
  readonly progress: Readonly<Record<string, ProfileProgress>>;
  readonly profileId: string | null;
  readonly setup: Setup | null;
  readonly test: TestResult | null;
  readonly message: PageMessage | null;
  /** The latest fill of this tab for the chosen profile. */
  readonly job: FillJob | null;
}

/** Why a field could not be taught: the description means no control of the screen or several, or the company forbids it. */
export type TeachError = LookError | 'not-one' | 'not-allowed';
