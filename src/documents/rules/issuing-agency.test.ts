import { describe, expect, it } from 'vitest';
import { type IssuingAgency, issuerOf, placeOf, symbolOf } from './issuing-agency';

const agency = (kind: string, name: string): IssuingAgency => ({ kind, name, code: 'MA', symbol: null });
const underProvince = ['ỦY BAN NHÂN DÂN', 'TỈNH AN GIANG'];

describe('the letterhead', () => {
  it.each([
    ['province', 'Ủy ban nhân dân tỉnh An Giang', [], underProvince],
    ['district', 'Ủy ban nhân dân huyện Tịnh Biên', [], ['ỦY BAN NHÂN DÂN', 'HUYỆN TỊNH BIÊN']],
    ['district', 'Ủy ban nhân dân thành phố Long Xuyên', [], ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ LONG XUYÊN']],
    ['special_zone', 'Ủy ban nhân dân đặc khu Phú Quốc', [], ['ỦY BAN NHÂN DÂN', 'ĐẶC KHU PHÚ QUỐC']],
    ['department', 'Sở Y tế An Giang', underProvince, ['SỞ Y TẾ']],
    ['department', 'Văn phòng Ủy ban nhân dân tỉnh', underProvince, ['VĂN PHÒNG']],
    ['department', 'Thanh tra tỉnh', underProvince, ['THANH TRA TỈNH']],
    ['department', 'Ban Quản lý Khu kinh tế tỉnh', underProvince, ['BAN QUẢN LÝ KHU KINH TẾ TỈNH']],
    ['party_body', 'Ban Tuyên giáo Tỉnh ủy An Giang', ['TỈNH ỦY AN GIANG'], ['BAN TUYÊN GIÁO']],
    ['party_body', 'Ban Tuyên giáo và Dân vận Tỉnh ủy An Giang', ['TỈNH ỦY AN GIANG'], ['BAN TUYÊN GIÁO VÀ DÂN VẬN']],
  ])('of a %s: %s', (kind, name, superior, own) => {
    expect(issuerOf(agency(kind, name), 'An Giang')).toEqual({ superior, own });
  });
});

describe('the place', () => {
  it.each([
    ['province', 'Ủy ban nhân dân tỉnh An Giang', 'An Giang'],
    ['department', 'Sở Y tế An Giang', 'An Giang'],
    ['party_body', 'Ban Tuyên giáo Tỉnh ủy An Giang', 'An Giang'],
    ['district', 'Ủy ban nhân dân thành phố Long Xuyên', 'Long Xuyên'],
    ['district', 'Ủy ban nhân dân huyện Tịnh Biên', 'Tịnh Biên'],
    ['district', 'Ủy ban nhân dân thị xã Tân Châu', 'Tân Châu'],
    ['commune', 'Ủy ban nhân dân xã Mỹ Hoà Hưng', 'Mỹ Hoà Hưng'],
    ['ward', 'Ủy ban nhân dân phường Bình Đức', 'Bình Đức'],
    ['special_zone', 'Ủy ban nhân dân đặc khu Phú Quốc', 'Phú Quốc'],
    ['ward', 'Ủy ban nhân dân phường 3', 'Phường 3'],
  ])('of a %s: %s', (kind, name, place) => {
    expect(placeOf(agency(kind, name), 'An Giang')).toBe(place);
  });
});

it('abbreviates an agency without a symbol: a committee as every one, a department by its code', () => {
  expect(symbolOf({ ...agency('department', 'Sở Y tế An Giang'), symbol: 'SYT' })).toBe('SYT');
  expect(symbolOf(agency('department', 'Sở Y tế An Giang'))).toBe('MA');
  expect(symbolOf(agency('commune', 'Ủy ban nhân dân xã Mỹ Hoà Hưng'))).toBe('UBND');
});
