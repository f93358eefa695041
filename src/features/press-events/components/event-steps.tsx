import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { describeError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import { dueText } from '@/reference/deadlines.logic';
import { FailureAlert } from '@/ui/failure-alert';
import { inWordsOf } from '@/ui/fields/refusals';
import { ReasonModal } from '@/ui/reason-modal';
import type { EventChange, PressEvent } from '../press-events.api';
import { type EventStep, isAnnounced, openPromises, stepsOf } from '../press-events.logic';
import { isMeeting } from '../press-events.names';
import { useChangeEvent } from '../press-events.queries';
import { refusals } from '../press-events.refusals';

interface Props {
  event: PressEvent;
  /** The present by the server's clock, in milliseconds. */
  now: number;
  writes: boolean;
}

/** «Việc tiếp theo»: what the event waits for, and the steps of who keeps it. */
export function EventSteps({ event, now, writes }: Props) {
  return (
    <Paper withBorder p="md" mb="md" component="section" aria-labelledby="viec-tiep-theo" className="no-print">
      <Title order={2} size="h4" id="viec-tiep-theo" mb="xs">
        Việc tiếp theo
      </Title>
      <Text size="sm">{whatIsNext(event, now)}</Text>
      {writes && <Steps event={event} now={now} />}
    </Paper>
  );
}

function whatIsNext(event: PressEvent, now: number): string {
  const { kind, state, starts_at, notice_due_at } = event;
  const hasBegun = now >= Date.parse(starts_at);
  const promises = openPromises(event.questions).length;
  switch (state) {
    case 'planned':
      if (hasBegun) return 'Đã qua thời gian dự kiến: ghi nhận đã diễn ra, dời ngày ở «Sửa», hoặc hủy.';
      if (notice_due_at) return `Gửi thông báo họp báo ${dueText(notice_due_at)}.`;
      return isAnnounced(event) ? 'Gửi thông báo, giấy mời.' : 'Chờ đến ngày.';
    case 'announced':
      return hasBegun ? 'Đã qua giờ bắt đầu: ghi nhận đã diễn ra.' : 'Đã thông báo, chờ đến ngày.';
    case 'held':
      if (promises > 0) return `Còn ${promises} việc hứa với báo chí chưa thực hiện; đủ rồi thì kết thúc.`;
      return isMeeting(kind)
        ? 'Ghi câu hỏi và việc đã hứa (nếu có), rồi kết thúc.'
        : 'Đã công bố; kết thúc nếu không còn việc gì.';
    case 'closed':
      return 'Đã kết thúc.';
    default:
      return 'Đã hủy, không còn việc gì.';
  }
}

const reasons: Partial<
  Record<EventStep, { label: string; ask: string; change: (reason: string) => EventChange; done: string }>
> = {
  cancel: {
    label: 'Hủy sự kiện',
    ask: 'Lý do hủy',
    change: (cancel_reason) => ({ state: 'cancelled', cancel_reason }),
    done: 'Đã hủy sự kiện.',
  },
  reopen: {
    label: 'Mở lại',
    ask: 'Lý do mở lại',
    change: (reopen_reason) => ({ state: 'held', reopen_reason }),
    done: 'Đã mở lại sự kiện.',
  },
};

/** What took place is not called off: it was recorded in error. */
function labelOf(step: EventStep, { state }: PressEvent): string {
  return step === 'cancel' && state === 'held' ? 'Ghi nhầm, hủy bản ghi' : (reasons[step]?.label ?? '');
}

function Steps({ event, now }: Omit<Props, 'writes'>) {
  const { id, kind, version } = event;
  const change = useChangeEvent();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<EventStep>();
  const take = async (to: EventChange, done: string) => {
    await change.mutateAsync({ id, version, change: to });
    navigate(paths.pressEvent(id), { state: { message: done }, replace: true });
  };
  const simply = (to: EventChange, done: string) => take(to, done).catch(() => undefined);
  return (
    <>
      <FailureAlert
        message={change.error && asked === undefined ? describeError(inWordsOf(refusals, change.error)) : undefined}
        of={change.error}
      />
      <Group gap="xs" mt="sm">
        {stepsOf(event, now).map((step, index) => {
          const variant = index === 0 && step !== 'cancel' ? 'filled' : 'default';
          switch (step) {
            case 'announce':
              return (
                <Button key={step} component={Link} to={paths.announcePressEvent(id)} variant={variant}>
                  Ghi nhận đã gửi thông báo
                </Button>
              );
            case 'hold':
              return isMeeting(kind) ? (
                <Button key={step} component={Link} to={paths.holdPressEvent(id)} variant={variant}>
                  Ghi nhận đã diễn ra
                </Button>
              ) : (
                <Button
                  key={step}
                  variant={variant}
                  loading={change.isPending}
                  onClick={() => simply({ state: 'held' }, 'Đã ghi nhận công bố.')}
                >
                  Ghi nhận đã công bố
                </Button>
              );
            case 'close':
              return (
                <Button
                  key={step}
                  variant={variant}
                  loading={change.isPending}
                  onClick={() => simply({ state: 'closed' }, 'Đã kết thúc sự kiện.')}
                >
                  Kết thúc
                </Button>
              );
            default:
              return (
                <Button key={step} variant="default" aria-haspopup="dialog" onClick={() => setAsked(step)}>
                  {labelOf(step, event)}
                </Button>
              );
          }
        })}
      </Group>
      {(['cancel', 'reopen'] as const).map((step) => {
        const told = reasons[step];
        return (
          told && (
            <ReasonModal
              key={step}
              title={`${labelOf(step, event)}: ${event.title}`}
              label={told.ask}
              confirmLabel={labelOf(step, event)}
              opened={asked === step}
              onClose={() => setAsked(undefined)}
              onConfirm={(reason) =>
                take(told.change(reason), told.done).catch((failure) => {
                  throw inWordsOf(refusals, failure);
                })
              }
            />
          )
        );
      })}
    </>
  );
}
