import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { DeadlineWhy } from '@/reference/deadline-why';
import { dueText } from '@/reference/deadlines.logic';
import type { Step } from '../incidents.item-steps';
import type { ItemState } from '../incidents.names';
import classes from './next-steps.module.css';

interface Props {
  steps: readonly Step[];
  /** What is said to who has nothing to do. */
  nothing: string;
  busy: boolean;
  onOpen: (step: NonNullable<Step['opens']>) => void;
  onShow: (state: ItemState) => void;
}

/** «Việc tiếp theo»: what this person may do now, by when, and whom the incident waits for. */
export function NextSteps({ steps, nothing, ...acting }: Props) {
  const due = steps.filter((step) => step.main || step.dueAt !== null || step.overdue || isWaiting(step) || step.note);
  const further = steps.filter((step) => !due.includes(step));
  return (
    <Paper withBorder p="md" mb="md" component="section" aria-labelledby="viec-tiep-theo">
      <Title order={2} size="h4" id="viec-tiep-theo" mb="xs">
        Việc tiếp theo
      </Title>
      {!steps.some((step) => !isWaiting(step)) && <Text size="sm">{nothing}</Text>}
      {due.length > 0 && (
        <ul className={classes.steps}>
          {due.map((step) => (
            <li key={step.key}>
              <Line step={step} {...acting} />
            </li>
          ))}
        </ul>
      )}
      {further.length > 0 && (
        <Group gap="xs" mt={due.length > 0 ? 'sm' : 0} className="no-print">
          {further.map((step) => (
            <StepButton key={step.key} step={step} {...acting} />
          ))}
        </Group>
      )}
    </Paper>
  );
}

const isWaiting = ({ to, opens, shows }: Step) => !to && !opens && !shows;

type Acting = Pick<Props, 'busy' | 'onOpen' | 'onShow'>;

function Line({ step, ...acting }: { step: Step } & Acting) {
  return (
    <Stack gap={2}>
      <Group gap="xs">
        {isWaiting(step) ? <Text size="sm">{step.label}</Text> : <StepButton step={step} {...acting} />}
        {step.dueAt && (
          <Text size="sm" component="time" dateTime={step.dueAt}>
            {dueText(step.dueAt)}
          </Text>
        )}
        {step.overdue && (
          <Badge color="red" variant="light" tt="none">
            Quá hạn
          </Badge>
        )}
        {step.why && <DeadlineWhy {...step.why} label={step.label} />}
      </Group>
      {step.note && (
        <Text size="sm" c="dimmed">
          {step.note}
        </Text>
      )}
    </Stack>
  );
}

function StepButton({ step, busy, onOpen, onShow }: { step: Step } & Acting) {
  const look = { variant: step.main ? 'filled' : 'default', size: 'sm', className: classes.button } as const;
  const { to, opens, shows } = step;
  if (to) {
    return (
      <Button component={Link} to={to} {...look}>
        {step.label}
      </Button>
    );
  }
  return (
    <Button
      {...look}
      loading={busy && opens === 'verify'}
      onClick={() => (opens ? onOpen(opens) : shows && onShow(shows))}
      {...(opens && opens !== 'verify' && { 'aria-haspopup': 'dialog' })}
    >
      {step.label}
    </Button>
  );
}
