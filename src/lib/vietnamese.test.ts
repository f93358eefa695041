import { describe, expect, it } from 'vitest';
import { accented, fold, matches } from './vietnamese';

describe('without diacritics', () => {
  it.each([
    ['Nguyễn Đạt', 'nguyen dat'],
    ['ĐẶNG THỊ ƯỚC', 'dang thi uoc'],
    ['Sở NN&PTNT', 'so nn&ptnt'],
  ])('«%s» is «%s», composed or decomposed', (text, folded) => {
    expect(fold(text.normalize('NFC'))).toBe(folded);
    expect(fold(text.normalize('NFD'))).toBe(folded);
  });
});

describe('with diacritics', () => {
  it.each([
    ['hòa', 'hoà'],
    ['thúy', 'thuý'],
    ['khỏe', 'khoẻ'],
    ['Tỉnh Ủy', 'tỉnh uỷ'],
    ['nguyễn', 'nguyễn'.normalize('NFD')],
  ])('«%s» and «%s» are one word', (one, other) => expect(accented(one)).toBe(accented(other)));

  it.each([
    ['hòa', 'hóa'],
    ['trần', 'trân'],
    ['dào', 'đào'],
    ['an', 'ăn'],
    ['mua', 'mưa'],
  ])('«%s» and «%s» are two', (one, other) => expect(accented(one)).not.toBe(accented(other)));
});

describe('a search', () => {
  it.each([
    ['Trần Văn Hòa', 'tran'],
    ['Trân Châu', 'tran'],
    ['Trần Văn Hòa', 'trần'],
    ['Trần Văn Hòa', 'hoà'],
    ['Trần Văn Hoà', 'hòa'],
    ['Trần Văn Hòa', 'hoa tra'],
    ['Đặng Thị Đào', 'dang đào'],
    ['Đặng Thị Đào', 'đ'],
    ['Đặng Thị Đào', 'D'],
    ['12/QĐ-UBND', 'qd ubnd'],
    ['Nguyễn', 'nguyễn'.normalize('NFD')],
    ['Nguyễn', ''],
    ['Nguyễn', ' – '],
  ])('in «%s» for «%s» finds', (text, query) => expect(matches(text, query)).toBe(true));

  it.each([
    ['Trân Châu', 'trần'],
    ['Trần Văn Hòa', 'trân'],
    ['Trần Văn Hòa', 'hóa'],
    ['Dũng', 'đ'],
    ['Trần Văn Hòa', 'ran'],
    ['Trần Văn Hòa', 'tran thi'],
    ['', 'tran'],
  ])('in «%s» for «%s» does not', (text, query) => expect(matches(text, query)).toBe(false));
});
