import { Group, Stack, Text } from '@mantine/core';
import { type Control, useWatch } from 'react-hook-form';
import { DateField } from '@/ui/fields/date-field';
import { RadioField } from '@/ui/fields/radio-field';
import { TimeField } from '@/ui/fields/time-field';
import { type EnquiryForm, fieldLabels } from '../press-enquiries.form';
import { eventKindNames } from '../press-enquiries.names';

/** An unexpected event: which, and the moments its 24 hours may run from. */
export function EventFields({ control }: { control: Control<EnquiryForm> }) {
  const isDivided = useWatch({ control, name: 'event_kind' }) === 'divided_opinion';
  return (
    <Stack gap="sm">
      <RadioField control={control} name="event_kind" label={fieldLabels.event_kind} options={eventKindNames} />
      <Text size="sm" c="dimmed">
        Phát ngôn trong 24 giờ. Tiếp nhận đến hết 30/06/2026: tính từ khi vụ việc xảy ra. Từ 01/07/2026:{' '}
        {isDivided
          ? 'tính từ khi cơ quan xác định vụ việc tác động đến dư luận.'
          : 'tính từ khi cơ quan tiếp nhận và xử lý vụ việc.'}
      </Text>
      <Group gap="md" align="flex-start">
        <Moment control={control} event="event_happened" />
        <Moment control={control} event="event_received" />
        {isDivided && <Moment control={control} event="event_determined" />}
      </Group>
    </Stack>
  );
}

type Event = 'event_happened' | 'event_received' | 'event_determined';

function Moment({ control, event }: { control: Control<EnquiryForm>; event: Event }) {
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <DateField control={control} name={`${event}_day`} label={fieldLabels[`${event}_day`]} miw={190} />
      <TimeField
        control={control}
        name={`${event}_time`}
        label="Giờ"
        aria-label={fieldLabels[`${event}_time`]}
        w={90}
      />
    </Group>
  );
}
