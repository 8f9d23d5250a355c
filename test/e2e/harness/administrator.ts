// The administrator of a machine: prescribes something to the extension of one browser, and to no other, from where Chromium
// reads it. Needs a user who may write there. Whoever asks for one has it leave at the end.

import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = '/etc/chromium/policies/managed';

/** The id that Chromium gives to an extension without a key: made of the folder that it is loaded from. */
function idOf(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return digits.replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + parseInt(digit, 16)));
}

/** @param home of the browser (launch.ts), before or after it is opened: it notices a change by itself */
export function administrator(home: string) {
  const id = idOf(join(home, 'extension'));
  const file = join(FOLDER, `encaixe-${id}.json`);
  mkdirSync(FOLDER, { recursive: true });
  return {
    id,
    prescribe: (policy: object) =>
      writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } })),
    leave: () => rmSync(file, { force: true }),
  };
}
