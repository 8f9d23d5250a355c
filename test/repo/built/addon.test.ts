// What Mozilla's linter of add-ons says of the Firefox build: nothing, not even a notice. It looks at the files alone
// and asks nobody.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../start/command';
import { folderOf } from './build';

interface Message {
  readonly code: string;
}

interface Report {
  readonly errors: readonly Message[];
  readonly warnings: readonly Message[];
  readonly notices: readonly Message[];
}

async function lint(folder: string): Promise<readonly Message[]> {
  const { output } = await run('addons-linter', [folder, '--output', 'json']);
  const { errors, warnings, notices } = JSON.parse(output) as Report;
  return [...errors, ...warnings, ...notices];
}

it('has nothing to say of the extension', async () => {
  expect(await lint(folderOf('firefox-mv3'))).toEqual([]);
});

it('would say what is wrong', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'encaixe-addon-'));
  const background = { scripts: ['a.js'] };
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'Broken', version: '1.0', background }),
  );
  writeFileSync(join(folder, 'a.js'), 'document.body.innerHTML = location.hash; eval(location.hash);');
  const codes = (await lint(folder)).map(({ code }) => code);
  rmSync(folder, { recursive: true });
  expect(codes).toEqual(
    expect.arrayContaining(['ADDON_ID_REQUIRED', 'UNSAFE_VAR_ASSIGNMENT', 'DANGEROUS_EVAL']),
  );
});
