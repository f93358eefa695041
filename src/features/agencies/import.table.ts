import { columnOf, type ImportField } from './import.columns';

export type Cell = string | number | boolean | Date | null;
export interface Sheet {
  name: string;
  rows: Cell[][];
}

/** Where a sheet has its titles, and which column of agencies each of its columns is. */
export interface Table {
  /** Index of the row of titles. */
  titlesAt: number;
  mapping: (ImportField | null)[];
}

/** Titles stand at the top, below a heading perhaps. */
const topRows = 20;

const isFilled = (cell: Cell | undefined) => cell !== null && cell !== undefined && String(cell).trim() !== '';
/** Whether a row has nothing in it. */
export const isBlank = (row: readonly Cell[]) => !row.some(isFilled);

function mappingOf(row: readonly Cell[]): Table['mapping'] {
  const taken = new Set<ImportField>();
  return Array.from(row, (cell) => {
    const field = isFilled(cell) ? columnOf(String(cell)) : null;
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

const known = ({ mapping }: Table) => mapping.filter((field) => field !== null).length;

/** The titles of a sheet: the row in which the most are known; the first that is not blank when none is. */
export function findTable({ rows }: Sheet): Table {
  const candidates = rows.slice(0, topRows).flatMap((row, titlesAt) => {
    return isBlank(row) ? [] : [{ titlesAt, mapping: mappingOf(row) }];
  });
  const best = candidates.reduce<Table | undefined>(
    (found, next) => (found === undefined || known(next) > known(found) ? next : found),
    undefined,
  );
  return best ?? { titlesAt: 0, mapping: [] };
}

/** The sheet that looks most like a list of agencies. */
export function findSheet(sheets: readonly Sheet[]): number {
  const scores = sheets.map((sheet) => known(findTable(sheet)));
  return scores.indexOf(Math.max(...scores));
}

/** A column given another meaning; what had it before loses it. */
export function remap(mapping: Table['mapping'], index: number, field: ImportField | null): Table['mapping'] {
  return mapping.map((present, at) => (at === index ? field : present === field ? null : present));
}

/** Letters of a column as Excel shows them: A, B, … AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
