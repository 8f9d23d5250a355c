// Another extension in the same browser: it may do on every page what the browser lets an extension do, and it tries to
// speak to Encaixe from a page of its own and from a script in the ERP's page.

import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Other {
  readonly folder: string;
  readonly id: string;
}

/** Writes the extension into a folder; its content script leaves what it finds in the page's `data-theirs`. */
export function otherExtension(folder: string): Other {
  const manifest = {
    manifest_version: 3,
    name: 'Outra',
    version: '1.0',
    permissions: ['tabs', 'storage'],
    host_permissions: ['http://*.localhost/*'],
    content_scripts: [{ matches: ['http://*.localhost/*'], js: ['theirs.js'], run_at: 'document_end' }],
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Outra</title>');
  writeFileSync(
    join(folder, 'theirs.js'),
    `document.documentElement.dataset.theirs = 'here';\n(${String(pry)})();`,
  );
  return { folder, id: idOf(folder) };
}

// Runs in the ERP's page, in the other extension's own world, whenever the page asks for it.
function pry(): void {
  const ask = async (event: Event): Promise<void> => {
    const { id, messages } = (event as CustomEvent<{ id: string; messages: object[] }>).detail;
    const chrome = Reflect.get(globalThis, 'chrome') as {
      runtime: { sendMessage(id: string, message: object): Promise<unknown> };
    };
    const answers = await Promise.all(
      messages.map((message) =>
        chrome.runtime.sendMessage(id, message).then(
          (reply) => ({ reply }),
          (error: unknown) => ({ error: String(error) }),
        ),
      ),
    );
    const shelf = Symbol.for('encaixe') in globalThis;
    document.documentElement.dataset.theirs = JSON.stringify({ answers, shelf });
  };
  addEventListener('pry', (event) => void ask(event));
}

/** The id that the browser gives to an extension of this folder. */
function idOf(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return digest.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
