import { describe, expect, it } from 'vitest';
import { type TimelineEntry, tellTimeline } from '@/ui/timeline.logic';
import { delegation } from './delegations.fixtures';
import { tellField, timelineTables } from './delegations.told';

describe('a field in words', () => {
  it.each([
    ['delegate_rank', 'staff', 'Người có trách nhiệm khác thuộc cơ quan'],
    ['until_day', '2026-11-30', '30/11/2026'],
    ['until_time', '', 'hết ngày'],
    ['from_time', '', 'đầu ngày'],
    ['from_time', '14:30', '14:30'],
    ['official_phone', '02963957049', '0296 395 7049'],
    ['scope', '', '(trống)'],
    ['matter', 'Vụ cháy kho', 'Vụ cháy kho'],
  ])('%s «%s» is «%s»', (field, value, words) => expect(tellField(field, value)).toBe(words));
});

describe('the history', () => {
  const told = (rest: Partial<TimelineEntry>) =>
    tellTimeline(
      [
        {
          id: 1,
          changed_at: '2026-11-23T08:00:00Z',
          changed_by_name: 'Nguyễn Ngọc Hân',
          table_name: 'delegations',
          operation: 'UPDATE',
          was: null,
          is_now: null,
          ...rest,
        },
      ],
      timelineTables,
    )[0];

  it('tells every column a reader can know', () => {
    const ofTheMachine = ['id', 'agency_id', 'name_sort', 'search', 'version', 'starts_at', 'ends_at', 'is_demo'];
    const stamps = ['created_at', 'created_by', 'updated_at', 'updated_by', 'publish_rule_id', 'renews_id'];
    const joined = ['agency', 'contact', 'renews', 'renewals'];
    const columns = Object.keys(delegation()).filter(
      (column) => ![...ofTheMachine, ...stamps, ...joined].includes(column),
    );
    expect(Object.keys(timelineTables.delegations?.fields ?? {}).toSorted()).toEqual(columns.toSorted());
  });

  it('calls a signature a signature, a revocation a revocation', () => {
    const was = { signed_at: null, document_number: null };
    const is_now = { signed_at: '2026-11-23T09:45:00+00:00', document_number: '41/GUQ-SYT' };
    expect(told({ was, is_now })).toMatchObject({
      title: 'Ghi nhận đã ký',
      changes: [{ after: '41/GUQ-SYT' }, { label: 'Ký lúc', after: '23/11/2026 16:45' }],
    });
    expect(
      told({ was: { revoked_at: null }, is_now: { revoked_at: '2026-11-23T09:45:00Z', revoke_reason: 'Đổi người' } })
        ?.title,
    ).toBe('Thu hồi');
    expect(told({ was: { matter: 'a' }, is_now: { matter: 'b' } })?.title).toBe('Sửa văn bản ủy quyền');
  });

  it('tells the term as people say it', () => {
    const is_now = { valid_from: '2026-11-23T17:00:00Z', valid_until: '2026-11-30T17:00:00Z' };
    expect(told({ operation: 'INSERT', is_now })?.changes.map(({ after }) => after)).toEqual([
      '24/11/2026',
      'đến hết ngày 30/11/2026',
    ]);
  });

  it('tells leaving the directory and coming back', () => {
    const left = { withdrawn_at: '2026-11-23T09:45:00Z' };
    const contact = { table_name: 'public_contacts' };
    expect(told({ ...contact, was: { withdrawn_at: null }, is_now: left })?.title).toBe('Gỡ khỏi danh bạ');
    expect(told({ ...contact, was: left, is_now: { withdrawn_at: null } })?.title).toBe('Công bố lại');
    expect(told({ ...contact, was: { phone: '0296300021' }, is_now: { phone: '0296300022' } })?.title).toBe(
      'Cập nhật trên danh bạ',
    );
  });
});
