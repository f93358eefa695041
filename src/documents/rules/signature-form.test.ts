import { describe, expect, it } from 'vitest';
import { district, health, province } from '../documents.fixtures';
import { signatureLines } from './signature-form';

const body = 'TM. ỦY BAN NHÂN DÂN';
const office = { ...health, name: 'Văn phòng Ủy ban nhân dân tỉnh' };
const inspectorate = { ...health, name: 'Thanh tra tỉnh' };
const propaganda = { ...health, kind: 'party_body', name: 'Ban Tuyên giáo Tỉnh ủy An Giang' };

describe('the signature', () => {
  it.each([
    [province, 'Chủ tịch Ủy ban nhân dân tỉnh', [body, 'CHỦ TỊCH']],
    [district, 'Chủ tịch Ủy ban nhân dân', [body, 'CHỦ TỊCH']],
    [district, 'Phó Chủ tịch', [body, 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    [health, 'Giám đốc Sở', ['GIÁM ĐỐC']],
    [health, 'Giám đốc Sở Y tế An Giang', ['GIÁM ĐỐC']],
    [health, 'Quyền Giám đốc', ['Q. GIÁM ĐỐC']],
    [health, 'Phó Giám đốc', ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
    [health, 'Phó Giám đốc phụ trách Sở Y tế', ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
    [office, 'Chánh Văn phòng', ['CHÁNH VĂN PHÒNG']],
    [inspectorate, 'Phó Chánh Thanh tra', ['KT. CHÁNH THANH TRA', 'PHÓ CHÁNH THANH TRA']],
    [propaganda, 'Trưởng ban', ['TRƯỞNG BAN']],
    [propaganda, 'Phó Trưởng ban', ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN']],
    [health, 'Viện trưởng', ['VIỆN TRƯỞNG']],
  ])('$name, %s', (agency, position, lines) => {
    expect(signatureLines(agency, position)).toEqual(lines);
  });

  it('by order or authorisation names the head it stands for', () => {
    expect(signatureLines(health, 'Chánh Văn phòng Sở', 'TL.')).toEqual(['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG']);
    expect(signatureLines(province, 'Chánh Văn phòng', 'TUQ.')).toEqual(['TUQ. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']);
  });
});
