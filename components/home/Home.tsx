// The top of the panel: where the operator is, on which ERP, environment and screen, with which profile, and what is wrong
// right now. Everything below is reached from here.

import { i18n } from '#i18n';
import type { TabView } from '../../lib/messages/channels';
import type { InstanceView } from '../../lib/model/erp';
import type { VaultView } from '../../lib/model/vault';
import { missingValues } from '../../lib/plan/progress';
import type { Present } from '../../lib/plan/troubles';
import { InstanceBar } from '../instance/InstanceBar';
import type { Settling } from '../state/settling';
import type { Keeping } from '../state/setup';
import type { Subject } from '../state/tab';
import type { Work } from '../state/work';
import { screenTitle } from '../words/words';
import { Now } from './Now';
import { Profiles } from './Profiles';

export interface HomeProps {
  readonly view: TabView;
  readonly instance: InstanceView;
  readonly subject: Subject | null;
  readonly work: Pick<Work, 'seen'>;
  readonly vault: VaultView | null;
  readonly keeping: Pick<Keeping, 'choose' | 'create'>;
  readonly settling: Settling;
}

export function Home({ view, instance, subject, work, vault, keeping, settling }: HomeProps) {
  const screen = view.seen?.screen ?? null;
  return (
    <>
      <div class="stack tight">
        <InstanceBar instance={instance} shownEnvironment={view.shownEnvironment} />
        <p class="muted">
          {screen === null ? i18n.t('home.screenNone') : i18n.t('home.screen', [screenTitle(screen)])}
        </p>
      </div>
      <Profiles view={view} instance={instance} keeping={keeping} />
      {subject !== null && (
        <Now
          instance={instance}
          subject={subject}
          present={presentOf(view, instance, subject, work, vault)}
          settling={settling}
        />
      )}
    </>
  );
}

function presentOf(
  { shownEnvironment, test }: TabView,
  instance: InstanceView,
  { partner, profile, progress }: Subject,
  { seen }: Pick<Work, 'seen'>,
  vault: VaultView | null,
): Present {
  return {
    placed: { instance, shownEnvironment },
    profile,
    vault: vault?.state ?? 'none',
    missing: missingValues(partner, profile),
    findings: seen.value?.findings ?? [],
    steps: progress.steps,
    test,
  };
}
