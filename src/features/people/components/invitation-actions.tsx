import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { AppError, toAppError } from '@/lib/errors';
import { FormModal } from '@/ui/form-modal';
import { useTellHere } from '@/ui/use-tell-here';
import type { Invitation } from '../invitations.api';
import { useRenewInvitation, useWithdrawInvitation } from '../invitations.queries';
import { tellRefusal } from '../invitations.refusals';

interface Props {
  invitation: Invitation;
  onRenewed: (fresh: { token: string; expires_at: string }) => void;
}

/** Renews or withdraws an invitation nobody has taken yet. */
export function InvitationActions({ invitation, onRenewed }: Props) {
  const [step, setStep] = useState<'renew' | 'withdraw'>();
  const renew = useRenewInvitation();
  const withdraw = useWithdrawInvitation();
  const tellHere = useTellHere();
  const { id, email, state } = invitation;
  if (state === 'accepted' || state === 'withdrawn') return '—';
  const close = () => setStep(undefined);

  return (
    <Group gap="xs">
      <Button size="xs" variant="default" aria-label={`Gia hạn lời mời ${email}`} onClick={() => setStep('renew')}>
        Gia hạn
      </Button>
      <Button size="xs" variant="default" aria-label={`Thu hồi lời mời ${email}`} onClick={() => setStep('withdraw')}>
        Thu hồi
      </Button>
      <FormModal
        title={`Gia hạn lời mời ${email}`}
        confirmLabel="Gia hạn"
        opened={step === 'renew'}
        onClose={close}
        onConfirm={async () => {
          onRenewed(await told(renew.mutateAsync(id)));
          tellHere(`Đã gia hạn lời mời ${email}. Đường dẫn mới ở dưới đây.`);
        }}
      >
        <Text size="sm">Một đường dẫn mới được tạo ra với hạn mới; đường dẫn đã gửi trước đây hết hiệu lực ngay.</Text>
      </FormModal>
      <FormModal
        title={`Thu hồi lời mời ${email}`}
        confirmLabel="Thu hồi"
        opened={step === 'withdraw'}
        onClose={close}
        onConfirm={async () => {
          await told(withdraw.mutateAsync(id));
          tellHere(`Đã thu hồi lời mời ${email}.`);
        }}
      >
        <Text size="sm">Đường dẫn đã gửi hết hiệu lực ngay. Muốn mời lại, lập lời mời mới.</Text>
      </FormModal>
    </Group>
  );
}

/** A known refusal in words that say what to do. */
function told<Result>(step: Promise<Result>): Promise<Result> {
  return step.catch((failure) => {
    const { kind, refusal } = toAppError(failure);
    throw refusal ? new AppError(kind, tellRefusal(refusal), { cause: failure }) : failure;
  });
}
