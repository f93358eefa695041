import { Fieldset, Stack, Text } from '@mantine/core';
import { type Control, useWatch } from 'react-hook-form';
import type { PressAgency } from '@/reference/press-agencies.api';
import { TextareaField } from '@/ui/fields/textarea-field';
import { factLabels, type IncidentForm } from '../incidents.form';
import type { NewIncidentForm } from '../new-incident.form';
import { hasItem } from '../press-items.form';
import { IncidentAgencyField } from './incident-agency-field';
import { FoundFields, TitleFields } from './incident-fields';
import { ArticleFields } from './press-item-fields';

interface Props {
  control: Control<NewIncidentForm>;
  papers: readonly PressAgency[];
}

/** What is known in the first minute: the matter and, when at hand, the first article. */
export function NewIncidentFields({ control, papers }: Props) {
  const facts = control as unknown as Control<IncidentForm>;
  const form = useWatch({ control }) as NewIncidentForm;
  return (
    <Stack>
      <Fieldset legend="Vụ việc">
        <Stack gap="sm">
          <IncidentAgencyField control={facts} />
          <TitleFields control={facts} />
          <FoundFields control={facts} />
        </Stack>
      </Fieldset>
      <Fieldset legend="Thêm bài báo ngay (không bắt buộc)">
        <Text size="sm" mb="sm">
          Để trống cả phần này nếu chưa có bài trong tay; thêm được bao nhiêu bài cũng được sau khi lưu.
        </Text>
        <ArticleFields control={control} papers={papers} incidentId={form.id} required={hasItem(form)} />
      </Fieldset>
      <TextareaField
        control={control}
        name="said"
        label={factLabels.said}
        description="Một hai câu là đủ; các phần khác bổ sung sau."
        maxRows={14}
      />
    </Stack>
  );
}
