// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDelegationDocument } from '../delegation-document';
import { delegation, letter } from '../documents.fixtures';
import { all, lookOf, openedWord, value } from './opened-word.fixtures';

type Opened = Awaited<ReturnType<typeof openedWord>>;

const mm = (twips: string | null) => (Number(twips) * 25.4) / 1440;

describe('a document with a named type, as a Word file', () => {
  let word: Opened;
  beforeAll(async () => {
    word = await openedWord(buildDelegationDocument(delegation));
  });

  it('is an upright A4 sheet with the margins of the decree', () => {
    expect([value(word.main, 'w:pgSz', 'w:w'), value(word.main, 'w:pgSz', 'w:h')]).toEqual(['11906', '16838']);
    const margin = (side: string) => mm(value(word.main, 'w:pgMar', `w:${side}`));
    for (const side of ['top', 'bottom']) expect(margin(side)).toSatisfy((size: number) => size >= 20 && size <= 25);
    expect(margin('left')).toSatisfy((size: number) => size >= 30 && size <= 35);
    expect(margin('right')).toSatisfy((size: number) => size >= 15 && size <= 20.01);
  });

  it('is set in black Times New Roman throughout', () => {
    const defaults = all(word.part('word/styles.xml'), 'w:docDefaults')[0] as Element;
    for (const script of ['ascii', 'hAnsi', 'cs', 'eastAsia'])
      expect(value(defaults, 'w:rFonts', `w:${script}`)).toBe('Times New Roman');
    expect(value(defaults, 'w:color')).toBe('000000');
    expect(all(word.main, 'w:rFonts')).toEqual([]);
    expect(all(word.main, 'w:color')).toEqual([]);
  });

  it.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '12 bold', 'center'],
    ['Độc lập - Tự do - Hạnh phúc', '13 bold', 'center'],
    ['TỈNH AN GIANG', '12', 'center'],
    ['SỞ Y TẾ', '12 bold', 'center'],
    ['Số: 05/GUQ-SYT', '13', 'center'],
    ['An Giang, ngày 09 tháng 12 năm 2019', '13 italic', 'center'],
    ['GIẤY ỦY QUYỀN', '14 bold', 'center'],
    ['Về việc phát ngôn', '14 bold', 'center'],
    ['Căn cứ Luật', '14 italic', 'both'],
    ['1. Người ủy quyền', '14 bold', 'both'],
    ['Chức vụ: Giám đốc Sở', '14', 'both'],
    ['Nơi nhận:', '12 bold italic', null],
    ['- Lưu: VT.', '11', null],
    ['GIÁM ĐỐC', '14 bold', 'center'],
  ])('sets «%s» in %s', (text, look, alignment) => {
    expect(lookOf(word.paragraph(text))).toBe(look);
    expect(value(word.paragraph(text), 'w:jc')).toBe(alignment);
  });

  it('puts agency and national name side by side, number and date on one line, without borders', () => {
    const table = all(word.main, 'w:tbl')[0] as Element;
    const [names, numbers] = all(table, 'w:tr').map((row) => all(row, 'w:tc').map((cell) => cell.textContent));
    expect(names?.[0]).toContain('SỞ Y TẾ');
    expect(names?.[1]).toContain('CỘNG HÒA');
    expect(numbers).toEqual(['Số: 05/GUQ-SYT', 'An Giang, ngày 09 tháng 12 năm 2019']);
    const borders = [...(all(table, 'w:tblBorders')[0]?.children ?? [])].map((border) => border.getAttribute('w:val'));
    expect(new Set(borders)).toEqual(new Set(['none']));
  });

  it('draws the rule under the motto as long as its text, that under the agency from a third to half of it', () => {
    const [left, right] = all(word.main, 'w:gridCol').map((column) => mm(column.getAttribute('w:w')));
    const length = (rule: Element, room = 0) =>
      room - mm(value(rule, 'w:ind', 'w:left')) - mm(value(rule, 'w:ind', 'w:right'));
    // Widths of the texts in Times New Roman bold: 12.61 em of 13 pt, «SỞ Y TẾ» 4.49 em of 12 pt.
    expect(length(word.ruleBelow('Độc lập'), right)).toBeCloseTo(57.8, 0);
    const underAgency = length(word.ruleBelow('SỞ Y TẾ'), left);
    expect(underAgency).toBeGreaterThan(19 / 3);
    expect(underAgency).toBeLessThan(19 / 2);
    for (const text of ['Độc lập', 'SỞ Y TẾ', 'Về việc']) expect(value(word.ruleBelow(text), 'w:top')).toBe('single');
    expect(all(word.main, 'w:u')).toEqual([]);
  });

  it('indents the first line of justified paragraphs, at least 6 pt apart, single to 1.5 lines', () => {
    for (const beginning of ['Căn cứ Nghị định', 'Người được ủy quyền nhân danh', 'Giấy ủy quyền này']) {
      const text = word.paragraph(beginning);
      expect(['567', '720']).toContain(value(text, 'w:ind', 'w:firstLine'));
      expect(Number(value(text, 'w:spacing', 'w:before'))).toBeGreaterThanOrEqual(120);
      const lines = Number(value(text, 'w:spacing', 'w:line')) / 240;
      expect(lines).toBeGreaterThanOrEqual(1);
      expect(lines).toBeLessThanOrEqual(1.5);
    }
  });

  it('closes each ground with a semicolon, the last with a full stop, the text with «./.»', () => {
    expect(word.texts.filter((text) => text.startsWith('Căn cứ')).map((text) => text.at(-1))).toEqual([';', '.']);
    expect(word.texts.filter((text) => text.endsWith('./.'))).toEqual([
      expect.stringContaining('chấm dứt việc ủy quyền./.'),
    ]);
  });

  it('numbers pages from the second on, centred in the top margin', () => {
    expect(all(word.main, 'w:titlePg')).toHaveLength(1);
    const [standard, first] = ['default', 'first'].map((type) => {
      const reference = all(word.main, 'w:headerReference').find((one) => one.getAttribute('w:type') === type);
      const target = all(word.part('word/_rels/document.xml.rels'), 'Relationship').find(
        (relation) => relation.getAttribute('Id') === reference?.getAttribute('r:id'),
      );
      return word.part(`word/${target?.getAttribute('Target')}`);
    }) as [Document, Document];
    expect(all(standard, 'w:instrText').map((field) => field.textContent)).toEqual(['PAGE']);
    expect(value(standard, 'w:jc')).toBe('center');
    expect(['26', '28']).toContain(value(standard, 'w:sz'));
    expect(all(first, 'w:instrText')).toEqual([]);
  });

  it('puts the list of recipients level with the position of the signer, in one row that is not torn', () => {
    const row = all(word.main, 'w:tr').at(-1) as Element;
    expect(all(row, 'w:cantSplit')).toHaveLength(1);
    const [received, signed] = all(row, 'w:tc').map((cell) => all(cell, 'w:p').map((one) => one.textContent));
    expect(received?.[0]).toBe('Nơi nhận:');
    expect(signed).toEqual(['GIÁM ĐỐC', 'Nguyễn Văn An']);
  });
});

describe('a công văn, as a Word file', () => {
  let word: Opened;
  beforeAll(async () => {
    word = await openedWord(letter);
  });

  it('says «V/v» under its number, 6 pt apart, and has no title', () => {
    const about = word.paragraph('V/v chấn chỉnh');
    expect([lookOf(about), value(about, 'w:jc'), value(about, 'w:spacing', 'w:before')]).toEqual([
      '12',
      'center',
      '120',
    ]);
    expect(about.previousElementSibling?.textContent).toBe('Số: 1210/UBND-TH');
    expect(word.texts.filter((text) => text === 'CÔNG VĂN')).toEqual([]);
  });

  it('lists several addressees below «Kính gửi:», dashes under its colon', () => {
    const start = Number(value(word.paragraph('Kính gửi:'), 'w:ind', 'w:left'));
    const names = word.texts.filter((text) => /^- (Các sở|Ủy ban)/.test(text));
    expect(names).toEqual(['- Các sở, ban, ngành tỉnh;', '- Ủy ban nhân dân các huyện, thị xã, thành phố.']);
    for (const name of names) {
      const line = word.paragraph(name);
      const dash = Number(value(line, 'w:ind', 'w:left')) - Number(value(line, 'w:ind', 'w:hanging'));
      // «Kính gửi» is 3.66 em of 14 pt wide.
      expect(mm(String(dash - start))).toBeCloseTo(18.1, 0);
    }
  });

  it('names a single addressee on the same line', async () => {
    const { texts } = await openedWord({ ...letter, addressees: ['Báo An Giang.'] });
    expect(texts).toContain('Kính gửi: Báo An Giang');
  });

  it('sets parts in capitals, numbered headings bold, and what is stressed within a paragraph', () => {
    expect(lookOf(word.paragraph('I. VỀ SỐ LIỆU'))).toBe('14 bold');
    expect(lookOf(word.paragraph('1. Số cuộc họp báo'))).toBe('14 bold');
    expect(lookOf(word.paragraph('Yêu cầu: '))).toBe('14 bold / 14');
  });

  it('keeps headings with what they head', () => {
    for (const heading of ['I. VỀ', '1. Số cuộc']) expect(all(word.paragraph(heading), 'w:keepNext')).toHaveLength(1);
  });

  it('repeats the titles of a table on each page and tears no row', () => {
    const table = all(word.main, 'w:tbl').find((one) => one.textContent?.includes('Chỉ tiêu')) as Element;
    expect(all(table, 'w:tr').map((row) => all(row, 'w:tblHeader').length)).toEqual([1, 0]);
    expect(all(table, 'w:tr').map((row) => all(row, 'w:cantSplit').length)).toEqual([1, 1]);
  });
});
