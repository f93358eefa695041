import { useQuery } from '@tanstack/react-query';
import { type Control, useWatch } from 'react-hook-form';
import { keyOf } from '@/reference/speakers.logic';
import { speakersOptions } from '@/reference/speakers.queries';
import { capacityName } from '@/reference/speaking';
import { SelectField } from '@/ui/fields/select-field';
import type { EventForm } from '../press-events.form';
import { fieldLabels } from '../press-events.names';

interface Props {
  control: Control<EventForm>;
  agencyCode: string;
  /** When it begins (ISO), once that is said. */
  at: string | undefined;
}

/** Who speaks, among those entitled when it begins; nobody need be chosen. */
export function SpeakerField({ control, agencyCode, at }: Props) {
  const speakers = useQuery({ ...speakersOptions(agencyCode, at ?? ''), enabled: at !== undefined });
  const chosen = useWatch({ control, name: 'speaker' });
  const offered: [string, string][] = (speakers.data ?? []).map((speaker) => [
    keyOf(speaker),
    [
      `${speaker.full_name}, ${speaker.position}`,
      capacityName(speaker.capacity),
      speaker.matter && `về «${speaker.matter}»`,
    ]
      .filter(Boolean)
      .join(' · '),
  ]);
  // Kept in sight, so that nobody is let go of unseen: the database says whether they are entitled.
  const gone = chosen !== '' && !offered.some(([key]) => key === chosen);
  return (
    <SelectField
      control={control}
      name="speaker"
      label={fieldLabels.speaker}
      description={
        at === undefined
          ? 'Nhập ngày, giờ trước để chọn trong những người được phát ngôn khi đó'
          : 'Những người được phát ngôn cho cơ quan vào lúc diễn ra'
      }
      nothing="Chưa chọn"
      options={Object.fromEntries(
        gone ? [...offered, [chosen, 'Người đã chọn (không được phát ngôn lúc này)']] : offered,
      )}
    />
  );
}
