// The popup: over a page that is none, an ERP that is not added, one without a profile, and at work.

import * as encaixe from '../../e2e/harness/encaixe.ts';
import { ready, WATCH } from '../../e2e/harness/ready.ts';
import { openPopup } from '../../e2e/harness/surfaces.ts';
import * as vault from '../../e2e/harness/vault.ts';
import type { Stage, State } from './state.ts';

const tested =
  (path: string): State['open'] =>
  async ({ installed, sandbox, page, t }) => {
    await page.goto(sandbox.voalle.origin);
    const url = `${sandbox.partners.origin}${path}`;
    await ready(installed, page, { ...WATCH, values: { ...WATCH.values, url } });
    const popup = await openPopup(installed, page);
    await encaixe.testConnection(popup, t);
    return popup;
  };

async function unknown({ installed, sandbox, page, t }: Stage) {
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const popup = await openPopup(installed, page);
  await popup.getByRole('button', { name: t('instance.add'), exact: true }).waitFor();
  return popup;
}

export const popup: readonly State[] = [
  {
    name: 'popup-no-erp',
    async open({ installed, page, t }) {
      await page.goto(`${installed.origin}/options.html`);
      const popup = await openPopup(installed, page);
      await popup.getByText(t('instance.notAnErp')).waitFor();
      return popup;
    },
  },
  { name: 'popup-unknown', open: unknown },
  {
    name: 'popup-no-profile',
    async open(stage) {
      const popup = await unknown(stage);
      await encaixe.addInstance(popup, stage.t, 'ixc', 'IXC de exemplo');
      return popup;
    },
  },
  {
    name: 'popup-profile',
    async open({ installed, sandbox, page, t }) {
      await page.goto(sandbox.voalle.origin);
      await ready(installed, page, WATCH);
      const popup = await openPopup(installed, page);
      await popup.getByRole('button', { name: t('test.run'), exact: true }).waitFor();
      return popup;
    },
  },
  { name: 'popup-tested', open: tested('/webhook/allow-post') },
  { name: 'popup-test-failed', open: tested('/webhook/not-found') },
  {
    name: 'popup-vault-locked',
    async open({ installed, sandbox, page, t }) {
      await page.goto(sandbox.voalle.origin);
      await ready(installed, page, WATCH);
      await vault.lock(await vault.createVault(installed), t);
      const popup = await openPopup(installed, page);
      await vault.passphraseIn(popup, t).waitFor();
      return popup;
    },
  },
];
