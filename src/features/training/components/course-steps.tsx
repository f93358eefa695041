import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { describeError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import { FailureAlert } from '@/ui/failure-alert';
import { inWordsOf } from '@/ui/fields/refusals';
import { ReasonModal } from '@/ui/reason-modal';
import type { Course, CourseChange } from '../courses.api';
import type { CourseStep } from '../courses.logic';
import { useUpdateCourse } from '../courses.queries';
import { refusals } from '../courses.refusals';

interface Props {
  course: Course;
  steps: readonly CourseStep[];
  /** What stands in the way of the next step, or explains it. */
  children?: ReactNode;
}

const links: Partial<Record<CourseStep, { label: string; to: (id: string) => string }>> = {
  code: { label: 'Mã điểm danh', to: paths.courseCode },
  attendance: { label: 'Điểm danh', to: paths.courseAttendance },
  results: { label: 'Ghi kết quả', to: paths.courseResults },
};

const changes: Partial<Record<CourseStep, { label: string; change: CourseChange; done: string }>> = {
  announce: {
    label: 'Công bố, mở đăng ký',
    change: { state: 'announced' },
    done: 'Đã công bố lớp. Cơ quan được mời đăng ký được.',
  },
  hold: { label: 'Ghi nhận đã tổ chức', change: { state: 'held' }, done: 'Đã ghi nhận lớp đã tổ chức.' },
  hold_late: {
    label: 'Ghi nhận đã tổ chức',
    change: { state: 'held' },
    done: 'Đã ghi nhận lớp đã tổ chức (ghi nhận sau).',
  },
  close: {
    label: 'Khép lại, cấp giấy chứng nhận',
    change: { state: 'closed' },
    done: 'Đã khép lại lớp và cấp số giấy chứng nhận.',
  },
};

const reasons: Partial<Record<CourseStep, { label: string; ask: string; change: (reason: string) => CourseChange }>> = {
  cancel: { label: 'Hủy lớp', ask: 'Lý do hủy', change: (cancel_reason) => ({ state: 'cancelled', cancel_reason }) },
  reopen: { label: 'Mở lại', ask: 'Lý do mở lại', change: (reopen_reason) => ({ state: 'held', reopen_reason }) },
};

/** «Việc tiếp theo» of who runs the course. */
export function CourseSteps({ course, steps, children }: Props) {
  const update = useUpdateCourse();
  const navigate = useNavigate();
  const take = async (change: CourseChange, done: string) => {
    await update.mutateAsync({ id: course.id, version: course.version, change });
    navigate(paths.course(course.id), { state: { message: done }, replace: true });
  };
  return (
    <Paper withBorder p="md" mb="md" component="section" aria-labelledby="viec-tiep-theo" className="no-print">
      <Title order={2} size="h4" id="viec-tiep-theo" mb="xs">
        Việc tiếp theo
      </Title>
      {children}
      <FailureAlert message={update.error ? describeError(inWords(update.error)) : undefined} of={update.error} />
      {steps.length === 0 ? (
        <Text size="sm">Không còn việc gì phải làm với lớp này.</Text>
      ) : (
        <Group gap="xs" mt="xs">
          {steps.map((step, index) => {
            const variant = index === 0 ? 'filled' : 'default';
            const link = links[step];
            if (link) {
              return (
                <Button key={step} component={Link} to={link.to(course.id)} variant={variant}>
                  {link.label}
                </Button>
              );
            }
            const taken = changes[step];
            if (taken) {
              return (
                <Button
                  key={step}
                  variant={variant}
                  loading={update.isPending}
                  onClick={() => take(taken.change, taken.done).catch(() => undefined)}
                >
                  {taken.label}
                </Button>
              );
            }
            return <WithReason key={step} step={step} title={course.title} onTake={take} />;
          })}
        </Group>
      )}
    </Paper>
  );
}

interface WithReasonProps {
  step: CourseStep;
  title: string;
  onTake: (change: CourseChange, done: string) => Promise<void>;
}

function WithReason({ step, title, onTake }: WithReasonProps) {
  const [opened, modal] = useDisclosure(false);
  const told = reasons[step];
  if (!told) return null;
  return (
    <>
      <Button variant="default" onClick={modal.open}>
        {told.label}
      </Button>
      <ReasonModal
        title={`${told.label}: ${title}`}
        label={told.ask}
        confirmLabel={told.label}
        opened={opened}
        onClose={modal.close}
        onConfirm={(reason) =>
          onTake(told.change(reason), step === 'cancel' ? 'Đã hủy lớp.' : 'Đã mở lại lớp.').catch((failure) => {
            throw inWords(failure);
          })
        }
      />
    </>
  );
}

/** A failure of a step, in the words of its refusal. */
const inWords = (failure: unknown) => inWordsOf(refusals, failure);
