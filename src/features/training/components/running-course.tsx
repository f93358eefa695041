import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { paths } from '@/lib/paths';
import { useAgenciesFor } from '@/reference/use-agencies-for';
import { DemoBadge } from '@/ui/demo-badge';
import { PageHeader } from '@/ui/page-header';
import { RecordFailure } from '@/ui/record-failure';
import { EmptyState, PageLoader } from '@/ui/states';
import { peopleOptions } from '../attendances.queries';
import type { Course } from '../courses.api';
import { courseOptions } from '../courses.queries';

const list = { label: 'Tập huấn', to: paths.training };

/** The course of an address that ends in what is done with it, and who takes part. */
export function prefetchRunning(client: QueryClient, { pathname }: URL) {
  const id = pathname.split('/').at(-2) ?? '';
  return Promise.all([client.prefetchQuery(courseOptions(id)), client.prefetchQuery(peopleOptions(id))]);
}

interface Props {
  /** «Điểm danh» */
  title: string;
  children: (course: Course) => ReactNode;
}

/** A course for who runs it; says so to everybody else. */
export function RunningCourse({ title, children }: Props) {
  const { id = '' } = useParams();
  const course = useQuery(courseOptions(id));
  const { includes, isLoading } = useAgenciesFor('training.run');
  if (course.isPending || isLoading) return <PageLoader />;
  if (course.data === undefined) {
    return <RecordFailure error={course.error} list={list} onRetry={() => course.refetch()} />;
  }
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[list, { label: course.data.title, to: paths.course(id) }]}
        badges={course.data.is_demo && <DemoBadge />}
      />
      {includes(course.data.agency_id) ? (
        children(course.data)
      ) : (
        <EmptyState title="Chỉ giám sát của cơ quan tổ chức, hoặc của cơ quan cấp trên, làm việc này." />
      )}
    </>
  );
}
