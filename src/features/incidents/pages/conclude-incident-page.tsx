import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, SimpleGrid, Stack } from '@mantine/core';
import type { QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { RecordForm } from '@/session/record-form';
import { DateField } from '@/ui/fields/date-field';
import { RadioField } from '@/ui/fields/radio-field';
import { TextField } from '@/ui/fields/text-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import { IncidentBrief } from '../components/incident-brief';
import { IncidentFormPage } from '../components/incident-form-page';
import {
  type ConclusionForm,
  comparedConclusion,
  conclusionLabels,
  conclusionRefusals,
  conclusionSchema,
  getSaved,
  isWrong,
  toConclusion,
  toConclusionForm,
} from '../conclusion.form';
import type { Incident } from '../incidents.api';
import { conclusionNames } from '../incidents.names';
import { incidentOptions, useChangeIncident } from '../incidents.queries';
import { isStanding } from '../incidents.steps';

export function prefetch(client: QueryClient, { pathname }: URL) {
  return client.prefetchQuery(incidentOptions(pathname.split('/').at(-2) ?? ''));
}

export function Component() {
  const { can } = useActing();
  return (
    <IncidentFormPage
      title="Kết luận vụ việc"
      refusalOf={({ agency, status }) => {
        if (!can('incidents.write', agency.id))
          return `Chỉ cán bộ đầu mối của ${agency.name} và giám sát kết luận được.`;
        if (status === 'recorded') return 'Bắt đầu xác minh trước khi kết luận.';
        return status === 'verifying' ? undefined : 'Vụ việc đã có kết luận. Mở lại để xác minh nếu cần kết luận khác.';
      }}
    >
      {(incident) => <Conclude incident={incident} />}
    </IncidentFormPage>
  );
}

function Conclude({ incident }: { incident: Incident }) {
  const change = useChangeIncident();
  const resolver = useMemo(() => zodResolver(conclusionSchema(incident.found_at)), [incident.found_at]);
  const back = paths.incident(incident.id);
  const standing = incident.requests.filter(isStanding);
  return (
    <>
      <IncidentBrief incident={incident} />
      {standing.length > 0 && (
        <Alert color="orange" variant="light" mb="md" maw={880} role="status">
          Còn chờ {standing.map(({ asked }) => asked.short_name).join(', ')} trả lời. Kết luận thì các câu hỏi này được
          rút.
        </Alert>
      )}
      <RecordForm<ConclusionForm>
        draftOf={`incident:conclude:${incident.id}`}
        initial={toConclusionForm(incident)}
        version={incident.version}
        resolver={resolver}
        refusals={conclusionRefusals}
        compared={comparedConclusion}
        submitLabel="Ghi nhận kết luận"
        cancelTo={back}
        loadTheirs={() => getSaved(incident.id, toConclusionForm)}
        onSave={async (form, version) => {
          await change.mutateAsync({
            id: incident.id,
            version: version ?? incident.version,
            change: toConclusion(form),
          });
          return { goTo: back, message: `Đã kết luận. ${nextOf(form.conclusion)}` };
        }}
      >
        {(control) => <ConclusionFields control={control} />}
      </RecordForm>
    </>
  );
}

function nextOf(conclusion: string): string {
  if (isWrong(conclusion)) return 'Đính kèm bản quét văn bản kết luận rồi gửi báo cùng văn bản yêu cầu cải chính.';
  if (conclusion === 'accurate') return 'Tiếp thu, khắc phục rồi ghi nhận kết quả.';
  return 'Xác minh lại khi có thêm căn cứ, hoặc khép lại với lý do.';
}

function ConclusionFields({ control }: { control: Control<ConclusionForm> }) {
  const conclusion = useWatch({ control, name: 'conclusion' });
  const wrong = isWrong(conclusion);
  const documented = conclusion !== 'undetermined';
  return (
    <Stack>
      <RadioField control={control} name="conclusion" label="Thông tin báo nêu" required options={conclusionNames} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextField
          control={control}
          name="conclusion_number"
          label={conclusionLabels.conclusion_number}
          placeholder="12/KL-SYT"
          required={documented}
          autoComplete="off"
        />
        <DateField
          control={control}
          name="conclusion_date"
          label={conclusionLabels.conclusion_date}
          required={documented}
        />
      </SimpleGrid>
      <TextareaField
        control={control}
        name="conclusion_text"
        label={conclusionLabels.conclusion_text}
        required
        minRows={4}
      />
      <TextareaField
        control={control}
        name="false_part"
        label={conclusionLabels.false_part}
        required={wrong}
        minRows={2}
      />
      <TextareaField
        control={control}
        name="correct_part"
        label={conclusionLabels.correct_part}
        required={wrong}
        minRows={2}
      />
      {wrong && (
        <Alert variant="light" role="note">
          Thời hạn cải chính theo luật tính từ khi cơ quan báo chí nhận được văn bản kết luận này, không phải từ khi gửi
          yêu cầu. Gửi kèm văn bản kết luận và ghi ngày báo nhận.
        </Alert>
      )}
    </Stack>
  );
}
