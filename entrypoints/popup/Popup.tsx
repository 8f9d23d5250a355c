// The popup: is this page a known ERP? If not, add it; if so, choose a profile, test its connection, open the
// panel. It asks the background and nobody else until the operator clicks.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AddInstance } from '../../components/instance/AddInstance';
import type { Address } from '../../components/instance/address';
import { Banner } from '../../components/parts/Banner';
import { Button } from '../../components/parts/Button';
import { ConnectionTest } from '../../components/connection/ConnectionTest';
import { ManagedHint } from '../../components/parts/ManagedHint';
import { AllowHost } from '../../components/policy/AllowHost';
import { InstanceBar } from '../../components/instance/InstanceBar';
import { popupCommands } from '../../components/palette/commands';
import { Loading } from '../../components/parts/Loading';
import { PageHead } from '../../components/page/PageHead';
import { ProfilePicker } from '../../components/profile/ProfilePicker';
import type { Asking } from '../../components/state/asking';
import type { Keeping } from '../../components/state/setup';
import type { PolicyState } from '../../components/state/policy';
import type { StoreState } from '../../components/state/store';
import type { TabState } from '../../components/state/tab';
import type { VaultState } from '../../components/state/vault';
import { screenTitle } from '../../components/words/words';
import type { TabView } from '../../lib/messages/channels';
import type { Instance } from '../../lib/model/erp';
import { openPanel, openPanelTab } from './open';
import type { Target } from './open';

export interface PopupProps {
  readonly asking: Asking;
  readonly tab: TabState;
  readonly keeping: Keeping;
  readonly policy: PolicyState;
  readonly store: StoreState;
  readonly vault: VaultState;
  /** Of the tab, or null when it is no web page or may not be read. */
  readonly address: Address | null;
  /** The browser told the tab's address. */
  readonly readable: boolean;
  readonly target: Target | null;
}

export function Popup({ asking, tab, keeping, policy, store, vault, address, readable, target }: PopupProps) {
  const [added, setAdded] = useState(false);
  const view = tab.view.value;
  const instance = view?.instance ?? null;
  return (
    <main class="page stack">
      <PageHead
        asking={asking}
        store={store}
        vault={vault}
        holdsSecrets={(tab.subject.value?.profile.secrets.length ?? 0) > 0}
        commands={() => popupCommands({ tab, keeping }, target && (() => openPanel(target)))}
      />
      {added && (
        <Banner tone="good" live>
          {i18n.t('instance.added')}
        </Banner>
      )}
      {view === null && asking.trouble.value === null && <Loading boxes={2} />}
      {view !== null && instance === null && (
        <Unknown
          asking={asking}
          policy={policy}
          address={address}
          readable={readable}
          onAdded={() => {
            setAdded(true);
            void tab.refresh();
          }}
        />
      )}
      {view !== null && instance !== null && (
        <Known view={view} instance={instance} tab={tab} keeping={keeping} target={target} />
      )}
    </main>
  );
}

interface UnknownProps extends Pick<PopupProps, 'asking' | 'policy' | 'address' | 'readable'> {
  readonly onAdded: () => void;
}

function Unknown({ asking, policy, address, readable, onAdded }: UnknownProps) {
  if (address === null) {
    return <p>{readable ? i18n.t('instance.notAnErp') : i18n.t('instance.unreadable')}</p>;
  }
  const prescribed = policy.policy.value.instances.find(({ origin }) => origin === address.origin);
  if (prescribed !== undefined) {
    return (
      <section class="stack" aria-labelledby="add">
        <h2 id="add">{prescribed.label}</h2>
        <ManagedHint short />
        <AllowHost instance={prescribed} onAllowed={onAdded} />
      </section>
    );
  }
  return (
    <section class="stack" aria-labelledby="add">
      <h2 id="add">{i18n.t('instance.addTitle')}</h2>
      <p class="muted">{i18n.t('instance.addWhat')}</p>
      <AddInstance asking={asking} address={address} onAdded={onAdded} />
    </section>
  );
}

interface KnownProps extends Pick<PopupProps, 'tab' | 'keeping' | 'target'> {
  readonly view: TabView;
  readonly instance: Instance;
}

function Known({ view, instance, tab, keeping, target }: KnownProps) {
  const subject = tab.subject.value;
  const { profiles, profileId, test } = view;
  const screen = view.seen?.screen ?? null;
  return (
    <>
      <header class="stack tight">
        <InstanceBar instance={instance} shownEnvironment={view.shownEnvironment} />
        <p class="muted">
          {screen === null ? i18n.t('screen.none') : `${i18n.t('screen.title')}: ${screenTitle(screen)}`}
        </p>
      </header>
      <ProfilePicker instance={instance} profiles={profiles} chosen={profileId} keeping={keeping} />
      {profileId !== null && subject === null && (
        <Banner tone="warning">{i18n.t('profile.unknownPartner')}</Banner>
      )}
      {subject !== null && (
        <section class="card stack" aria-labelledby="test">
          <h2 id="test">{i18n.t('test.title')}</h2>
          <ConnectionTest
            key={subject.profile.id}
            subject={subject}
            instance={instance}
            result={test}
            keeping={keeping}
          />
        </section>
      )}
      {target !== null && (
        <footer class="row actions">
          <Button tone={subject === null ? 'plain' : 'primary'} onPress={() => openPanel(target)}>
            {i18n.t('open.panel')}
          </Button>
          <Button tone="quiet" onPress={() => openPanelTab(target)}>
            {i18n.t('open.tab')}
          </Button>
        </footer>
      )}
    </>
  );
}
