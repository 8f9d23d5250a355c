// A build as the rules see it: its files, its manifest and the syntax of its scripts. Reads .output, so that what
// is judged is what is shipped.

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../sources';

/** The builds that are shipped; Edge gets the one of Chrome. */
export const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;
export type Build = (typeof BUILDS)[number];

/** One file of a build. */
export interface Built {
  readonly path: string;
  readonly bytes: Buffer;
  readonly text: string;
}

/** Where a build stands. */
export function folderOf(build: Build): string {
  return join(ROOT, '.output', build);
}

/** The files of a build, sorted. */
export function filesOf(build: Build): readonly Built[] {
  return globSync('**/*', { cwd: folderOf(build), withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folderOf(build).length + 1))
    .sort()
    .map((path) => fileOf(build, path));
}

/** One file of a build. */
export function fileOf(build: Build, path: string): Built {
  const bytes = readFileSync(join(folderOf(build), path));
  return { path, bytes, text: bytes.toString() };
}

/** The manifest of a build. */
export function manifestOf(build: Build): Readonly<Record<string, unknown>> {
  return JSON.parse(fileOf(build, 'manifest.json').text) as Record<string, unknown>;
}
