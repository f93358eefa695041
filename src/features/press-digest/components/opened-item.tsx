import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { paths } from '@/lib/paths';
import type { PressItemRecord } from '@/reference/press-items/press-items.api';
import { pressItemOptions } from '@/reference/press-items/press-items.queries';
import { RecordFailure } from '@/ui/record-failure';
import { PageLoader } from '@/ui/states';

export const digestList = { label: 'Điểm báo', to: paths.digest };

/** The article the address names. */
export function OpenedItem({ children }: { children: (item: PressItemRecord) => ReactNode }) {
  const { id = '' } = useParams();
  const item = useQuery(pressItemOptions(id));
  // A later look that fails leaves what is open, and what is typed into it, where it is.
  if (item.data) return children(item.data);
  if (item.isPending) return <PageLoader />;
  return <RecordFailure error={item.error} list={digestList} onRetry={() => item.refetch()} />;
}
