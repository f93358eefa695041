import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import type { Sheet } from './import.table';

/** What is in a workbook. */
export interface Workbook {
  sheets: Sheet[];
  /** Cells that are formulas: of them only what Excel last calculated is read. */
  formulas: string[];
}

const formula = /<c [^>]*?r="([A-Z]+\d+)"[^>]*>\s*<f[\s/>]/g;

/** Reads a workbook; for the worker, since ten thousand rows take their time. */
export async function parseWorkbook(bytes: ArrayBuffer): Promise<Workbook> {
  const sheets = await readXlsxFile(bytes);
  const parts = unzipSync(new Uint8Array(bytes), { filter: ({ name }) => name.startsWith('xl/worksheets/sheet') });
  const formulas = Object.values(parts).flatMap((part) =>
    [...strFromU8(part).matchAll(formula)].flatMap(([, cell]) => cell ?? []),
  );
  return {
    sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as unknown as Sheet['rows'] })),
    formulas,
  };
}
