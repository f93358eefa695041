import { describe, expect, it } from 'vitest';
import { type TimelineTables, tellTimeline } from '@/ui/timeline.logic';
import { agencies } from '../../../tests/harness/unit-personas';
import { auditEntry } from './audit.fixtures';
import { tableOf } from './audit.told';

const told: TimelineTables = {
  incidents: {
    title: { created: 'Ghi nhận vụ việc', changed: 'Sửa vụ việc', deleted: 'Xóa vụ việc' },
    fields: { severity: { label: 'Mức độ', format: (value) => (value === 'hot' ? 'Nóng' : 'Thường') } },
  },
};
const person = '00000000-0000-4000-8000-00000000b001';
const names = new Map([
  [agencies.health.id, 'Sở Y tế'],
  [person, 'Nguyễn Ngọc Hân'],
]);
function tell(rest: Parameters<typeof auditEntry>[1]) {
  const entry = auditEntry(1, rest);
  return tellTimeline([entry], { [entry.table_name]: tableOf(entry, told, names) })[0];
}

describe('an entry', () => {
  it('is told as its feature tells it', () => {
    expect(tell({})).toMatchObject({
      title: 'Sửa vụ việc',
      changes: [{ label: 'Mức độ', before: 'Thường', after: 'Nóng' }],
    });
  });

  it('tells what else changed: by its label, agencies and people by name, moments as moments', () => {
    const is_now = {
      agency_id: agencies.health.id,
      answered_by: person,
      closed_at: '2026-11-23T08:00:00Z',
      is_demo: true,
      incident_id: 'i9',
    };
    expect(tell({ was: {}, is_now })?.changes.map(({ label, after }) => [label, after])).toEqual([
      ['Cơ quan', 'Sở Y tế'],
      ['Người trả lời', 'Nguyễn Ngọc Hân'],
      ['Mã vụ việc', 'i9'],
      ['Khép lại lúc', '23/11/2026 15:00'],
      ['Dữ liệu minh họa', 'Có'],
    ]);
  });

  it('hides nothing: a column without a label stands under its own name', () => {
    expect(tell({ was: { new_column: 1 }, is_now: { new_column: 2 } })?.changes).toEqual([
      { column: 'new_column', label: 'new_column', before: '1', after: '2' },
    ]);
  });

  it('of a table without words says so by its name', () => {
    for (const [operation, title] of [
      ['INSERT', 'Thêm: brand_new'],
      ['UPDATE', 'Sửa: brand_new'],
      ['DELETE', 'Xóa: brand_new'],
    ]) {
      expect(
        tell({ table_name: 'brand_new', operation: operation ?? '', was: { a: 1 }, is_now: { a: 2 } }),
      ).toMatchObject({
        title,
        changes: [{ label: 'a' }],
      });
    }
  });

  it('of a setting tells its value, whatever it counts', () => {
    expect(tell({ table_name: 'settings', was: { value: 90 }, is_now: { value: 60 } })).toMatchObject({
      title: 'Đổi thiết lập',
      changes: [{ label: 'Giá trị', before: '90', after: '60' }],
    });
  });

  it('of a reception number tells the numbers as they are dialled', () => {
    expect(tell({ table_name: 'hotlines', was: { phones: [] }, is_now: { phones: ['02963852468'] } })).toMatchObject({
      title: 'Sửa số tiếp nhận',
      changes: [{ label: 'Điện thoại', after: '0296 385 2468' }],
    });
  });
});
