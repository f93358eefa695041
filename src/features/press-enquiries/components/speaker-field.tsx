import { Anchor, Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Control, type FieldValues, type Path, useController } from 'react-hook-form';
import { Link } from 'react-router';
import { formatMoment, formatUntil } from '@/lib/dates';
import { paths } from '@/lib/paths';
import type { Speaker } from '@/reference/speakers.api';
import { keyOf, speakersOn } from '@/reference/speakers.logic';
import { speakersOptions } from '@/reference/speakers.queries';
import { capacityName } from '@/reference/speaking';
import { ErrorState, PageLoader } from '@/ui/states';
import type { Enquiry } from '../press-enquiries.api';

interface Props<Form extends FieldValues> {
  control: Control<Form>;
  name: Path<Form>;
  label: string;
  enquiry: Enquiry;
  /** The moment (ISO) at which they must be entitled. */
  at: string;
}

/** Who speaks for the agency: exactly those entitled at a moment, and on the matter. */
export function SpeakerField<Form extends FieldValues>({ control, name, label, enquiry, at }: Props<Form>) {
  const { field, fieldState } = useController({ control, name });
  const speakers = useQuery(speakersOptions(enquiry.agency.code, at));
  if (speakers.isPending) return <PageLoader />;
  if (speakers.isError) return <ErrorState error={speakers.error} onRetry={() => speakers.refetch()} />;
  const { entitled, others } = speakersOn(speakers.data, enquiry.matter);
  const gone = field.value !== '' && !entitled.some((speaker) => keyOf(speaker) === field.value);
  return (
    <Radio.Group
      label={label}
      description={`Những người được phát ngôn cho ${enquiry.agency.short_name} lúc ${formatMoment(at)}`}
      required
      name={field.name}
      value={field.value}
      onChange={field.onChange}
      error={fieldState.error?.message ?? (gone && 'Người đã chọn không được phát ngôn vào lúc này. Chọn lại.')}
    >
      <Stack gap="xs" my="xs">
        {entitled.map((speaker, index) => (
          <Radio
            key={keyOf(speaker)}
            value={keyOf(speaker)}
            label={`${speaker.full_name}, ${speaker.position}`}
            description={entitlement(speaker)}
            onBlur={field.onBlur}
            {...(index === 0 && { ref: field.ref })}
          />
        ))}
        {entitled.length === 0 && (
          <Text size="sm" c="var(--mantine-color-error)">
            Không có ai được phát ngôn cho cơ quan vào lúc đó. Kiểm tra lại ngày giờ, hoặc{' '}
            <Anchor component={Link} to={paths.whoMaySpeak} inherit underline="always">
              xem ai được phát ngôn
            </Anchor>
            .
          </Text>
        )}
        {others.length > 0 && <OnOtherMatters count={others.length} enquiry={enquiry} />}
      </Stack>
    </Radio.Group>
  );
}

const entitlement = ({ capacity, matter, until }: Speaker) =>
  [capacityName(capacity), matter && `về «${matter}»`, formatUntil(until)].filter(Boolean).join(' · ');

function OnOtherMatters({ count, enquiry }: { count: number; enquiry: Enquiry }) {
  return (
    <Text size="sm" c="dimmed">
      Có {count} người được ủy quyền về vụ việc khác. Câu hỏi thuộc đúng vụ việc của họ thì{' '}
      <Anchor component={Link} to={paths.editPressEnquiry(enquiry.id)} inherit underline="always">
        ghi vụ việc vào đề nghị
      </Anchor>{' '}
      trước.
    </Text>
  );
}
