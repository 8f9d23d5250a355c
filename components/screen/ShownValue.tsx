// A value of a field, as far as it may be shown: emptiness and secrets get words and dots.

import { i18n } from '#i18n';
import type { Shown } from '../../lib/model/plan';
import type { ValueKind } from '../../lib/model/screen';
import { DOTS, isNothing, worded } from '../words/words';

export function ShownValue({
  shown,
  kind,
}: {
  readonly shown: Shown;
  readonly kind?: ValueKind | undefined;
}) {
  if (isNothing(shown, kind)) return <span class="value value-empty">{i18n.t('shown.empty')}</span>;
  if (shown.kind === 'value') return <span class="value">{worded(shown, kind)}</span>;
  return (
    <span class="value value-secret">
      <span aria-hidden="true">{DOTS}</span>
      <span class="sr-only">{i18n.t('shown.secret')}</span>
    </span>
  );
}
