import { formatPhone } from '@/lib/contact';
import { formatDate, formatMoment, formatUntil } from '@/lib/dates';
import { formatSince } from '@/lib/local-time';
import { attachmentTold, publicContactTold } from '@/reference/told';
import type { ComparedFields } from '@/session/record-form.logic';
import type { ChangedRow, TimelineField, TimelineTables } from '@/ui/timeline.logic';
import type { DelegationForm } from './delegations.form';
import { type DelegateRank, fieldLabels, rankNames } from './delegations.names';

const days: readonly string[] = ['from_day', 'until_day', 'signed_day'];
const phones: readonly string[] = ['official_phone', 'internal_phone'];

/** A form's field in words; «(trống)» for nothing. */
export function tellField(field: string, value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  if (text === '') return field === 'from_time' ? 'đầu ngày' : field === 'until_time' ? 'hết ngày' : '(trống)';
  if (field === 'delegate_rank') return rankNames[text as DelegateRank] ?? text;
  if (days.includes(field)) return formatDate(text);
  if (phones.includes(field)) return formatPhone(text);
  return text;
}

/** How one's own typing and a colleague's save are told apart. */
export const compared: ComparedFields<DelegationForm> = {
  labels: Object.entries(fieldLabels) as [keyof DelegationForm, string][],
  tell: tellField,
};

const words = (field: keyof typeof fieldLabels): TimelineField => ({
  label: fieldLabels[field],
  format: (value) => tellField(field, value),
});
const moment = (label: string, format = formatMoment): TimelineField => ({
  label,
  format: (value) => format(String(value)),
});

function changeTitle({ was, is_now }: ChangedRow): string {
  if (is_now.revoked_at) return 'Thu hồi';
  return was.signed_at === null && is_now.signed_at ? 'Ghi nhận đã ký' : 'Sửa văn bản ủy quyền';
}

/** How the history of a delegation is told: the paper, its publication, its files. */
export const timelineTables: TimelineTables = {
  delegations: {
    title: {
      created: 'Lập văn bản ủy quyền',
      changed: changeTitle,
      deleted: 'Xóa văn bản ủy quyền',
      exported: 'văn bản ủy quyền',
    },
    fields: {
      delegate_name: words('delegate_name'),
      delegate_position: words('delegate_position'),
      delegate_rank: words('delegate_rank'),
      official_phone: words('official_phone'),
      official_email: words('official_email'),
      internal_phone: words('internal_phone'),
      matter: words('matter'),
      scope: words('scope'),
      valid_from: moment('Hiệu lực từ', formatSince),
      valid_until: moment('Thời hạn', formatUntil),
      signer_name: words('signer_name'),
      signer_position: words('signer_position'),
      document_number: words('document_number'),
      signed_at: moment('Ký lúc'),
      publish_due_at: moment('Hạn công bố'),
      revoked_at: moment('Thu hồi lúc'),
      revoke_reason: 'Lý do thu hồi',
    },
  },
  public_contacts: publicContactTold,
  attachments: attachmentTold,
};
