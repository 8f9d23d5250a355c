// On which pages the content scripts run: on those of granted instances and nowhere else. What the browser has
// registered is brought in line with the store, so that a lost worker or a half-done change mends itself.

import type { ErpId, Instance } from '../model/erp';
import type { Place } from '../model/setup';
import { hostPattern } from '../net/address';
import { apiOrigins } from '../plan/api-addresses';
import { queue } from './queue';

interface ContentScript {
  id: string;
  js: string[];
  matches: string[];
  allFrames: boolean;
  runAt: 'document_idle';
  persistAcrossSessions: boolean;
}

type ScriptFile = `/${ErpId}-eyes.js` | `/${ErpId}-hands.js` | '/guide.js' | '/marks.js' | '/survey.js';

type Target =
  | { tabId: number; allFrames: boolean }
  | { tabId: number; documentIds: string[] }
  | { tabId: number; frameIds: number[] };

/** A script as the browser tells of it. */
interface Registered {
  id: string;
  js?: string[] | undefined;
  matches?: string[] | undefined;
  allFrames?: boolean | undefined;
}

/** The parts of `browser` that are used. */
export interface RegistrationBrowser {
  readonly scripting: {
    getRegisteredContentScripts(): Promise<Registered[]>;
    registerContentScripts(scripts: ContentScript[]): Promise<void>;
    unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
    executeScript(injection: { target: Target; files: ScriptFile[] }): Promise<unknown>;
  };
  readonly permissions: {
    contains(permissions: { origins: string[] }): Promise<boolean>;
    remove(permissions: { origins: string[] }): Promise<boolean>;
  };
  readonly tabs: {
    query(query: { url: string }): Promise<{ id?: number | undefined; url?: string | undefined }[]>;
  };
}

export interface Registration {
  /** Whether the browser lets the extension into this origin's host. */
  readonly permitted: (origin: string) => Promise<boolean>;
  /** The same for a match pattern. */
  readonly permittedPattern: (pattern: string) => Promise<boolean>;
  /** Registers what these instances need and unregisters everything else of ours; true when something was missing. */
  readonly reconcile: (instances: readonly Instance[]) => Promise<boolean>;
  /** Starts the content script in tabs that were open before it was registered. */
  readonly injectOpenTabs: (instance: Instance) => Promise<void>;
  /** Puts the script that writes on this ERP into one document; settles when it is ready. */
  readonly injectHands: (place: Place, erp: ErpId) => Promise<void>;
  /** The same for the script that points. */
  readonly injectGuide: (place: Place) => Promise<void>;
  /** The same for the script that marks. */
  readonly injectMarks: (place: Place) => Promise<void>;
  /** The same for the script that surveys a screen. */
  readonly injectSurvey: (place: Place) => Promise<void>;
  /** Gives the host back unless one of the remaining instances, or its API, is on it. */
  readonly giveBack: (origin: string, remaining: readonly Instance[]) => Promise<void>;
}

/** What watches and reads. Voalle shows its screens in frames, IXC in windows of one document. */
const EYES: Readonly<Record<ErpId, { readonly eyes: ScriptFile; readonly allFrames: boolean }>> = {
  ixc: { eyes: '/ixc-eyes.js', allFrames: false },
  voalle: { eyes: '/voalle-eyes.js', allFrames: true },
};

/** What points; put into the documents of a tab where the operator asks for the way. */
const GUIDE: ScriptFile = '/guide.js';

/** What marks; put into a document when there is something to mark, or to ask about a field. */
const MARKS: ScriptFile = '/marks.js';
/** What surveys a screen; put into a document where the operator teaches a field or takes a diagnosis. */
const SURVEY: ScriptFile = '/survey.js';

const PREFIX = 'instance-';

/** @param offer told of the pages that are granted, whenever what is registered is brought in line: the menu is part of it */
export function registration(
  browser: RegistrationBrowser,
  offer: (patterns: readonly string[]) => Promise<void>,
): Registration {
  const { scripting, permissions, tabs } = browser;
  const inTurn = queue();
  const permittedPattern = (pattern: string): Promise<boolean> =>
    permissions.contains({ origins: [pattern] });
  const permitted = (origin: string): Promise<boolean> => permittedPattern(patternOf(origin));
  const inject = async ({ tabId, frameId, documentId }: Place, file: ScriptFile): Promise<void> => {
    const target = documentId === '' ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] };
    await scripting.executeScript({ target, files: [file] });
  };

  return {
    permitted,
    permittedPattern,
    reconcile: (instances) =>
      inTurn('reconcile', async () => {
        const granted = await Promise.all(instances.map(({ origin }) => permitted(origin)));
        const allowed = instances.filter((_, index) => granted[index] === true);
        const wanted = scriptsFor(allowed);
        const present = (await scripting.getRegisteredContentScripts()).filter(({ id }) =>
          id.startsWith(PREFIX),
        );
        const isRight = (script: Registered): boolean =>
          wanted.some((other) => fingerprint(other) === fingerprint(script));
        const stale = present.filter((script) => !isRight(script)).map(({ id }) => id);
        const kept = new Set(present.filter(isRight).map(({ id }) => id));
        const missing = wanted.filter(({ id }) => !kept.has(id));
        if (stale.length > 0) await scripting.unregisterContentScripts({ ids: stale });
        if (missing.length > 0) await scripting.registerContentScripts(missing);
        await offer([...new Set(allowed.map(({ origin }) => patternOf(origin)))]);
        return missing.length > 0;
      }),
    async injectOpenTabs({ erp, origin }) {
      const { eyes, allFrames } = EYES[erp];
      const open = await tabs.query({ url: patternOf(origin) });
      const ours = open.flatMap(({ id, url }) =>
        id !== undefined && originOfUrl(url) === origin ? [id] : [],
      );
      // A tab may close or refuse meanwhile; it gets its script when it loads again.
      await Promise.allSettled(
        ours.map((tabId) => scripting.executeScript({ target: { tabId, allFrames }, files: [eyes] })),
      );
    },
    injectHands: (place, erp) => inject(place, `/${erp}-hands.js`),
    injectGuide: (place) => inject(place, GUIDE),
    injectMarks: (place) => inject(place, MARKS),
    injectSurvey: (place) => inject(place, SURVEY),
    async giveBack(origin, remaining) {
      const pattern = patternOf(origin);
      const needed = remaining.flatMap((other) => [other.origin, ...apiOrigins(other)]);
      if (needed.some((other) => patternOf(other) === pattern)) return;
      try {
        await permissions.remove({ origins: [pattern] });
      } catch {
        // The host is a required permission of this build: the browser keeps it.
      }
    },
  };
}

/** One script for each ERP and host: a host that has two instances on different ports must not run it twice. */
export function scriptsFor(instances: readonly Instance[]): ContentScript[] {
  const scripts = new Map<string, ContentScript>();
  for (const { id, erp, origin } of instances) {
    const { eyes, allFrames } = EYES[erp];
    const pattern = patternOf(origin);
    const place = `${eyes} ${pattern}`;
    if (scripts.has(place)) continue;
    scripts.set(place, {
      id: `${PREFIX}${id}`,
      js: [eyes],
      matches: [pattern],
      allFrames,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    });
  }
  return [...scripts.values()];
}

function patternOf(origin: string): string {
  return hostPattern(new URL(origin));
}

/** The origin of an address as the browser gives it; null for none. */
export function originOfUrl(url: string | undefined): string | null {
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : null;
}

function fingerprint({ id, js, matches, allFrames }: Registered): string {
  // The browser may give a file back without its leading slash.
  const files = js?.map((file) => file.replace(/^\//, ''));
  return JSON.stringify([id, files, matches, allFrames ?? false]);
}
