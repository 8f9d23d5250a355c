// Finds a Chromium that can load an unpacked extension, or brings one on Debian, or says what to install.
// Refuses branded Chrome and Edge: since version 137 they ignore --load-extension without a word.

import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';

/** Names under which Chromium stands on the PATH of a Linux or BSD machine. */
const NAMES = ['chromium', 'chromium-browser', 'ungoogled-chromium'];

/** Places outside of the PATH where its installers put it. */
const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/lib/chromium/chromium', '/snap/bin/chromium'],
  darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: [process.env.LOCALAPPDATA, process.env.PROGRAMFILES]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Chromium', 'Application', 'chrome.exe')),
};

/** With its Portuguese texts and fonts for them. */
const PACKAGES = ['chromium', 'chromium-l10n', 'fonts-liberation'];

/** Said when no Chromium is there and none could be brought. */
export const NO_BROWSER =
  'Não há Chromium nesta máquina: instale-o (Debian, Ubuntu: apt-get install chromium) ou indique o executável em CHROMIUM_PATH.\n' +
  'There is no Chromium on this machine: install it (Debian, Ubuntu: apt-get install chromium) or name its executable in CHROMIUM_PATH.';

/** What the finder asks of the machine; tests put their own in. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  runs(file: string): boolean;
  has(file: string): boolean;
  install(packages: readonly string[]): boolean;
}

/**
 * The path of a usable Chromium. Order: CHROMIUM_PATH, the PATH and the usual places, then apt-get when root
 * on Debian. Throws one clear sentence otherwise; a CHROMIUM_PATH that does not run is never passed over.
 */
export function findBrowser(machine: Machine = thisMachine): string {
  const named = machine.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (machine.runs(named)) return named;
    throw new Error(`CHROMIUM_PATH: ${named} não é um executável. / ${named} is not an executable.`);
  }
  const found = lookAround(machine);
  if (found !== undefined) return found;
  if (canInstall(machine) && machine.install(PACKAGES)) {
    const brought = lookAround(machine);
    if (brought !== undefined) return brought;
  }
  throw new Error(NO_BROWSER);
}

function lookAround(machine: Machine): string | undefined {
  const folders = machine.platform === 'win32' ? [] : (machine.env.PATH ?? '').split(':');
  const onPath = NAMES.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
  return [...onPath, ...(PLACES[machine.platform] ?? [])].find((file) => machine.runs(file));
}

function canInstall(machine: Machine): boolean {
  return machine.isRoot && machine.platform === 'linux' && machine.has('/etc/debian_version');
}

const thisMachine: Machine = {
  env: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  has: existsSync,
  runs(file) {
    try {
      accessSync(file, constants.X_OK);
      // Ubuntu's chromium-browser may be a stub that only says "install the snap": it must tell a version.
      // On Windows asking for the version would open a window.
      return process.platform === 'win32' || versionOf(file).includes('Chromium');
    } catch {
      return false;
    }
  },
  install(packages) {
    console.log(`Sem Chromium: apt-get install ${packages.join(' ')} …`);
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
