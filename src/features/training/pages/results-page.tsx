import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { describeError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import { FailureAlert } from '@/ui/failure-alert';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import type { Person } from '../attendances.api';
import { numbersOf, standing } from '../attendances.logic';
import { peopleOptions, usePassRest } from '../attendances.queries';
import { inWords } from '../attendances.refusals';
import { MarkRow } from '../components/mark-row';
import { prefetchRunning, RunningCourse } from '../components/running-course';
import { UnsavedMarks } from '../components/unsaved-marks';
import type { Course } from '../courses.api';
import { type Result, resultNames } from '../courses.names';
import { asMarked, type Marked } from '../marking.logic';
import { useMarking } from '../use-marking';

export const prefetch = prefetchRunning;

export function Component() {
  return (
    <RunningCourse title="Ghi kết quả">
      {(course) =>
        course.state === 'held' ? (
          <Results course={course} />
        ) : (
          <EmptyState title="Ghi kết quả khi lớp đã tổ chức và chưa khép lại." />
        )
      }
    </RunningCourse>
  );
}

function Results({ course }: { course: Course }) {
  const people = useQuery(peopleOptions(course.id));
  if (people.isPending) return <PageLoader />;
  if (people.data === undefined) return <ErrorState error={people.error} onRetry={() => people.refetch()} />;
  const present = standing(people.data).filter(({ attended }) => attended === 'present');
  if (present.length === 0) {
    return (
      <EmptyState title="Chưa ghi nhận ai có mặt.">
        <Button component={Link} to={paths.courseAttendance(course.id)}>
          Điểm danh
        </Button>
      </EmptyState>
    );
  }
  return <Present course={course} people={present} />;
}

const tell = ({ result }: Marked) => (result ? resultNames[result as Result].toLowerCase() : 'chưa có kết quả');

function Present({ course, people }: { course: Course; people: Person[] }) {
  const marking = useMarking(course.id);
  const rest = usePassRest();
  const shown = people.map((person) => asMarked(person, marking.marks));
  const { passed, unjudged } = numbersOf(shown);
  return (
    <Stack gap="sm" maw={880}>
      <Text fw={600} aria-live="polite">
        {people.length} có mặt · {passed} đạt · {people.length - passed - unjudged} không đạt · {unjudged} chưa có kết
        quả
      </Text>
      <UnsavedMarks marking={marking} people={people} tell={tell} />
      <FailureAlert message={rest.error ? describeError(inWords(rest.error)) : undefined} of={rest.error} />
      {unjudged > 0 && (
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          loading={rest.isPending}
          onClick={() => rest.mutate(course.id)}
        >
          Ghi đạt cho {unjudged} người chưa có kết quả
        </Button>
      )}
      <Stack component="ul" gap={0} p={0} m={0} style={{ listStyle: 'none' }} aria-label="Kết quả">
        {shown.map((person, index) => (
          <MarkRow
            key={person.id}
            person={person}
            value={person.result}
            choices={resultNames}
            waiting={person.id in marking.marks}
            onMark={(result) => marking.mark(people[index] ?? person, { result })}
          />
        ))}
      </Stack>
      <Button component={Link} to={paths.course(course.id)} style={{ alignSelf: 'flex-start' }}>
        Về trang lớp để khép lại
      </Button>
    </Stack>
  );
}
