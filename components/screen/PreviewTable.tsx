// The table before a fill. What would be written can be unticked row by row; what stays as it is and what is refused is
// listed apart, with its reason. The one primary action counts all that is ticked, and says how much of it a filter hides.

import { i18n } from '#i18n';
import type { PlanRow } from '../../lib/model/plan';
import { Button } from '../parts/Button';
import { refusalText, whyText } from '../words/codes';
import { CopyReport } from '../parts/CopyReport';
import { ManagedHint } from '../parts/ManagedHint';
import { PreviewFilter } from './PreviewFilter';
import { PreviewRows } from './PreviewRows';
import { ShownValue } from './ShownValue';
import { TeachButton } from '../teach/TeachButton';
import { isOneControl } from '../words/words';
import { splitKey } from '../../lib/model/screen';
import { groupsOf, isFillable, withTicks } from '../state/table';
import type { Table } from '../state/table';

export interface PreviewTableProps {
  readonly table: Table;
  readonly busy: boolean;
  /** False where the company forbids filling: the table is there to be read and copied. */
  readonly mayFill: boolean;
  readonly onEdit: (change: (table: Table) => Table) => void;
  readonly onFill: () => void;
  readonly onClose: () => void;
  /** What is refused, as text without values. */
  readonly report: () => string;
  /** Has the operator show which control a refused field is; left out where nothing is taught. */
  readonly onTeach?: ((key: string) => void) | undefined;
}

/** Rows that can be seen at one glance need no filter. */
const LONG = 6;

export function PreviewTable({
  table,
  busy,
  mayFill,
  onEdit,
  onFill,
  onClose,
  report,
  onTeach,
}: PreviewTableProps) {
  const { rows } = table.preview;
  const { ticked, filter } = table;
  const { fillable, unchanged, refused, hidden } = groupsOf(table);
  const count = ticked.size;
  return (
    <div class="stack preview">
      <h3 id="table-title" tabIndex={-1}>
        {i18n.t('preview.title')}
      </h3>
      {rows.length > LONG && (
        <PreviewFilter
          filter={filter}
          shown={fillable.length + unchanged.length + refused.length}
          all={rows.length}
          onFilter={(next) => onEdit((open) => ({ ...open, filter: next }))}
        />
      )}
      <Bulk table={table} shown={fillable} onEdit={onEdit} />
      {!rows.some(isFillable) && <p>{i18n.t('preview.nothing')}</p>}
      {fillable.length > 0 && (
        <PreviewRows
          rows={fillable}
          ticked={ticked}
          onTick={(key, on) => onEdit((open) => withTicks(open, [key], on))}
        />
      )}
      {refused.length > 0 && (
        <section class="stack tight" aria-label={i18n.t('preview.refused', refused.length)}>
          <h4>{i18n.t('preview.refused', refused.length)}</h4>
          <RefusedList rows={refused} onTeach={onTeach} />
          <CopyReport report={report} />
        </section>
      )}
      {unchanged.length > 0 && (
        // What was looked for is not left folded away.
        <details class="aside" open={filter.text !== ''}>
          <summary>{i18n.t('preview.unchanged', unchanged.length)}</summary>
          <UnchangedList rows={unchanged} />
        </details>
      )}
      <div class="row actions preview-foot">
        {rows.some(isFillable) && !mayFill && <ManagedHint>{i18n.t('policy.notAllowed.fill')}</ManagedHint>}
        {rows.some(isFillable) && mayFill && (
          <Button tone="primary" busy={busy} disabled={count === 0} onPress={onFill}>
            {hidden === 0
              ? i18n.t('preview.fill', count)
              : `${i18n.t('preview.fill', count)} · ${i18n.t('preview.hidden', hidden)}`}
          </Button>
        )}
        <Button tone="quiet" onPress={onClose}>
          {i18n.t('preview.close')}
        </Button>
      </div>
    </div>
  );
}

interface BulkProps extends Pick<PreviewTableProps, 'table' | 'onEdit'> {
  readonly shown: readonly PlanRow[];
}

/** Ticks and unticks what is shown; keeping what is filled in already is about all rows, shown or not. */
function Bulk({ table, shown, onEdit }: BulkProps) {
  const { ticked, preview } = table;
  const filled = preview.rows.filter(({ overwrites }) => overwrites).map(({ key }) => key);
  const all = shown.every(({ key }) => ticked.has(key));
  const whole = shown.length === preview.rows.filter(isFillable).length;
  const keys = shown.map(({ key }) => key);
  return (
    <div class="row">
      {shown.length > 1 && (
        <Button tone="quiet" onPress={() => onEdit((open) => withTicks(open, keys, !all))}>
          {bulkName(all, whole)}
        </Button>
      )}
      {filled.length > 0 && (
        <Button
          tone="quiet"
          disabled={!filled.some((key) => ticked.has(key))}
          onPress={() => onEdit((open) => withTicks(open, filled, false))}
        >
          {i18n.t('preview.keepAll')}
        </Button>
      )}
    </div>
  );
}

function bulkName(all: boolean, whole: boolean): string {
  if (whole) return all ? i18n.t('preview.untickAll') : i18n.t('preview.tickAll');
  return all ? i18n.t('preview.untickShown') : i18n.t('preview.tickShown');
}

interface RefusedListProps {
  readonly rows: readonly PlanRow[];
  readonly onTeach: PreviewTableProps['onTeach'];
}

function RefusedList({ rows, onTeach }: RefusedListProps) {
  return (
    <ul class="lines">
      {rows.map((row) => (
        <li key={row.key}>
          <strong>{row.label}</strong>
          <span>{row.refusal === undefined ? whyText[row.why]() : refusalText[row.refusal]()}</span>
          {onTeach !== undefined && isTeachable(row) && (
            <TeachButton label={row.label} onTeach={() => onTeach(row.key)} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** A row of one control, for which there was none, or more than one. */
function isTeachable({ key, refusal, valueKind }: PlanRow): boolean {
  const isLost = refusal === 'missing' || refusal === 'ambiguous';
  return isLost && splitKey(key).item === null && isOneControl(valueKind);
}

function UnchangedList({ rows }: { readonly rows: readonly PlanRow[] }) {
  return (
    <ul class="lines">
      {rows.map((row) => (
        <li key={row.key}>
          <strong>{row.label}</strong>
          <ShownValue shown={row.now} kind={row.valueKind} />
          <span class="muted">{whyText[row.why]()}</span>
        </li>
      ))}
    </ul>
  );
}
