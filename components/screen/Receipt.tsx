// What a fill did, row by row, and the way back. A fill that broke off says so and names what it did not reach.

import { i18n } from '#i18n';
import type { Outcome, ReceiptRow } from '../../lib/model/plan';
import type { FillJob } from '../../lib/model/setup';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { wasTouched } from '../../lib/plan/rows';
import { jobStateName, outcomeCount, outcomeName, refusalText } from '../words/codes';
import { Icon } from '../parts/Icon';
import type { IconName } from '../parts/Icon';
import { ShownValue } from './ShownValue';
import { fieldKind, fieldLabel } from '../words/words';

export interface ReceiptProps {
  readonly job: FillJob;
  readonly busy: boolean;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

export function Receipt({ job, busy, onUndo, onClose }: ReceiptProps) {
  const undoable = job.rows.filter(wasTouched).length;
  const reached = new Set(job.rows.map((row) => row.key));
  const missed = job.ordered.filter((key) => !reached.has(key));
  return (
    <div class="stack receipt">
      <h3>{jobStateName[job.state]()}</h3>
      {job.state === 'interrupted' && (
        <Banner tone="warning" live>
          {i18n.t('receipt.interrupted', [job.rows.length, job.ordered.length])}
        </Banner>
      )}
      {job.undo === null ? (
        <>
          <p class="summary" role="status">
            {summaryOf(job.rows)}
          </p>
          <ul class="lines">
            {job.rows.map((row) => (
              <RowLine key={row.key} job={job} row={row} />
            ))}
            {missed.map((key) => (
              <li key={key} class="line">
                <Icon name="open" />
                <strong>{fieldLabel(job.screen, key)}</strong>
                <span class="muted">{i18n.t('receipt.notReached')}</span>
              </li>
            ))}
          </ul>
          {undoable > 0 && <p class="muted">{i18n.t('receipt.saveYourself')}</p>}
        </>
      ) : (
        <Undone job={job} rows={job.undo} />
      )}
      <div class="row actions">
        {job.undo === null && undoable > 0 && (
          <Button busy={busy} onPress={onUndo}>
            {i18n.t('receipt.undo', undoable)}
          </Button>
        )}
        <Button tone="quiet" onPress={onClose}>
          {i18n.t('receipt.close')}
        </Button>
      </div>
    </div>
  );
}

const SIGNS: Readonly<Record<Outcome, IconName>> = {
  written: 'done',
  kept: 'open',
  refused: 'error',
  changed: 'warning',
};

function RowLine({ job, row }: { readonly job: FillJob; readonly row: ReceiptRow }) {
  return (
    <li class={`line line-${row.outcome}`}>
      <Icon name={SIGNS[row.outcome]} />
      <strong>{fieldLabel(job.screen, row.key)}</strong>
      <span>
        {outcomeName[row.outcome]()}: <ShownValue shown={row.after} kind={fieldKind(job.screen, row.key)} />
      </span>
      {row.refusal !== undefined && <span class="line-why">{refusalText[row.refusal]()}</span>}
    </li>
  );
}

function Undone({ job, rows }: { readonly job: FillJob; readonly rows: readonly ReceiptRow[] }) {
  const restored = rows.filter((row) => row.outcome === 'written').length;
  const skipped = rows.filter((row) => row.outcome !== 'written');
  return (
    <>
      <p class="summary" role="status">
        {i18n.t('receipt.restored', restored)}
      </p>
      {skipped.length > 0 && (
        <>
          <p>{i18n.t('receipt.skipped', skipped.length)}</p>
          <ul class="lines">
            {skipped.map((row) => (
              <li key={row.key} class="line">
                <Icon name="warning" />
                <strong>{fieldLabel(job.screen, row.key)}</strong>
                {row.refusal !== undefined && <span class="line-why">{refusalText[row.refusal]()}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** "7 preenchidos · 1 mantido · 1 recusado": outcomes that did not occur are left out. */
export function summaryOf(rows: readonly ReceiptRow[]): string {
  const outcomes: readonly Outcome[] = ['written', 'changed', 'kept', 'refused'];
  return outcomes
    .map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length] as const)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => outcomeCount[outcome](count))
    .join(' · ');
}
