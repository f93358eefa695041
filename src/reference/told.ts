import { formatPhone } from '@/lib/contact';
import { formatDayOf, formatMoment } from '@/lib/dates';
import type { TimelineTable } from '@/ui/timeline.logic';

/** How the history of a record tells its place in the public directory. */
export const publicContactTold: TimelineTable = {
  title: {
    created: 'Công bố trên danh bạ',
    changed: ({ is_now }) =>
      is_now.withdrawn_at === undefined
        ? 'Cập nhật trên danh bạ'
        : is_now.withdrawn_at === null
          ? 'Công bố lại'
          : 'Gỡ khỏi danh bạ',
    deleted: 'Gỡ khỏi danh bạ',
    exported: 'danh bạ công khai',
  },
  fields: {
    full_name: 'Họ và tên',
    position: 'Chức vụ',
    phone: { label: 'Điện thoại công vụ', format: (phone) => formatPhone(String(phone)) },
    email: 'Thư điện tử',
    matter: 'Vụ việc',
    document_number: 'Số văn bản',
    document_name: 'Văn bản kèm theo',
    withdrawn_at: { label: 'Gỡ lúc', format: (moment) => formatMoment(String(moment)) },
    confirmed_at: { label: 'Xác nhận ngày', format: (moment) => formatDayOf(String(moment)) },
  },
};

/** How it tells its files. */
export const attachmentTold: TimelineTable = {
  title: { created: 'Đính kèm tệp', changed: 'Gỡ tệp đính kèm', deleted: 'Xóa tệp đính kèm', exported: 'tệp đính kèm' },
  fields: { file_name: 'Tên tệp', sha256: 'SHA-256', void_reason: 'Lý do gỡ' },
};
