import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './data-table.module.css';

export interface Column<Row, Order extends string = string> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The orders a click on the header goes through. */
  orders?: { ascending: Order; descending: Order };
}

interface DataTableProps<Row, Order extends string> {
  /** What the table lists, for who cannot see the heading above it. */
  caption: string;
  columns: Column<Row, Order>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  order?: Order;
  onOrder?: (order: Order) => void;
  /** The rows are of the filters before; the new ones are on their way. */
  stale?: boolean;
}

/** A table of native cells; on a narrow screen each row becomes a card. */
export function DataTable<Row, Order extends string>(props: DataTableProps<Row, Order>) {
  const { caption, columns, rows, rowKey, order, onOrder, stale = false } = props;
  return (
    <table className={classes.table} aria-busy={stale}>
      <caption className={classes.caption}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} order={order} onOrder={onOrder} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ key, header, cell }) => (
              <td key={key} data-label={header}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface HeaderCellProps<Row, Order extends string> {
  column: Column<Row, Order>;
  order: Order | undefined;
  onOrder: ((order: Order) => void) | undefined;
}

function HeaderCell<Row, Order extends string>({
  column: { header, orders },
  order,
  onOrder,
}: HeaderCellProps<Row, Order>) {
  if (!orders || !onOrder) return <th scope="col">{header}</th>;
  const direction = order === orders.ascending ? 'ascending' : order === orders.descending ? 'descending' : 'none';
  const Icon = { ascending: IconArrowUp, descending: IconArrowDown, none: IconArrowsSort }[direction];
  return (
    <th scope="col" aria-sort={direction}>
      <button
        type="button"
        className={classes.order}
        onClick={() => onOrder(direction === 'ascending' ? orders.descending : orders.ascending)}
      >
        {header}
        <Icon size={14} aria-hidden />
      </button>
    </th>
  );
}
