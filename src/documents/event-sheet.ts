import { saveAs } from '@/lib/files';
import { fileName } from './file-name';

/** An event on the list, in words; '' where there is nothing. */
export interface ListedEventWords {
  kind: string;
  title: string;
  agencyName: string;
  when: string;
  where: string;
  state: string;
  notice: string;
  newspapers: string;
  questions: string;
  openPromises: string;
}

const titles = [
  'STT',
  'Loại',
  'Tên sự kiện',
  'Cơ quan',
  'Thời gian',
  'Hình thức, địa điểm',
  'Trạng thái',
  'Thông báo',
  'Cơ quan báo chí',
  'Câu hỏi',
  'Việc hứa còn lại',
];

/** Saves the list as Su-kien-bao-chi-2026-11-25.xlsx. */
export async function downloadEventSheet(rows: readonly ListedEventWords[], listedOn: string): Promise<void> {
  const { plainSheet } = await import('./excel/plain-sheet');
  const lines = rows.map((row) => [
    row.kind,
    row.title,
    row.agencyName,
    row.when,
    row.where,
    row.state,
    row.notice,
    row.newspapers,
    row.questions,
    row.openPromises,
  ]);
  saveAs(fileName('xlsx', 'Sự kiện báo chí', listedOn), await plainSheet('Sự kiện báo chí', titles, lines));
}
