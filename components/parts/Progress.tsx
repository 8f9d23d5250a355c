// Something long under way: how far it is, as a bar and in words, and a way to stop it. Seen at every turn, spoken only at
// its quarters: a screen reader that reads every number out loud says nothing else any more.

import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Button } from './Button';

export interface ProgressProps {
  readonly label: string;
  /** Null: nobody knows yet how long it takes. */
  readonly value: number | null;
  readonly max: number;
  /** In place of "3 of 7", where there is more to say. */
  readonly text?: string;
  readonly onCancel?: () => void;
  /** What stopping is called here. */
  readonly cancelName?: string;
  /** What it is at; seen, not spoken. */
  readonly children?: ComponentChildren;
}

export function Progress({ label, value, max, text, onCancel, cancelName, children }: ProgressProps) {
  const said = text ?? (value === null ? i18n.t('parts.underWay') : i18n.t('parts.progress', [value, max]));
  return (
    <div class="stack tight progress">
      {/* Without a value the bar itself says that nobody knows. */}
      <progress max={max} aria-label={label} {...(value === null ? {} : { value })} />
      <p class="figures">{said}</p>
      <p class="sr-only" role="status">
        {spoken(label, value, max)}
      </p>
      {children}
      {onCancel !== undefined && (
        <div class="row">
          <Button onPress={onCancel}>{cancelName ?? i18n.t('cancel')}</Button>
        </div>
      )}
    </div>
  );
}

/** The same text until the next quarter: what does not change is not announced. */
function spoken(label: string, value: number | null, max: number): string {
  if (value === null || max <= 0) return i18n.t('parts.spokenUnderWay', [label]);
  const quarters = Math.floor((Math.min(value, max) / max) * 4);
  return i18n.t('parts.spokenProgress', [label, quarters * 25]);
}
