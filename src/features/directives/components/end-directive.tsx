import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { today } from '@/lib/dates';
import { DateField } from '@/ui/fields/date-field';
import { SelectField } from '@/ui/fields/select-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import { FormAlert } from '@/ui/form-alert';
import { showFailure } from '@/ui/form-errors';
import { FormModal } from '@/ui/form-modal';
import type { Directive, DirectiveChange } from '../directives.api';
import { citation } from '../directives.logic';
import { standingOptions } from '../directives.queries';
import { type EndingForm, endingSchema, refusals, toEnding } from '../ending.form';

interface Props {
  directive: Directive;
  onTake: (change: DirectiveChange, done: string) => Promise<void>;
}

/** Ends a directive: from which day, why, or by which other. */
export function EndDirective({ directive, onTake }: Props) {
  const [opened, modal] = useDisclosure(false);
  const form = useForm<EndingForm>({
    resolver: zodResolver(endingSchema(directive.issued_on)),
    defaultValues: { ended_on: today(), replaced_by_id: '', end_reason: '' },
  });
  const standing = useQuery({ ...standingOptions(directive.agency_id), enabled: opened });
  const later = (standing.data ?? []).filter(
    ({ id, issued_on }) => id !== directive.id && issued_on >= directive.issued_on,
  );

  const confirm = async () => {
    let isDone = false;
    await form.handleSubmit(async (values) => {
      await onTake(toEnding(values), 'Đã ghi văn bản hết hiệu lực; các xác nhận giữ nguyên để tra cứu.').then(
        () => {
          isDone = true;
        },
        (failure) => showFailure(form, failure, refusals),
      );
    })();
    return isDone;
  };

  return (
    <>
      <Button variant="default" onClick={modal.open}>
        Cho hết hiệu lực
      </Button>
      <FormModal
        title="Cho hết hiệu lực"
        confirmLabel="Cho hết hiệu lực"
        opened={opened}
        onClose={modal.close}
        onConfirm={confirm}
      >
        <FormAlert control={form.control} />
        <DateField control={form.control} name="ended_on" label="Hết hiệu lực từ ngày" required />
        <SelectField
          control={form.control}
          name="replaced_by_id"
          label="Được thay thế bằng"
          nothing="Không có văn bản thay thế"
          options={Object.fromEntries(later.map((other) => [other.id, `${citation(other)}: ${other.title}`]))}
        />
        <TextareaField control={form.control} name="end_reason" label="Lý do" minRows={2} />
      </FormModal>
    </>
  );
}
