import { describe, expect, it } from 'vitest';
import { type TimelineEntry, tellTimeline } from '@/ui/timeline.logic';
import { recordFields } from './spokespersons.form';
import { tellField, timelineTables } from './spokespersons.told';

describe('a value in words', () => {
  it.each([
    ['kind', 'head', 'Người đứng đầu'],
    ['kind', 'standing', 'Người phát ngôn'],
    ['kind', 'other', 'other'],
    ['valid_from', '2026-11-23', '23/11/2026'],
    ['decision_date', '2024-01-10', '10/01/2024'],
    ['official_phone', '02963957049', '0296 395 7049'],
    ['internal_phone', '19001234', '1900 1234'],
    ['knows_field', true, 'Đã xác nhận'],
    ['knows_field', false, 'Chưa xác nhận'],
    ['decision_number', '2024-01-10', '2024-01-10'],
    ['full_name', 'Võ Bảo Tú', 'Võ Bảo Tú'],
    ['valid_to', null, '(trống)'],
    ['valid_to', '', '(trống)'],
    ['standards_note', undefined, '(trống)'],
  ])('%s %s is «%s»', (field, value, words) => expect(tellField(field, value)).toBe(words));
});

describe('the history', () => {
  const told = (rest: Partial<TimelineEntry>) =>
    tellTimeline(
      [
        {
          id: 1,
          changed_at: '2026-11-23T08:00:00Z',
          changed_by_name: 'Nguyễn Ngọc Hân',
          table_name: 'spokespersons',
          operation: 'UPDATE',
          was: null,
          is_now: null,
          ...rest,
        },
      ],
      timelineTables,
    );

  it('tells every field a form holds, and the reason of an end', () => {
    const fields = Object.keys(timelineTables.spokespersons?.fields ?? {});
    const asked = recordFields.filter((field) => field !== 'id' && field !== 'agency_id');
    expect(fields.toSorted()).toEqual([...asked, 'end_reason'].toSorted());
  });

  it('tells an end by its day and reason', () => {
    const ended = told({
      was: { valid_to: null, end_reason: null, version: 3 },
      is_now: { valid_to: '2026-11-30', end_reason: 'Nghỉ hưu', version: 4 },
    });
    expect(ended).toMatchObject([
      {
        title: 'Sửa hồ sơ',
        changes: [
          { label: 'Đến hết ngày', before: null, after: '30/11/2026' },
          { label: 'Lý do thôi nhiệm vụ', before: null, after: 'Nghỉ hưu' },
        ],
      },
    ]);
  });

  it('tells a publication by the four public fields and the day of confirmation in Vietnam', () => {
    const contact = {
      full_name: 'Võ Bảo Tú',
      position: 'Phó Giám đốc Sở',
      phone: '02963000218',
      email: 'a@b.gov.vn',
      confirmed_at: '2026-11-22T17:30:00Z',
      name_sort: 'tu',
    };
    expect(told({ table_name: 'public_contacts', operation: 'INSERT', is_now: contact })).toMatchObject([
      {
        title: 'Công bố trên danh bạ',
        changes: [
          { after: 'Võ Bảo Tú' },
          { after: 'Phó Giám đốc Sở' },
          { after: '0296 300 0218' },
          { after: 'a@b.gov.vn' },
          { after: '23/11/2026' },
        ],
      },
    ]);
    expect(told({ table_name: 'public_contacts', operation: 'DELETE', was: contact })).toMatchObject([
      { title: 'Gỡ khỏi danh bạ' },
    ]);
  });

  it('tells of leaving the directory and of coming back', () => {
    const gone = { withdrawn_at: '2026-11-23T09:45:00Z' };
    const contact = { table_name: 'public_contacts' };
    expect(told({ ...contact, was: { withdrawn_at: null }, is_now: gone })).toMatchObject([
      { title: 'Gỡ khỏi danh bạ', changes: [{ label: 'Gỡ lúc', after: '23/11/2026 16:45' }] },
    ]);
    expect(told({ ...contact, was: gone, is_now: { withdrawn_at: null } })).toMatchObject([{ title: 'Công bố lại' }]);
  });

  it('tells of a file its name and checksum, and why it was taken off', () => {
    const file = { file_name: 'QĐ 15.pdf', sha256: 'ba78', void_reason: null };
    const off = { ...file, void_reason: 'Nhầm tệp' };
    expect(told({ table_name: 'attachments', was: file, is_now: off })).toMatchObject([
      { title: 'Gỡ tệp đính kèm', changes: [{ label: 'Lý do gỡ', after: 'Nhầm tệp' }] },
    ]);
  });
});
