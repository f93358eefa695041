import { formatDate, formatMoment } from '@/lib/dates';
import { pressEventKindNames } from '@/reference/press-events';
import { capacityName } from '@/reference/speaking';
import { attachmentTold } from '@/reference/told';
import type { ComparedFields } from '@/session/record-form.logic';
import type { TimelineTables } from '@/ui/timeline.logic';
import type { EventForm } from './press-events.form';
import {
  fieldLabels,
  modeNames,
  outcomeNames,
  replyNames,
  roleNames,
  type State,
  stateNames,
} from './press-events.names';

const moment = (label: string) => ({ label, format: (value: unknown) => formatMoment(String(value)) });
const day = (label: string) => ({ label, format: (value: unknown) => formatDate(String(value)) });
const inWords = (label: string, names: Record<string, string>) => ({
  label,
  format: (value: unknown) => names[String(value)] ?? String(value),
});
const list = (label: string) => ({
  label,
  format: (value: unknown) => (Array.isArray(value) ? value.join('; ') || '(không có)' : String(value)),
});
const yes = (label: string) => ({ label, format: (value: unknown) => (value === true ? 'có' : 'không') });

const steps: Record<State, string> = {
  planned: 'Đưa vào kế hoạch',
  announced: 'Thông báo sự kiện',
  held: 'Ghi nhận đã diễn ra',
  closed: 'Kết thúc sự kiện',
  cancelled: 'Hủy sự kiện',
};

/** The name of a newspaper of the register; undefined where that is not at hand. */
type NameOf = (pressAgencyId: string) => string | undefined;

/** How the history of an event is told: the record, what was asked there, its files. */
export function timelineTables(nameOf: NameOf): TimelineTables {
  const named = (ids: readonly unknown[]) => {
    const names = ids.flatMap((id) => nameOf(String(id)) ?? []);
    return names.length === ids.length ? names.join('; ') || '(không có)' : `${ids.length} cơ quan báo chí`;
  };
  const newspapers = (label: string) => ({
    label,
    format: (ids: unknown) => named(Array.isArray(ids) ? ids : [ids]),
  });
  return {
    press_events: {
      title: {
        created: 'Lập sự kiện báo chí',
        changed: ({ was, is_now }) => {
          if (was.state === 'closed') return 'Mở lại sự kiện';
          if (is_now.state) return steps[is_now.state as State];
          return is_now.starts_at === undefined ? 'Sửa sự kiện' : 'Dời thời gian';
        },
        deleted: 'Xóa sự kiện',
        exported: 'thông báo họp báo',
      },
      fields: {
        kind: inWords(fieldLabels.kind, pressEventKindNames),
        role: inWords(fieldLabels.role, roleNames),
        state: inWords('Trạng thái', stateNames),
        title: fieldLabels.title,
        content: fieldLabels.content,
        mode: inWords(fieldLabels.mode, modeNames),
        place: fieldLabels.place,
        online_link: fieldLabels.online_link,
        starts_at: moment('Bắt đầu'),
        ends_at: moment('Kết thúc lúc'),
        host: fieldLabels.host,
        speaker_name: fieldLabels.speaker,
        speaker_position: 'Chức vụ người phát ngôn',
        speaker_capacity: { label: 'Tư cách phát ngôn', format: (value) => capacityName(String(value)) },
        speaker_matter: 'Vụ việc được ủy quyền',
        invited_press_agency_ids: newspapers(fieldLabels.invited),
        invited_others: list('Báo được mời khác'),
        notice_number: fieldLabels.notice_number,
        notice_date: day(fieldLabels.notice_date),
        notice_sent_at: moment('Gửi thông báo lúc'),
        notice_to: fieldLabels.notice_to,
        notice_due_at: moment('Hạn thông báo'),
        is_notice_late: yes('Thông báo muộn'),
        attended_press_agency_ids: newspapers(fieldLabels.attended),
        attended_others: list('Báo có mặt khác'),
        reporter_count: fieldLabels.reporter_count,
        published_in: fieldLabels.published_in,
        published_url: fieldLabels.published_url,
        is_recorded_late: yes('Ghi nhận sau'),
        closed_at: moment('Kết thúc ngày'),
        cancelled_at: moment('Hủy lúc'),
        cancel_reason: 'Lý do hủy',
        reopen_reason: 'Lý do mở lại',
      },
    },
    press_event_questions: {
      title: {
        created: 'Ghi câu hỏi của báo chí',
        changed: ({ is_now }) =>
          is_now.voided_at
            ? 'Đánh dấu câu hỏi ghi nhầm'
            : is_now.outcome
              ? 'Ghi kết quả việc đã hứa'
              : 'Sửa câu hỏi của báo chí',
        deleted: 'Xóa câu hỏi',
      },
      fields: {
        press_agency_id: newspapers('Báo, đài'),
        press_agency_name: 'Báo, đài (khác)',
        reporter_name: 'Phóng viên',
        question: 'Câu hỏi',
        reply_kind: inWords('Trả lời', replyNames),
        reply: 'Nội dung trả lời, việc hứa',
        follow_up_by: 'Người theo dõi',
        due_on: day('Hạn thực hiện'),
        outcome: inWords('Kết quả', outcomeNames),
        outcome_at: moment('Thực hiện lúc'),
        outcome_note: 'Cách thực hiện',
        void_reason: 'Lý do ghi nhầm',
        voided_at: moment('Đánh dấu ghi nhầm lúc'),
      },
    },
    attachments: attachmentTold,
  };
}

const words: Record<string, Record<string, string>> = { kind: pressEventKindNames, role: roleNames, mode: modeNames };

/** A field of a form in words. */
export function tellField(field: string, value: unknown): string {
  const text = String(value ?? '');
  if (text === '') return '(trống)';
  if (field.endsWith('_day') || field === 'notice_date') return formatDate(text);
  if (field === 'speaker') return 'người khác';
  return words[field]?.[text] ?? text.replaceAll('\n', '; ');
}

/** How one's own typing and a colleague's save are told apart. */
export const compared: ComparedFields<EventForm> = {
  labels: [
    'kind',
    'role',
    'title',
    'content',
    'mode',
    'place',
    'online_link',
    'starts_day',
    'starts_time',
    'ends_time',
    'host',
    'speaker',
    'invited',
    'published_in',
    'published_url',
  ].map((field) => [
    field as keyof EventForm & keyof typeof fieldLabels,
    fieldLabels[field as keyof typeof fieldLabels],
  ]),
  tell: tellField,
};
