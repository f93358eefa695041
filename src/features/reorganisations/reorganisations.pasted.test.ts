import { describe, expect, it } from 'vitest';
import { pastedHeading, readPasted } from './reorganisations.pasted';

const agencies = [
  { code: 'UBND-TINH', name: 'Ủy ban nhân dân tỉnh An Giang', short_name: 'UBND tỉnh' },
  { code: 'SYT', name: 'Sở Y tế An Giang', short_name: 'Sở Y tế' },
  { code: 'STC', name: 'Sở Tài chính An Giang', short_name: 'Sở Tài chính' },
  { code: 'SLDTBXH', name: 'Sở Lao động, Thương binh và Xã hội', short_name: 'Sở LĐ-TB&XH' },
  { code: 'X1', name: 'UBND xã Phú An', short_name: 'UBND xã Phú An' },
  { code: 'X2', name: 'UBND xã Phú An', short_name: 'UBND xã Phú An' },
];
const read = (...lines: string[]) => readPasted(lines.join('\r\n'), agencies);
const heading = 'Bước\tMã\tCơ quan nhận';

describe('lines copied from a table', () => {
  it('make a step of each kind, agencies by code, name or short name', () => {
    const lines = read(
      pastedHeading,
      'Thành lập\tsdl\tSở Du lịch An Giang\tSở Du lịch\tSở\tUBND tỉnh\t\tSDL\t\tQuản lý báo chí',
      'Đổi tên\tSở Y tế\tSở Y tế và Dân số',
      'Chuyển cấp trên\tSYT\t\t\t\tSở Tài chính',
      'Sáp nhập\tSở Lao động, Thương binh và Xã hội; syt\t\t\t\t\tSở Tài chính',
      'Chia tách\tSTC\t\t\t\t\tSDL; Sở Y tế',
      'giai the\tSỞ Y TẾ\t\t\t\t\tSở Du lịch',
    );
    expect(lines.map(({ problem }) => problem)).toEqual(Array(6).fill(undefined));
    expect(lines.map(({ step }) => step)).toMatchObject([
      { kind: 'create', code: 'SDL', agency_kind: 'department', parent: 'UBND-TINH', press_role: 'press_authority' },
      { kind: 'rename', code: 'SYT', name: 'Sở Y tế và Dân số' },
      { kind: 'move', code: 'SYT', parent: 'STC' },
      { kind: 'merge', codes: ['SLDTBXH', 'SYT'], into: 'STC' },
      { kind: 'split', code: 'STC', into: ['SDL', 'SYT'], heir: 'SDL' },
      { kind: 'dissolve', code: 'SYT', heir: 'SDL' },
    ]);
  });

  it('may have their columns in any order, blank lines, and codes with commas between', () => {
    const [line] = read('nơi nhận\tCƠ QUAN\tBước', '', 'STC\tSYT, SLDTBXH\thợp nhất');
    expect(line).toMatchObject({ number: 3, step: { kind: 'merge', codes: ['SYT', 'SLDTBXH'], into: 'STC' } });
  });

  it.each([
    ['an unknown step', 'Gộp\tSYT', /^Không hiểu bước «Gộp»/],
    ['an unknown agency', 'Giải thể\tSở Vũ trụ', /^Không có cơ quan nào mang mã hoặc tên «Sở Vũ trụ»/],
    ['two agencies of one name', 'Giải thể\tUBND xã Phú An', /Nhiều cơ quan cùng tên .*: X1, X2\./],
    ['something missing', 'Sáp nhập\tSYT', /^Cơ quan nhận: Chọn cơ quan\.$/],
    ['an agency into itself', 'Sáp nhập\tSYT\tSYT', /^Cơ quan nhận: Cơ quan không thể nhập vào/],
  ])('with %s say so, each for itself', (_, wrong, told) => {
    const lines = read(heading, wrong, 'Giải thể\tSYT');
    expect(lines[0]).toMatchObject({ number: 2, problem: expect.stringMatching(told) });
    expect(lines[1]?.step).toEqual({ kind: 'dissolve', code: 'SYT', heir: '' });
  });

  it('with an unknown kind of agency or part in press matters say so', () => {
    const founding = (kind: string, role: string) =>
      read('Bước\tMã\tTên\tLoại\tCấp trên\tBáo chí', `Thành lập\tA1\tBan A\t${kind}\tUBND-TINH\t${role}`)[0]?.problem;
    expect(founding('Cục', '')).toBe('Không hiểu loại cơ quan «Cục».');
    expect(founding('Sở', 'kiểm duyệt')).toBe('Không hiểu vai trò báo chí «kiểm duyệt».');
  });

  it('need their heading', () => {
    expect(read('Giải thể\tSYT')).toMatchObject([{ problem: expect.stringContaining('Dòng đầu phải là tiêu đề') }]);
    expect(read('', ' ')).toEqual([]);
  });
});
