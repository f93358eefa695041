import { formatMoment } from '@/lib/dates';
import type { TimelineTable } from '@/ui/timeline.logic';
import { pressKindName } from '../press-kinds';
import { type Tone, toneNames } from '../tones';

/** How the history tells a press item, of its incident or its own. */
export const pressItemTold: TimelineTable = {
  title: {
    created: 'Thêm tin, bài',
    changed: ({ is_now }) => {
      if (is_now.voided_at) return 'Gỡ tin, bài';
      return is_now.incident_id ? 'Đưa tin, bài vào vụ việc' : 'Sửa tin, bài';
    },
    deleted: 'Xóa tin, bài',
    exported: 'điểm báo',
  },
  fields: {
    title: 'Tên tác phẩm',
    press_kind: { label: 'Loại hình', format: (value) => pressKindName(String(value)) },
    author: 'Tác giả',
    column_name: 'Chuyên mục',
    issue_no: 'Số báo',
    published_at: { label: 'Đăng, phát lúc', format: (value) => formatMoment(String(value)) },
    url: 'Đường dẫn',
    summary: 'Tóm tắt',
    tone: { label: 'Tính chất thông tin', format: (value) => toneNames[value as Tone] ?? String(value) },
    quoted_passage: 'Đoạn trích',
    void_reason: 'Lý do gỡ',
  },
};
