import { Fieldset, Stack, Text } from '@mantine/core';
import { type Control, useWatch } from 'react-hook-form';
import { formatSince } from '@/lib/local-time';
import type { PressAgency } from '@/reference/press-agencies.api';
import { ArticleFields } from '@/reference/press-items/press-item-fields';
import type { PressItemRecord } from '@/reference/press-items/press-items.api';
import { hasItem } from '@/reference/press-items/press-items.form';
import { RecordingAgencyField } from '@/reference/recording-agency-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import { factLabels, type IncidentForm } from '../incidents.form';
import type { NewIncidentForm } from '../new-incident.form';
import { FoundFields, TitleFields } from './incident-fields';

interface Props {
  control: Control<NewIncidentForm>;
  papers: readonly PressAgency[];
  /** Of the digest, of which the incident is made. */
  article?: PressItemRecord | undefined;
}

/** What is known in the first minute: the matter and, when at hand, the first article. */
export function NewIncidentFields({ control, papers, article }: Props) {
  const facts = control as unknown as Control<IncidentForm>;
  const form = useWatch({ control }) as NewIncidentForm;
  return (
    <Stack>
      <Fieldset legend="Vụ việc">
        <Stack gap="sm">
          <RecordingAgencyField control={facts} name="agency_id" label={factLabels.agency_id} />
          <TitleFields control={facts} />
          <FoundFields control={facts} />
        </Stack>
      </Fieldset>
      {article ? (
        <Fieldset legend="Bài báo">
          <Text size="sm">
            «{article.title}», {article.press_agency.name}, {formatSince(article.published_at)}. Lưu xong, bài này là
            tin bài của vụ việc.
          </Text>
        </Fieldset>
      ) : (
        <Fieldset legend="Thêm bài báo ngay (không bắt buộc)">
          <Text size="sm" mb="sm">
            Để trống cả phần này nếu chưa có bài trong tay; thêm được bao nhiêu bài cũng được sau khi lưu.
          </Text>
          <ArticleFields control={control} papers={papers} incidentId={form.id} required={hasItem(form)} />
        </Fieldset>
      )}
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
