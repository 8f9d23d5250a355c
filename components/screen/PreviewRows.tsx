// The rows that a fill would write, one by one: field, now, will be, why. An empty field has a checkbox; where something
// stands already there is a choice of two words, because replacing it is a decision and no tick made in passing.

import { i18n } from '#i18n';
import type { PlanRow } from '../../lib/model/plan';
import { Icon } from '../parts/Icon';
import { whyText } from '../words/codes';
import { say } from '../words/language';
import { ShownValue } from './ShownValue';

export interface PreviewRowsProps {
  readonly rows: readonly PlanRow[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (key: string, on: boolean) => void;
}

// In a narrow panel the style lays each row out as a block; the roles keep it a table for a screen reader.
export function PreviewRows({ rows, ticked, onTick }: PreviewRowsProps) {
  const columns = [
    i18n.t('preview.field'),
    i18n.t('preview.now'),
    i18n.t('preview.will'),
    i18n.t('preview.why'),
  ];
  return (
    <table class="rows" role="table" aria-label={i18n.t('preview.title')}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Row key={row.key} row={row} ticked={ticked.has(row.key)} onTick={(on) => onTick(row.key, on)} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: PlanRow;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
}

function Row({ row, ticked, onTick }: RowProps) {
  return (
    <tr role="row" class={ticked ? 'ticked' : undefined}>
      <th role="rowheader" scope="row">
        {row.overwrites ? (
          row.label
        ) : (
          <label>
            <input
              type="checkbox"
              checked={ticked}
              onChange={(event) => onTick(event.currentTarget.checked)}
            />
            {row.label}
          </label>
        )}
      </th>
      <td role="cell" class="row-now">
        <ShownValue shown={row.now} kind={row.valueKind} />
      </td>
      <td role="cell" class="row-will">
        <Icon name="arrow" />
        <ShownValue shown={row.will} kind={row.valueKind} />
      </td>
      <td role="cell" class="row-why">
        <Why row={row} />
        {row.overwrites && <Choice row={row} ticked={ticked} onTick={onTick} />}
      </td>
    </tr>
  );
}

/** The reason; who says so unfolds from it. */
function Why({ row }: { readonly row: PlanRow }) {
  return (
    <>
      {row.overwrites && (
        <strong class="overwrites">
          <Icon name="warning" />
          {row.action === 'clear' ? i18n.t('preview.clears') : i18n.t('preview.overwrites')}
        </strong>
      )}
      <details class="who">
        <summary>{row.note === undefined ? whyText[row.why]() : say(row.note)}</summary>
        <p class="source">
          {i18n.t('findings.source')}: {row.source}
        </p>
      </details>
    </>
  );
}

/** Two words of which one holds: a second press on the same word changes nothing. */
function Choice({ row, ticked, onTick }: RowProps) {
  const options = [
    [false, i18n.t('preview.keep')],
    [true, i18n.t('preview.replace')],
  ] as const;
  return (
    <div class="choice" role="radiogroup" aria-label={i18n.t('preview.choose', [row.label])}>
      {options.map(([on, name]) => (
        <label key={name}>
          <input
            type="radio"
            name={`choice ${row.key}`}
            checked={ticked === on}
            onChange={() => onTick(on)}
          />
          {name}
        </label>
      ))}
    </div>
  );
}
