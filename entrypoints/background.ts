// Service worker (event page on Firefox): joins the background with the browser. Listeners stand before anything
// is awaited, so that the event which woke the worker finds its own.

import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { apiOpener } from '../lib/background/access';
import { background } from '../lib/background/background';
import { isForPanel, openBeside } from '../lib/background/commanded';
import { openLeads } from '../lib/background/leads';
import { menuOf } from '../lib/background/menu';
import { partnerCatalog } from '../lib/background/partners';
import { pageLink } from '../lib/background/page';
import { openPicks } from '../lib/background/picks';
import { originOfUrl, registration } from '../lib/background/registration';
import { settingsOf } from '../lib/background/settings';
import { lockWatchOf, wakeOf } from '../lib/background/wake';
import { openWishes } from '../lib/background/wishes';
import { screenById, screens } from '../lib/erps/screens';

import { announcer } from '../lib/messages/changes';
import { partnerFrom } from '../lib/store/partner-schema';
import { openPolicy } from '../lib/store/policy';
import { partnerById } from '../lib/partners';
import type { Fetch } from '../lib/net/http';
import { wire } from '../lib/net/wire';
import { openSecrets } from '../lib/store/secrets';
import { openSession } from '../lib/store/session';
import { openStore } from '../lib/store/store';
import { openVault } from '../lib/store/vault';

export default defineBackground({
  type: 'module',
  main() {
    const announce = announcer();
    const own = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin };
    const send: Fetch = (url, init) => fetch(url, init);
    const area = browser.storage.session;
    // Its own type knows the browser's messages alone.
    const texts: { getMessage(key: string): string } = browser.i18n;
    const now = (): number => Date.now();
    const onDamaged = (table: string): void => console.error(`A record of ${table} is damaged and left out.`);
    const store = openStore({
      onDamaged,
      onAside: () => announce({ about: 'store' }),
      marks: browser.storage.local,
    });
    const policy = openPolicy(browser.storage.managed, { partnerFrom, partnerById });
    const vault = openVault({
      area,
      store,
      now,
      minutes: async () => (await settingsOf({ store, policy })).lockMinutes,
      watch: lockWatchOf(browser),
      onFailure: failed,
    });
    const roads = {
      secrets: openSecrets({ area, vault, store, onDamaged: () => onDamaged('sealed') }),
      registration: registration(browser, menuOf(browser.contextMenus, texts)),
      wire: wire({ fetch: send }),
      now,
    };
    const ours = background(
      {
        ...roads,
        store,
        vault,
        session: openSession(area),
        leads: openLeads(area),
        wishes: openWishes(area),
        picks: openPicks(area, now),
        page: pageLink((tabId, message, options) => browser.tabs.sendMessage(tabId, message, options)),
        catalog: {
          ...partnerCatalog(partnerById, screenById, { store, policy }),
          screen: screenById,
          screensOf: (erp) => screens.filter((screen) => screen.erp === erp),
        },
        originOf: async (tabId) => originOfUrl((await browser.tabs.get(tabId).catch(() => null))?.url),
        fetch: send,
        openApi: apiOpener(roads),
        policy,
        wake: wakeOf(browser),
        announce,
        newId: () => crypto.randomUUID(),
      },
      own,
      failed,
    );
    const then = (what: string, work: Promise<unknown>): void => {
      work.catch((error: unknown) => failed(what, error));
    };

    browser.runtime.onMessage.addListener((message: unknown, sender, answer) => {
      then('reply', ours.reply(message, sender).then(answer));
      return true;
    });
    browser.tabs.onRemoved.addListener((tabId) => then('tabRemoved', ours.tabRemoved(tabId)));
    browser.tabs.onUpdated.addListener((tabId, { status, url }, tab) => {
      if (status === undefined && url === undefined) return;
      then('tabUpdated', ours.tabUpdated(tabId, originOfUrl(tab.url)));
    });
    browser.tabs.onActivated.addListener(({ tabId }) => announce({ about: 'tab', tabId }));
    browser.permissions.onAdded.addListener(() => then('permissionsChanged', ours.permissionsChanged()));
    browser.permissions.onRemoved.addListener(() => then('permissionsChanged', ours.permissionsChanged()));
    browser.alarms.onAlarm.addListener(({ name }) => then('alarmRang', ours.alarmRang(name)));
    browser.storage.onChanged.addListener((_changes, areaName) => {
      if (areaName === 'managed') then('policyChanged', ours.policyChanged());
    });
    browser.idle.onStateChanged.addListener((state) => then('machineIs', ours.machineIs(state)));
    browser.commands.onCommand.addListener((name, tab) => {
      // Nothing may wait before it: a panel opens within the press, or not at all.
      if (isForPanel(name) && tab !== undefined) then('openBeside', openBeside(browser, tab.windowId));
      then('commanded', ours.commanded(name, tab?.id ?? null));
    });
    browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
      if (tab?.id === undefined) return;
      then('openBeside', openBeside(browser, tab.windowId));
      const press = { entry: String(menuItemId), tabId: tab.id, frameId: frameId ?? 0 };
      then('menuPressed', ours.menuPressed(press));
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      // After an update of the browser every page is new anyway.
      if (reason === 'update') then('updated', ours.updated());
    });
    // Nothing to do but wake up: every start of the worker puts things in order.
    browser.runtime.onStartup.addListener(() => undefined);

    // Trusted contexts only is the default; saying so keeps it true. Firefox has no such switch and no other way.
    if ('setAccessLevel' in area) {
      then('setAccessLevel', area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' }));
    }
    then('begin', ours.begin());
  },
});

// The place and the kind of a failure, never what was being worked on.
function failed(where: string, error: unknown): void {
  console.error(`${where}: ${error instanceof Error ? error.name : 'unknown'}`);
}
