import { zodResolver } from '@hookform/resolvers/zod';
import { Fieldset, Stack, Text } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { formatMoment } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { OwnAgency } from '@/session/own-agency';
import { RecordForm } from '@/session/record-form';
import { DemoBadge } from '@/ui/demo-badge';
import { PageHeader } from '@/ui/page-header';
import { RecordFailure } from '@/ui/record-failure';
import { SavedNotice } from '@/ui/saved-notice';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { useServerNow } from '@/ui/use-server-now';
import { getPerson, type Person } from '../attendances.api';
import { peopleOptions, useAddPerson, useUpdatePerson } from '../attendances.queries';
import { refusals } from '../attendances.refusals';
import { OwnSpeakers } from '../components/own-speakers';
import { PersonFields } from '../components/person-fields';
import { RegisteredPeople } from '../components/registered-people';
import type { Course } from '../courses.api';
import { isOpen } from '../courses.logic';
import { courseOptions } from '../courses.queries';
import { comparedPerson, emptyPerson, personSchema, toPersonForm, toPersonRow } from '../registration.form';

const list = { label: 'Tập huấn', to: paths.training };
const resolver = zodResolver(personSchema);

export function prefetch(client: QueryClient, { pathname }: URL) {
  const id = pathname.split('/').at(-2) ?? '';
  return Promise.all([client.prefetchQuery(courseOptions(id)), client.prefetchQuery(peopleOptions(id))]);
}

export function Component() {
  const { id = '' } = useParams();
  const course = useQuery(courseOptions(id));
  const now = useServerNow([Date.parse(course.data?.registration_until ?? '')].filter((end) => !Number.isNaN(end)));
  if (course.isPending) return <PageLoader />;
  if (course.data === undefined) {
    return <RecordFailure error={course.error} list={list} onRetry={() => course.refetch()} />;
  }
  const { title, registration_until, capacity, seats_taken, is_demo, invited_agency_ids } = course.data;
  const left = capacity === null ? null : Math.max(0, capacity - (seats_taken ?? 0));
  return (
    <>
      <PageHeader
        title="Đăng ký dự tập huấn"
        crumbs={[list, { label: title, to: paths.course(id) }]}
        badges={is_demo && <DemoBadge />}
      />
      <SavedNotice />
      <Text fw={600}>{title}</Text>
      {registration_until && (
        <Text size="sm" mb="md" aria-live="polite">
          Nhận đăng ký đến {formatMoment(registration_until)}
          {left !== null && `, còn ${left} chỗ`}.
        </Text>
      )}
      <OwnAgency refusal="Cán bộ đầu mối của cơ quan được mời đăng ký người của cơ quan mình.">
        {(agency) =>
          !isOpen(course.data, now) ? (
            <EmptyState title="Lớp chưa mở hoặc đã hết hạn đăng ký. Cần thêm, đổi người thì liên hệ cơ quan tổ chức." />
          ) : !invited_agency_ids.includes(agency.id) ? (
            <EmptyState title={`${agency.name} không có trong danh sách mời của lớp này.`} />
          ) : (
            <Registration course={course.data} agencyId={agency.id} />
          )
        }
      </OwnAgency>
    </>
  );
}

function Registration({ course, agencyId }: { course: Course; agencyId: string }) {
  const { key } = useLocation();
  const people = useQuery(peopleOptions(course.id));
  const [edited, edit] = useState<Person>();
  if (people.isPending) return <PageLoader />;
  if (people.data === undefined) return <ErrorState error={people.error} onRetry={() => people.refetch()} />;
  const own = people.data.filter(({ agency_id }) => agency_id === agencyId);
  return (
    <Stack maw={880}>
      <RegisteredPeople people={own} onEdit={edit} />
      <OwnSpeakers course={course} agencyId={agencyId} registered={own} />
      {/* Each saving begins the next with an empty form. */}
      <PersonForm
        key={`${key} ${edited?.id}`}
        course={course}
        agencyId={agencyId}
        edited={edited}
        onSaved={() => edit(undefined)}
      />
    </Stack>
  );
}

interface PersonFormProps {
  course: Course;
  agencyId: string;
  edited: Person | undefined;
  onSaved: () => void;
}

function PersonForm({ course, agencyId, edited, onSaved }: PersonFormProps) {
  const add = useAddPerson();
  const update = useUpdatePerson();
  const [initial] = useState(() => (edited ? toPersonForm(edited) : emptyPerson()));
  const here = paths.registerForCourse(course.id);
  return (
    <RecordForm
      draftOf={edited ? `training-person:${edited.id}` : `training-person:new:${course.id}:${agencyId}`}
      initial={initial}
      version={edited?.version ?? null}
      resolver={resolver}
      refusals={refusals}
      compared={comparedPerson}
      submitLabel={edited ? 'Lưu thay đổi' : 'Đăng ký người này'}
      cancelTo={paths.course(course.id)}
      loadTheirs={async () => {
        const theirs = await getPerson(initial.id);
        return { form: toPersonForm(theirs), version: theirs.version, by: 'Người khác', at: new Date().toISOString() };
      }}
      onSave={async (form, version) => {
        const { id, ...row } = toPersonRow(form);
        if (edited) await update.mutateAsync({ id, version: version ?? edited.version, change: row });
        else {
          const place = { course_id: course.id, organiser_id: course.agency_id, agency_id: agencyId };
          await add.mutateAsync({ id, ...place, ...row });
        }
        onSaved();
        return { goTo: here, message: edited ? `Đã sửa ${row.full_name}.` : `Đã đăng ký ${row.full_name}.` };
      }}
    >
      {(control) => (
        <Fieldset legend={edited ? `Sửa ${edited.full_name}` : 'Đăng ký người khác'}>
          <PersonFields control={control} points={course.remote_points} />
        </Fieldset>
      )}
    </RecordForm>
  );
}
