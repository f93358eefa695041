import { Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Control, useController, useWatch } from 'react-hook-form';
import { formatDate, today } from '@/lib/dates';
import { isSameName } from '@/lib/vietnamese';
import { headOptions } from '@/reference/agency-head.queries';
import { DateField } from '@/ui/fields/date-field';
import { TextField } from '@/ui/fields/text-field';
import { TimeField } from '@/ui/fields/time-field';
import type { DelegationForm } from '../delegations.form';
import { fieldLabels } from '../delegations.names';

type FormControl = Control<DelegationForm>;

/** Number and moment of a signed paper. */
export function SignatureFields({ control, required = false }: { control: FormControl; required?: boolean }) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      <TextField
        control={control}
        name="document_number"
        label={fieldLabels.document_number}
        placeholder="05/GUQ-SYT"
        required={required}
        autoComplete="off"
      />
      <DateField control={control} name="signed_day" label={fieldLabels.signed_day} required={required} />
      <TimeField control={control} name="signed_time" label={fieldLabels.signed_time} required={required} />
    </SimpleGrid>
  );
}

/** Who signs: the head, as recorded for the day of signing. */
export function SignerFields({ control, agencyId }: { control: FormControl; agencyId: string }) {
  return (
    <Stack gap="xs">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextField control={control} name="signer_name" label={fieldLabels.signer_name} required autoComplete="off" />
        <TextField
          control={control}
          name="signer_position"
          label={fieldLabels.signer_position}
          required
          autoComplete="off"
        />
      </SimpleGrid>
      <RecordedHead control={control} agencyId={agencyId} />
    </Stack>
  );
}

function RecordedHead({ control, agencyId }: { control: FormControl; agencyId: string }) {
  const signedDay = useWatch({ control, name: 'signed_day' });
  const { field: name } = useController({ control, name: 'signer_name' });
  const { field: position } = useController({ control, name: 'signer_position' });
  const day = /^\d{4}-\d{2}-\d{2}$/.test(signedDay) ? signedDay : today();
  const { data: head } = useQuery({ ...headOptions(agencyId, day), placeholderData: keepPreviousData });

  if (head === undefined) return null;
  if (head === null) {
    return (
      <Text size="sm" c="var(--mantine-color-error)" role="status">
        Chưa ghi nhận người đứng đầu cơ quan vào ngày {formatDate(day)}, nên chưa kiểm tra được người ký. Bổ sung người
        đứng đầu trước khi ghi nhận đã ký.
      </Text>
    );
  }
  const isHead = isSameName(name.value, head.full_name);
  return (
    <Stack gap={4} align="flex-start" role="status">
      <Text size="sm" c="dimmed">
        Người đứng đầu được ghi nhận vào ngày {formatDate(day)}:{' '}
        {[head.full_name, head.position].filter(Boolean).join(', ')}. Chỉ người đứng đầu được ủy quyền.
      </Text>
      {!isHead && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            name.onChange(head.full_name);
            if (head.position) position.onChange(head.position);
          }}
        >
          Ghi {head.full_name} là người ký
        </Button>
      )}
    </Stack>
  );
}
