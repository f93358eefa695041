import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { toAppError } from '@/lib/errors';
import { PageHeader } from './page-header';
import { EmptyState, ErrorState } from './states';

interface Props {
  error: unknown;
  /** Where the list of such records is. */
  list: { label: string; to: string };
  onRetry: () => void;
}

/** A record that did not come: there is none for these eyes, or it can be asked for again. */
export function RecordFailure({ error, list, onRetry }: Props) {
  // An id that is none, one of nobody, one of another agency: all the same to who may not see it.
  const missing = ['not_found', 'invalid'].includes(toAppError(error).kind);
  if (!missing) return <ErrorState error={error} onRetry={onRetry} />;
  return (
    <>
      <PageHeader title="Không tìm thấy hồ sơ" crumbs={[list]} />
      <EmptyState title="Hồ sơ này không có, hoặc bạn không có quyền xem.">
        <Button component={Link} to={list.to} variant="default">
          Về danh sách
        </Button>
      </EmptyState>
    </>
  );
}
