import { describe, expect, it } from 'vitest';
import { checkLines } from './invitations.lines';
import { tellRefusal } from './invitations.refusals';
import { agencies } from './people.fixtures';

const managed = new Set(agencies.filter(({ code }) => code !== 'TINH-KHAC').map(({ id }) => id));
const check = (pasted: string, among = agencies) =>
  checkLines(pasted, { agencies: among, managed, ownEmail: 'quanly@phatngon.example' });
const told = (pasted: string) =>
  check(pasted).map(({ email, agency, role, problems }) => [email, agency?.code, role, ...problems]);

describe('a pasted list', () => {
  it.each([
    ['tabs, as from Excel', 'An@angiang.gov.vn\tSở Y tế\tCán bộ đầu mối'],
    ['semicolons', ' an@angiang.gov.vn ; SYT ; can bo '],
    ['commas', 'an@angiang.gov.vn, sở y tế, cán bộ'],
    ['quotes', '"an@angiang.gov.vn"\t"Sở Y tế"\t"cán bộ đầu mối"'],
    ['no diacritics and capitals', 'AN@ANGIANG.GOV.VN;SO Y TE;DAU MOI'],
  ])('is understood with %s', (_, line) => {
    expect(told(line)).toEqual([['an@angiang.gov.vn', 'SYT', 'clerk']]);
  });

  it('may begin with a heading and hold empty lines', () => {
    expect(told('Thư điện tử\tCơ quan\tVai trò\r\n\r\na@b.vn\tSYT\tGiám sát\r\n\r\nc@d.vn\tSGDDT\tquản trị\n')).toEqual(
      [
        ['a@b.vn', 'SYT', 'supervisor'],
        ['c@d.vn', 'SGDDT', 'manager'],
      ],
    );
    expect(told('Email;Cơ quan;Vai trò')).toEqual([]);
  });

  it('finds a name that holds the very comma that separates', () => {
    const culture = ['a@b.vn', 'SVHTTDL', 'clerk'];
    expect(told('a@b.vn, Sở Văn hóa, Thể thao và Du lịch, cán bộ')).toEqual([culture]);
    expect(told('a@b.vn\tSở Văn hoá, Thể thao và Du lịch\tcán bộ')).toEqual([culture]);
    expect(told('a@b.vn;Sở VH,TT&DL;cán bộ')).toEqual([culture]);
  });

  it.each([
    ['an address that is none', 'an.angiang.gov.vn; SYT; cán bộ', tellRefusal('invitations_email')],
    ['no agency', 'a@b.vn; ; cán bộ', 'Ghi cơ quan bằng mã hoặc tên, giữa thư điện tử và vai trò.'],
    ['an unknown agency', 'a@b.vn; Sở Lạ; cán bộ', 'Không có cơ quan nào mang mã hoặc tên «Sở Lạ».'],
    ['an agency outside', 'a@b.vn; TINH-KHAC; cán bộ', tellRefusal('agency_outside')],
    ['an agency that is no more', 'a@b.vn; Sở Cũ; cán bộ', tellRefusal('agency_dissolved')],
    ['no role', 'a@b.vn; SYT', tellRefusal('invitations_role')],
    ['one’s own address', 'QuanLy@phatngon.example; SYT; cán bộ', tellRefusal('own_membership')],
  ])('says of %s what to do', (_, line, sentence) => {
    expect(check(line).map(({ problems }) => problems)).toEqual([[sentence]]);
  });

  it('says everything that is wrong with a line, and of the next one nothing', () => {
    const [bad, good] = check('không có gì\na@b.vn; SYT; cán bộ');
    expect(bad?.problems).toHaveLength(3);
    expect(good?.problems).toEqual([]);
  });

  it('takes an unknown role for what it is: part of no name', () => {
    expect(told('a@b.vn; SYT; thủ kho')).toEqual([['a@b.vn', 'SYT', undefined, tellRefusal('invitations_role')]]);
  });

  it('says of two alike that the second is', () => {
    const lines = check('a@b.vn; SYT; cán bộ\nA@b.vn, Sở Y tế, đầu mối\na@b.vn; SYT; giám sát');
    expect(lines.map(({ problems }) => problems)).toEqual([[], [tellRefusal('invitation_repeated')], []]);
  });

  it('finds an official name without the province at its end', () => {
    expect(told('a@b.vn; Ủy ban nhân dân tỉnh An; cán bộ')).toEqual([['a@b.vn', 'UBND-TINH', 'clerk']]);
    expect(check('a@b.vn; Sở; cán bộ')[0]?.problems).toEqual(['Có 3 cơ quan tên «Sở»: ghi mã (SYT, SGDDT, SVHTTDL).']);
  });

  it('asks for the code where two agencies have one name', () => {
    const health = agencies.find(({ code }) => code === 'SYT');
    if (!health) throw new Error('no Sở Y tế');
    const twin = { ...health, id: agencies[2]?.id ?? '', code: 'SYT-2' };
    const [byName, byCode] = check('a@b.vn; Sở Y tế; cán bộ\na@b.vn; SYT-2; cán bộ', [health, twin]);
    expect(byName?.problems).toEqual(['Có 2 cơ quan tên «Sở Y tế»: ghi mã (SYT, SYT-2).']);
    expect(byCode?.problems).toEqual([]);
  });
});
