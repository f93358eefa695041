import { type ListedSpokesperson, listColumns } from '../listed-spokesperson';
import { plainSheet } from './plain-sheet';

/** The list as a sheet; phones as stored, so that they can be looked for and dialled. */
export function spokespersonSheet(rows: readonly ListedSpokesperson[]): Promise<Blob> {
  return plainSheet(
    'Người phát ngôn',
    listColumns.map(({ title }) => title),
    rows.map((row) => [row.fullName, row.position, row.agencyName, row.phone, row.email]),
  );
}
