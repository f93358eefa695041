import { describe, expect, it } from 'vitest';
import { columnOf, importColumns, isBeside } from './import.columns';
import { columnLetters, findSheet, findTable, remap, type Sheet } from './import.table';

const sheet = (rows: Sheet['rows'], name = 'Trang 1'): Sheet => ({ name, rows });

describe('a title', () => {
  it('of the sample names its own column, and no two columns share one', () => {
    expect(importColumns.map(({ title }) => columnOf(title))).toEqual(importColumns.map(({ field }) => field));
    const names = importColumns.flatMap(({ field, also }) => also.map((name) => [columnOf(name), field]));
    expect(names.filter(([found, meant]) => found !== meant)).toEqual([]);
  });

  it.each([
    ['ma co quan', 'code'],
    ['  MÃ CƠ QUAN (*) ', 'code'],
    ['Tên đơn vị', 'name'],
    ['ten don vi', 'name'],
    ['Cấp trên', 'parent_code'],
    ['Thủ trưởng', 'head_name'],
    ['E-mail', 'office_email'],
    ['SĐT', 'office_phone'],
    ['Ghi chú', null],
    ['', null],
  ])('«%s» is of %s', (title, field) => expect(columnOf(title)).toBe(field));

  it('of what lists have beside is known as such', () => {
    expect(['STT', 'Ghi chú', 'Lỗi', 'Mã'].map(isBeside)).toEqual([true, true, true, false]);
  });
});

describe('the titles of a sheet', () => {
  it('are found below a heading, in any order, the first of two alike', () => {
    const table = findTable(
      sheet([['DANH SÁCH CƠ QUAN'], [null], ['Tên', null, 'Mã', 'Tên cơ quan'], ['Sở', null, 'SYT', '']]),
    );
    expect(table).toEqual({ titlesAt: 2, mapping: ['name', null, 'code', null] });
  });

  it('are the first line that is not blank when none is known', () => {
    expect(findTable(sheet([[' '], ['a', 'b']]))).toEqual({ titlesAt: 1, mapping: [null, null] });
    expect(findTable(sheet([]))).toEqual({ titlesAt: 0, mapping: [] });
  });

  it('tell which sheet is the list', () => {
    const others = [sheet([['Cột', 'Cách ghi']]), sheet([['Mã', 'Tên cơ quan', 'Loại']]), sheet([['Mã']])];
    expect(findSheet(others)).toBe(1);
    expect(findSheet([sheet([])])).toBe(0);
  });
});

it('a column given a meaning takes it from the one that had it', () => {
  expect(remap(['code', 'name', null], 2, 'name')).toEqual(['code', null, 'name']);
  expect(remap(['code', 'name'], 0, null)).toEqual([null, 'name']);
});

it('columns are called as Excel calls them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
