// The options page: what Encaixe knows and keeps, and how to take it away again.

import { i18n } from '#i18n';
import type { Asking } from '../../components/state/asking';
import type { Records } from '../../components/state/records';
import type { StoreState } from '../../components/state/store';
import type { TransferState } from '../../components/state/transfer';
import type { VaultState } from '../../components/state/vault';
import { StoreTrouble } from '../../components/page/StoreTrouble';
import { TroubleBanner } from '../../components/page/Trouble';
import { Instances } from './Instances';
import { Journal } from './Journal';
import { Profiles } from './Profiles';
import { Settings } from './Settings';
import { Transfer } from './Transfer';
import { Vault } from './Vault';

export interface OptionsProps {
  readonly asking: Asking;
  readonly records: Records;
  readonly store: StoreState;
  readonly transfer: TransferState;
  readonly vault: VaultState;
  readonly version: string;
}

export function Options({ asking, records, store, transfer, vault, version }: OptionsProps) {
  return (
    <main class="page page-wide stack">
      <h1 class="brand">{i18n.t('brand')}</h1>
      <TroubleBanner asking={asking} vault={vault} />
      <StoreTrouble store={store} />
      <section class="section stack" aria-labelledby="instances">
        <h2 id="instances">{i18n.t('options.instances')}</h2>
        <Instances asking={asking} records={records} vault={vault} />
      </section>
      <section class="section stack" aria-labelledby="profiles">
        <h2 id="profiles">{i18n.t('options.profiles')}</h2>
        <Profiles records={records} />
      </section>
      <section class="section stack" aria-labelledby="vault">
        <h2 id="vault">{i18n.t('vault.title')}</h2>
        <Vault vault={vault} records={records} />
      </section>
      <section class="section stack" aria-labelledby="transfer">
        <h2 id="transfer">{i18n.t('transfer.title')}</h2>
        <Transfer transfer={transfer} records={records} />
      </section>
      <section class="section stack" aria-labelledby="readiness">
        <h2 id="readiness">{i18n.t('readiness.title')}</h2>
        <Settings records={records} />
      </section>
      <section class="section stack" aria-labelledby="journal">
        <h2 id="journal">{i18n.t('options.journal')}</h2>
        <Journal records={records} />
      </section>
      <section class="section stack" aria-labelledby="about">
        <h2 id="about">{i18n.t('options.about')}</h2>
        <p>{i18n.t('options.version', [version])}</p>
        <p>
          <a href="/licences.txt" target="_blank">
            {i18n.t('options.licences')}
          </a>
        </p>
        <h3>{i18n.t('options.kept')}</h3>
        <ul class="bullets">
          <li>{i18n.t('options.keptBrowser')}</li>
          <li>{i18n.t('options.keptSecrets')}</li>
          <li>{i18n.t('options.keptSubscribers')}</li>
          <li>{i18n.t('options.keptNetwork')}</li>
        </ul>
      </section>
    </main>
  );
}
