// Says of something that it is the company's: why it cannot be changed here, and whom to ask. A sign and words.

import { i18n } from '#i18n';
import { Icon } from './Icon';

export function ManagedHint({ short = false }: { readonly short?: boolean }) {
  return (
    <p class="managed">
      <Icon name="lock" />
      {short ? i18n.t('policy.managed') : i18n.t('policy.managedWhy')}
    </p>
  );
}
