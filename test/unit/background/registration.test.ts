// Registered scripts follow the instances and the grants of the browser, and nothing else.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mock } from 'vitest';
import { originOfUrl, registration, scriptsFor } from '../../../lib/background/registration';
import type { Registration, RegistrationBrowser } from '../../../lib/background/registration';
import type { Instance } from '../../../lib/model/erp';

const instance = (id: string, origin: string, erp: Instance['erp'] = 'ixc'): Instance => ({
  id,
  erp,
  origin,
  label: id,
  environment: 'production',
  addedAt: 1,
});
const ixc = instance('a', 'http://ixc.example:8080');
const voalle = instance('b', 'https://voalle.example', 'voalle');

type Scripts = Parameters<RegistrationBrowser['scripting']['registerContentScripts']>[0];

/** What is told of the pages that are granted. */
let offer: Mock<(patterns: readonly string[]) => Promise<void>>;
let registered: Scripts;
let granted: Set<string>;
let ours: Registration;
let browser: ReturnType<typeof fake>;

function fake() {
  return {
    scripting: {
      getRegisteredContentScripts: vi.fn(() => Promise.resolve(structuredClone(registered))),
      registerContentScripts: vi.fn((scripts: Scripts) => {
        for (const script of scripts) {
          if (registered.some(({ id }) => id === script.id))
            throw new Error(`Duplicate script ID '${script.id}'`);
          registered.push(script);
        }
        return Promise.resolve();
      }),
      unregisterContentScripts: vi.fn(({ ids }: { ids: string[] }) => {
        registered = registered.filter(({ id }) => !ids.includes(id));
        return Promise.resolve();
      }),
      executeScript: vi.fn((injection: { target: { tabId: number } }) =>
        injection.target.tabId === 13 ? Promise.reject(new Error('tab is gone')) : Promise.resolve([]),
      ),
    },
    permissions: {
      contains: vi.fn(({ origins }: { origins: string[] }) =>
        Promise.resolve(origins.every((each) => granted.has(each))),
      ),
      remove: vi.fn(() => Promise.resolve(true)),
    },
    tabs: {
      query: vi.fn(() => Promise.resolve<{ id?: number; url?: string }[]>([])),
    },
  } satisfies RegistrationBrowser;
}

beforeEach(() => {
  registered = [];
  granted = new Set(['http://ixc.example/*', 'https://voalle.example/*']);
  browser = fake();
  offer = vi.fn(() => Promise.resolve());
  ours = registration(browser, offer);
});

describe('scriptsFor', () => {
  it('runs IXC in the page and Voalle in its frames too, on hosts without a port', () => {
    expect(scriptsFor([ixc, voalle])).toEqual([
      {
        id: 'instance-a',
        js: ['/ixc-eyes.js'],
        matches: ['http://ixc.example/*'],
        allFrames: false,
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
      {
        id: 'instance-b',
        js: ['/voalle-eyes.js'],
        matches: ['https://voalle.example/*'],
        allFrames: true,
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    ]);
  });

  it('runs a script once on a host with two instances of an ERP', () => {
    const twin = instance('c', 'http://ixc.example:9090');
    expect(scriptsFor([ixc, twin]).map(({ id }) => id)).toEqual(['instance-a']);
    expect(scriptsFor([twin]).map(({ id }) => id)).toEqual(['instance-c']);
  });
});

describe('reconcile', () => {
  it('registers what is missing and leaves what is right', async () => {
    expect(await ours.reconcile([ixc])).toBe(true);
    expect(await ours.reconcile([ixc])).toBe(false);
    expect(await ours.reconcile([ixc, voalle])).toBe(true);
    expect(browser.scripting.registerContentScripts.mock.calls.map(([scripts]) => scripts.length)).toEqual([
      1, 1,
    ]);
    expect(browser.scripting.unregisterContentScripts).not.toHaveBeenCalled();
    expect(registered.map(({ id }) => id)).toEqual(['instance-a', 'instance-b']);
  });

  it('unregisters what is no longer an instance', async () => {
    await ours.reconcile([ixc, voalle]);
    await ours.reconcile([voalle]);
    expect(registered.map(({ id }) => id)).toEqual(['instance-b']);
  });

  it('replaces what is registered otherwise than it should be', async () => {
    await ours.reconcile([voalle]);
    registered = registered.map((script) => ({ ...script, allFrames: false }));
    await ours.reconcile([voalle]);
    expect(registered).toMatchObject([{ id: 'instance-b', allFrames: true }]);
  });

  it('takes a file without its slash for the same', async () => {
    await ours.reconcile([ixc]);
    registered = registered.map((script) => ({ ...script, js: ['ixc-eyes.js'] }));
    await ours.reconcile([ixc]);
    expect(browser.scripting.unregisterContentScripts).not.toHaveBeenCalled();
  });

  it('leaves scripts that are not of an instance alone', async () => {
    registered = [{ ...scriptsFor([ixc])[0], id: 'other' } as Scripts[number]];
    await ours.reconcile([]);
    expect(registered.map(({ id }) => id)).toEqual(['other']);
  });

  it('registers nothing on a host that the browser does not grant', async () => {
    granted.delete('http://ixc.example/*');
    await ours.reconcile([ixc, voalle]);
    expect(registered.map(({ id }) => id)).toEqual(['instance-b']);
  });

  it('has the menu offered on granted hosts, each once, and on none when none is granted any more', async () => {
    await ours.reconcile([ixc, { ...ixc, id: 'c', origin: 'http://ixc.example:8443' }, voalle]);
    expect(offer).toHaveBeenLastCalledWith(['http://ixc.example/*', 'https://voalle.example/*']);
    granted.clear();
    await ours.reconcile([ixc, voalle]);
    expect(offer).toHaveBeenLastCalledWith([]);
  });

  it('does not trip over itself', async () => {
    await Promise.all([ours.reconcile([ixc]), ours.reconcile([ixc, voalle]), ours.reconcile([voalle])]);
    expect(registered.map(({ id }) => id)).toEqual(['instance-b']);
  });
});

describe('open tabs', () => {
  it('get the script where they are of that very origin', async () => {
    browser.tabs.query.mockResolvedValue([
      { id: 1, url: 'http://ixc.example:8080/adm.php' },
      { id: 2, url: 'http://ixc.example:9090/adm.php' },
      { id: 13, url: 'http://ixc.example:8080/adm.php' },
      { id: 4 },
      { url: 'http://ixc.example:8080/adm.php' },
    ]);
    await ours.injectOpenTabs(ixc);
    expect(browser.tabs.query).toHaveBeenCalledWith({ url: 'http://ixc.example/*' });
    expect(browser.scripting.executeScript.mock.calls).toEqual([
      [{ target: { tabId: 1, allFrames: false }, files: ['/ixc-eyes.js'] }],
      [{ target: { tabId: 13, allFrames: false }, files: ['/ixc-eyes.js'] }],
    ]);
  });
});

describe('the guide', () => {
  it('goes into one document', async () => {
    await ours.injectGuide({ tabId: 1, frameId: 0, documentId: 'D', origin: ixc.origin });
    expect(browser.scripting.executeScript).toHaveBeenCalledWith({
      target: { tabId: 1, documentIds: ['D'] },
      files: ['/guide.js'],
    });
  });
});

describe('the hands', () => {
  const place = { tabId: 1, frameId: 4, documentId: 'D', origin: voalle.origin };

  it('go into one document', async () => {
    await ours.injectHands(place, 'voalle');
    expect(browser.scripting.executeScript).toHaveBeenCalledWith({
      target: { tabId: 1, documentIds: ['D'] },
      files: ['/voalle-hands.js'],
    });
  });

  it('go into one frame where the browser names no documents', async () => {
    await ours.injectHands({ ...place, documentId: '' }, 'voalle');
    expect(browser.scripting.executeScript).toHaveBeenCalledWith({
      target: { tabId: 1, frameIds: [4] },
      files: ['/voalle-hands.js'],
    });
  });

  it('say so when there is no such document', async () => {
    await expect(ours.injectHands({ ...place, tabId: 13 }, 'voalle')).rejects.toThrow('gone');
  });
});

describe('giving a host back', () => {
  it('removes the permission', async () => {
    await ours.giveBack(ixc.origin, [voalle]);
    expect(browser.permissions.remove).toHaveBeenCalledWith({ origins: ['http://ixc.example/*'] });
  });

  it('keeps it while another instance is on the host', async () => {
    await ours.giveBack(ixc.origin, [instance('c', 'http://ixc.example:9090')]);
    expect(browser.permissions.remove).not.toHaveBeenCalled();
  });

  it("keeps it while another instance's API is there", async () => {
    const api = { identity: '', base: 'http://ixc.example:45715/voalle' };
    await ours.giveBack(ixc.origin, [{ ...voalle, api }]);
    expect(browser.permissions.remove).not.toHaveBeenCalled();
  });

  it('is content when the browser will not', async () => {
    browser.permissions.remove.mockRejectedValue(new Error('required permission'));
    await expect(ours.giveBack(ixc.origin, [])).resolves.toBeUndefined();
  });
});

describe('originOfUrl', () => {
  it.each([
    ['https://erp.example:8443/x?y', 'https://erp.example:8443'],
    ['about', null],
    [undefined, null],
  ])('of %j is %j', (url, origin) => {
    expect(originOfUrl(url)).toBe(origin);
  });
});
