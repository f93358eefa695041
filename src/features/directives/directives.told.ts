import { formatDate, formatMoment } from '@/lib/dates';
import { splitIds, tellAgencies } from '@/reference/agency-ids';
import { attachmentTold } from '@/reference/told';
import type { ComparedFields } from '@/session/record-form.logic';
import type { TimelineTables } from '@/ui/timeline.logic';
import { formNames, fieldLabels as spreadLabels } from './acknowledgements.names';
import type { DirectiveForm } from './directives.form';
import { type DirectiveKind, type DirectiveState, fieldLabels, kindNames } from './directives.names';

type NameOf = (agencyId: string) => string;

const day = (label: string) => ({ label, format: (value: unknown) => formatDate(String(value)) });
const moment = (label: string) => ({ label, format: (value: unknown) => formatMoment(String(value)) });
const inWords = (label: string, names: Record<string, string>) => ({
  label,
  format: (value: unknown) => names[String(value)] ?? String(value),
});

const steps: Record<DirectiveState, string> = {
  draft: 'Nhập văn bản',
  issued: 'Gửi văn bản đến các cơ quan',
  ended: 'Cho hết hiệu lực',
  voided: 'Bỏ văn bản nhập nhầm',
};

const ownSteps: Record<string, string> = {
  read: 'Đã đọc văn bản',
  confirmed: 'Xác nhận đã quán triệt',
  returned: 'Đề nghị bổ sung',
  withdrawn: 'Thôi yêu cầu quán triệt',
};

/** How the history of a directive is told, and that of what an agency confirms of it. */
export function timelineTables(nameOf: NameOf): TimelineTables {
  return {
    directives: {
      title: {
        created: 'Nhập văn bản',
        changed: ({ was, is_now }) =>
          was.state === 'ended' && is_now.state === 'issued'
            ? 'Khôi phục hiệu lực'
            : (steps[is_now.state as DirectiveState] ?? 'Sửa thông tin văn bản'),
        deleted: 'Xóa văn bản',
        exported: 'danh sách quán triệt',
      },
      fields: {
        issuer: fieldLabels.issuer,
        kind: inWords(fieldLabels.kind, kindNames),
        number: fieldLabels.number,
        issued_on: day(fieldLabels.issued_on),
        effective_on: day(fieldLabels.effective_on),
        title: fieldLabels.title,
        summary: fieldLabels.summary,
        source_url: fieldLabels.source_url,
        addressed_agency_ids: {
          label: fieldLabels.addressed,
          format: (ids) => (Array.isArray(ids) ? tellAgencies(ids.map(String), nameOf) : String(ids)),
        },
        confirm_by: day(fieldLabels.confirm_by),
        ended_on: day('Hết hiệu lực từ ngày'),
        end_reason: 'Lý do hết hiệu lực',
        reopen_reason: 'Lý do khôi phục',
        void_reason: 'Lý do bỏ',
      },
    },
    directive_acknowledgements: {
      title: {
        created: 'Được gửi văn bản',
        changed: ({ was, is_now }) =>
          was.state === 'confirmed' && is_now.state === 'read'
            ? 'Thu hồi xác nhận'
            : (ownSteps[String(is_now.state)] ?? 'Sửa xác nhận'),
        deleted: 'Xóa xác nhận',
        exported: 'xác nhận quán triệt',
      },
      fields: {
        sent_at: moment('Gửi lúc'),
        spread_on: day(spreadLabels.spread_on),
        spread_form: inWords(spreadLabels.spread_form, formNames),
        spread_form_note: spreadLabels.spread_form_note,
        staff_count: spreadLabels.staff_count,
        note: spreadLabels.note,
        correction_reason: 'Lý do sửa, thu hồi',
        return_reason: 'Nội dung đề nghị bổ sung',
        redo_by: day('Hạn bổ sung'),
        withdraw_reason: 'Lý do thôi yêu cầu',
      },
    },
    attachments: attachmentTold,
  };
}

const days: readonly string[] = ['issued_on', 'effective_on', 'confirm_by'];

/** How one's own typing and a colleague's save are told apart. */
export function comparedBy(nameOf: NameOf): ComparedFields<DirectiveForm> {
  return {
    labels: Object.entries(fieldLabels).filter(([field]) => field !== 'agency_id') as [keyof DirectiveForm, string][],
    tell: (field, value) => {
      const text = String(value ?? '');
      if (field === 'addresses') return text === 'all' ? 'Tất cả cơ quan trực thuộc' : 'Các cơ quan được chọn';
      if (text === '') return '(trống)';
      if (field === 'addressed') return tellAgencies(splitIds(text), nameOf);
      if (field === 'kind') return kindNames[text as DirectiveKind] ?? text;
      return days.includes(field) ? formatDate(text) : text;
    },
  };
}
