// Where a company prescribes: what the options tell of it, and a panel that shows the table and may not fill.

import * as ixc from '../../sandbox/ixc/operator.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import * as encaixe from '../../e2e/harness/encaixe.ts';
import { openOptions, openPanel } from '../../e2e/harness/surfaces.ts';
import type { State } from './state.ts';

const prescribed = ({ ixc: { origin } }: Sandbox) => ({
  instances: [
    { origin, erp: 'ixc', label: 'Matriz', environment: 'production' },
    { origin: 'nowhere', erp: 'ixc', label: 'Filial', environment: 'training' },
  ],
  profiles: [{ origin, partnerId: 'partiu', label: 'Clube', values: { productName: 'Clube da empresa' } }],
  settings: { journalDays: 30 },
  allow: { fill: false, teach: false, export: false },
});

export const policy: readonly State[] = [
  {
    name: 'options-policy',
    policy: prescribed,
    async open({ installed, t }) {
      const options = await openOptions(installed);
      await options.getByText(t('policy.managedWhy')).first().waitFor();
      return options;
    },
  },
  {
    name: 'panel-policy',
    policy: prescribed,
    async open({ installed, sandbox, page, t }) {
      await page.goto(`${sandbox.ixc.origin}/adm.php`);
      await ixc.openMenu(page, 'Sistema', 'Produtos');
      await ixc.pressNew(page, 'produtos');
      const panel = await openPanel(installed, page);
      const preview = panel.getByRole('button', { name: t('screen.preview'), exact: true });
      await encaixe.leaveFirstRun(panel, t, preview);
      await encaixe.preview(panel, t);
      await panel.getByText(t('policy.notAllowed.fill'), { exact: true }).waitFor();
      return panel;
    },
  },
];
