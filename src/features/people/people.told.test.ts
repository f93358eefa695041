import { describe, expect, it } from 'vitest';
import { type TimelineEntry, tellTimeline } from '@/ui/timeline.logic';
import { agencies } from './people.fixtures';
import { timelineTables } from './people.told';

const told = (table_name: string, was: TimelineEntry['was'], is_now: TimelineEntry['is_now']) => {
  const operation = was === null ? 'INSERT' : 'UPDATE';
  const entry = {
    id: 1,
    changed_at: '2026-10-01T02:00:00Z',
    changed_by_name: null,
    table_name,
    operation,
    was,
    is_now,
  };
  const [first] = tellTimeline([entry], timelineTables(agencies));
  return first && [first.title, ...first.changes.map(({ label, before, after }) => `${label}: ${before} → ${after}`)];
};
const [, health] = agencies;

describe('the history of people', () => {
  it.each([
    [
      'memberships',
      null,
      { agency_id: health?.id ?? '', role: 'clerk', active: true },
      ['Nhận vai trò', 'Cơ quan: null → Sở Y tế', 'Vai trò: null → Cán bộ đầu mối'],
    ],
    ['memberships', { role: 'clerk' }, { role: 'manager' }, ['Đổi vai trò', 'Vai trò: Cán bộ đầu mối → Quản trị']],
    [
      'memberships',
      { active: true, deactivated_at: null, deactivation_reason: null },
      { active: false, deactivated_at: '2026-10-01T02:00:00Z', deactivation_reason: 'Nghỉ hưu' },
      ['Ngừng vai trò', 'Ngừng lúc: null → 01/10/2026 09:00', 'Lý do ngừng: null → Nghỉ hưu'],
    ],
    [
      'memberships',
      { active: false, deactivation_reason: 'Nghỉ hưu' },
      { active: true, deactivation_reason: null },
      ['Kích hoạt lại vai trò', 'Lý do ngừng: Nghỉ hưu → null'],
    ],
    [
      'invitations',
      { expires_at: '2026-10-01T02:00:00Z' },
      { expires_at: '2026-10-08T02:00:00Z' },
      ['Gia hạn lời mời', 'Có hạn đến: 01/10/2026 09:00 → 08/10/2026 09:00'],
    ],
    [
      'invitations',
      { accepted_at: null, accepted_by: null },
      { accepted_at: '2026-10-01T02:00:00Z', accepted_by: 'x' },
      ['Lời mời được chấp nhận', 'Chấp nhận lúc: null → 01/10/2026 09:00'],
    ],
    [
      'invitations',
      { withdrawn_at: null },
      { withdrawn_at: '2026-10-01T02:00:00Z' },
      ['Thu hồi lời mời', 'Thu hồi lúc: null → 01/10/2026 09:00'],
    ],
    [
      'profiles',
      { phone: null },
      { phone: '02963957049' },
      ['Sửa thông tin cá nhân', 'Điện thoại: null → 0296 395 7049'],
    ],
  ])('tells of %s %j → %j', (table, was, is_now, expected) => {
    expect(told(table, was, is_now)).toEqual(expected);
  });
});
