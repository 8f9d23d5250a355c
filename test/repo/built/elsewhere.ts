// The project built a second time, in a folder of its own: a copy of the sources, or what a package of them holds.
// Installed packages are shared; nothing is written into the project itself.

import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inflateRawSync } from 'node:zlib';
import { GENERATED, ROOT } from '../sources';

const PACK = fileURLToPath(new URL('pack.ts', import.meta.url));
const start = promisify(execFile);

export type Browser = 'chrome' | 'edge' | 'firefox';
export const BROWSERS: readonly Browser[] = ['chrome', 'edge', 'firefox'];

/** A project in another folder, built and zipped for every browser. */
export interface Packed {
  /** The packages for the stores, by file name. */
  readonly zips: ReadonlyMap<string, Buffer>;
  /** The modules that left code in the bundles, by their ids. */
  readonly modules: Readonly<Record<Browser, readonly string[]>>;
}

/** Copies the project's sources to a folder. */
export function copyTo(folder: string): void {
  const left = new Set([...GENERATED, '.git'].map((name) => join(ROOT, name)));
  cpSync(ROOT, folder, { recursive: true, filter: (path) => !left.has(path) });
}

/** Puts the files of a zip into a folder. */
export function unpack(zip: Buffer, folder: string): void {
  for (const [path, bytes] of entriesOf(zip)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

/** The files of a zip, in the order in which it lists them. */
export function entriesOf(zip: Buffer): ReadonlyMap<string, Buffer> {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const head = zip.readUInt32LE(at + 42);
    const from = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    files.set(name, zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

/** Builds and zips what stands in a folder, with the packages that are installed here. */
export async function packIn(folder: string): Promise<Packed> {
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const modules = {
    chrome: await packFor('chrome', folder),
    edge: await packFor('edge', folder),
    firefox: await packFor('firefox', folder),
  };
  const output = join(folder, '.output');
  const zips = readdirSync(output).filter((name) => name.endsWith('.zip'));
  return { modules, zips: new Map(zips.sort().map((name) => [name, readFileSync(join(output, name))])) };
}

async function packFor(browser: Browser, folder: string): Promise<readonly string[]> {
  const graph = join(folder, '.output', `${browser}.json`);
  // A build asks whether it is one for a test.
  const { NODE_ENV: _mode, VITEST: _runner, ...env } = process.env;
  await start(process.execPath, [PACK, folder, browser, graph], { cwd: folder, env });
  return JSON.parse(readFileSync(graph, 'utf8')) as readonly string[];
}
