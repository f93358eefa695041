import { zodResolver } from '@hookform/resolvers/zod';
import { Fieldset, SimpleGrid, Stack, Text } from '@mantine/core';
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import { useParams } from 'react-router';
import { formatMoment, today } from '@/lib/dates';
import { headOptions } from '@/reference/agency-head.queries';
import { noteExport } from '@/reference/exports.api';
import { placeName, settingsOptions } from '@/reference/settings.queries';
import { useActing } from '@/session/acting';
import { RecordForm } from '@/session/record-form';
import { DownloadButton } from '@/ui/download-button';
import { CheckboxField } from '@/ui/fields/checkbox-field';
import { DateField } from '@/ui/fields/date-field';
import { isDay } from '@/ui/fields/fields.schema';
import { TextField } from '@/ui/fields/text-field';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { letterPage } from '../components/letter-actions';
import { letterTitle } from '../components/letter-card';
import { OwnLetterIncident } from '../components/letter-incident';
import type { Incident } from '../incidents.api';
import { type LetterResult, resultNames } from '../incidents.names';
import { getSavedLetter } from '../letters.api';
import { comparedEscalation } from '../letters.compared';
import {
  type EscalationForm,
  escalationForm,
  escalationLabels,
  escalationSchema,
  wantingRows,
} from '../letters.escalation';
import { findLetter, type LetterOfItem, pressAuthorityName } from '../letters.logic';
import { prefetchLetterPage, pressAuthorityOptions, pressRulesOptions, useUpdateLetters } from '../letters.queries';
import { letterRefusalsFor } from '../letters.refusals';

export function prefetch(client: QueryClient, address: URL) {
  return Promise.all([
    prefetchLetterPage(client, address),
    client.prefetchQuery(pressAuthorityOptions()),
    client.prefetchQuery(settingsOptions()),
  ]);
}

const resolver = zodResolver(escalationSchema);
const refusals = letterRefusalsFor<EscalationForm>(Object.keys(escalationLabels) as (keyof typeof escalationLabels)[]);

export function Component() {
  const { letterId = '' } = useParams();
  return (
    <OwnLetterIncident title="Báo cáo cơ quan quản lý báo chí" action="incidents.write">
      {(incident) => {
        const found = findLetter(incident, letterId);
        return found ? (
          <Prepared incident={incident} row={found} />
        ) : (
          <EmptyState title="Vụ việc không có văn bản này." />
        );
      }}
    </OwnLetterIncident>
  );
}

interface Props {
  incident: Incident;
  row: LetterOfItem;
}

function Prepared({ incident, row }: Props) {
  const { can } = useActing();
  const authority = useQuery(pressAuthorityOptions());
  const settings = useQuery(settingsOptions());
  // As the page was opened: the rows this report is about, with the versions that were read.
  const [rows] = useState(() => wantingRows(incident, row.letter));
  if (rows[0]?.letter.id !== row.letter.id) {
    return <EmptyState title="Chỉ báo cáo khi báo cải chính một phần, từ chối hoặc không trả lời, và chưa báo cáo." />;
  }
  if (authority.isPending || settings.isPending) return <PageLoader />;
  if (authority.isError) return <ErrorState error={authority.error} onRetry={() => authority.refetch()} />;
  if (settings.isError) return <ErrorState error={settings.error} onRetry={() => settings.refetch()} />;
  // Supervisors report further up, and so does the press authority, which does not report to itself.
  const isUpwards = !can('incidents.settle', incident.agency_id) || authority.data?.id === incident.agency_id;
  const to = isUpwards ? settings.data.escalation_address?.text : pressAuthorityName(authority.data, settings.data);
  return <Escalation incident={incident} row={row} rows={rows} to={to ?? ''} />;
}

function Escalation({ incident, row: { letter, item }, rows, to }: Props & { rows: LetterOfItem[]; to: string }) {
  const update = useUpdateLetters();
  const [initial] = useState(() => escalationForm(to));
  return (
    <RecordForm<EscalationForm>
      draftOf={`letter:escalate:${letter.id}`}
      initial={initial}
      version={letter.version}
      resolver={resolver}
      refusals={refusals}
      compared={comparedEscalation}
      submitLabel="Ghi nhận đã báo cáo"
      cancelTo={letterPage(incident, letter)}
      loadTheirs={async () => {
        const { letter: theirs, ...saved } = await getSavedLetter(letter);
        const { escalated_to, escalation_number, escalation_date } = theirs;
        const form = { escalated_to: escalated_to ?? to, escalation_number: escalation_number ?? '' };
        return { ...saved, form: { ...form, escalation_date: escalation_date ?? today(), all: true } };
      }}
      onSave={async ({ all, ...form }, version) => {
        const change = {
          escalated_to: form.escalated_to.trim(),
          escalation_number: form.escalation_number.trim(),
          escalation_date: form.escalation_date,
        };
        const chosen = all ? rows : rows.slice(0, 1);
        const { saved, failure } = await update.mutateAsync(
          chosen.map((each, index) => ({
            id: each.letter.id,
            version: index === 0 ? (version ?? letter.version) : each.letter.version,
            change,
          })),
        );
        if (failure && saved === 0) throw failure;
        return {
          goTo: letterPage(incident, letter),
          message: failure
            ? `Đã ghi nhận báo cáo về ${saved} cơ quan báo chí; chưa ghi được về ${chosen[saved]?.item.press_agency.name}: ${failure.message}`
            : 'Đã ghi nhận báo cáo. Khi có kết quả, sửa kết quả của báo hoặc đánh dấu xong.',
        };
      }}
    >
      {(control) => (
        <Stack>
          <Text fw={600}>
            {item.press_agency.name}: «{item.title}»
          </Text>
          <Text size="sm">
            {letterTitle(letter)}. Kết quả: {resultNames[letter.result as LetterResult]}
            {letter.result_at && `, ${formatMoment(letter.result_at)}`}.
          </Text>
          <Fieldset legend="Văn bản báo cáo">
            <Stack gap="sm">
              <TextField
                control={control}
                name="escalated_to"
                label={escalationLabels.escalated_to}
                required
                autoComplete="off"
              />
              <SimpleGrid cols={{ base: 1, sm: 2 }}>
                <TextField
                  control={control}
                  name="escalation_number"
                  label={escalationLabels.escalation_number}
                  required
                  autoComplete="off"
                />
                <DateField control={control} name="escalation_date" label={escalationLabels.escalation_date} required />
              </SimpleGrid>
              {rows.length > 1 && (
                <CheckboxField
                  control={control}
                  name="all"
                  label={`Báo cáo về cả ${rows.length} cơ quan báo chí chưa thực hiện`}
                  description={rows.map((each) => each.item.press_agency.name).join(', ')}
                />
              )}
              <ReportDownload control={control} incident={incident} rows={rows} />
            </Stack>
          </Fieldset>
        </Stack>
      )}
    </RecordForm>
  );
}

interface ReportProps {
  control: Control<EscalationForm>;
  incident: Incident;
  rows: LetterOfItem[];
}

/** The letter as typed so far, to be signed; of a supervisor in the name of their own agency. */
function ReportDownload({ control, incident, rows }: ReportProps) {
  const client = useQueryClient();
  const { can, acting } = useActing();
  const form = useWatch({ control }) as EscalationForm;
  const agency = can('incidents.settle', incident.agency_id) ? incident.agency : { ...acting.agency, symbol: null };
  const download = async () => {
    const date = form.escalation_number && isDay(form.escalation_date) ? form.escalation_date : null;
    const [{ downloadPressEscalation }, { escalationOf }, rules, signer, place] = await Promise.all([
      import('@/documents/press-escalation'),
      import('../letters.document'),
      client.ensureQueryData(pressRulesOptions()),
      client.ensureQueryData(headOptions(agency.id, date ?? today())),
      placeName(client),
    ]);
    const reported = { agency, to: form.escalated_to, number: form.escalation_number || null, date, signer, place };
    await noteExport({ what: 'incidents', format: 'docx', recordId: incident.id });
    await downloadPressEscalation(escalationOf(incident, form.all ? rows : rows.slice(0, 1), reported, rules));
  };
  return <DownloadButton label="Tải văn bản báo cáo (Word)" download={download} size="xs" />;
}
