import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { paths } from '@/lib/paths';
import type { Agency } from '@/reference/agencies.api';
import { lastChangedBy } from '@/reference/timeline.api';
import { useAgenciesFor } from '@/reference/use-agencies-for';
import { DemoBadge } from '@/ui/demo-badge';
import { PageHeader } from '@/ui/page-header';
import { RecordFailure } from '@/ui/record-failure';
import { EmptyState, PageLoader } from '@/ui/states';
import { CourseForm } from '../components/course-form';
import { type Course, getCourse } from '../courses.api';
import { toForm, toRow } from '../courses.form';
import { courseOptions, useUpdateCourse } from '../courses.queries';

const list = { label: 'Tập huấn', to: paths.training };

export function prefetch(client: QueryClient, { pathname }: URL) {
  return client.prefetchQuery(courseOptions(pathname.split('/').at(-2) ?? ''));
}

export function Component() {
  const { id = '' } = useParams();
  const course = useQuery(courseOptions(id));
  const { living, includes, isLoading } = useAgenciesFor('training.run');
  if (course.isPending || isLoading) return <PageLoader />;
  // A look at the record that fails later leaves the form and what is typed in it alone.
  if (course.data === undefined) {
    return <RecordFailure error={course.error} list={list} onRetry={() => course.refetch()} />;
  }
  const { title, state, agency_id, is_demo } = course.data;
  return (
    <>
      <PageHeader
        title={`Sửa lớp: ${title}`}
        crumbs={[list, { label: title, to: paths.course(id) }]}
        badges={is_demo && <DemoBadge />}
      />
      {!includes(agency_id) ? (
        <EmptyState title="Chỉ giám sát của cơ quan tổ chức, hoặc của cơ quan cấp trên, sửa được lớp này." />
      ) : state === 'closed' || state === 'cancelled' ? (
        <EmptyState title="Lớp đã khép lại hoặc đã hủy nên không sửa được nữa." />
      ) : (
        <EditCourse course={course.data} below={living} />
      )}
    </>
  );
}

function EditCourse({ course, below }: { course: Course; below: Agency[] }) {
  const update = useUpdateCourse();
  const ids = below.map(({ id }) => id);
  return (
    <CourseForm
      draftOf={`training-course:${course.id}`}
      initial={toForm(course, ids)}
      version={course.version}
      below={below}
      submitLabel="Lưu thay đổi"
      cancelTo={paths.course(course.id)}
      loadTheirs={async () => {
        const [theirs, by] = await Promise.all([getCourse(course.id), lastChangedBy(course.id, 'training_courses')]);
        return { form: toForm(theirs, ids), version: theirs.version, by, at: theirs.updated_at };
      }}
      onSave={async (form, version) => {
        const { id, agency_id: _, ...change } = toRow(form, ids);
        await update.mutateAsync({ id, version: version ?? course.version, change });
        return { goTo: paths.course(id), message: 'Đã lưu thay đổi.' };
      }}
    />
  );
}
