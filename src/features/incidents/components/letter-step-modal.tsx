import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Button, Group, Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type Control, type FieldPath, useForm } from 'react-hook-form';
import { formatDate } from '@/lib/dates';
import { CheckboxField } from '@/ui/fields/checkbox-field';
import { DateField } from '@/ui/fields/date-field';
import { TextField } from '@/ui/fields/text-field';
import { TimeField } from '@/ui/fields/time-field';
import { FormAlert } from '@/ui/form-alert';
import { showFailure } from '@/ui/form-errors';
import type { Incident, IncidentItem, IncidentLetter } from '../incidents.api';
import { paperLabels } from '../letters.form';
import { useUpdateLetters } from '../letters.queries';
import { letterRefusalsFor } from '../letters.refusals';
import {
  asksNextIssue,
  lackingIn,
  type QuickStep,
  rowsForStep,
  type StepForm,
  stepFields,
  stepForm,
  stepSchema,
  stepTitles,
  updatesOf,
} from '../letters.steps';

interface Props {
  step: QuickStep;
  incident: Incident;
  item: IncidentItem;
  letter: IncidentLetter;
  onClose: () => void;
}

/** Records one step of a letter, of this newspaper or of all that the same paper went to. */
export function LetterStepModal(props: Props) {
  const { step, item, letter, onClose } = props;
  const lacking = step === 'send' ? lackingIn(letter) : [];
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${stepTitles[step]}: ${item.press_agency.name}`}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      {lacking.length > 0 ? (
        <Alert color="yellow" variant="light" title="Bản nháp chưa đủ để gửi">
          Còn thiếu {lacking.join(', ')}. Sửa bản nháp trước rồi ghi nhận đã gửi.
        </Alert>
      ) : (
        <StepFields {...props} />
      )}
    </Modal>
  );
}

function StepFields({ step, incident, item, letter, onClose }: Props) {
  const update = useUpdateLetters();
  const [initial] = useState(() => stepForm(step, letter));
  const form = useForm<StepForm>({
    resolver: zodResolver(stepSchema(step)),
    defaultValues: initial,
    mode: 'onTouched',
  });
  const rows = rowsForStep(step, incident, letter);

  const save = form.handleSubmit(async (typed) => {
    const { failure } = await update.mutateAsync(updatesOf(step, typed, rows)).catch((cause) => ({ failure: cause }));
    if (failure) showFailure(form, failure, refusalsOf(step));
    else onClose();
  });

  return (
    <form
      noValidate
      onSubmit={(event) => {
        // A card stands within pages that may have a form of their own.
        event.stopPropagation();
        save(event);
      }}
    >
      <Stack>
        <FormAlert control={form.control} />
        <Fields step={step} control={form.control} item={item} incident={incident} />
        {rows.length > 1 && (
          <CheckboxField
            control={form.control}
            name="all"
            label={`Ghi cho cả ${rows.length} bài của cùng văn bản`}
            description={rows.map((row) => row.item.press_agency.name).join(', ')}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Hủy
          </Button>
          <Button type="submit" loading={form.formState.isSubmitting}>
            Ghi nhận
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function refusalsOf(step: QuickStep) {
  return letterRefusalsFor<StepForm>(stepFields[step] as (FieldPath<StepForm> & string)[]);
}

interface FieldsProps {
  step: QuickStep;
  control: Control<StepForm>;
  item: IncidentItem;
  incident: Incident;
}

function Fields({ step, control, item, incident }: FieldsProps) {
  return (
    <>
      {step === 'send' && (
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextField control={control} name="number" label={paperLabels.number} required autoComplete="off" />
          <DateField control={control} name="document_date" label={paperLabels.document_date} required />
          <DateField control={control} name="sent_day" label="Ngày gửi" required />
          <TimeField control={control} name="sent_time" label="Giờ gửi" />
        </SimpleGrid>
      )}
      {step === 'receive' && (
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <DateField control={control} name="received_day" label="Ngày báo nhận" required />
          <TimeField control={control} name="received_time" label="Giờ báo nhận" />
        </SimpleGrid>
      )}
      {step === 'receive_conclusion' && (
        <>
          <Text size="sm">
            Văn bản kết luận số {incident.conclusion_number}
            {incident.conclusion_date && ` ngày ${formatDate(incident.conclusion_date)}`}. Thời hạn cải chính theo luật
            tính từ khi báo nhận được văn bản này.
          </Text>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <DateField control={control} name="conclusion_received_day" label="Ngày báo nhận kết luận" required />
            <TimeField control={control} name="conclusion_received_time" label="Giờ báo nhận kết luận" />
          </SimpleGrid>
        </>
      )}
      {asksNextIssue(step, item) && (
        <DateField
          control={control}
          name="next_issue_on"
          label="Ngày ra số gần nhất"
          description={item.press_agency.issue_period && `Kỳ xuất bản: ${item.press_agency.issue_period}`}
          required={step === 'next_issue'}
        />
      )}
    </>
  );
}
