import { describe, expect, it } from 'vitest';
import { type TimelineEntry, type TimelineTable, type TimelineTables, tellTimeline } from './timeline.logic';

const tables: TimelineTables = {
  agencies: {
    title: { created: 'Lập hồ sơ', changed: 'Cập nhật', deleted: 'Xóa' },
    fields: {
      head_name: 'Người đứng đầu',
      head_since: 'Giữ chức từ ngày',
      office_phone: { label: 'Điện thoại', format: (digits) => `số ${digits}` },
      active: 'Hoạt động',
    },
  },
};
const entry = (rest: Partial<TimelineEntry>): TimelineEntry => ({
  id: 7,
  changed_at: '2026-11-23T08:00:00Z',
  changed_by_name: 'Trần Quốc Khải',
  table_name: 'agencies',
  operation: 'UPDATE',
  was: null,
  is_now: null,
  ...rest,
});
const told = (rest: Partial<TimelineEntry>) => tellTimeline([entry(rest)], tables);

describe('history of a record', () => {
  it('tells each field with what was and what is', () => {
    const changed = told({
      was: { head_since: '2020-02-01', office_phone: '0296', active: true },
      is_now: { head_since: '2026-11-20', office_phone: null, active: false },
    });
    expect(changed).toEqual([
      {
        id: 7,
        kind: 'changed',
        title: 'Cập nhật',
        at: '2026-11-23T08:00:00Z',
        by: 'Trần Quốc Khải',
        changes: [
          { column: 'head_since', label: 'Giữ chức từ ngày', before: '01/02/2020', after: '20/11/2026' },
          { column: 'office_phone', label: 'Điện thoại', before: 'số 0296', after: null },
          { column: 'active', label: 'Hoạt động', before: 'Có', after: 'Không' },
        ],
      },
    ]);
  });
  it('leaves out a change of nothing a person reads', () => {
    expect(told({ was: { search: 'a' }, is_now: { search: 'b' } })).toEqual([]);
  });
  it('keeps a creation even when no field of it is shown', () => {
    expect(told({ operation: 'INSERT', is_now: { id: 'x' } })).toMatchObject([{ kind: 'created', changes: [] }]);
  });
  it('tells a deletion by what there was', () => {
    expect(told({ operation: 'DELETE', was: { head_name: 'Ngô Thị An' } })).toMatchObject([
      { kind: 'deleted', changes: [{ before: 'Ngô Thị An', after: null }] },
    ]);
  });
  it.each([
    ['docx', 'Xuất danh sách (Word)'],
    ['xlsx', 'Xuất danh sách (Excel)'],
    ['csv', 'Xuất danh sách (CSV)'],
    ['json', 'Xuất danh sách (JSON)'],
    ['file', 'Tải danh sách'],
    ['print', 'In danh sách'],
    ['odt', 'Xuất danh sách'],
  ])('tells an export as %s by what was taken out, how much and by which filters', (format, title) => {
    const is_now = { format, rows: 12, filters: { q: 'Hòa', loai: 'xa' } };
    const agencies = { title: { ...tables.agencies?.title, exported: 'danh sách' }, fields: {} } as TimelineTable;
    expect(tellTimeline([entry({ operation: 'EXPORT', is_now })], { agencies })).toMatchObject([
      {
        kind: 'exported',
        title,
        changes: [
          { label: 'Số dòng', before: null, after: '12' },
          { label: 'Bộ lọc', before: null, after: 'q: Hòa; loai: xa' },
        ],
      },
    ]);
  });
  it('names the system where nobody did it', () => {
    expect(told({ operation: 'INSERT', changed_by_name: null })).toMatchObject([{ by: 'Hệ thống' }]);
  });
  it('is silent about tables nobody described', () => {
    expect(told({ table_name: 'secrets', operation: 'INSERT' })).toEqual([]);
  });
});
