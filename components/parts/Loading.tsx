// Stands where something is about to be shown, and keeps its room: what comes pushes nothing away. It says so in a word, for
// empty boxes say nothing to whoever cannot see them.

import { i18n } from '#i18n';

export interface LoadingProps {
  /** How many boxes will stand here. */
  readonly boxes?: number;
}

export function Loading({ boxes = 1 }: LoadingProps) {
  return (
    <div class="stack">
      <p class="muted">{i18n.t('loading')}</p>
      {Array.from({ length: boxes }, (_, at) => (
        <div key={at} class="loading-box" aria-hidden="true" />
      ))}
    </div>
  );
}
