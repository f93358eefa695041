import { Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Control, useController } from 'react-hook-form';
import { formatDayOf, today } from '@/lib/dates';
import { UnsureMark } from '@/reference/unsure-mark';
import { ErrorState, PageLoader } from '@/ui/states';
import { groundsOptions } from '../press-enquiries.queries';
import { groundsOn, type RefusalForm, replyLabels } from '../reply.form';

interface Props {
  control: Control<RefusalForm>;
  receivedAt: string;
}

/** On which ground: those of the law in force on the day the enquiry was received. */
export function GroundField({ control, receivedAt }: Props) {
  const { field, fieldState } = useController({ control, name: 'refusal_ground_id' });
  const grounds = useQuery(groundsOptions());
  if (grounds.isPending) return <PageLoader />;
  if (grounds.isError) return <ErrorState error={grounds.error} onRetry={() => grounds.refetch()} />;
  const offered = groundsOn(grounds.data, today(new Date(receivedAt)));
  const law = offered[0];
  return (
    <Radio.Group
      label={replyLabels.refusal_ground_id}
      description={law && `${law.instrument}, có hiệu lực ngày tiếp nhận ${formatDayOf(receivedAt)}`}
      required
      name={field.name}
      value={field.value}
      onChange={field.onChange}
      error={fieldState.error?.message}
    >
      <Stack gap="xs" my="xs">
        {offered.map(({ id, text, article }, index) => (
          <Radio
            key={id}
            value={id}
            label={text}
            description={article}
            onBlur={field.onBlur}
            {...(index === 0 && { ref: field.ref })}
          />
        ))}
        {offered.length === 0 && <Text size="sm">Không có căn cứ từ chối nào của ngày đó.</Text>}
        <UnsureMark note={law?.unsure_note ?? null} />
      </Stack>
    </Radio.Group>
  );
}
