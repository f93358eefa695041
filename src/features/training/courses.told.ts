import { formatDate, formatMoment } from '@/lib/dates';
import { splitIds, tellAgencies } from '@/reference/agency-ids';
import { attachmentTold } from '@/reference/told';
import type { ComparedFields } from '@/session/record-form.logic';
import type { TimelineTables } from '@/ui/timeline.logic';
import type { CourseForm } from './courses.form';
import { attendedNames, type CourseState, fieldLabels, resultNames, stateNames } from './courses.names';

type NameOf = (agencyId: string) => string;

const moment = (label: string) => ({ label, format: (value: unknown) => formatMoment(String(value)) });
const inWords = (label: string, names: Record<string, string>) => ({
  label,
  format: (value: unknown) => names[String(value)] ?? String(value),
});

const steps: Record<CourseState, string> = {
  planned: 'Đưa vào kế hoạch',
  announced: 'Công bố lớp',
  held: 'Ghi nhận đã tổ chức',
  closed: 'Khép lại lớp',
  cancelled: 'Hủy lớp',
};

/** How the history of a course is told: the record, who takes part, its files. */
export function timelineTables(nameOf: NameOf): TimelineTables {
  const agencies = (ids: unknown) => (Array.isArray(ids) ? tellAgencies(ids.map(String), nameOf) : String(ids));
  return {
    training_courses: {
      title: {
        created: 'Lập lớp tập huấn',
        changed: ({ was, is_now }) =>
          was.state === 'closed' ? 'Mở lại lớp' : (steps[is_now.state as CourseState] ?? 'Sửa thông tin lớp'),
        deleted: 'Xóa lớp',
      },
      fields: {
        state: inWords('Trạng thái', stateNames),
        title: fieldLabels.title,
        plan_number: fieldLabels.plan_number,
        plan_date: { label: fieldLabels.plan_date, format: (value) => formatDate(String(value)) },
        topics: fieldLabels.topics,
        lecturers: fieldLabels.lecturers,
        place: fieldLabels.place,
        remote_points: {
          label: fieldLabels.remote_points,
          format: (value) => (Array.isArray(value) ? value.join('; ') : ''),
        },
        starts_at: moment('Khai mạc'),
        ends_at: moment('Kết thúc'),
        registration_until: moment('Nhận đăng ký đến'),
        capacity: fieldLabels.capacity,
        invited_agency_ids: { label: fieldLabels.invited, format: agencies },
        materials: fieldLabels.materials,
        cancel_reason: 'Lý do hủy',
        reopen_reason: 'Lý do mở lại',
      },
    },
    training_attendances: {
      title: {
        created: 'Thêm người dự',
        changed: ({ is_now }) =>
          is_now.withdrawn_at
            ? 'Rút tên người dự'
            : is_now.certificate_no
              ? 'Cấp giấy chứng nhận'
              : is_now.attended !== undefined
                ? 'Điểm danh'
                : is_now.result !== undefined
                  ? 'Ghi kết quả'
                  : 'Sửa người dự',
        deleted: 'Xóa người dự',
      },
      fields: {
        full_name: 'Họ và tên',
        position: 'Chức vụ',
        point: 'Điểm cầu',
        attended: inWords('Điểm danh', attendedNames),
        marked_how: inWords('Cách điểm danh', { list: 'theo danh sách', scan: 'quét mã' }),
        result: inWords('Kết quả', resultNames),
        certificate_number: 'Số giấy chứng nhận',
        note: 'Ghi chú',
        withdraw_reason: 'Lý do rút tên',
      },
    },
    attachments: attachmentTold,
  };
}

const days: readonly string[] = ['plan_date', 'starts_day', 'ends_day', 'until_day'];

/** How one's own typing and a colleague's save are told apart. */
export function comparedBy(nameOf: NameOf): ComparedFields<CourseForm> {
  return {
    labels: Object.entries(fieldLabels).filter(([field]) => field !== 'agency_id') as [keyof CourseForm, string][],
    tell: (field, value) => {
      const text = String(value ?? '');
      if (field === 'invites') return text === 'all' ? 'Tất cả cơ quan trực thuộc' : 'Các cơ quan được chọn';
      if (text === '') return '(trống)';
      if (field === 'invited') return tellAgencies(splitIds(text), nameOf);
      return days.includes(field) ? formatDate(text) : text;
    },
  };
}
