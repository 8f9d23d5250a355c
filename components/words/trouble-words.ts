// Why the background did not do what it was asked: what that means, why it is so, and what to do. A code without its
// sentences is a type error.

import { i18n } from '#i18n';
import type { Trouble } from '../../lib/messages/ask';

export interface TroubleWords {
  readonly what: () => string;
  readonly why: () => string;
  readonly next: () => string;
}

const silent: TroubleWords = {
  what: () => i18n.t('trouble.silent'),
  why: () => i18n.t('troubleWhy.silent'),
  next: () => i18n.t('troubleNext.silent'),
};

export const troubleWords: Readonly<Record<Trouble, TroubleWords>> = {
  silent,
  // To whoever stands outside the door it does not answer either.
  refused: silent,
  unknown: {
    what: () => i18n.t('trouble.unknown'),
    why: () => i18n.t('troubleWhy.unknown'),
    next: () => i18n.t('troubleNext.unknown'),
  },
  'vault-locked': {
    what: () => i18n.t('trouble.vaultLocked'),
    why: () => i18n.t('troubleWhy.vaultLocked'),
    next: () => i18n.t('troubleNext.vaultLocked'),
  },
  'storage-full': {
    what: () => i18n.t('trouble.storageFull'),
    why: () => i18n.t('troubleWhy.storageFull'),
    next: () => i18n.t('troubleNext.storageFull'),
  },
  'storage-blocked': {
    what: () => i18n.t('trouble.storageBlocked'),
    why: () => i18n.t('troubleWhy.storageBlocked'),
    next: () => i18n.t('troubleNext.storageBlocked'),
  },
  'storage-broken': {
    what: () => i18n.t('trouble.storageBroken'),
    why: () => i18n.t('troubleWhy.storageBroken'),
    next: () => i18n.t('troubleNext.storageBroken'),
  },
};
