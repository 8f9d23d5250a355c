// What is in the way of the work on a screen: what did not happen, why, and the way on, which is a fresh table where the old
// one is worth nothing any more.

import { i18n } from '#i18n';
import { troubleReport } from '../page/trouble-report';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { ErrorReport } from '../parts/ErrorReport';
import type { Trouble } from '../state/work';
import { fillErrorText, lookErrorText, undoErrorText } from '../words/codes';

export interface ScreenTroubleProps {
  readonly trouble: Trouble;
  readonly onPreview: () => void;
}

export function ScreenTrouble({ trouble, onPreview }: ScreenTroubleProps) {
  // A table that has to be read again is nothing that anybody could be asked about.
  if (!('code' in trouble)) {
    return (
      <Banner tone="warning" live>
        {trouble.in === 'table' ? i18n.t('preview.gone') : i18n.t('preview.renewed')}
      </Banner>
    );
  }
  return (
    <ErrorReport
      tone="warning"
      what={WHAT[trouble.in]()}
      why={whyOf(trouble)}
      report={() => troubleReport(`${trouble.in}/${trouble.code}`)}
    >
      {trouble.in === 'fill' && STALE.has(trouble.code) && (
        <div class="row">
          <Button onPress={onPreview}>{i18n.t('screenTrouble.again')}</Button>
        </div>
      )}
    </ErrorReport>
  );
}

/** What did not happen. */
const WHAT: Readonly<Record<Extract<Trouble, { code: string }>['in'], () => string>> = {
  look: () => i18n.t('screenTrouble.look'),
  fill: () => i18n.t('screenTrouble.fill'),
  undo: () => i18n.t('screenTrouble.undo'),
};

/** A table that can never be filled any more. */
const STALE: ReadonlySet<string> = new Set(['preview-gone', 'preview-old', 'document-changed']);

/** Why, and what the operator can do. */
function whyOf(trouble: Extract<Trouble, { code: string }>): string {
  switch (trouble.in) {
    case 'look':
      return lookErrorText[trouble.code]();
    case 'fill':
      return fillErrorText[trouble.code]();
    case 'undo':
      return undoErrorText[trouble.code]();
  }
}
