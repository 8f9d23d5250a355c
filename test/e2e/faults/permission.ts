// The browser takes the hosts back while they are in use.

import * as ixc from '../../sandbox/ixc/operator.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { giveToken } from '../harness/api.ts';
import * as encaixe from '../harness/encaixe.ts';
import { valuesOf } from '../harness/ixc.ts';
import { ask, PARTIU, ready } from '../harness/ready.ts';
import { openReadiness } from '../harness/surfaces.ts';
import { expect } from '../harness/test.ts';
import { siteAccess } from './browser.ts';
import { filling, journalSays, previewed } from './fault.ts';
import type { Fault } from './fault.ts';

export const permission: readonly Fault[] = [
  {
    name: 'between preview and fill the host is taken back: nothing is written, and after it is given again the fill is done',
    before: previewed,
    async happens({ installed, page, t }, panel) {
      await siteAccess(installed, 'ON_CLICK');
      await page.bringToFront();
      await panel.getByText(t('instance.unknownHere')).waitFor();
    },
    async after({ installed, page, t }, panel) {
      const values = await valuesOf(ixc.windowOf(page, 'produtos'));
      expect(values).toMatchObject({ descricao: '', preco_base: '' });
      await siteAccess(installed, 'ON_ALL_SITES');
      await page.reload();
      await ixc.openMenu(page, 'Sistema', 'Produtos');
      await ixc.pressNew(page, 'produtos');
      await encaixe.seesScreen(panel, 'Produtos › Produto');
      await encaixe.preview(panel, t);
      expect((await encaixe.fill(panel, t)).summary).toBe(t('receipt.written', 7));
    },
  },
  {
    name: 'during a fill the host is taken back: it stops, and says so as soon as it may again',
    before: filling,
    async happens({ installed, page, t }, panel) {
      await siteAccess(installed, 'ON_CLICK');
      await page.bringToFront();
      await panel.getByText(t('instance.unknownHere')).waitFor();
    },
    async after(stage, panel) {
      const { installed, page, t } = stage;
      await journalSays(stage, 'interrupted');
      await siteAccess(installed, 'ON_ALL_SITES');
      await page.bringToFront();
      const receipt = await encaixe.receipt(panel);
      expect(receipt.title).toBe(t('jobState.interrupted'));
      // What no row tells of, the operator is sent to look at.
      for (const line of receipt.lines) expect(line).toContain(t('receipt.notReached'));
      // The field that was being written when it was told to stop is the only one that may hold something.
      const { id_sub_grupo: _, ...rest } = await valuesOf(ixc.windowOf(page, 'produtos'));
      expect(rest).toMatchObject({ descricao: '', preco_base: '', unidade: '' });
    },
  },
  {
    name: 'during a walk through the base the host is taken back: it stops, says why, and goes on when it may again',
    async before(stage) {
      const { installed, sandbox, page, t } = stage;
      sandbox.ixc.grow(3_000);
      await page.goto(`${sandbox.ixc.origin}/adm.php`);
      const panel = await ready(installed, page, PARTIU);
      await giveToken(panel);
      const [profile] = await ask<{ id: string }[]>(panel, 'profiles.list');
      const base = await openReadiness(installed, profile?.id ?? '');
      // Long enough for the browser's own page to be opened meanwhile.
      sandbox.ixc.settings.webservice.delay = 1_500;
      await base.getByRole('button', { name: t('readiness.start'), exact: true }).click();
      await expect.poll(() => apiReads(sandbox)).toBeGreaterThan(0);
      return base;
    },
    happens: ({ installed }) => siteAccess(installed, 'ON_CLICK'),
    async after({ installed, sandbox, t }, base) {
      await base.locator('.status', { hasText: t('readiness.state.stopped') }).waitFor();
      await expect(base.locator('main')).toContainText(t('api.cause.hostPermissionDenied'));
      await expect(base.locator('main')).toContainText(t('api.next.hostPermissionDenied'));
      const sent = apiReads(sandbox);
      sandbox.ixc.settings.webservice.delay = 0;
      await siteAccess(installed, 'ON_ALL_SITES');
      await base.bringToFront();
      await base.getByRole('button', { name: t('readiness.resume'), exact: true }).click();
      await base.locator('.status', { hasText: t('readiness.state.done') }).waitFor({ timeout: 60_000 });
      expect(apiReads(sandbox)).toBeGreaterThan(sent);
    },
    timeout: 120_000,
  },
];

const apiReads = ({ ixc: erp }: Sandbox): number =>
  erp.requests.all.filter(({ path }) => path.startsWith('/webservice/')).length;
