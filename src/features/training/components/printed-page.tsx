import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { paths } from '@/lib/paths';
import { PrintButton } from '@/reference/print-button';
import { placeNameOf, settingsOptions } from '@/reference/settings.queries';
import { PageHeader } from '@/ui/page-header';
import { RecordFailure } from '@/ui/record-failure';
import { ErrorState, PageLoader } from '@/ui/states';
import type { Person } from '../attendances.api';
import { peopleOptions } from '../attendances.queries';
import type { Course } from '../courses.api';
import { courseOptions } from '../courses.queries';

const list = { label: 'Tập huấn', to: paths.training };

interface Props {
  title: string;
  children: (course: Course, people: Person[], place: string) => ReactNode;
}

/** A paper about a course, to look at and to print. */
export function PrintedPage({ title, children }: Props) {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const course = useQuery(courseOptions(id));
  const people = useQuery(peopleOptions(id));
  const settings = useQuery(settingsOptions());
  if (course.isPending || people.isPending || settings.isPending) return <PageLoader />;
  if (course.isError) return <RecordFailure error={course.error} list={list} onRetry={() => course.refetch()} />;
  if (people.isError) return <RecordFailure error={people.error} list={list} onRetry={() => people.refetch()} />;
  if (settings.isError) return <ErrorState error={settings.error} onRetry={() => settings.refetch()} />;
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={title}
          crumbs={[list, { label: course.data.title, to: paths.course(id) }]}
          actions={
            <PrintButton
              label="In"
              printed={{ what: 'training_courses', recordId: id, rows: people.data.length, filters: search }}
            />
          }
        />
      </div>
      {children(course.data, people.data, placeNameOf(settings.data))}
    </>
  );
}
