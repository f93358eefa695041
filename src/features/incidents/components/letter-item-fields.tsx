import { Fieldset, Stack, Text } from '@mantine/core';
import { type Control, useWatch } from 'react-hook-form';
import { formatDayOf } from '@/lib/dates';
import { pressKindName } from '@/reference/press-kinds';
import { CheckboxField } from '@/ui/fields/checkbox-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import type { Incident, IncidentItem } from '../incidents.api';
import { type LetterKind, letterKindNames } from '../incidents.names';
import { type NewLetterForm, paperLabels } from '../letters.form';
import { openLetter, whyNoLetter } from '../letters.logic';

interface Props {
  control: Control<NewLetterForm>;
  kind: LetterKind;
  incident: Incident;
  items: readonly IncidentItem[];
}

/** Which items the letter is about, each with its own passage; one with an open letter of the kind says why not. */
export function LetterItemFields({ control, kind, incident, items }: Props) {
  return (
    <Fieldset legend="Gửi về các bài">
      <Stack gap="md">
        {items.length > 1 && (
          <Text size="sm">
            Một văn bản gửi được nhiều cơ quan báo chí; thời hạn và kết quả theo dõi riêng từng bài.
          </Text>
        )}
        {items.map((item) => (
          <ItemFields key={item.id} control={control} kind={kind} incident={incident} item={item} />
        ))}
      </Stack>
    </Fieldset>
  );
}

function ItemFields({ control, kind, incident, item }: Omit<Props, 'items'> & { item: IncidentItem }) {
  const [chosen, ownId] = useWatch({ control, name: [`to_${item.id}`, `id_${item.id}`] });
  const open = openLetter(item, kind);
  // A row this very form has saved in a try that broke off is its own.
  const why =
    whyNoLetter(incident, item) ??
    (open && open.id !== ownId ? `Đã có ${letterKindNames[kind].toLowerCase()} chưa có kết quả.` : undefined);
  return (
    <Stack gap="xs">
      <CheckboxField
        control={control}
        name={`to_${item.id}`}
        label={`${item.press_agency.name}: «${item.title}»`}
        description={why ?? `${pressKindName(item.press_kind)}, đăng, phát ngày ${formatDayOf(item.published_at)}`}
        disabled={why !== undefined}
      />
      {chosen && why === undefined && (
        <TextareaField
          control={control}
          name={`false_part_${item.id}`}
          label={`${kind === 'correction' ? paperLabels.false_part : 'Nội dung báo đã nêu'} – ${item.press_agency.name}`}
        />
      )}
    </Stack>
  );
}
