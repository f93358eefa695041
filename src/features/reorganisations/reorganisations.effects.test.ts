import { describe, expect, it } from 'vitest';
import { tellCounts, tellWarnings, totalOf, unsettled, type Warning } from './reorganisations.effects';
import { dissolved } from './reorganisations.fixtures';

describe('effects', () => {
  it('are told in words, without what did not happen', () => {
    expect(tellCounts(dissolved('SYT', { terms: 2, incidents: 1, enquiries: 4, courses: 2, memberships: 3 }))).toEqual([
      '2 nhiệm kỳ phát ngôn kết thúc',
      '1 vụ việc đang mở được chuyển giao',
      '4 đề nghị của báo chí chưa trả lời được chuyển giao',
      '2 lớp tập huấn chưa khép lại được chuyển giao',
      '3 vai trò kết thúc',
    ]);
    expect(tellCounts({})).toEqual([]);
  });

  it('of several agencies are summed', () => {
    const total = totalOf([dissolved('SYT', { terms: 2, contacts: 1 }), dissolved('STC', { terms: 1 })]);
    expect(total).toMatchObject({ terms: 3, contacts: 1, incidents: 0 });
  });
});

describe('warnings', () => {
  const warnings: Warning[] = [
    { key: 'heir_without_clerk', code: 'SDL', name: 'Sở Du lịch' },
    { key: 'heir_without_clerk', code: 'SVH', name: 'Sở Văn hóa' },
    { key: 'reach_ended', code: 'H883', name: 'UBND thành phố Long Xuyên' },
    { key: 'no_press_authority', code: 'UBND-TINH', name: 'UBND tỉnh' },
    { key: 'no_propaganda_committee', code: 'UBND-TINH', name: 'UBND tỉnh' },
  ];

  it('of one kind are told together, with the names', () => {
    const told = tellWarnings(warnings).map(({ message }) => message);
    expect(told).toHaveLength(4);
    expect(told[0]).toMatch(/^Chưa có cán bộ đầu mối ở cơ quan tiếp nhận: Sở Du lịch, Sở Văn hóa\./);
    expect(told[1]).toMatch(/mất vị trí ở: UBND thành phố Long Xuyên\./);
    expect(told[2]).toMatch(/^UBND tỉnh không còn cơ quan quản lý nhà nước về báo chí\./);
    expect(told[3]).toMatch(/^UBND tỉnh không còn cơ quan tuyên giáo\./);
  });

  it('are gone once somebody has seen to them', () => {
    const left = unsettled(warnings, { clerked: ['SDL'], pressRoles: ['press_authority'] });
    expect(left.map(({ key, code }) => `${key} ${code}`)).toEqual([
      'heir_without_clerk SVH',
      'reach_ended H883',
      'no_propaganda_committee UBND-TINH',
    ]);
  });
});
