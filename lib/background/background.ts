// The background as a whole: answers messages, follows tabs and permissions, and puts itself in order each time
// the browser starts it. Holds nothing that it could not lose.

import { door } from '../messages/door';
import type { DoorOptions } from '../messages/door';
import { commanded } from './commanded';
import { fills } from './fill';
import { handlersOf } from './handlers';
import { purgeJournal } from './journal';
import { leading } from './lead';
import { menuPressed } from './menu';
import type { MenuPress } from './menu';
import { applyPolicy } from './policy';
import { readiness } from './readiness/readiness';
import { purgePreviews } from './screen';
import { forgetGoneFrames, putToSleep } from './tabs';
import { grantedInstances } from './tools';
import type { Tools } from './tools';
import { machineIs } from './vault';
import { ALARM } from './wake';

export interface Background {
  /** Answers one message. */
  readonly reply: ReturnType<typeof door>;
  /** The worker began: brings registrations, fills and previews in line with what is still there. */
  readonly begin: () => Promise<void>;
  /** An alarm, by its name: somebody has to come back to a walk through a base, or the vault's time may be over. */
  readonly alarmRang: (name: string) => Promise<void>;
  /** Whether somebody uses the machine. */
  readonly machineIs: (state: 'active' | 'idle' | 'locked') => Promise<void>;
  /** A key of the browser was pressed that the manifest gives a name; in front of which tab, where that is told. */
  readonly commanded: (name: string, tabId: number | null) => Promise<void>;
  /** An entry of the browser's menu was pressed on a field. */
  readonly menuPressed: (press: MenuPress) => Promise<void>;
  /** The extension was updated: pages that are open get the script of this version. */
  readonly updated: () => Promise<void>;
  readonly tabRemoved: (tabId: number) => Promise<void>;
  /** A tab loads, or loaded, something; its origin where the browser tells it. */
  readonly tabUpdated: (tabId: number, origin: string | null) => Promise<void>;
  /** The company prescribes something else. */
  readonly policyChanged: () => Promise<void>;
  /** The browser's grants changed. */
  readonly permissionsChanged: () => Promise<void>;
}

export function background(
  tools: Tools,
  own: DoorOptions['own'],
  onFailure: DoorOptions['onFailure'],
): Background {
  const { store, secrets, session, registration, vault, wishes, announce } = tools;
  const jobs = fills(tools);
  const leads = leading(tools);
  const ready = readiness(tools, onFailure);
  const instances = () => store.read(['instances'], (rows) => rows.all('instances'));

  const forgetTab = async (tabId: number): Promise<void> => {
    await jobs.interruptTab(tabId);
    await session.forgetTab(tabId);
    await leads.forgetTab(tabId);
    await wishes.forget(tabId);
    await tools.picks.forget(tabId);
    announce({ about: 'tab', tabId });
  };

  const wakeOpenTabs = async (): Promise<void> => {
    for (const instance of await grantedInstances(tools)) await registration.injectOpenTabs(instance);
  };

  const begin = async (): Promise<void> => {
    const parts: Readonly<Record<string, () => Promise<unknown>>> = {
      vault: () => vault.review(),
      secrets: async () => {
        // Where the records are out of reach, nobody can tell whose secrets nobody's are.
        if ((await store.health()).trouble === null) await secrets.sweep();
      },
      jobs: async () => ((await session.isNew()) ? jobs.closeSession() : jobs.review()),
      previews: () => purgePreviews(tools),
      policy: () => applyPolicy(tools),
      registration: async () => {
        // What was not registered is in no page that loaded before.
        if (await registration.reconcile(await instances())) await wakeOpenTabs();
      },
      readiness: ready.review,
      journal: async () => {
        await tools.wake.daily();
        await purgeJournal(tools);
      },
    };
    // One after the other; a part that breaks does not keep the others from their work.
    for (const [part, work] of Object.entries(parts)) {
      await work().catch((error: unknown) => onFailure(`begin: ${part}`, error));
    }
  };

  return {
    reply: door({
      own,
      handlers: handlersOf(tools, { fills: jobs, leading: leads, ready, begin }, onFailure),
      instances: () => grantedInstances(tools),
      onFailure,
    }),

    begin,

    async alarmRang(name) {
      if (name === ALARM.vault) await vault.review();
      if (name === ALARM.readiness) await ready.review();
      if (name === ALARM.journal) await purgeJournal(tools);
    },

    machineIs: (state) => machineIs(state, tools),

    commanded: (name, tabId) => commanded(tools, name, tabId),
    menuPressed: (press) => menuPressed(tools, press),

    async updated() {
      await registration.reconcile(await instances());
      await wakeOpenTabs();
    },

    tabRemoved: forgetTab,

    async tabUpdated(tabId, origin) {
      const own = (await session.seenIn(tabId)).filter(({ place }) => place.frameId === 0);
      if (own.some(({ place }) => place.origin !== origin)) return forgetTab(tabId);
      await forgetGoneFrames(tools, tabId);
      await jobs.review(tabId);
      announce({ about: 'tab', tabId });
    },

    async policyChanged() {
      await applyPolicy(tools);
      await registration.reconcile(await instances());
      announce({ about: 'policy' });
      // Other settings may hold from now on.
      await vault.review();
      await ready.review();
      await purgeJournal(tools);
    },

    async permissionsChanged() {
      const all = await instances();
      const granted = new Set((await grantedInstances(tools)).map(({ id }) => id));
      await registration.reconcile(all);
      const watched = new Set((await session.seenIn()).map(({ place }) => place.origin));
      for (const instance of all) {
        if (!granted.has(instance.id)) await putToSleep(tools, instance.origin);
        // A host that was taken back and is given again: its open pages wake up.
        else if (!watched.has(instance.origin)) await registration.injectOpenTabs(instance);
      }
      // What slept in the middle of a fill will not go on, and may not be heard any more.
      await jobs.review();
      announce({ about: 'instances' });
    },
  };
}
