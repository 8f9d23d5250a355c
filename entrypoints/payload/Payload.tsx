// The page that checks a payload. It asks the background for profiles and partners, and tells it nothing.

import type { ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import { Banner } from '../../components/parts/Banner';
import { PayloadCheck } from '../../components/payload/PayloadCheck';
import type { Asking } from '../../components/state/asking';
import { TroubleBanner } from '../../components/page/Trouble';
import type { ProfileView } from '../../lib/model/setup';

export interface PayloadProps {
  readonly profiles: ReadonlySignal<readonly ProfileView[]>;
  readonly asking: Pick<Asking, 'trouble'>;
  readonly opened: string | null;
}

export function Payload({ profiles, asking, opened }: PayloadProps) {
  return (
    <main class="page page-wide stack">
      <p class="brand">{i18n.t('brand')}</p>
      <h1>{i18n.t('payload.title')}</h1>
      <TroubleBanner asking={asking} />
      <p>{i18n.t('payload.what')}</p>
      <Banner tone="info">
        <p>{i18n.t('payload.local')}</p>
      </Banner>
      <PayloadCheck profiles={profiles.value} opened={opened} />
    </main>
  );
}
