import type { ComponentChild } from 'preact';
import { usePage } from './page-context.tsx';

export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  readonly cell: (row: Row) => ComponentChild;
  /** Right-aligned, figures of one width. */
  readonly number?: boolean;
  /** Path that sorts by this column; without the language. */
  readonly sortPath?: string;
  readonly sorted?: 'ascending' | 'descending';
}

export interface DataTableProps<Row> {
  /** Names the table; shown unless `captionHidden`. */
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** A dense table that turns into cards on the phone. The first column names the row. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { t, to } = usePage();
  return (
    <table class="qz-table qz-table--cards">
      <caption class={props.captionHidden ? 'govuk-visually-hidden' : undefined}>{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              class={column.number ? 'qz-table__number' : undefined}
              aria-sort={column.sorted}
            >
              {column.sortPath ? (
                <a href={to(column.sortPath)}>
                  {column.label}
                  {column.sorted && (
                    <span aria-hidden="true">{column.sorted === 'ascending' ? ' ↑' : ' ↓'}</span>
                  )}
                  {!column.sorted && <span class="govuk-visually-hidden">: {t('table.sort')}</span>}
                </a>
              ) : (
                column.label
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={props.keyOf(row)}>
            {props.columns.map((column, index) =>
              index === 0 ? (
                <th key={column.id} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td
                  key={column.id}
                  class={column.number ? 'qz-table__number' : undefined}
                  data-column={column.label}
                >
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
