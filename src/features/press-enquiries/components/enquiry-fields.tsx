import { Fieldset, SimpleGrid, Stack } from '@mantine/core';
import { type Control, useWatch } from 'react-hook-form';
import { NewspaperField } from '@/reference/newspaper-field';
import { DateField } from '@/ui/fields/date-field';
import { RadioField } from '@/ui/fields/radio-field';
import { SelectField } from '@/ui/fields/select-field';
import { TextField } from '@/ui/fields/text-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import { TimeField } from '@/ui/fields/time-field';
import { type EnquiryForm, fieldLabels } from '../press-enquiries.form';
import { kindNames, mediumNames, publicForm } from '../press-enquiries.names';
import { EventFields } from './event-fields';
import { MatterField } from './matter-field';

interface Props {
  control: Control<EnquiryForm>;
  agencyCode: string;
}

/** An enquiry, in the order in which it is told over the telephone. */
export function EnquiryFields({ control, agencyCode }: Props) {
  const kind = useWatch({ control, name: 'kind' });
  return (
    <Stack>
      <Fieldset legend="Ai hỏi">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NewspaperField control={control} name="newspaper" label={fieldLabels.newspaper} required />
          <TextField
            control={control}
            name="reporter_name"
            label={fieldLabels.reporter_name}
            required
            autoComplete="off"
          />
          <TextField
            control={control}
            name="reporter_phone"
            label={fieldLabels.reporter_phone}
            type="tel"
            autoComplete="off"
          />
          <TextField
            control={control}
            name="reporter_email"
            label={fieldLabels.reporter_email}
            type="email"
            autoComplete="off"
          />
          <TextField
            control={control}
            name="press_card_number"
            label={fieldLabels.press_card_number}
            autoComplete="off"
          />
        </SimpleGrid>
      </Fieldset>
      <Fieldset legend="Hỏi gì">
        <Stack gap="sm">
          <TextareaField
            control={control}
            name="question"
            label={fieldLabels.question}
            required
            minRows={3}
            maxRows={14}
          />
          <TextField
            control={control}
            name="title"
            label={fieldLabels.title}
            description="Để trống thì lấy phần đầu câu hỏi."
            autoComplete="off"
          />
          <MatterField control={control} agencyCode={agencyCode} />
        </Stack>
      </Fieldset>
      <Fieldset legend="Tiếp nhận thế nào">
        <Stack gap="sm">
          <Received control={control} />
          <RadioField control={control} name="kind" label={fieldLabels.kind} options={kindNames} />
          {kind === 'unexpected_event' && <EventFields control={control} />}
        </Stack>
      </Fieldset>
    </Stack>
  );
}

function Received({ control }: Pick<Props, 'control'>) {
  const isFromForm = useWatch({ control, name: 'medium' }) === 'public_form';
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <SelectField
        control={control}
        name="medium"
        label={fieldLabels.medium}
        options={isFromForm ? publicForm : mediumNames}
      />
      <SimpleGrid cols={2}>
        <DateField control={control} name="received_day" label={fieldLabels.received_day} required />
        <TimeField control={control} name="received_time" label={fieldLabels.received_time} required />
      </SimpleGrid>
    </SimpleGrid>
  );
}
