import { Fieldset, SimpleGrid, Stack } from '@mantine/core';
import type { Control } from 'react-hook-form';
import { severityNames } from '@/reference/incidents';
import { noToneName, toneNames } from '@/reference/tones';
import { DateField } from '@/ui/fields/date-field';
import { RadioField } from '@/ui/fields/radio-field';
import { SelectField } from '@/ui/fields/select-field';
import { TextField } from '@/ui/fields/text-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import { TimeField } from '@/ui/fields/time-field';
import { factLabels, type IncidentForm } from '../incidents.form';
import { fieldNames } from '../incidents.names';

interface Props {
  control: Control<IncidentForm>;
}

/** What an incident is called and how grave it is. */
export function TitleFields({ control }: Props) {
  return (
    <>
      <TextField
        control={control}
        name="title"
        label={factLabels.title}
        placeholder="Tin sai về …"
        required
        autoComplete="off"
      />
      <RadioField control={control} name="severity" label={factLabels.severity} options={severityNames} required />
    </>
  );
}

/** When it was found, and by whom. */
export function FoundFields({ control }: Props) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <SimpleGrid cols={2}>
        <DateField control={control} name="found_day" label={factLabels.found_day} required />
        <TimeField control={control} name="found_time" label={factLabels.found_time} placeholder="đầu ngày" />
      </SimpleGrid>
      <TextField control={control} name="found_by" label={factLabels.found_by} required autoComplete="off" />
    </SimpleGrid>
  );
}

/** What may change until an incident is closed. */
export function GradeFields({ control }: Props) {
  return (
    <>
      <RadioField control={control} name="severity" label={factLabels.severity} options={severityNames} required />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <SelectField control={control} name="tone" label={factLabels.tone} options={toneNames} nothing={noToneName} />
        <SelectField
          control={control}
          name="field"
          label={factLabels.field}
          options={fieldNames}
          nothing={noToneName}
        />
      </SimpleGrid>
    </>
  );
}

/** All facts of an incident, as long as nothing is concluded. */
export function IncidentFields({ control }: Props) {
  return (
    <Stack>
      <Fieldset legend="Vụ việc">
        <Stack gap="sm">
          <TextField control={control} name="title" label={factLabels.title} required autoComplete="off" />
          <GradeFields control={control} />
          <FoundFields control={control} />
        </Stack>
      </Fieldset>
      <Fieldset legend="Nội dung">
        <Stack gap="sm">
          <LongText control={control} name="said" description="Tóm tắt nội dung báo đăng, phát; tối đa 20.000 ký tự." />
          <LongText
            control={control}
            name="false_part"
            description="Chép đúng từng chữ như báo viết, để trong ngoặc kép; tối đa 10.000 ký tự."
          />
          <LongText control={control} name="correct_part" description="Sự việc thật ra thế nào; tối đa 10.000 ký tự." />
          <LongText
            control={control}
            name="sources"
            description="Tài liệu, số liệu, người xác nhận; tối đa 5.000 ký tự."
          />
        </Stack>
      </Fieldset>
    </Stack>
  );
}

type Long = 'said' | 'false_part' | 'correct_part' | 'sources';

function LongText({ control, name, description }: Props & { name: Long; description: string }) {
  return (
    <TextareaField
      control={control}
      name={name}
      label={factLabels[name]}
      description={description}
      minRows={3}
      maxRows={14}
    />
  );
}
