import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { describeError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import { FailureAlert } from '@/ui/failure-alert';
import { inWordsOf } from '@/ui/fields/refusals';
import { ReasonModal } from '@/ui/reason-modal';
import type { Acknowledgement, AcknowledgementChange } from '../acknowledgements.api';
import type { AcknowledgementState } from '../acknowledgements.names';
import { useUpdateAcknowledgement } from '../acknowledgements.queries';
import { refusals } from '../acknowledgements.refusals';
import type { Directive } from '../directives.api';
import { AcknowledgementFacts } from './acknowledgement-facts';
import { AcknowledgementFiles } from './acknowledgement-files';
import { AcknowledgementForm } from './acknowledgement-form';
import { ReturnedNotice } from './returned-notice';
import { AcknowledgementBadge } from './state-badge';

interface Props {
  acknowledgement: Acknowledgement;
  directive: Directive;
}

/** What one's own agency does with the directive: reads it, and says how it was spread. */
export function OwnAcknowledgement({ acknowledgement, directive }: Props) {
  const [corrects, correct] = useState(false);
  const isOpen = directive.state === 'issued';
  const isConfirmed = acknowledgement.state === 'confirmed';
  const isEdited = isOpen && (!isConfirmed || corrects);
  const heading = `quan-triet-${acknowledgement.id}`;
  return (
    <Paper withBorder p="md" mb="md" component="section" aria-labelledby={heading}>
      <Stack>
        <Group gap="sm">
          <Title order={2} size="h4" id={heading}>
            Quán triệt tại {acknowledgement.agency.short_name}
          </Title>
          <AcknowledgementBadge state={acknowledgement.state as AcknowledgementState} />
        </Group>
        {!isOpen && !isConfirmed && <Text size="sm">Văn bản không còn hiệu lực: không phải xác nhận nữa.</Text>}
        {isOpen && <ReturnedNotice acknowledgement={acknowledgement} />}
        <AcknowledgementFacts acknowledgement={acknowledgement} directive={directive} isEdited={isEdited} />
        {isOpen && (
          <>
            {acknowledgement.state === 'waiting' && <ReadButton acknowledgement={acknowledgement} />}
            {isConfirmed && !corrects && (
              <Group gap="xs">
                <Button variant="default" onClick={() => correct(true)}>
                  Sửa xác nhận
                </Button>
                <TakeBack acknowledgement={acknowledgement} />
              </Group>
            )}
            {isEdited && (
              <AcknowledgementForm
                key={acknowledgement.state}
                acknowledgement={acknowledgement}
                directive={directive}
                onSaved={() => correct(false)}
              />
            )}
          </>
        )}
        <Anchor component={Link} to={paths.acknowledgement(acknowledgement.id)} size="sm">
          Lịch sử xác nhận
        </Anchor>
        <AcknowledgementFiles acknowledgement={acknowledgement} writable={isOpen} />
      </Stack>
    </Paper>
  );
}

/** A step without a form, and what is said once it is done. */
function useStep({ id, version, directive_id }: Acknowledgement) {
  const update = useUpdateAcknowledgement();
  const navigate = useNavigate();
  const take = async (change: AcknowledgementChange, message: string) => {
    await update.mutateAsync({ id, version, change }).catch((failure) => {
      throw inWordsOf(refusals, failure);
    });
    navigate(paths.directive(directive_id), { state: { message }, replace: true });
  };
  return { take, ...update };
}

function ReadButton({ acknowledgement }: { acknowledgement: Acknowledgement }) {
  const { take, isPending, error } = useStep(acknowledgement);
  return (
    <>
      <FailureAlert message={error ? describeError(inWordsOf(refusals, error)) : undefined} of={error} />
      <Group>
        <Button
          variant="light"
          loading={isPending}
          onClick={() => take({ state: 'read' }, 'Đã ghi nhận cơ quan đã đọc văn bản.').catch(() => undefined)}
        >
          Đã nhận, đã đọc
        </Button>
      </Group>
    </>
  );
}

function TakeBack({ acknowledgement }: { acknowledgement: Acknowledgement }) {
  const [opened, modal] = useDisclosure(false);
  const { take } = useStep(acknowledgement);
  return (
    <>
      <Button variant="default" onClick={modal.open}>
        Thu hồi xác nhận
      </Button>
      <ReasonModal
        title="Thu hồi xác nhận"
        label="Lý do thu hồi"
        confirmLabel="Thu hồi"
        opened={opened}
        onClose={modal.close}
        onConfirm={(correction_reason) =>
          take({ state: 'read', correction_reason }, 'Đã thu hồi xác nhận; cơ quan cần xác nhận lại.')
        }
      >
        <Text size="sm">Ngày, hình thức và số người đã ghi sẽ bị bỏ; lịch sử vẫn giữ.</Text>
      </ReasonModal>
    </>
  );
}
