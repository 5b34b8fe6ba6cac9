import type { ReactNode } from "react";
import { cx } from "./cx";

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: "start" | "end";
  /** The cell that names its row; one column at most. */
  readonly isRowHeader?: boolean;
}

interface DataTableProps<Row> {
  /** Names the table for those who hear it; shown unless `captionHidden`. */
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Shown in place of an empty table. */
  readonly empty?: ReactNode;
}

// Folding rows into blocks makes some browsers forget that they are a table; explicit roles remind them.
const ROLES = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  column: { role: "columnheader" },
  rowHeader: { role: "rowheader" },
  cell: { role: "cell" },
} as const;

const align = (column: { readonly align?: "start" | "end" }) =>
  column.align === "end" ? "sm:text-end" : "text-start";

/** Rows and columns; under 640 px each row becomes a card with the column's name over each value. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, empty } = props;
  if (rows.length === 0 && empty) return empty;
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table {...ROLES.table} className="folding w-full border-collapse">
        <caption
          className={captionHidden ? "sr-only" : "px-4 py-3 text-start text-lg font-semibold"}
        >
          {caption}
        </caption>
        <thead {...ROLES.group} className="bg-sunken">
          <tr {...ROLES.row}>
            {columns.map((column) => (
              <th
                {...ROLES.column}
                key={column.key}
                scope="col"
                className={cx("px-4 py-2.5 text-sm font-semibold", align(column))}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLES.group}>
          {rows.map((row) => (
            <tr {...ROLES.row} key={rowKey(row)} className="border-t border-line align-top">
              {columns.map((column) => {
                const look = cx("px-4 py-3", align(column));
                return column.isRowHeader ? (
                  <th
                    {...ROLES.rowHeader}
                    key={column.key}
                    scope="row"
                    data-label={column.header}
                    className={cx(look, "font-semibold")}
                  >
                    {column.cell(row)}
                  </th>
                ) : (
                  <td {...ROLES.cell} key={column.key} data-label={column.header} className={look}>
                    {column.cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
