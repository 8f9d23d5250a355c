// The table before a fill: field, now, will be, why. What would be written can be unticked row by row; what
// stays as it is and what is refused is listed apart, with its reason. The button counts what will be written.

import { i18n } from '#i18n';
import type { PlanRow } from '../../lib/model/plan';
import { Button } from '../parts/Button';
import { refusalText, whyText } from '../words/codes';
import { CopyReport } from '../parts/CopyReport';
import { Icon } from '../parts/Icon';
import { say } from '../words/language';
import { ShownValue } from './ShownValue';
import { isFillable } from '../state/table';
import type { Table } from '../state/table';

export interface PreviewTableProps {
  readonly table: Table;
  readonly busy: boolean;
  readonly onToggle: (key: string) => void;
  readonly onTickAll: (ticked: boolean) => void;
  readonly onFill: () => void;
  readonly onClose: () => void;
  /** What is refused, as text without values. */
  readonly report: () => string;
}

export function PreviewTable({
  table,
  busy,
  onToggle,
  onTickAll,
  onFill,
  onClose,
  report,
}: PreviewTableProps) {
  const { rows } = table.preview;
  const { ticked } = table;
  const fillable = rows.filter(isFillable);
  const unchanged = rows.filter((row) => row.action === 'keep' || row.action === 'skip');
  const refused = rows.filter((row) => row.action === 'refuse');
  const all = fillable.every((row) => ticked.has(row.key));
  return (
    <div class="stack preview">
      <div class="row spread">
        <h3>{i18n.t('preview.title')}</h3>
        {fillable.length > 1 && (
          <Button tone="quiet" onPress={() => onTickAll(!all)}>
            {all ? i18n.t('preview.untickAll') : i18n.t('preview.tickAll')}
          </Button>
        )}
      </div>
      {fillable.length === 0 ? (
        <p>{i18n.t('preview.nothing')}</p>
      ) : (
        <RowTable rows={fillable} ticked={ticked} onToggle={onToggle} />
      )}
      {refused.length > 0 && (
        <section class="stack tight" aria-label={i18n.t('preview.refused', refused.length)}>
          <h4>{i18n.t('preview.refused', refused.length)}</h4>
          <RefusedList rows={refused} />
          <CopyReport report={report} />
        </section>
      )}
      {unchanged.length > 0 && (
        <details class="aside">
          <summary>{i18n.t('preview.unchanged', unchanged.length)}</summary>
          <UnchangedList rows={unchanged} />
        </details>
      )}
      <div class="row actions">
        {fillable.length > 0 && (
          <Button tone="primary" busy={busy} disabled={ticked.size === 0} onPress={onFill}>
            {i18n.t('preview.fill', ticked.size)}
          </Button>
        )}
        <Button tone="quiet" onPress={onClose}>
          {i18n.t('preview.close')}
        </Button>
      </div>
    </div>
  );
}

interface RowTableProps {
  readonly rows: readonly PlanRow[];
  readonly ticked: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
}

// In a narrow panel the style lays each row out as a block; the roles keep it a table for a screen reader.
function RowTable({ rows, ticked, onToggle }: RowTableProps) {
  return (
    <table class="rows" role="table" aria-label={i18n.t('preview.title')}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {i18n.t('preview.field')}
          </th>
          <th role="columnheader" scope="col">
            {i18n.t('preview.now')}
          </th>
          <th role="columnheader" scope="col">
            {i18n.t('preview.will')}
          </th>
          <th role="columnheader" scope="col">
            {i18n.t('preview.why')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.key} role="row" class={ticked.has(row.key) ? 'ticked' : undefined}>
            <th role="rowheader" scope="row">
              <label>
                <input type="checkbox" checked={ticked.has(row.key)} onChange={() => onToggle(row.key)} />
                {row.label}
              </label>
            </th>
            <td role="cell" class="row-now">
              <ShownValue shown={row.now} kind={row.valueKind} />
            </td>
            <td role="cell" class="row-will">
              <Icon name="arrow" />
              <ShownValue shown={row.will} kind={row.valueKind} />
            </td>
            <td role="cell" class="row-why">
              {row.overwrites && (
                <strong class="overwrites">
                  <Icon name="warning" />
                  {row.action === 'clear' ? i18n.t('preview.clears') : i18n.t('preview.overwrites')}
                </strong>
              )}
              <span>{row.note === undefined ? whyText[row.why]() : say(row.note)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RefusedList({ rows }: { readonly rows: readonly PlanRow[] }) {
  return (
    <ul class="lines">
      {rows.map((row) => (
        <li key={row.key}>
          <strong>{row.label}</strong>
          <span>{row.refusal === undefined ? whyText[row.why]() : refusalText[row.refusal]()}</span>
        </li>
      ))}
    </ul>
  );
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
