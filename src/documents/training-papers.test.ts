// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveAs } from '@/lib/files';
import {
  type AttendanceListInput,
  buildAttendanceList,
  downloadAttendanceList,
  downloadAttendanceSheet,
} from './attendance-list';
import { health, openOfficeFile, province } from './documents.fixtures';
import {
  buildTrainingCertificate,
  type DocumentedCourse,
  downloadTrainingCertificates,
  type TrainingCertificateInput,
} from './training-certificate';
import { all, lookOf, openedWord, value } from './word/opened-word.fixtures';

vi.mock('@/lib/files', () => ({ saveAs: vi.fn() }));
beforeEach(() => vi.mocked(saveAs).mockClear());

const course: DocumentedCourse = {
  title: 'Tập huấn thông tin đối ngoại, báo chí và truyền thông năm 2019',
  planNumber: '190/KH-UBND',
  planDate: '2019-04-18',
  place: 'Hội trường Ủy ban nhân dân tỉnh',
  heldOn: '2019-05-08',
};
const certificate: TrainingCertificateInput = {
  agency: health,
  provinceName: 'An Giang',
  course,
  number: '01/GCN-SYT',
  certifiedOn: '2019-05-15',
  fullName: 'Đặng Thị Ngọc Ánh',
  position: 'Chánh Văn phòng',
  agencyName: 'Ủy ban nhân dân huyện Tịnh Biên',
  signer: { name: 'Nguyễn Văn An', position: 'Giám đốc Sở' },
};

describe('a certificate', () => {
  it('says who completed what, when and by which plan, over the organiser’s name, number and signature', async () => {
    const word = await openedWord(buildTrainingCertificate(certificate));
    expect(word.texts).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH AN GIANG',
      'SỞ Y TẾ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 01/GCN-SYT',
      'An Giang, ngày 15 tháng 5 năm 2019',
      'GIẤY CHỨNG NHẬN',
      'Hoàn thành lớp tập huấn',
      'Chứng nhận ông (bà): Đặng Thị Ngọc Ánh',
      'Chức vụ: Chánh Văn phòng',
      'Cơ quan: Ủy ban nhân dân huyện Tịnh Biên',
      'Đã hoàn thành lớp «Tập huấn thông tin đối ngoại, báo chí và truyền thông năm 2019», tổ chức ngày 08 tháng 5 năm 2019 tại Hội trường Ủy ban nhân dân tỉnh, theo Kế hoạch số 190/KH-UBND ngày 18 tháng 4 năm 2019./.',
      'Nơi nhận:',
      '- Người được chứng nhận;',
      '- Lưu: VT.',
      'GIÁM ĐỐC',
      'Nguyễn Văn An',
    ]);
    expect(lookOf(word.paragraph('GIẤY CHỨNG NHẬN'))).toBe('14 bold');
  });

  it('leaves the name free when nobody is known to head the organiser', () => {
    const lines = (agency: TrainingCertificateInput['agency']) =>
      buildTrainingCertificate({ ...certificate, agency, signer: null }).signature;
    expect(lines(health)).toEqual({ lines: ['GIÁM ĐỐC'], name: '' });
    expect(lines(province)).toEqual({ lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: '' });
  });

  it('is saved alone by its number, several in one file by their course, a page each', async () => {
    const second = { ...certificate, number: '02/GCN-SYT', fullName: 'Bùi Văn Đạt' };
    await downloadTrainingCertificates([certificate]);
    await downloadTrainingCertificates([certificate, second]);
    const saved = vi.mocked(saveAs).mock.calls;
    expect(saved.map(([name]) => name)).toEqual([
      'Giay-chung-nhan-01-GCN-SYT.docx',
      'Giay-chung-nhan-Tap-huan-thong-tin-doi-ngoai-bao-chi-va-truyen-thong-nam-2019-2019-05-08.docx',
    ]);
    const part = await openOfficeFile(saved[1]?.[1] as Blob);
    const main = part('word/document.xml');
    expect(all(main, 'w:sectPr')).toHaveLength(2);
    expect(all(main, 'w:pgNumType').map((start) => start.getAttribute('w:start'))).toEqual(['1', '1']);
    const numbers = all(main, 'w:p')
      .map(({ textContent }) => textContent)
      .filter((text) => text?.startsWith('Số: '));
    expect(numbers).toEqual(['Số: 01/GCN-SYT', 'Số: 02/GCN-SYT']);
  });
});

const list: AttendanceListInput = {
  agency: province,
  provinceName: 'An Giang',
  course,
  listedOn: '2019-05-08',
  rows: [
    {
      fullName: 'Đặng Thị Ngọc Ánh',
      position: 'Chánh Văn phòng',
      agencyName: 'UBND huyện Tịnh Biên',
      at: 'Điểm cầu huyện Tịnh Biên',
      attended: 'Có mặt',
      result: 'Đạt',
      certificateNumber: '01/GCN-UBND',
      note: '',
      phone: '02963957049',
      email: '=HYPERLINK("http://x")',
    },
  ],
  summary: 'Đăng ký 1 người; có mặt 1, vắng 0; đến không đăng ký 0.',
};

describe('the list of attendance', () => {
  it('lies on its side, with when and where, everybody in a line, and what it comes to', async () => {
    const word = await openedWord(buildAttendanceList(list));
    expect(value(word.main, 'w:pgSz', 'w:orient')).toBe('landscape');
    const cells = all(all(word.main, 'w:tbl')[1] as Element, 'w:tr').map((line) =>
      all(line, 'w:tc').map((cell) => cell.textContent),
    );
    expect(cells).toEqual([
      ['STT', 'Họ và tên', 'Chức vụ', 'Cơ quan', 'Dự tại', 'Điểm danh', 'Kết quả', 'Ghi chú'],
      [
        '1',
        'Đặng Thị Ngọc Ánh',
        'Chánh Văn phòng',
        'UBND huyện Tịnh Biên',
        'Điểm cầu huyện Tịnh Biên',
        'Có mặt',
        'Đạt',
        '',
      ],
    ]);
    expect(word.texts).toContain('DANH SÁCH ĐIỂM DANH');
    expect(word.texts).toContain(
      'Thời gian, địa điểm: ngày 08 tháng 5 năm 2019, tại Hội trường Ủy ban nhân dân tỉnh. Kế hoạch số 190/KH-UBND ngày 18 tháng 4 năm 2019.',
    );
    expect(word.texts).toContain('Đăng ký 1 người; có mặt 1, vắng 0; đến không đăng ký 0./.');
  });

  it('is saved by the day of the course, on paper and as a sheet with how people are reached, nothing calculated', async () => {
    await downloadAttendanceList(list);
    await downloadAttendanceSheet(list);
    const saved = vi.mocked(saveAs).mock.calls;
    expect(saved.map(([name]) => name)).toEqual([
      'Danh-sach-diem-danh-2019-05-08.docx',
      'Danh-sach-diem-danh-2019-05-08.xlsx',
    ]);
    const part = await openOfficeFile(saved[1]?.[1] as Blob);
    const texts = all(part('xl/sharedStrings.xml'), 'si').map(({ textContent }) => textContent);
    expect(texts).toEqual(
      expect.arrayContaining(['Số giấy chứng nhận', '01/GCN-UBND', '02963957049', '=HYPERLINK("http://x")']),
    );
    expect(all(part('xl/worksheets/sheet1.xml'), 'f')).toEqual([]);
  });
});
