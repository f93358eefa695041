import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import type { PressItemRecord } from '@/reference/press-items/press-items.api';
import { pressItemOptions } from '@/reference/press-items/press-items.queries';
import { pressItemRefusals } from '@/reference/press-items/press-items.refusals';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';

interface Props {
  id: string;
  children: (item: PressItemRecord) => ReactNode;
}

/** An article of the digest of which an incident is to be made; says so when it is part of one already. */
export function ArticleAlone({ id, children }: Props) {
  const item = useQuery(pressItemOptions(id));
  // Judged once: that it is part of the one being saved takes no form from under its typist.
  const wasAlone = useRef<boolean>(undefined);
  if (item.isPending) return <PageLoader />;
  if (!item.data) return <ErrorState error={item.error} onRetry={() => item.refetch()} />;
  const { incident, voided_at } = item.data;
  wasAlone.current ??= incident === null && voided_at === null;
  if (wasAlone.current) return children(item.data);
  if (!incident) return <EmptyState title={pressItemRefusals.item_voided.message} />;
  return (
    <EmptyState title="Tin bài này đã thuộc một vụ việc.">
      <Button component={Link} to={paths.incident(incident.id)} variant="default">
        Mở vụ việc
      </Button>
    </EmptyState>
  );
}
