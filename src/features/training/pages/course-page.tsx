import { Button, Grid, Paper, Stack, Text } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { formatMoment } from '@/lib/dates';
import { paths } from '@/lib/paths';
import type { Agency } from '@/reference/agencies.api';
import { agenciesOptions } from '@/reference/agencies.queries';
import { agencyIdsFor } from '@/reference/agency-scope';
import { AttachmentsCard } from '@/reference/attachments-card';
import { RecordTimeline } from '@/reference/record-timeline';
import { timelineOptions } from '@/reference/timeline.queries';
import { useActing } from '@/session/acting';
import { DemoBadge } from '@/ui/demo-badge';
import { PageHeader } from '@/ui/page-header';
import { RecordFailure } from '@/ui/record-failure';
import { SavedNotice } from '@/ui/saved-notice';
import { PageLoader } from '@/ui/states';
import { useServerNow } from '@/ui/use-server-now';
import { type Numbers, numbersOf } from '../attendances.logic';
import { peopleOptions } from '../attendances.queries';
import { CourseFacts } from '../components/course-facts';
import { CourseSteps } from '../components/course-steps';
import { ExportMenu } from '../components/export-menu';
import { PeopleCard } from '../components/people-card';
import { RecordedLate, StateBadge } from '../components/state-badge';
import type { Course } from '../courses.api';
import { isOpen, opensAt, stepsOf } from '../courses.logic';
import { type CourseState, fieldLabels } from '../courses.names';
import { courseOptions } from '../courses.queries';
import { timelineTables } from '../courses.told';

const list = { label: 'Tập huấn', to: paths.training };

/** The course, who takes part and its history, all at once. */
export function prefetch(client: QueryClient, { pathname }: URL) {
  const id = pathname.split('/').at(-1) ?? '';
  return Promise.all([
    client.prefetchQuery(courseOptions(id)),
    client.prefetchQuery(peopleOptions(id)),
    client.prefetchInfiniteQuery(timelineOptions(id)),
  ]);
}

export function Component() {
  const { id = '' } = useParams();
  const course = useQuery(courseOptions(id));
  const agencies = useQuery(agenciesOptions());
  if (course.isPending || agencies.isPending) return <PageLoader />;
  if (course.isError) return <RecordFailure error={course.error} list={list} onRetry={() => course.refetch()} />;
  if (agencies.isError) return <RecordFailure error={agencies.error} list={list} onRetry={() => agencies.refetch()} />;
  return <Record course={course.data} agencies={agencies.data} />;
}

function Record({ course, agencies }: { course: Course; agencies: readonly Agency[] }) {
  const { memberships, can } = useActing();
  const now = useServerNow(
    [opensAt(course), ...[course.starts_at, course.ends_at, course.registration_until ?? ''].map(Date.parse)].filter(
      (moment) => !Number.isNaN(moment),
    ),
  );
  const people = useQuery(peopleOptions(course.id));
  const numbers = numbersOf(people.data ?? []);
  const runs = agencyIdsFor('training.run', memberships, agencies).has(course.agency_id);
  const seesAll = agencyIdsFor('training.read', memberships, agencies).has(course.agency_id);
  const registers = isOpen(course, now) && course.invited_agency_ids.some((id) => can('training.register', id));
  const nameOf = (id: string) => agencies.find((agency) => agency.id === id)?.short_name ?? id;
  const isOver = course.state === 'closed' || course.state === 'cancelled';
  return (
    <>
      <PageHeader
        title={course.title}
        crumbs={[list]}
        badges={
          <>
            <StateBadge state={course.state as CourseState} />
            {course.is_recorded_late && <RecordedLate />}
            {course.is_demo && <DemoBadge />}
          </>
        }
        actions={
          <>
            {course.state !== 'planned' && <ExportMenu course={course} />}
            {runs && !isOver && (
              <Button component={Link} to={paths.editCourse(course.id)} variant="default">
                Sửa
              </Button>
            )}
          </>
        }
      />
      <SavedNotice />
      {runs && (
        <CourseSteps course={course} steps={stepsOf(course, now, numbers)}>
          <Waiting course={course} now={now} numbers={numbers} />
        </CourseSteps>
      )}
      {registers && <Invitation course={course} />}
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: seesAll ? 7 : 12 }}>
          <Stack>
            <Paper withBorder p="md">
              <CourseFacts course={course} />
            </Paper>
            <Paper withBorder p="md">
              <AttachmentsCard
                record={{ by: 'training_course_id', id: course.id, agency_id: course.agency_id }}
                writable={runs && course.state !== 'cancelled'}
                title={fieldLabels.materials}
                chooseLabel="Chọn tệp tài liệu của lớp"
                attachLabel="Đính kèm tài liệu"
                emptyText="Chưa có tệp nào."
              />
            </Paper>
            <PeopleCard course={course} seesAll={seesAll} />
          </Stack>
        </Grid.Col>
        {seesAll && (
          <Grid.Col span={{ base: 12, md: 5 }}>
            <RecordTimeline recordId={course.id} tables={timelineTables(nameOf)} />
          </Grid.Col>
        )}
      </Grid>
    </>
  );
}

/** What the course waits for. */
function Waiting({ course, now, numbers }: { course: Course; now: number; numbers: Numbers }) {
  const { state, starts_at, registration_until } = course;
  const { unmarked, unjudged } = numbers;
  if (state === 'held' && unmarked + unjudged > 0) {
    const left = [
      unmarked > 0 && `${unmarked} người chưa điểm danh`,
      unjudged > 0 && `${unjudged} người có mặt chưa có kết quả`,
    ];
    return <Text size="sm">Còn {left.filter(Boolean).join(', ')}; đủ rồi thì khép lại lớp.</Text>;
  }
  if (state === 'planned' && now >= Date.parse(starts_at)) {
    return <Text size="sm">Ngày dự kiến đã qua: ghi nhận lớp đã tổ chức, lùi ngày ở «Sửa», hoặc hủy.</Text>;
  }
  if (state !== 'announced' || now >= opensAt(course)) return null;
  const until = registration_until && formatMoment(registration_until);
  return (
    <Text size="sm">
      {isOpen(course, now) ? `Đang nhận đăng ký đến ${until}.` : 'Đã hết hạn đăng ký.'} Điểm danh mở lúc{' '}
      {formatMoment(new Date(opensAt(course)).toISOString())}.
    </Text>
  );
}

/** To whom the agency of the invited may register people. */
function Invitation({ course }: { course: Course }) {
  const left = course.capacity === null ? null : course.capacity - (course.seats_taken ?? 0);
  return (
    <Paper withBorder p="md" mb="md" className="no-print">
      <Text size="sm" mb="xs">
        Cơ quan của bạn được mời. Nhận đăng ký đến {formatMoment(course.registration_until ?? '')}
        {left !== null && (left > 0 ? `, còn ${left} chỗ.` : '; lớp đã đủ chỗ.')}
      </Text>
      <Button component={Link} to={paths.registerForCourse(course.id)}>
        Đăng ký dự tập huấn
      </Button>
    </Paper>
  );
}
