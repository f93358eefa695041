import { Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '@/lib/paths';
import { usePutIntoIncident } from '@/reference/press-items/press-items.queries';
import { pressItemRefusals } from '@/reference/press-items/press-items.refusals';
import { inWordsOf } from '@/ui/fields/refusals';
import { FormModal } from '@/ui/form-modal';
import { findOpenIncidents } from '../open-incidents.api';

interface Props {
  item: { id: string; title: string };
  opened: boolean;
  onClose: () => void;
}

const known = {
  ...pressItemRefusals,
  incident_closed: { message: 'Vụ việc đã khép lại nên không nhận thêm bài. Chọn vụ việc khác.' },
};

/** Puts an article into an incident that is being worked on, for good. */
export function JoinIncident({ item, opened, onClose }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed, 300);
  const { data = [], isFetching } = useQuery({
    queryKey: ['incidents', 'to-join', query],
    queryFn: ({ signal }) => findOpenIncidents(query, signal),
    enabled: opened,
    placeholderData: keepPreviousData,
  });
  const options = data.map(({ id, title, agency_short_name }) => ({
    value: id,
    label: `${title} (${agency_short_name})`,
  }));
  const put = usePutIntoIncident();
  const navigate = useNavigate();

  const confirm = async () => {
    setError(chosen ? undefined : 'Chọn vụ việc.');
    if (!chosen) return false;
    try {
      await put.mutateAsync({ id: item.id, incidentId: chosen });
    } catch (failure) {
      throw inWordsOf(known, failure);
    }
    navigate(paths.incident(chosen), { state: { message: `Đã đưa «${item.title}» vào vụ việc.` } });
  };

  return (
    <FormModal
      title="Đưa vào vụ việc đã có"
      confirmLabel="Đưa vào vụ việc"
      opened={opened}
      onClose={onClose}
      onConfirm={confirm}
    >
      <Select
        label="Vụ việc đang xử lý"
        placeholder="Gõ tên vụ việc, có dấu hoặc không dấu"
        required
        searchable
        nothingFoundMessage={isFetching ? 'Đang tìm…' : 'Không có vụ việc đang xử lý nào khớp.'}
        data={options}
        // The database has found them, by words the label need not hold.
        filter={({ options: found }) => found}
        value={chosen}
        onChange={setChosen}
        // What has been chosen is not looked for.
        onSearchChange={(text) => options.every(({ label }) => label !== text) && setTyped(text)}
        error={error}
      />
      <Text size="sm">Bài thành tin bài của vụ việc đó và không tách ra được nữa; trong điểm báo vẫn còn.</Text>
    </FormModal>
  );
}
