// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { openOfficeFile } from '../documents.fixtures';
import { spokespersonSheet } from './spokesperson-sheet';

const elements = (within: Document | Element, name: string) => [...within.getElementsByTagName(name)];

describe('the list of spokespersons as a sheet', () => {
  let part: (path: string) => Document;
  let sheet: Document;
  beforeAll(async () => {
    const dangerous = { fullName: '=HYPERLINK("http://x")', position: '-Phó', agencyName: '+1', email: '@SUM(A1)' };
    part = await openOfficeFile(
      await spokespersonSheet([
        {
          fullName: 'Đặng Thị Ngọc Ánh',
          position: 'Phó Chủ tịch',
          agencyName: 'Ủy ban nhân dân huyện Tịnh Biên',
          phone: '02963957049',
          email: 'tinhbien@angiang.gov.vn',
        },
        { ...dangerous, phone: '' },
      ]),
    );
    sheet = part('xl/worksheets/sheet1.xml');
  });

  /** Cells of a row; texts as they are, numbers with a hash. */
  function row(index: number): string[] {
    const shared = elements(part('xl/sharedStrings.xml'), 'si').map((text) => text.textContent);
    return elements(elements(sheet, 'row')[index] as Element, 'c').map((cell) => {
      const content = elements(cell, 'v')[0]?.textContent ?? '';
      return cell.getAttribute('t') === 's' ? String(shared[Number(content)]) : `#${content}`;
    });
  }

  it('has the columns of the paper, in Vietnamese as typed', () => {
    expect(row(0)).toEqual(['STT', 'Họ và tên', 'Chức vụ', 'Cơ quan', 'Điện thoại', 'Email']);
    expect(row(1).slice(0, 4)).toEqual(['#1', 'Đặng Thị Ngọc Ánh', 'Phó Chủ tịch', 'Ủy ban nhân dân huyện Tịnh Biên']);
  });

  it('keeps phones as text, so that their zero survives', () => {
    expect(row(1)[4]).toBe('02963957049');
  });

  it('calculates nothing that was typed, whatever it begins with', () => {
    expect(row(2).slice(1, 4)).toEqual(['=HYPERLINK("http://x")', '-Phó', '+1']);
    expect(row(2).at(-1)).toBe('@SUM(A1)');
    expect(elements(sheet, 'f')).toEqual([]);
  });

  it('keeps its titles bold and in sight', () => {
    const pane = elements(sheet, 'pane')[0];
    expect([pane?.getAttribute('state'), pane?.getAttribute('ySplit')]).toEqual(['frozen', '1']);
    const styles = part('xl/styles.xml');
    const styleOf = (cell: Element | undefined) =>
      elements(elements(styles, 'cellXfs')[0] as Element, 'xf')[Number(cell?.getAttribute('s'))];
    const fontOf = (cell: Element | undefined) =>
      elements(elements(styles, 'fonts')[0] as Element, 'font')[Number(styleOf(cell)?.getAttribute('fontId'))];
    const boldness = [0, 1].map((index) =>
      elements(elements(sheet, 'row')[index] as Element, 'c').map(
        (cell) => elements(fontOf(cell) as Element, 'b').length,
      ),
    );
    expect(boldness).toEqual([Array(6).fill(1), Array(6).fill(0)]);
  });

  it('is as wide as its texts', () => {
    const widths = elements(sheet, 'col').map((column) => Number(column.getAttribute('width')));
    const longest = ['STT', '=HYPERLINK("http://x")', 'Phó Chủ tịch', 'Ủy ban nhân dân huyện Tịnh Biên', '02963957049'];
    expect(widths).toEqual([...longest, 'tinhbien@angiang.gov.vn'].map(({ length }) => length + 2));
  });
});
