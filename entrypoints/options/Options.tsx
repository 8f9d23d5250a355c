// The options page: what Encaixe knows and keeps, and how to take it away again. A section is one line of the list.

import { i18n } from '#i18n';
import type { Asking } from '../../components/state/asking';
import type { Partners as PartnersState } from '../../components/state/partners';
import type { Records } from '../../components/state/records';
import type { JournalState } from '../../components/state/journal';
import type { OperatorState } from '../../components/state/operator';
import type { PolicyState } from '../../components/state/policy';
import type { StoreState } from '../../components/state/store';
import type { TransferState } from '../../components/state/transfer';
import type { VaultState } from '../../components/state/vault';
import { Sections } from '../../components/page/Sections';
import type { PageSection } from '../../components/page/Sections';
import { MarkSwitch } from '../../components/screen/MarkSwitch';
import { PolicyFacts } from '../../components/policy/PolicyFacts';
import { StoreTrouble } from '../../components/page/StoreTrouble';
import { TroubleBanner } from '../../components/page/Trouble';
import { About } from './About';
import { Instances } from './Instances';
import { Journal } from './Journal';
import { Partners } from './Partners';
import { Profiles } from './Profiles';
import { Taught } from './Taught';
import { Settings } from './Settings';
import { Shortcuts } from './Shortcuts';
import { Transfer } from './Transfer';
import { Vault } from './Vault';

export interface OptionsProps {
  readonly asking: Asking;
  readonly partners: PartnersState;
  readonly records: Records;
  readonly journal: JournalState;
  readonly operator: OperatorState;
  readonly policy: PolicyState;
  readonly store: StoreState;
  readonly transfer: TransferState;
  readonly vault: VaultState;
  readonly version: string;
}

export function Options(props: OptionsProps) {
  const { asking, partners, records, journal, operator, policy, store, transfer, vault, version } = props;
  const prescribed = policy.policy.value;
  const sections: readonly PageSection[] = [
    {
      id: 'instances',
      title: i18n.t('options.instances'),
      body: <Instances asking={asking} records={records} vault={vault} />,
    },
    { id: 'profiles', title: i18n.t('options.profiles'), body: <Profiles records={records} /> },
    {
      id: 'vault',
      title: i18n.t('vault.title'),
      body: <Vault vault={vault} records={records} policy={prescribed} />,
    },
    {
      id: 'transfer',
      title: i18n.t('transfer.title'),
      body: <Transfer transfer={transfer} records={records} allow={prescribed.allow} />,
    },
    { id: 'partners', title: i18n.t('own.title'), body: <Partners partners={partners} /> },
    { id: 'taught', title: i18n.t('teach.fields'), body: <Taught asking={asking} records={records} /> },
    {
      id: 'readiness',
      title: i18n.t('readiness.title'),
      body: <Settings records={records} policy={prescribed} />,
    },
    {
      id: 'marks',
      title: i18n.t('findings.title'),
      body: (
        <MarkSwitch
          on={records.settings.value.marks}
          managed={prescribed.settings.marks !== undefined}
          onTurn={(marks) => void records.keepSettings({ ...records.settings.value, marks })}
        />
      ),
    },
    { id: 'shortcuts', title: i18n.t('shortcuts.title'), body: <Shortcuts /> },
    {
      id: 'journal',
      title: i18n.t('options.journal'),
      body: <Journal records={records} journal={journal} operator={operator} policy={prescribed} />,
    },
    ...(prescribed.managed
      ? [{ id: 'policy', title: i18n.t('policy.title'), body: <PolicyFacts policy={prescribed} /> }]
      : []),
    { id: 'about', title: i18n.t('options.about'), body: <About version={version} /> },
  ];
  return (
    <main class="page page-wide stack">
      <h1 class="brand">{i18n.t('brand')}</h1>
      <Sections label={i18n.t('parts.contents')} sections={sections}>
        <TroubleBanner asking={asking} vault={vault} />
        <StoreTrouble store={store} />
      </Sections>
    </main>
  );
}
