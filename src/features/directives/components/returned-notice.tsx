import { Alert, Text } from '@mantine/core';
import { formatDate } from '@/lib/dates';
import { Lines } from '@/ui/lines';
import type { Acknowledgement } from '../acknowledgements.api';

/** What the supervisor asks to complete, while that waits. */
export function ReturnedNotice({ acknowledgement }: { acknowledgement: Acknowledgement }) {
  const { state, return_reason, redo_by } = acknowledgement;
  if (state !== 'returned' || return_reason === null) return null;
  return (
    <Alert color="orange" variant="light" title="Đề nghị bổ sung">
      <Lines text={return_reason} />
      {redo_by && (
        <Text size="sm" mt={4}>
          Hạn bổ sung: {formatDate(redo_by)}.
        </Text>
      )}
    </Alert>
  );
}
