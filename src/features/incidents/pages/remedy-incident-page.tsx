import { zodResolver } from '@hookform/resolvers/zod';
import { Fieldset, SimpleGrid, Stack } from '@mantine/core';
import type { QueryClient } from '@tanstack/react-query';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { RecordForm } from '@/session/record-form';
import { DateField } from '@/ui/fields/date-field';
import { TextField } from '@/ui/fields/text-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import { IncidentBrief } from '../components/incident-brief';
import { IncidentFormPage } from '../components/incident-form-page';
import {
  comparedRemedy,
  getSaved,
  type RemedyForm,
  remedyLabels,
  remedyRefusals,
  remedySchema,
  toRemedy,
  toRemedyForm,
} from '../conclusion.form';
import type { Incident } from '../incidents.api';
import { incidentOptions, useChangeIncident } from '../incidents.queries';
import { refusals } from '../incidents.refusals';

const resolver = zodResolver(remedySchema);

export function prefetch(client: QueryClient, { pathname }: URL) {
  return client.prefetchQuery(incidentOptions(pathname.split('/').at(-2) ?? ''));
}

export function Component() {
  const { can } = useActing();
  return (
    <IncidentFormPage
      title="Ghi nhận khắc phục"
      refusalOf={({ agency, status, conclusion }) => {
        if (!can('incidents.settle', agency.id)) return refusals.owner_only.message;
        const open = status === 'remedied' || (status === 'concluded' && conclusion === 'accurate');
        return open ? undefined : refusals.remedy_frozen.message;
      }}
    >
      {(incident) => <Remedy incident={incident} />}
    </IncidentFormPage>
  );
}

function Remedy({ incident }: { incident: Incident }) {
  const change = useChangeIncident();
  const back = paths.incident(incident.id);
  return (
    <>
      <IncidentBrief incident={incident} />
      <RecordForm<RemedyForm>
        draftOf={`incident:remedy:${incident.id}`}
        initial={toRemedyForm(incident)}
        version={incident.version}
        resolver={resolver}
        refusals={remedyRefusals}
        compared={comparedRemedy}
        submitLabel="Ghi nhận khắc phục"
        cancelTo={back}
        loadTheirs={() => getSaved(incident.id, toRemedyForm)}
        onSave={async (form, version) => {
          await change.mutateAsync({ id: incident.id, version: version ?? incident.version, change: toRemedy(form) });
          return { goTo: back, message: 'Đã ghi nhận khắc phục.' };
        }}
      >
        {(control) => (
          <Stack>
            <TextareaField control={control} name="remedy" label={remedyLabels.remedy} required minRows={4} />
            <Fieldset legend="Văn bản trả lời báo (nếu đã gửi; bổ sung sau được)">
              <SimpleGrid cols={{ base: 1, sm: 2 }}>
                <TextField
                  control={control}
                  name="answer_number"
                  label={remedyLabels.answer_number}
                  autoComplete="off"
                />
                <DateField control={control} name="answer_date" label={remedyLabels.answer_date} />
              </SimpleGrid>
            </Fieldset>
          </Stack>
        )}
      </RecordForm>
    </>
  );
}
