// The files of the database are damaged on the disk while the browser is closed. What Chromium makes of it depends on the
// file: it may open an empty database in the place of the lost one, or open none any more. Both are told.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { deleteHome, launch, newHome } from '../harness/launch.ts';
import { PARTIU, ready } from '../harness/ready.ts';
import { openOptions } from '../harness/surfaces.ts';
import { expect, test } from '../harness/test.ts';

/** A browser that was used and closed; answers with the folder of the database's files. */
async function used(home: string, sandbox: Sandbox): Promise<string> {
  const before = await launch({ home });
  const page = await before.context.newPage();
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  await ready(before, page, PARTIU);
  await before.close();
  return join(home, 'profile/Default/IndexedDB', `chrome-extension_${before.id}_0.indexeddb.leveldb`);
}

/** Turns every seventh byte of the database's log over, from a third of it on. */
function damageLog(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.log'))) {
    const bytes = readFileSync(join(folder, name));
    const damaged = bytes.map((byte, at) => (at > bytes.length / 3 && at % 7 === 0 ? byte ^ 0xff : byte));
    writeFileSync(join(folder, name), damaged);
  }
}

test('the browser opens an empty database in the place of the damaged one: told until somebody takes note', async ({
  sandbox,
}) => {
  const home = newHome();
  damageLog(await used(home, sandbox));
  const after = await launch({ home });
  const { texts: t } = after;
  const options = await openOptions(after);
  await options.getByText(t('store.lost')).waitFor();
  await options.getByText(t('options.instancesNone')).waitFor();
  await options.getByRole('button', { name: t('store.note'), exact: true }).click();
  await options.getByText(t('store.noted')).waitFor();
  await options.reload();
  await options.getByText(t('options.instancesNone')).waitFor();
  await expect(options.getByText(t('store.lost'))).toHaveCount(0);
  await after.close();
  deleteHome(home);
});

test('the browser opens no database any more: safe mode, and the way out that is left', async ({
  sandbox,
}) => {
  const home = newHome();
  // The name of a file that is not there.
  writeFileSync(join(await used(home, sandbox), 'CURRENT'), 'MANIFEST-999999\n');
  const after = await launch({ home });
  const { texts: t } = after;
  const options = await openOptions(after);
  await options.getByText(t('store.broken')).waitFor();
  await options.getByRole('button', { name: t('store.reset'), exact: true }).click();
  await options
    .getByRole('dialog')
    .getByRole('button', { name: t('store.reset'), exact: true })
    .click();
  await options.getByText(t('store.stuck')).waitFor();
  await after.close();
  deleteHome(home);
});
