import { Button, type ComboboxItem, Select, Stack } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { type Control, useController, useWatch } from 'react-hook-form';
import { matches } from '@/lib/vietnamese';
import type { PressAgency } from '../press-agencies.api';
import { hostOf, kindFor } from './press-items.address';
import { itemLabels, type PressItemForm } from './press-items.form';

const NewPressAgency = lazy(() => import('./new-press-agency').then((module) => ({ default: module.NewPressAgency })));

interface Props {
  control: Control<PressItemForm>;
  papers: readonly PressAgency[];
  required: boolean;
}

const searchText = ({ name, governing_body, domains }: PressAgency) => `${name} ${governing_body} ${domains.join(' ')}`;

/** Choice of a newspaper, found with or without diacritics; one not yet in the register is added on the way. */
export function PressAgencyField({ control, papers, required }: Props) {
  const { field, fieldState } = useController({ control, name: 'press_agency_id' });
  const { field: kind } = useController({ control, name: 'press_kind' });
  const url = useWatch({ control, name: 'url' });
  const [adding, setAdding] = useState(false);
  const byId = new Map(papers.map((paper) => [paper.id, paper]));

  const choose = (id: string, { kinds }: Pick<PressAgency, 'kinds'>) => {
    field.onChange(id);
    if (!kinds.includes(kind.value)) kind.onChange(kindFor(kinds, url.trim() !== ''));
  };
  const found = (id: string, search: string) => {
    const paper = byId.get(id);
    return paper !== undefined && matches(searchText(paper), search);
  };

  return (
    <Stack gap={4} align="stretch">
      <Select
        label={itemLabels.press_agency_id}
        placeholder="Gõ tên báo, có dấu hoặc không dấu"
        nothingFoundMessage="Không có báo nào khớp. Thêm báo mới ở nút bên dưới."
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Bỏ chọn cơ quan báo chí' }}
        limit={200}
        required={required}
        name={field.name}
        ref={field.ref}
        onBlur={field.onBlur}
        data={papers.map(({ id, name }) => ({ value: id, label: name }))}
        value={field.value || null}
        onChange={(id) => choose(id ?? '', byId.get(id ?? '') ?? { kinds: [] })}
        error={fieldState.error?.message}
        filter={({ options, search, limit }) =>
          options.filter((option) => found((option as ComboboxItem).value, search)).slice(0, limit)
        }
      />
      <Button variant="subtle" size="compact-sm" style={{ alignSelf: 'flex-start' }} onClick={() => setAdding(true)}>
        Báo chưa có trong danh sách
      </Button>
      {adding && (
        <Suspense>
          <NewPressAgency
            domain={hostOf(url)}
            onClose={() => setAdding(false)}
            onAdded={(paper) => {
              choose(paper.id, paper);
              setAdding(false);
            }}
          />
        </Suspense>
      )}
    </Stack>
  );
}
