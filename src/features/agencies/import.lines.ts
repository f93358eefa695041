import { cellText, readCell } from './import.cells';
import type { ImportField } from './import.columns';
import { isBlank, type Sheet, type Table } from './import.table';

/** A line of the list as it goes to the database. */
export interface ImportLine {
  /** Its row in Excel, from 1. */
  line: number;
  cells: Partial<Record<ImportField, string>>;
}

/** What is wrong with a line, and in which column. */
export interface LineError {
  line: number;
  field?: ImportField | undefined;
  message: string;
}

export interface ReadLines {
  /** All that are not blank. */
  lines: ImportLine[];
  errors: LineError[];
}

/** The lines of a sheet below its titles, each cell read as its column wants it. */
export function readLines({ rows }: Pick<Sheet, 'rows'>, { titlesAt, mapping }: Table): ReadLines {
  const errors: LineError[] = [];
  const lines: ImportLine[] = [];
  const firstWith = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    if (index <= titlesAt || isBlank(row)) continue;
    const line = index + 1;
    const cells: ImportLine['cells'] = {};
    for (const [at, field] of mapping.entries()) {
      const text = cellText(row[at]);
      if (field === null || text === '') continue;
      const read = readCell(field, text);
      if ('value' in read) cells[field] = read.value;
      else errors.push({ line, field, message: read.message });
    }
    const { code } = cells;
    if (code === undefined) {
      if (!errors.some((error) => error.line === line && error.field === 'code')) {
        errors.push({ line, field: 'code', message: 'Điền mã cơ quan.' });
      }
    } else if (firstWith.has(code)) {
      errors.push({ line, field: 'code', message: `Mã ${code} đã có ở dòng ${firstWith.get(code)} của tệp.` });
    } else firstWith.set(code, line);
    lines.push({ line, cells });
  }
  return { lines, errors };
}
