// Rows with the same columns. Where there is no room each row is laid out as a block, with the name of the column before
// what stands in it; the roles keep it a table for a screen reader. Without rows it shows what is said instead.

import type { ComponentChildren } from 'preact';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Added to its cells, beside `cell-ID`. */
  readonly class?: string;
  /** What stands in it speaks for itself: its name is not repeated in a narrow place. */
  readonly plain?: boolean;
}

export interface TableProps<Row> {
  readonly label: string;
  /** The first one names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly rowClass?: (row: Row) => string | undefined;
  /** In place of the table while there are no rows. */
  readonly empty?: ComponentChildren;
}

export function Table<Row>({ label, columns, rows, keyOf, rowClass, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  const [head, ...others] = columns;
  return (
    <table class="rows" role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ id, title }) => (
            <th key={id} role="columnheader" scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row" class={rowClass?.(row)}>
            {head !== undefined && (
              <th role="rowheader" scope="row" class={head.class}>
                {head.cell(row)}
              </th>
            )}
            {others.map((column) => (
              <td
                key={column.id}
                role="cell"
                class={`cell cell-${column.id} ${column.class ?? ''}`.trimEnd()}
              >
                {column.plain !== true && <CellName>{column.title}</CellName>}
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Says in a narrow place what the hidden heading says; a screen reader reads the heading. */
function CellName({ children }: { readonly children: string }) {
  return (
    <span class="cell-name" aria-hidden="true">
      {children}:{' '}
    </span>
  );
}
