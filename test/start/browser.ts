// Finds a browser that can load an unpacked extension, or brings one on Debian, or says what to install.
// Refuses branded Chrome and Edge: since version 137 they ignore --load-extension without a word.

import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';

/** What there is to know of a browser in order to find it. */
interface Wanted {
  readonly name: string;
  /** Names under which it stands on the PATH of a Linux or BSD machine. */
  readonly names: readonly string[];
  /** Places outside of the PATH where its installers put it. */
  readonly places: Partial<Record<NodeJS.Platform, readonly string[]>>;
  /** What Debian calls it. */
  readonly packages: readonly string[];
  /** The variable in which its executable may be named. */
  readonly variable: string;
}

/** Folders under which Windows' installers put programs. */
const PROGRAMS = [process.env.LOCALAPPDATA, process.env.PROGRAMFILES].filter(
  (folder) => folder !== undefined,
);

const CHROMIUM: Wanted = {
  name: 'Chromium',
  names: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
  places: {
    linux: ['/usr/lib/chromium/chromium', '/snap/bin/chromium'],
    darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    win32: PROGRAMS.map((folder) => join(folder, 'Chromium', 'Application', 'chrome.exe')),
  },
  // With its Portuguese texts and fonts for them.
  packages: ['chromium', 'chromium-l10n', 'fonts-liberation'],
  variable: 'CHROMIUM_PATH',
};

const FIREFOX: Wanted = {
  name: 'Firefox',
  // The long-term release first: the tests are written against it.
  names: ['firefox-esr', 'firefox'],
  places: {
    linux: ['/usr/lib/firefox-esr/firefox-esr', '/usr/lib/firefox/firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: PROGRAMS.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
  },
  packages: ['firefox-esr', 'fonts-liberation'],
  variable: 'FIREFOX_PATH',
};

/** What the finder asks of the machine; tests put their own in. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** Whether this file is that browser. */
  runs(file: string, name: string): boolean;
  has(file: string): boolean;
  install(packages: readonly string[], name: string): boolean;
}

/**
 * The path of a usable Chromium. Order: CHROMIUM_PATH, the PATH and the usual places, then apt-get when root
 * on Debian. Throws one clear sentence otherwise; a CHROMIUM_PATH that does not run is never passed over.
 */
export function findBrowser(machine: Machine = thisMachine): string {
  return find(CHROMIUM, machine);
}

/** The path of a usable Firefox, found in the same order, FIREFOX_PATH first. */
export function findFirefox(machine: Machine = thisMachine): string {
  return find(FIREFOX, machine);
}

function find(wanted: Wanted, machine: Machine): string {
  const { name, variable, packages } = wanted;
  const named = machine.env[variable];
  if (named !== undefined && named !== '') {
    if (machine.runs(named, name)) return named;
    throw new Error(`${variable}: ${named} não é um executável. / ${named} is not an executable.`);
  }
  const found = lookAround(wanted, machine);
  if (found !== undefined) return found;
  if (canInstall(machine) && machine.install(packages, name)) {
    const brought = lookAround(wanted, machine);
    if (brought !== undefined) return brought;
  }
  throw new Error(missing(wanted));
}

/** Said when the browser is not there and could not be brought. */
function missing({ name, packages: [first], variable }: Wanted): string {
  return (
    `Não há ${name} nesta máquina: instale-o (Debian, Ubuntu: apt-get install ${first}) ou indique o executável em ${variable}.\n` +
    `There is no ${name} on this machine: install it (Debian, Ubuntu: apt-get install ${first}) or name its executable in ${variable}.`
  );
}

/** The sentences, for whoever compares them. */
export const NO_BROWSER = missing(CHROMIUM);
export const NO_FIREFOX = missing(FIREFOX);

function lookAround({ name, names, places }: Wanted, machine: Machine): string | undefined {
  const folders = machine.platform === 'win32' ? [] : (machine.env.PATH ?? '').split(':');
  const onPath = names.flatMap((each) => folders.filter(Boolean).map((folder) => join(folder, each)));
  return [...onPath, ...(places[machine.platform] ?? [])].find((file) => machine.runs(file, name));
}

function canInstall(machine: Machine): boolean {
  return machine.isRoot && machine.platform === 'linux' && machine.has('/etc/debian_version');
}

const thisMachine: Machine = {
  env: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  has: existsSync,
  runs(file, name) {
    try {
      accessSync(file, constants.X_OK);
      // Ubuntu's chromium-browser may be a stub that only says "install the snap": it must tell a version.
      // On Windows asking for the version would open a window.
      return process.platform === 'win32' || versionOf(file).includes(name);
    } catch {
      return false;
    }
  },
  install(packages, name) {
    console.log(`Sem ${name}: apt-get install ${packages.join(' ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (args: readonly string[]): boolean => {
      const { status, stdout, stderr } = spawnSync('apt-get', args, { encoding: 'utf8', env });
      if (status !== 0) console.error(`apt-get ${args.join(' ')}:\n${stdout}${stderr}`);
      return status === 0;
    };
    // A stale list is no reason to give up: the package may be known already.
    apt(['update']);
    return apt(['install', '-y', '--no-install-recommends', ...packages]);
  },
};

function versionOf(file: string): string {
  return execFileSync(file, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
