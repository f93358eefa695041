import { expect, it } from 'vitest';
import { type TimelineEntry, tellTimeline } from '@/ui/timeline.logic';
import { timelineTables } from './people.told';

const health = { id: 'syt', short_name: 'Sở Y tế' } as Parameters<typeof timelineTables>[0][number];
const tell = (was: TimelineEntry['was'], is_now: TimelineEntry['is_now']) =>
  tellTimeline(
    [
      {
        id: 1,
        changed_at: '2026-11-25T03:00:00Z',
        changed_by_name: 'Trần Quốc Khải',
        table_name: 'memberships',
        operation: 'UPDATE',
        was,
        is_now,
      },
    ],
    timelineTables([health]),
  )[0];

it('a change of a role says at which agency, and is no change of the agency', () => {
  const told = tell({ role: 'clerk', agency_id: 'syt' }, { role: 'supervisor', agency_id: 'syt' });
  expect(told).toMatchObject({
    title: 'Đổi vai trò tại Sở Y tế',
    changes: [{ label: 'Vai trò', before: 'Cán bộ đầu mối', after: 'Giám sát' }],
  });
});

it('where the agency stands beside the entry, it is not said twice', () => {
  expect(tell({ role: 'clerk' }, { role: 'supervisor' })?.title).toBe('Đổi vai trò');
});
