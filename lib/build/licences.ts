// The licences of the packages whose code is shipped, written into the extension when it is built. The list is what
// the build's own module graph holds, not what somebody remembers; a package without a licence ends the build.

import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildOutput, Wxt } from 'wxt';

/** Where the list stands in the extension; the options link to it. */
const FILE = 'licences.txt';

/** Code that the tools of the build add by themselves: how its modules are called, and whose it is. */
const ADDED = [
  ['\0rolldown/', 'rolldown'],
  ['\0vite/', 'vite'],
  ['\0virtual:wxt-', 'wxt'],
] as const;

/** What this needs of a package.json. */
interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

/** Writes the list beside the bundles that it speaks of. */
export async function writeLicences({ config }: Wxt, output: BuildOutput): Promise<void> {
  // What runs on a developer's desk only carries the tools along, and is shipped to nobody.
  if (config.command === 'serve') return;
  const modules = output.steps.flatMap(({ chunks }) =>
    chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : [])),
  );
  await writeFile(join(config.outDir, FILE), licencesOf(modules, config.root));
  output.publicAssets.push({ type: 'asset', fileName: FILE });
}

/** The list for a module graph: each package once, by name. */
export function licencesOf(modules: readonly string[], root: string): string {
  const folders = new Set(modules.map((id) => folderOf(id, root)).filter((folder) => folder !== null));
  // A browser shows a file of an extension as UTF-8 when it begins with this mark.
  return '\u{FEFF}' + [...folders].map(entry).sort().join('\n\n');
}

/** The folder of the package that a module belongs to; null for a module of ours. */
function folderOf(id: string, root: string): string | null {
  const added = ADDED.find(([beginning]) => id.startsWith(beginning));
  if (added !== undefined) return realpathSync(join(root, 'node_modules', added[1]));
  const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0];
  if (folder !== undefined) return folder;
  if (id.startsWith(`${root}/`)) return null;
  throw new Error(`${id} belongs to no package: nobody knows under which licence it may be shipped.`);
}

function entry(folder: string): string {
  const own = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
  const { name, version, license } = own;
  if (license === undefined) throw new Error(`${name} ${version} names no licence.`);
  return `=== ${name} ${version} (${license})\n\n${textIn(folder) ?? withoutFile(own)}\n`;
}

/** The text that comes with a package. What a tool says of the packages inside of it is of none that is shipped. */
function textIn(folder: string): string | null {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.\w+)?$/i.test(name));
  if (file === undefined) return null;
  const [text = ''] = readFileSync(join(folder, file), 'utf8').split(/^# Licenses of bundled dependencies$/m);
  return text.trim().replaceAll('\r\n', '\n');
}

/** Some packages say "MIT" and bring no file: the licence's own wording, with the holder that they name. */
function withoutFile({ name, version, license, author }: Package): string {
  const holder = typeof author === 'object' ? author.name : author;
  if (license !== 'MIT' || holder === undefined)
    throw new Error(`${name} ${version} brings no text of its licence.`);
  return `MIT License\n\nCopyright (c) ${holder}\n\n${MIT}`;
}

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;
