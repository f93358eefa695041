import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { today } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { addDays } from '@/lib/typed-date';
import { DateField } from '@/ui/fields/date-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import { FormAlert } from '@/ui/form-alert';
import { showFailure } from '@/ui/form-errors';
import { FormModal } from '@/ui/form-modal';
import type { Acknowledgement } from '../acknowledgements.api';
import { useUpdateAcknowledgement } from '../acknowledgements.queries';
import { type ReturningForm, refusals, returningSchema } from '../returning.form';

const resolver = zodResolver(returningSchema);

/** Asks the agency to complete what it has confirmed, by a day; until then it waits again. */
export function ReturnAcknowledgement({ acknowledgement }: { acknowledgement: Acknowledgement }) {
  const [opened, modal] = useDisclosure(false);
  const update = useUpdateAcknowledgement();
  const navigate = useNavigate();
  const form = useForm<ReturningForm>({
    resolver,
    defaultValues: { return_reason: '', redo_by: addDays(today(), 5) },
  });

  const confirm = async () => {
    let isDone = false;
    await form.handleSubmit(async ({ return_reason, redo_by }) => {
      const { id, version } = acknowledgement;
      const change = { state: 'returned', return_reason: return_reason.trim(), redo_by };
      try {
        await update.mutateAsync({ id, version, change });
        isDone = true;
        const message = `Đã đề nghị ${acknowledgement.agency.short_name} bổ sung.`;
        navigate(paths.acknowledgement(id), { state: { message }, replace: true });
      } catch (failure) {
        showFailure(form, failure, refusals);
      }
    })();
    return isDone;
  };

  return (
    <>
      <Button variant="default" onClick={modal.open}>
        Đề nghị bổ sung
      </Button>
      <FormModal
        title={`Đề nghị ${acknowledgement.agency.short_name} bổ sung`}
        confirmLabel="Gửi đề nghị"
        opened={opened}
        onClose={modal.close}
        onConfirm={confirm}
      >
        <FormAlert control={form.control} />
        <TextareaField
          control={form.control}
          name="return_reason"
          label="Nội dung đề nghị bổ sung"
          required
          minRows={2}
        />
        <DateField control={form.control} name="redo_by" label="Hạn bổ sung" required />
      </FormModal>
    </>
  );
}
