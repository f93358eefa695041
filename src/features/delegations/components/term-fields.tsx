import { Fieldset, SimpleGrid, Stack, Text } from '@mantine/core';
import { type Control, useWatch } from 'react-hook-form';
import { formatUntil } from '@/lib/dates';
import { formatSince } from '@/lib/local-time';
import { DateField } from '@/ui/fields/date-field';
import { TimeField } from '@/ui/fields/time-field';
import type { DelegationForm } from '../delegations.form';
import { termOf } from '../delegations.logic';
import { fieldLabels } from '../delegations.names';

interface Props {
  control: Control<DelegationForm>;
  maxDays: number;
}

/** From when to when a delegation holds, and the same in words. */
export function TermFields({ control, maxDays }: Props) {
  const [from_day, from_time, until_day, until_time] = useWatch({
    control,
    name: ['from_day', 'from_time', 'until_day', 'until_time'],
  });
  const term = termOf({ from_day, from_time, until_day, until_time });
  return (
    <Fieldset legend="Thời hạn">
      <Stack gap="xs">
        <SimpleGrid cols={{ base: 2, sm: 4 }}>
          <DateField control={control} name="from_day" label={fieldLabels.from_day} required />
          <TimeField control={control} name="from_time" label={fieldLabels.from_time} placeholder="đầu ngày" />
          <DateField control={control} name="until_day" label={fieldLabels.until_day} required />
          <TimeField control={control} name="until_time" label={fieldLabels.until_time} placeholder="hết ngày" />
        </SimpleGrid>
        <Text size="sm" c="dimmed" aria-live="polite">
          {term && `Từ ${formatSince(term.from)} ${formatUntil(term.until)}. `}
          Dài nhất {maxDays} ngày, theo chính sách của tỉnh.
        </Text>
      </Stack>
    </Fieldset>
  );
}
