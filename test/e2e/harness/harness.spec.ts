// The harness keeps its promises: own profile for each browser, pages of the extension that know their tab, a
// background that dies and comes back, and no way out of this machine.

import { addInstance, createProfile } from './encaixe.ts';
import { killWorker, openOptions, openPanel, openPopup } from './surfaces.ts';
import { expect, test } from './test.ts';

test('no host but loopback has an address', async ({ installed }) => {
  const page = await installed.context.newPage();
  await expect(page.goto('https://partner.example/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
});

test('popup and panel speak of the page they were opened for', async ({ installed, sandbox }) => {
  const { context, texts } = installed;
  const page = await context.newPage();
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const other = await context.newPage();
  await other.goto(sandbox.plain.origin);

  const popup = await openPopup(installed, page);
  await addInstance(popup, texts, 'ixc', 'IXC de exemplo');
  const panel = await openPanel(installed, page);
  await expect(panel.locator('.instance-label')).toHaveText('IXC de exemplo');
  const stranger = await openPanel(installed, other);
  await expect(stranger.getByText(texts('firstRun.erpElsewhere', 'IXC de exemplo'))).toBeVisible();
});

test('a killed background answers the next question', async ({ installed, sandbox }) => {
  const { context, texts, worker } = installed;
  const page = await context.newPage();
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  await addInstance(await openPopup(installed, page), texts, 'ixc', 'IXC de exemplo');
  const panel = await openPanel(installed, page);
  await worker.evaluate(() => Object.assign(globalThis, { before: true }));

  await killWorker(installed, panel);
  await createProfile(panel, texts, 'Partiu!');
  expect(await worker.evaluate(() => 'before' in globalThis)).toBe(false);
});

test('every browser starts with nothing', async ({ installed }) => {
  const options = await openOptions(installed);
  await expect(options.getByText('IXC de exemplo')).toHaveCount(0);
  await expect(options.getByRole('heading').first()).toBeVisible();
});
