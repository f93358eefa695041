import { Text } from '@mantine/core';
import { formatMoment } from '@/lib/dates';
import type { DraftState } from './use-draft';

/** Whether what is typed is safe already; spoken when that changes. */
export function DraftStatus({ state }: { state: DraftState }) {
  return (
    <Text size="sm" c={isKept(state) ? 'dimmed' : 'var(--mantine-color-error)'} role="status">
      {tell(state)}
    </Text>
  );
}

const isKept = ({ is }: DraftState) => is !== 'failed' && is !== 'too_long';

function tell(state: DraftState): string {
  switch (state.is) {
    case 'none':
      return '';
    case 'pending':
      return 'Đang lưu nháp…';
    case 'kept':
      return `Đã lưu nháp lúc ${formatMoment(state.at)}`;
    case 'failed':
      return 'Chưa lưu được nháp lên máy chủ. Nội dung vẫn còn ở đây, ứng dụng đang thử lại.';
    case 'too_long':
      return 'Nội dung quá dài nên chưa lưu được nháp lên máy chủ, mới giữ ở thẻ trình duyệt này. Rút ngắn các mục quá dài.';
  }
}
