import { formatPhone } from '@/lib/contact';
import { formatDate } from '@/lib/dates';
import { attachmentTold, publicContactTold } from '@/reference/told';
import type { ComparedFields } from '@/session/record-form.logic';
import type { TimelineField, TimelineTables } from '@/ui/timeline.logic';
import { type RecordField, recordFields, type SpokespersonForm } from './spokespersons.form';
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

/** How the history of a spokesperson is told: the record, its publication, its files. */
export const timelineTables: TimelineTables = {
  spokespersons: {
    title: { created: 'Lập hồ sơ', changed: 'Sửa hồ sơ', deleted: 'Xóa hồ sơ', exported: 'danh sách người phát ngôn' },
    fields: Object.fromEntries(told.map((column) => [column, field(column)])),
  },
  public_contacts: publicContactTold,
  attachments: attachmentTold,
};

/** How one's own typing and a colleague's save are told apart. */
export const compared: ComparedFields<SpokespersonForm> = {
  labels: recordFields.flatMap((column) => (column === 'id' ? [] : [[column, fieldLabels[column]] as const])),
  tell: tellField,
};
