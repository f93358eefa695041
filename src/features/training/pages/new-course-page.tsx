import { useState } from 'react';
import { paths } from '@/lib/paths';
import type { Agency } from '@/reference/agencies.api';
import { useAgenciesFor } from '@/reference/use-agencies-for';
import { useActing } from '@/session/acting';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { CourseForm } from '../components/course-form';
import { emptyForm, toRow } from '../courses.form';
import { useCreateCourse } from '../courses.queries';

export function Component() {
  const { can } = useActing();
  return (
    <>
      <PageHeader title="Thêm lớp tập huấn" crumbs={[{ label: 'Tập huấn', to: paths.training }]} />
      {can('training.run') ? (
        <WithAgencies />
      ) : (
        <EmptyState title="Giám sát của cơ quan tổ chức, hoặc của cơ quan cấp trên, lập lớp tập huấn." />
      )}
    </>
  );
}

function WithAgencies() {
  const { isPending, isError, error, refetch, living } = useAgenciesFor('training.run');
  if (isPending) return <PageLoader />;
  if (isError) return <ErrorState error={error} onRetry={() => refetch()} />;
  return <NewCourse below={living} />;
}

function NewCourse({ below }: { below: Agency[] }) {
  const { acting } = useActing();
  const create = useCreateCourse();
  const [initial] = useState(() => emptyForm(acting.agency.id));
  return (
    <CourseForm
      draftOf="training-course:new"
      initial={initial}
      version={null}
      below={below}
      submitLabel="Lưu lớp tập huấn"
      cancelTo={paths.training}
      onSave={async (form) => {
        const row = toRow(
          form,
          below.map(({ id }) => id),
        );
        const { id } = await create.mutateAsync(
          form.was_held ? { ...row, state: 'held', registration_until: null } : row,
        );
        const next = form.was_held ? 'Nhập người dự ở «Điểm danh».' : 'Công bố để các cơ quan đăng ký.';
        return { goTo: paths.course(id), message: `Đã lưu lớp tập huấn. ${next}` };
      }}
    />
  );
}
