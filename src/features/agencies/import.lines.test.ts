import { describe, expect, it } from 'vitest';
import { readCell } from './import.cells';
import type { ImportField } from './import.columns';
import { readLines } from './import.lines';
import { countOutcomes, previewRows, soundLines } from './import.preview';
import type { Cell } from './import.table';
import { tellChanged, tellRefusal } from './import.told';

describe('a cell', () => {
  it.each<[ImportField, string, string]>([
    ['code', ' syt ', 'SYT'],
    ['parent_code', 'ubnd-tinh', 'UBND-TINH'],
    ['kind', 'Sở, ban, ngành', 'department'],
    ['kind', 'sở', 'department'],
    ['kind', 'HUYEN', 'district'],
    ['kind', 'thành phố', 'district'],
    ['kind', 'Đặc khu', 'special_zone'],
    ['press_role', 'ban tuyên giáo tỉnh ủy', 'propaganda_committee'],
    ['head_since', '5/1/2026', '2026-01-05'],
    ['head_since', '2026-01-05', '2026-01-05'],
    ['office_phone', '0296.3957.049', '02963957049'],
    // What Excel makes of a telephone typed as a number.
    ['office_phone', '2963957049', '02963957049'],
    ['office_email', 'SYT@AnGiang.gov.vn', 'syt@angiang.gov.vn'],
    ['portal_url', 'syt.angiang.gov.vn', 'https://syt.angiang.gov.vn'],
    ['name', '=HYPERLINK("x")', '=HYPERLINK("x")'],
    ['sort_order', '12', '12'],
  ])('of %s «%s» is read as «%s»', (field, text, value) => expect(readCell(field, text)).toEqual({ value }));

  it.each<[ImportField, string, string]>([
    ['code', 'Sở Y tế', 'Mã gồm 2 đến 20'],
    ['parent_code', 'Tỉnh', 'Mã gồm 2 đến 20'],
    ['kind', 'làng', 'Chưa nhận ra loại cơ quan'],
    ['press_role', 'phóng viên', 'Chưa nhận ra vai trò'],
    ['head_since', '31/02/2020', 'Nhập ngày dạng'],
    ['established_on', '45000', 'Nhập ngày dạng'],
    ['sort_order', '1.5', 'Nhập số nguyên'],
    ['office_phone', 'không có', 'Số điện thoại chưa đúng'],
    ['name', 'x'.repeat(201), 'dài từ 2 đến 200'],
  ])('of %s «%s» is refused', (field, text, sentence) => {
    expect(readCell(field, text)).toEqual({ message: expect.stringContaining(sentence) });
  });
});

const titles: Cell[] = ['Mã', 'Tên', 'Cấp trên', 'Ngày lập', 'Ghi chú'];
const table = {
  titlesAt: 1,
  mapping: ['code', 'name', 'parent_code', 'established_on', null] as (ImportField | null)[],
};
const read = (...rows: Cell[][]) => readLines({ rows: [['DANH SÁCH'], titles, ...rows] }, table);

describe('the lines of a list', () => {
  it('are numbered as in Excel, without the blank ones and the columns passed over', () => {
    const day = new Date(Date.UTC(2025, 6, 1));
    expect(
      read(['syt', 'Sở Y tế', null, day, 'x'], [null, ' ', null, null, null], ['sct', null, null, null, null]),
    ).toEqual({
      lines: [
        { line: 3, cells: { code: 'SYT', name: 'Sở Y tế', established_on: '2025-07-01' } },
        { line: 5, cells: { code: 'SCT' } },
      ],
      errors: [],
    });
  });

  it('are refused by line and column', () => {
    const { errors } = read(
      [null, 'Sở không mã', null, null, null],
      ['S', 'Sở mã sai', null, '32/01/2020', null],
      ['SYT', 'Sở Y tế', null, null, null],
      ['syt', 'Sở Y tế', null, null, null],
    );
    expect(errors.map(({ line, field }) => [line, field])).toEqual([
      [3, 'code'],
      [4, 'code'],
      [4, 'established_on'],
      [6, 'code'],
    ]);
    expect(errors.at(-1)?.message).toBe('Mã SYT đã có ở dòng 5 của tệp.');
  });
});

describe('the preview', () => {
  const answer = (line: number, outcome: string, rest = {}) => ({
    line,
    code: 'X',
    outcome,
    changed: null,
    refusal: null,
    field: null,
    ...rest,
  });
  const lines = read(
    ['H-1', 'Huyện Một', 'UBND-TINH', null, null],
    ['H-2', 'Huyện Hai', 'UBND-TINH', '32/01/2020', null],
    ['P-1', 'Phường Một', 'H-2', null, null],
    ['P-2', 'Phường Hai', 'KHONG', null, null],
  );

  it('asks the database only about lines that are sound by themselves', () => {
    expect(soundLines(lines).map(({ line }) => line)).toEqual([3, 5, 6]);
  });

  it('tells each line’s outcome; a parent with an error of its own is not unknown', () => {
    const unknown = { refusal: 'parent_unknown', field: 'parent_id' };
    const rows = previewRows(lines, [
      answer(3, 'update', { changed: ['name'] }),
      answer(5, 'refused', unknown),
      answer(6, 'refused', unknown),
    ]);
    expect(rows.map(({ line, outcome, errors }) => [line, outcome, errors.map(({ message }) => message)])).toEqual([
      [3, 'update', []],
      [4, 'refused', ['Nhập ngày dạng 06/12/2026.']],
      [5, 'refused', ['Dòng của cơ quan cấp trên còn lỗi.']],
      [6, 'refused', ['Mã này không có trong tệp, cũng không có trong hệ thống.']],
    ]);
    expect(countOutcomes(rows)).toEqual({ create: 0, update: 1, unchanged: 0, refused: 3 });
  });

  it.each([
    ['agencies_code_form', null, 'code', 'Mã gồm 2 đến 20'],
    ['kind_below_kind', 'parent_id', 'parent_code', 'không đặt dưới'],
    ['cell_missing', 'kind', 'kind', 'Cơ quan mới: điền «Loại cơ quan».'],
    ['agency_outside', 'code', 'code', 'không thuộc phạm vi bạn quản trị'],
    ['agency_dissolved', null, undefined, 'đã giải thể'],
    ['something_new', null, undefined, 'something_new'],
  ])('words the refusal %s', (refusal, field, at, sentence) => {
    expect(tellRefusal({ refusal, field })).toEqual({ field: at, message: expect.stringContaining(sentence) });
  });

  it('names what an update changes in the order of the form', () => {
    expect(tellChanged(['office_phone', 'parent_id', 'name'])).toBe(
      'Tên cơ quan, Mã cơ quan cấp trên, Điện thoại cơ quan',
    );
  });
});
