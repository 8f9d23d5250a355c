// A page that is no instance: no script of ours runs in it. Told by the browser itself, which lists every world in a
// page; on an instance it must list one of ours, or the look would be blind.

import type { Page } from '@playwright/test';
import { ask } from '../e2e/harness/ready.ts';
import { openOptions } from '../e2e/harness/surfaces.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { inBrowser } from './browser.ts';
import type { Row } from './report.ts';

export const nothing: Row = {
  name: 'nothing',
  measure: () =>
    inBrowser(async (installed) => {
      const sandbox = await startSandbox();
      try {
        const options = await openOptions(installed);
        const instance = { origin: sandbox.ixc.origin, erp: 'ixc', label: 'IXC', environment: 'training' };
        await ask(options, 'instances.add', instance);
        const page = await installed.context.newPage();
        const onErp = await worldsOf(page, `${sandbox.ixc.origin}/adm.php`, installed.origin);
        const elsewhere = [sandbox.plain.origin, sandbox.world.origin, sandbox.voalle.origin];
        const counts: number[] = [];
        for (const url of elsewhere) counts.push(await worldsOf(page, url, installed.origin));
        const injected = counts.filter((count) => count > 0).length;
        return [
          {
            what: 'a page that is no instance',
            ours: `${injected} of ${elsewhere.length} pages with a script of ours`,
            beside: `an instance: ${onErp}`,
            result: injected === 0 ? 'nothing injected' : 'injected',
            goal: 'nothing injected',
            met: injected === 0 && onErp > 0,
          },
        ];
      } finally {
        await sandbox.close();
      }
    }),
};

/** How many worlds of the extension's are in this page once it is loaded. */
async function worldsOf(page: Page, url: string, origin: string): Promise<number> {
  await page.goto(url, { waitUntil: 'load' });
  const session = await page.context().newCDPSession(page);
  let count = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === origin) count += 1;
  });
  // Tells of every world that there is before it answers.
  await session.send('Runtime.enable');
  await session.detach();
  return count;
}
