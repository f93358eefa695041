import { saveAs } from '@/lib/files';
import { downloadWord } from './download';
import { fileName } from './file-name';
import type { Column, OfficialDocument } from './official-document';
import { type IssuingAgency, issuerOf, placeOf } from './rules/issuing-agency';
import { dateInWords } from './rules/official-dates';
import type { DocumentedCourse } from './training-certificate';

/** A person on the list, in words; '' where there is nothing yet. */
export interface ListedAttendance {
  fullName: string;
  position: string;
  agencyName: string;
  /** The hall or a remote point. */
  at: string;
  attended: string;
  result: string;
  certificateNumber: string;
  note: string;
  phone: string;
  email: string;
}

export interface AttendanceListInput {
  agency: IssuingAgency;
  provinceName: string;
  course: DocumentedCourse;
  /** yyyy-MM-dd: the day the list says how things are. */
  listedOn: string;
  /** In the order they shall stand. */
  rows: readonly ListedAttendance[];
  /** «Đăng ký 40; có mặt 36; vắng 4» */
  summary: string;
}

/** Columns on paper; widths in mm of a page's breadth. */
const columns: readonly Column[] = [
  { title: 'STT', width: 15, align: 'center' },
  { title: 'Họ và tên', width: 42 },
  { title: 'Chức vụ', width: 42 },
  { title: 'Cơ quan', width: 46 },
  { title: 'Dự tại', width: 34 },
  { title: 'Điểm danh', width: 24, align: 'center' },
  { title: 'Kết quả', width: 24, align: 'center' },
  { title: 'Ghi chú', width: 34 },
];

/** Danh sách điểm danh; before the class, with room to sign in «Điểm danh». */
export function buildAttendanceList(input: AttendanceListInput): OfficialDocument {
  const { agency, provinceName, course, rows } = input;
  return {
    landscape: true,
    issuer: issuerOf(agency, provinceName),
    number: null,
    place: placeOf(agency, provinceName),
    date: input.listedOn,
    heading: { type: 'named', name: 'Danh sách điểm danh', about: course.title },
    addressees: [],
    grounds: [],
    body: [
      {
        type: 'paragraph',
        text: `Thời gian, địa điểm: ${dateInWords(course.heldOn)}, tại ${course.place}. Kế hoạch số ${course.planNumber} ${dateInWords(course.planDate)}.`,
      },
      {
        type: 'table',
        columns,
        rows: rows.map((row, index) => [
          String(index + 1),
          row.fullName,
          row.position,
          row.agencyName,
          row.at,
          row.attended,
          row.result,
          row.note,
        ]),
      },
      { type: 'paragraph', text: input.summary },
    ],
    recipients: [],
    signature: null,
  };
}

/** Saves it as Danh-sach-diem-danh-2026-11-05.docx, by the day of the class. */
export function downloadAttendanceList(input: AttendanceListInput): Promise<void> {
  return downloadWord(buildAttendanceList(input), listFileName('docx', input.course));
}

/** Saves the rows as Danh-sach-diem-danh-2026-11-05.xlsx, with how people are reached. */
export async function downloadAttendanceSheet({
  rows,
  course,
}: Pick<AttendanceListInput, 'rows' | 'course'>): Promise<void> {
  const { plainSheet } = await import('./excel/plain-sheet');
  const titles = [
    ...columns.slice(0, -1).map(({ title }) => title),
    'Số giấy chứng nhận',
    'Điện thoại',
    'Email',
    'Ghi chú',
  ];
  const lines = rows.map((row) => [
    row.fullName,
    row.position,
    row.agencyName,
    row.at,
    row.attended,
    row.result,
    row.certificateNumber,
    row.phone,
    row.email,
    row.note,
  ]);
  saveAs(listFileName('xlsx', course), await plainSheet('Điểm danh', titles, lines));
}

function listFileName(extension: string, { heldOn }: DocumentedCourse): string {
  return fileName(extension, 'Danh sách điểm danh', heldOn);
}
