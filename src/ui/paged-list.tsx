import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ListPages } from './list-pages';
import { ErrorState, PageLoader } from './states';

interface Props<Row, Place> {
  /** The page asked for. */
  list: UseQueryResult<{ rows: Row[]; next: Place | null }>;
  /** Where it begins. */
  after: Place | null;
  /** What is counted: «người». */
  noun: string;
  /** «Chưa có người phát ngôn nào ở đây» */
  emptyTitle: string;
  /** Shown instead when there is nothing and nothing was looked for. */
  nothing?: ReactNode;
  onTurn: (after: Place | null) => void;
  /** The rows; `stale` while the next ones are on their way. */
  children: (rows: Row[], stale: boolean) => ReactNode;
}

/** A list as it comes, page by page: awaited, told when it fails, then its rows with the way on and back. */
export function PagedList<Row, Place>({ list, nothing, children, ...pages }: Props<Row, Place>) {
  if (list.isPending) return <PageLoader />;
  if (list.isError) return <ErrorState error={list.error} onRetry={() => list.refetch()} />;
  if (nothing && list.data.rows.length === 0 && pages.after === null) return nothing;
  return (
    <ListPages page={list.data} {...pages}>
      {children(list.data.rows, list.isPlaceholderData)}
    </ListPages>
  );
}
