// What a fill did, field by field, and the way back; an undo is told by the same list. A fill that broke off says so and
// names what it did not reach.

import { i18n } from '#i18n';
import type { FillJob } from '../../lib/model/setup';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { CopyReport } from '../parts/CopyReport';
import { Icon } from '../parts/Icon';
import type { IconName } from '../parts/Icon';
import { linesOf, undoable } from '../state/receipt';
import type { Line, Said } from '../state/receipt';
import { jobStateName, saidName } from '../words/codes';
import { reasonOf, summaryOf } from '../words/receipt-words';
import { fieldKind, fieldLabel } from '../words/words';
import { ShownValue } from './ShownValue';
import { stopText, useStop } from './stop';

export interface ReceiptProps {
  readonly job: FillJob;
  readonly busy: boolean;
  readonly onUndo: () => void;
  /** Stops an undo that is under way. */
  readonly onStop: () => void;
  readonly onClose: () => void;
  /** The same as text without values. */
  readonly report: () => string;
}

export function Receipt({ job, busy, onUndo, onStop, onClose, report }: ReceiptProps) {
  const lines = linesOf(job);
  const count = undoable(job);
  const undone = job.undo !== null;
  const [stopping, stop] = useStop(busy ? onStop : null);
  return (
    <div class="stack receipt">
      <h3 id="receipt-title" tabIndex={-1} aria-describedby="receipt-summary">
        {jobStateName[job.state]()}
      </h3>
      {job.state === 'interrupted' && (
        <Banner tone="warning" live>
          {i18n.t('receipt.interrupted', [job.rows.length, job.ordered.length])}
        </Banner>
      )}
      <p class="summary" id="receipt-summary" role="status">
        {busy ? i18n.t('receipt.undoing') : summaryOf(lines)}
      </p>
      <ul class="lines" aria-label={i18n.t('receipt.rows')}>
        {lines.map((line) => (
          <LineItem key={line.key} job={job} line={line} />
        ))}
      </ul>
      {count > 0 && <p class="muted">{busy ? stopText(stopping) : i18n.t('receipt.saveYourself')}</p>}
      {undone && <p class="muted">{i18n.t('receipt.saveUndone')}</p>}
      <div class="row actions">
        {count > 0 && (
          <Button busy={busy} onPress={onUndo}>
            {i18n.t('receipt.undo', count)}
          </Button>
        )}
        {busy ? (
          <>
            <Button onPress={stop}>{i18n.t('fill.cancel')}</Button>
            <progress aria-label={i18n.t('receipt.undoing')} />
          </>
        ) : (
          <>
            <CopyReport report={report} />
            <Button tone="quiet" onPress={onClose}>
              {i18n.t('receipt.close')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

const SIGNS: Readonly<Record<Said, IconName>> = {
  written: 'done',
  kept: 'open',
  refused: 'error',
  changed: 'warning',
  left: 'open',
  missed: 'open',
  restored: 'done',
  'not-restored': 'warning',
};

function LineItem({ job, line }: { readonly job: FillJob; readonly line: Line }) {
  const { key, said, row } = line;
  const reason = reasonOf(line);
  return (
    <li class={`line line-${said}`}>
      <Icon name={SIGNS[said]} />
      <strong>{fieldLabel(job.screen, key)}</strong>
      <span>
        {saidName[said]()}
        {row !== null && ': '}
        {row !== null && <ShownValue shown={row.after} kind={fieldKind(job.screen, key)} />}
      </span>
      {reason !== null && <span class="line-why">{reason}</span>}
    </li>
  );
}
