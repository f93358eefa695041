import { Alert, Button } from '@mantine/core';
import { formatMoment } from '@/lib/dates';

/** Says that unfinished typing was found, and offers to begin without it. */
export function RestoredDraft({ at, onDiscard }: { at: string; onDiscard: () => void }) {
  return (
    <Alert variant="light" title={`Đã khôi phục bản nháp lúc ${formatMoment(at)}`} role="status">
      <Button size="xs" variant="default" onClick={onDiscard}>
        Bỏ nháp, bắt đầu lại
      </Button>
    </Alert>
  );
}
