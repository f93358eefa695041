import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { describeError, toAppError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import { ErrorState, PageLoader } from '@/ui/states';
import { useServerNow } from '@/ui/use-server-now';
import { numbersOf } from '../attendances.logic';
import { peopleOptions } from '../attendances.queries';
import { codeOptions } from '../check-in.queries';
import { inWords } from '../check-in.refusals';
import { RunningCourse } from '../components/running-course';
import type { Course } from '../courses.api';
import { courseOptions } from '../courses.queries';

// What draws it is wanted on this page alone.
const QrCode = lazy(() => import('../components/qr-code'));

const lookAgainMs = 10_000;

export function prefetch(client: QueryClient, { pathname }: URL) {
  return client.prefetchQuery(courseOptions(pathname.split('/').at(-2) ?? ''));
}

export function Component() {
  return <RunningCourse title="Mã điểm danh">{(course) => <RoomCode course={course} />}</RunningCourse>;
}

function RoomCode({ course }: { course: Course }) {
  const code = useQuery(codeOptions(course.id));
  const people = useQuery({ ...peopleOptions(course.id), refetchInterval: lookAgainMs });
  const validUntil = Date.parse(code.data?.valid_until ?? '');
  // The minute after is still good: what was being typed is taken.
  const now = useServerNow(Number.isNaN(validUntil) ? [] : [validUntil + 60_000]);
  if (code.isPending) return <PageLoader />;
  if (code.data === undefined) {
    return <ErrorState error={inWords(code.error)} onRetry={() => code.refetch()} />;
  }
  const isStale = now >= validUntil + 60_000;
  const typed = `${code.data.code.slice(0, 3)} ${code.data.code.slice(3)}`;
  const address = `${window.location.origin}${paths.checkIn}?ma=${code.data.code}`;
  const { present } = numbersOf(people.data ?? []);
  return (
    <Stack align="center" gap="sm">
      <Text size="lg" ta="center">
        Cán bộ đầu mối quét mã bằng điện thoại, hoặc mở <b>{`${window.location.host}${paths.checkIn}`}</b> rồi nhập mã
      </Text>
      {code.isError && (
        <Alert color={isStale ? 'red' : 'orange'} variant="light" role="alert">
          {isStale ? 'Mã đang hiện đã hết hạn. ' : ''}
          {describeError(toAppError(code.error))}
        </Alert>
      )}
      <div style={{ width: 'min(100%, 60vh, 480px)', opacity: isStale ? 0.2 : 1 }}>
        <Suspense fallback={<Skeleton style={{ aspectRatio: '1' }} />}>
          <QrCode text={address} label="Mã QR điểm danh" />
        </Suspense>
      </div>
      <Text fz="3rem" fw={700} ff="monospace" aria-live="polite" td={isStale ? 'line-through' : undefined}>
        {typed}
      </Text>
      <Text size="sm" c="dimmed">
        Mã đổi mỗi phút; mã của phút trước còn dùng được thêm một phút.
      </Text>
      <Group>
        <Text fw={600}>{present} người đã có mặt</Text>
        <Button component={Link} to={paths.courseAttendance(course.id)} variant="default" className="no-print">
          Điểm danh theo danh sách
        </Button>
      </Group>
    </Stack>
  );
}
