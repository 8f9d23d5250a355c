// The browser finder on machines that are not this one: order, honesty about CHROMIUM_PATH, and one clear
// sentence where nothing helps.

import { describe, expect, it } from 'vitest';
import { NO_BROWSER, NO_FIREFOX, findBrowser, findFirefox } from './browser';
import type { Machine } from './browser';

/** A Debian machine where these files run; `installed` appear with apt-get. */
function machine(
  files: readonly string[],
  changes: Partial<Machine> = {},
  installed: readonly string[] = [],
) {
  const there = new Set(files);
  const asked: string[][] = [];
  const made: Machine = {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    isRoot: true,
    runs: (file) => there.has(file),
    has: () => true,
    install(packages) {
      asked.push([...packages]);
      for (const file of installed) there.add(file);
      return true;
    },
    ...changes,
  };
  return { made, asked };
}

describe('findBrowser', () => {
  it('takes CHROMIUM_PATH first', () => {
    const { made } = machine(['/usr/bin/chromium', '/opt/c'], {
      env: { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/c' },
    });
    expect(findBrowser(made)).toBe('/opt/c');
  });

  it('never passes over a CHROMIUM_PATH that does not run', () => {
    const { made } = machine(['/usr/bin/chromium'], {
      env: { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/gone' },
    });
    expect(() => findBrowser(made)).toThrow('/opt/gone');
  });

  it('looks along the PATH, then in the usual places', () => {
    expect(findBrowser(machine(['/usr/bin/chromium-browser', '/snap/bin/chromium']).made)).toBe(
      '/usr/bin/chromium-browser',
    );
    expect(findBrowser(machine(['/snap/bin/chromium']).made)).toBe('/snap/bin/chromium');
  });

  it('is not content with a branded Chrome', () => {
    const { made } = machine(['/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'], { isRoot: false });
    expect(() => findBrowser(made)).toThrow(NO_BROWSER);
  });

  it('installs it when root on Debian', () => {
    const { made, asked } = machine([], {}, ['/usr/bin/chromium']);
    expect(findBrowser(made)).toBe('/usr/bin/chromium');
    expect(asked).toEqual([['chromium', 'chromium-l10n', 'fonts-liberation']]);
  });

  it.each([
    ['not root', { isRoot: false }],
    ['not Debian', { has: () => false }],
    ['not Linux', { platform: 'darwin' as const }],
    ['apt-get fails', { install: () => false }],
  ])('says what to install: %s', (_, changes) => {
    expect(() => findBrowser(machine([], changes).made)).toThrow(NO_BROWSER);
  });
});

describe('findFirefox', () => {
  it('takes FIREFOX_PATH first, and never passes over one that does not run', () => {
    const there = ['/usr/bin/firefox-esr', '/opt/f'];
    const env = (path: string) => ({ env: { PATH: '/usr/bin', FIREFOX_PATH: path } });
    expect(findFirefox(machine(there, env('/opt/f')).made)).toBe('/opt/f');
    expect(() => findFirefox(machine(there, env('/opt/gone')).made)).toThrow('FIREFOX_PATH: /opt/gone');
  });

  it('prefers the long-term release, wherever on the PATH it stands', () => {
    expect(findFirefox(machine(['/usr/local/bin/firefox', '/usr/bin/firefox-esr']).made)).toBe(
      '/usr/bin/firefox-esr',
    );
    expect(findFirefox(machine(['/usr/bin/firefox']).made)).toBe('/usr/bin/firefox');
  });

  it('asks each file whether it is a Firefox', () => {
    const { made } = machine([], { isRoot: false, runs: (_, name) => name === 'Chromium' });
    expect(() => findFirefox(made)).toThrow(NO_FIREFOX);
    expect(findBrowser(made)).toBe('/usr/local/bin/chromium');
  });

  it('installs it when root on Debian', () => {
    const { made, asked } = machine([], {}, ['/usr/bin/firefox-esr']);
    expect(findFirefox(made)).toBe('/usr/bin/firefox-esr');
    expect(asked).toEqual([['firefox-esr', 'fonts-liberation']]);
  });

  it('says what to install where nothing helps', () => {
    expect(() => findFirefox(machine([], { isRoot: false }).made)).toThrow(
      'apt-get install firefox-esr) or name its executable in FIREFOX_PATH',
    );
  });
});
