import { saveAs } from '@/lib/files';
import { fileName } from './file-name';

/** How far an agency has got with a directive, in words; '' where there is nothing. */
export interface SpreadDirective {
  agencyName: string;
  state: string;
  since: string;
  due: string;
  daysLate: string;
  spreadOn: string;
  form: string;
  staff: string;
  returned: string;
}

const titles = [
  'STT',
  'Cơ quan',
  'Quán triệt',
  'Chờ từ',
  'Hạn',
  'Số ngày quá hạn',
  'Ngày quán triệt',
  'Hình thức',
  'Số người',
  'Đề nghị bổ sung',
];

/** Saves which agencies have spread a directive as Quan-triet-1210-UBND-TH.xlsx. */
export async function downloadDirectiveSheet({ number, rows }: { number: string; rows: readonly SpreadDirective[] }) {
  const { plainSheet } = await import('./excel/plain-sheet');
  const lines = rows.map((row) => [
    row.agencyName,
    row.state,
    row.since,
    row.due,
    row.daysLate,
    row.spreadOn,
    row.form,
    row.staff,
    row.returned,
  ]);
  saveAs(fileName('xlsx', 'Quán triệt', number), await plainSheet('Quán triệt', titles, lines));
}
