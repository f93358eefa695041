import { type } from '../decree-30';
import type { Table } from '../official-document';
import classes from './official-document.module.css';
import { css } from './print-styles';

/** A ruled table; its titles stand again on each page. */
export function DataTable({ table: { columns, rows } }: { table: Table }) {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {columns.map(({ title, width }) => (
            <th key={title} scope="col" style={{ ...css(type.columnTitle), width: `${(100 * width) / shares}%` }}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place alone
          <tr key={index}>
            {columns.map(({ title, align }, column) => (
              <td key={title} style={{ ...css(type.cell), textAlign: align ?? 'left' }}>
                {row[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
