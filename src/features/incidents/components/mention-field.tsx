import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Ref, useState } from 'react';
import { matches } from '@/lib/vietnamese';
import { useSession } from '@/session/use-session';
import { readersOptions } from '../incident-story.queries';

interface Props {
  incidentId: string;
  /** profiles.id of those called upon. */
  value: string[];
  /** With the name of who has been added just now. */
  onChange: (userIds: string[], added: string | undefined) => void;
  onGiveUp: () => void;
  error?: string | undefined;
  ref: Ref<HTMLInputElement>;
}

/** Colleagues called upon in a comment; who they can be is asked for when the field is first used. */
export function MentionField({ incidentId, value, onChange, onGiveUp, error, ref }: Props) {
  const session = useSession();
  const me = session.status === 'signed-in' ? session.userId : undefined;
  const [used, setUsed] = useState(value.length > 0);
  const { data = [], isFetching, isError } = useQuery({ ...readersOptions(incidentId), enabled: used });
  const readers = data.filter(({ user_id }) => user_id !== me);
  const nameOf = new Map(readers.map((reader) => [reader.user_id, reader.full_name]));
  return (
    <MultiSelect
      ref={ref}
      label="Nhắc đến"
      description="Người được nhắc thấy lời này trong «Việc của tôi»."
      placeholder={value.length > 0 ? '' : 'Chọn đồng nghiệp'}
      nothingFoundMessage={isFetching ? 'Đang tải danh sách…' : 'Không có ai khớp'}
      size="xs"
      searchable
      hidePickedOptions
      openOnFocus
      maxValues={20}
      data={readers.map(({ user_id, full_name, agency_short_name }) => ({
        value: user_id,
        label: `${full_name} (${agency_short_name})`,
      }))}
      value={readers.length > 0 ? value : []}
      onFocus={() => setUsed(true)}
      onChange={(chosen) => {
        const added = chosen.find((id) => !value.includes(id));
        onChange(chosen, added && nameOf.get(added));
      }}
      onKeyDown={(event) => event.key === 'Escape' && onGiveUp()}
      error={isError ? 'Không tải được danh sách người. Kiểm tra mạng rồi thử lại.' : error}
      filter={({ options, search }) =>
        options.filter((option) => 'label' in option && matches(String(option.label), search))
      }
    />
  );
}
