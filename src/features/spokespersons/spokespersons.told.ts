import { formatPhone } from '@/lib/contact';
import { formatDate, formatDayOf } from '@/lib/dates';
import type { TimelineField, TimelineTables } from '@/ui/timeline.logic';
import type { RecordField } from './spokespersons.form';
import { fieldLabels, kindNames } from './spokespersons.names';

type Told = Exclude<RecordField, 'id' | 'agency_id'> | 'end_reason';

const days: readonly string[] = ['decision_date', 'valid_from', 'valid_to'];
const phones: readonly string[] = ['official_phone', 'internal_phone'];

/** A field's value in words; «(trống)» for nothing. */
export function tellField(field: string, value: unknown): string {
  if (value === '' || value === null || value === undefined) return '(trống)';
  if (typeof value === 'boolean') return value ? 'Đã xác nhận' : 'Chưa xác nhận';
  const text = String(value);
  if (field === 'kind') return kindNames[text as keyof typeof kindNames] ?? text;
  if (days.includes(field)) return formatDate(text);
  if (phones.includes(field)) return formatPhone(text);
  return text;
}

const told: Told[] = [
  'kind',
  'full_name',
  'position',
  'official_phone',
  'official_email',
  'internal_phone',
  'decision_number',
  'decision_date',
  'decision_signer',
  'valid_from',
  'valid_to',
  'end_reason',
  'is_permanent_staff',
  'has_political_standing',
  'knows_field',
  'knows_press_law',
  'communicates_well',
  'standards_note',
];

const field = (column: Told): TimelineField => ({
  label: fieldLabels[column],
  format: (value) => tellField(column, value),
});
const day = (label: string): TimelineField => ({ label, format: (value) => formatDayOf(String(value)) });

/** How the history of a spokesperson is told: the record, its publication, its files. */
export const timelineTables: TimelineTables = {
  spokespersons: {
    title: { created: 'Lập hồ sơ', changed: 'Sửa hồ sơ', deleted: 'Xóa hồ sơ' },
    fields: Object.fromEntries(told.map((column) => [column, field(column)])),
  },
  public_contacts: {
    title: { created: 'Công bố trên danh bạ', changed: 'Cập nhật trên danh bạ', deleted: 'Gỡ khỏi danh bạ' },
    fields: {
      full_name: 'Họ và tên',
      position: 'Chức vụ',
      phone: field('official_phone'),
      email: 'Thư điện tử',
      confirmed_at: day('Xác nhận ngày'),
    },
  },
  attachments: {
    title: { created: 'Đính kèm tệp', changed: 'Gỡ tệp đính kèm', deleted: 'Xóa tệp đính kèm' },
    fields: { file_name: 'Tên tệp', sha256: 'SHA-256', void_reason: 'Lý do gỡ' },
  },
};
