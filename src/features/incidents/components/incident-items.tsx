import { Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Incident } from '../incidents.api';
import type { Reader } from '../incidents.item-steps';
import { type ItemState, itemStateNames } from '../incidents.names';
import { ItemCard } from './item-card';

/** From so many on, the rest is shown on demand. */
const firstShown = 10;
const parameter = 'tinh-trang';

interface Props {
  incident: Incident;
  reader: Reader;
  now: number;
}

/** Which items are shown: the state stands in the address. */
export function useItemState() {
  const [search, setSearch] = useSearchParams();
  const said = search.get(parameter) ?? '';
  const state = Object.hasOwn(itemStateNames, said) ? (said as ItemState) : null;
  const show = (next: ItemState | null) =>
    setSearch(
      (now) => {
        now.delete(parameter);
        if (next) now.set(parameter, next);
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  return [state, show] as const;
}

/** The articles and broadcasts; of many the first ones, all on demand, and by how far they have come. */
export function IncidentItems({ incident, reader, now }: Props) {
  const [state, show] = useItemState();
  const [all, setAll] = useState(false);
  // What was taken off comes last.
  const items = [...incident.items].sort((a, b) => Number(a.voided_at !== null) - Number(b.voided_at !== null));
  const found = state ? items.filter((item) => item.voided_at === null && item.correction_state === state) : items;
  const shown = all ? found : found.slice(0, firstShown);
  return (
    <Stack component="section" aria-labelledby="tin-bai" gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h4" id="tin-bai" tabIndex={-1}>
          Tin, bài ({items.length})
        </Title>
        {(items.length > 3 || state) && <StateFilter incident={incident} state={state} onChange={show} />}
      </Group>
      {found.length === 0 && (
        <Text size="sm">{state ? 'Không có tin, bài nào ở tình trạng này.' : 'Chưa ghi nhận tin, bài nào.'}</Text>
      )}
      {shown.map((item) => (
        <ItemCard
          key={item.id}
          incident={incident}
          item={item}
          reader={reader}
          now={now}
          startsOpen={incident.items.length <= 2}
        />
      ))}
      {found.length > shown.length && (
        <Button variant="default" onClick={() => setAll(true)} className="no-print">
          Xem tất cả {found.length} tin, bài
        </Button>
      )}
    </Stack>
  );
}

interface StateFilterProps {
  incident: Incident;
  state: ItemState | null;
  onChange: (state: ItemState | null) => void;
}

function StateFilter({ incident, state, onChange }: StateFilterProps) {
  const standing = incident.items.filter(({ voided_at }) => voided_at === null);
  const counted = (Object.entries(itemStateNames) as [ItemState, string][])
    .map(([value, name]) => ({
      value,
      name,
      count: standing.filter(({ correction_state }) => correction_state === value).length,
    }))
    .filter(({ value, count }) => count > 0 || value === state);
  return (
    <NativeSelect
      aria-label="Tình trạng của tin, bài"
      size="xs"
      className="no-print"
      value={state ?? ''}
      data={[
        { value: '', label: 'Mọi tình trạng' },
        ...counted.map(({ value, name, count }) => ({ value, label: `${name} (${count})` })),
      ]}
      onChange={(event) => onChange((event.currentTarget.value || null) as ItemState | null)}
    />
  );
}
