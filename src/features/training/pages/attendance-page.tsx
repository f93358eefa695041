import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatMoment } from '@/lib/dates';
import { describeError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import { FailureAlert } from '@/ui/failure-alert';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { useServerNow } from '@/ui/use-server-now';
import type { Person } from '../attendances.api';
import { findInRoom, numbersOf, type RoomFilters, standing } from '../attendances.logic';
import { peopleOptions, useMarkRestAbsent } from '../attendances.queries';
import { inWords } from '../attendances.refusals';
import { MarkRow } from '../components/mark-row';
import { RoomFilterBar } from '../components/room-filters';
import { prefetchRunning, RunningCourse } from '../components/running-course';
import { UnsavedMarks } from '../components/unsaved-marks';
import { WalkInForm } from '../components/walk-in-form';
import type { Course } from '../courses.api';
import { opensAt, showsCode, takesAttendance } from '../courses.logic';
import { type Attended, attendedNames } from '../courses.names';
import { asMarked, type Marked } from '../marking.logic';
import { useMarking } from '../use-marking';

/** Whoever checks in by the code appears by themselves. */
const lookAgainMs = 15_000;

export const prefetch = prefetchRunning;

export function Component() {
  return <RunningCourse title="Điểm danh">{(course) => <Attendance course={course} />}</RunningCourse>;
}

function Attendance({ course }: { course: Course }) {
  const now = useServerNow([opensAt(course), Date.parse(course.ends_at)]);
  const takes = takesAttendance(course, now);
  const people = useQuery({ ...peopleOptions(course.id), refetchInterval: takes && lookAgainMs });
  if (!takes) {
    const opens = formatMoment(new Date(opensAt(course)).toISOString());
    return (
      <EmptyState
        title={
          course.state === 'announced'
            ? `Điểm danh mở lúc ${opens}.`
            : 'Lớp này không điểm danh được nữa, hoặc chưa công bố.'
        }
      />
    );
  }
  if (people.isPending) return <PageLoader />;
  if (people.data === undefined) return <ErrorState error={people.error} onRetry={() => people.refetch()} />;
  return <Room course={course} people={standing(people.data)} withCode={showsCode(course, now)} />;
}

interface RoomProps {
  course: Course;
  people: Person[];
  withCode: boolean;
}

const tell = ({ attended }: Marked) =>
  attended ? attendedNames[attended as Attended].toLowerCase() : 'chưa điểm danh';

/** The change that marks somebody; who is not there has no result. */
const changeTo = (attended: string | null) => (attended === 'present' ? { attended } : { attended, result: null });

function Room({ course, people, withCode }: RoomProps) {
  const [filters, setFilters] = useState<RoomFilters>({ query: '', point: null, unmarked: false });
  const marking = useMarking(course.id);
  const rest = useMarkRestAbsent();
  const shown = people.map((person) => asMarked(person, marking.marks));
  const found = findInRoom(shown, filters);
  const { present, absent, unmarked } = numbersOf(shown);
  const original = (id: string) => people.find((person) => person.id === id);
  const mark = (id: string, attended: string | null) => {
    const person = original(id);
    if (person) marking.mark(person, changeTo(attended));
  };
  return (
    <Stack gap="sm" maw={880}>
      <Group justify="space-between" gap="xs">
        <Text fw={600} aria-live="polite">
          {present} có mặt · {absent} vắng · {unmarked} chưa điểm danh
        </Text>
        {withCode && (
          <Button component={Link} to={paths.courseCode(course.id)} variant="default">
            Hiện mã điểm danh
          </Button>
        )}
      </Group>
      <UnsavedMarks marking={marking} people={people} tell={tell} />
      <RoomFilterBar
        filters={filters}
        points={course.remote_points}
        onChange={(change) => setFilters({ ...filters, ...change })}
        onEnter={() => {
          const [first] = filters.query.trim() === '' ? [] : found;
          if (!first) return;
          mark(first.id, 'present');
          setFilters({ ...filters, query: '' });
        }}
      />
      {found.length === 0 ? (
        <Alert variant="light">Không có ai khớp. Người đến không có trong danh sách thì ghi ở mẫu bên dưới.</Alert>
      ) : (
        <Stack component="ul" gap={0} p={0} m={0} style={{ listStyle: 'none' }} aria-label="Người dự">
          {found.map((person) => (
            <MarkRow
              key={person.id}
              person={person}
              value={person.attended}
              choices={attendedNames}
              waiting={person.id in marking.marks}
              onMark={(attended) => mark(person.id, attended)}
            />
          ))}
        </Stack>
      )}
      <FailureAlert message={rest.error ? describeError(inWords(rest.error)) : undefined} of={rest.error} />
      {unmarked > 0 && present > 0 && (
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          loading={rest.isPending}
          onClick={() => rest.mutate(course.id)}
        >
          Ghi vắng {unmarked} người còn lại
        </Button>
      )}
      <WalkInForm course={course} />
    </Stack>
  );
}
