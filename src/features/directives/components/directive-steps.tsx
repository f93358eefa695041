import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from 'react-router';
import { describeError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import { FailureAlert } from '@/ui/failure-alert';
import { inWordsOf } from '@/ui/fields/refusals';
import { ReasonModal } from '@/ui/reason-modal';
import type { Directive, DirectiveChange } from '../directives.api';
import { type DirectiveStep, stepsOf } from '../directives.logic';
import { useUpdateDirective } from '../directives.queries';
import { refusals } from '../directives.refusals';
import { EndDirective } from './end-directive';

const withReason = {
  reopen: {
    label: 'Khôi phục hiệu lực',
    ask: 'Lý do khôi phục',
    change: (reopen_reason: string): DirectiveChange => ({ state: 'issued', reopen_reason }),
    done: 'Đã khôi phục hiệu lực; cơ quan chưa quán triệt xác nhận tiếp được.',
  },
  void: {
    label: 'Bỏ văn bản nhập nhầm',
    ask: 'Lý do bỏ',
    change: (void_reason: string): DirectiveChange => ({ state: 'voided', void_reason }),
    done: 'Đã bỏ văn bản nhập nhầm.',
  },
};

/** «Việc tiếp theo» of who runs the directive. */
export function DirectiveSteps({ directive }: { directive: Directive }) {
  const update = useUpdateDirective();
  const navigate = useNavigate();
  const take = async (change: DirectiveChange, done: string) => {
    await update.mutateAsync({ id: directive.id, version: directive.version, change });
    navigate(paths.directive(directive.id), { state: { message: done }, replace: true });
  };
  const inWords = (failure: unknown) => inWordsOf(refusals, failure);
  const steps = stepsOf(directive);
  if (steps.length === 0) return null;
  return (
    <Paper withBorder p="md" mb="md" component="section" aria-labelledby="viec-tiep-theo" className="no-print">
      <Title order={2} size="h4" id="viec-tiep-theo" mb="xs">
        Việc tiếp theo
      </Title>
      {directive.state === 'draft' && (
        <Text size="sm">Gửi đi thì các cơ quan nhận thấy văn bản và xác nhận quán triệt.</Text>
      )}
      <FailureAlert message={update.error ? describeError(inWords(update.error)) : undefined} of={update.error} />
      <Group gap="xs" mt="xs">
        {steps.map((step) => {
          if (step === 'issue') {
            return (
              <Button
                key={step}
                loading={update.isPending}
                onClick={() => take({ state: 'issued' }, 'Đã gửi văn bản đến các cơ quan nhận.').catch(() => undefined)}
              >
                Gửi các cơ quan
              </Button>
            );
          }
          if (step === 'end') return <EndDirective key={step} directive={directive} onTake={take} />;
          return <WithReason key={step} step={step} onTake={take} inWords={inWords} />;
        })}
      </Group>
    </Paper>
  );
}

interface WithReasonProps {
  step: Exclude<DirectiveStep, 'issue' | 'end'>;
  onTake: (change: DirectiveChange, done: string) => Promise<void>;
  inWords: (failure: unknown) => unknown;
}

function WithReason({ step, onTake, inWords }: WithReasonProps) {
  const [opened, modal] = useDisclosure(false);
  const { label, ask, change, done } = withReason[step];
  return (
    <>
      <Button variant="default" onClick={modal.open}>
        {label}
      </Button>
      <ReasonModal
        title={label}
        label={ask}
        confirmLabel={label}
        opened={opened}
        onClose={modal.close}
        onConfirm={(reason) =>
          onTake(change(reason), done).catch((failure) => {
            throw inWords(failure);
          })
        }
      />
    </>
  );
}
