// Says of something that it is the company's: why it cannot be changed here, and whom to ask. A sign and words.

import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Icon } from './Icon';

export interface ManagedHintProps {
  /** No more than that it is the company's. */
  readonly short?: boolean;
  /** What the company forbids, and what to do instead; otherwise that something cannot be changed. */
  readonly children?: ComponentChildren;
}

export function ManagedHint({ short = false, children }: ManagedHintProps) {
  return (
    <p class="managed">
      <Icon name="lock" />
      {children ?? (short ? i18n.t('policy.managed') : i18n.t('policy.managedWhy'))}
    </p>
  );
}
