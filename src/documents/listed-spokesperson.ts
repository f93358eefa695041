import type { Column } from './official-document';

export interface ListedSpokesperson {
  agencyName: string;
  fullName: string;
  position: string;
  /** Digits as stored. */
  phone: string;
  email: string;
}

/** Columns of the list, on paper and in a sheet; widths in mm of a page's breadth. */
export const listColumns: readonly Column[] = [
  { title: 'STT', width: 12, align: 'center' },
  { title: 'Họ và tên', width: 40 },
  { title: 'Chức vụ', width: 42 },
  { title: 'Cơ quan', width: 50 },
  { title: 'Điện thoại', width: 31, align: 'center' },
  { title: 'Email', width: 72 },
];
