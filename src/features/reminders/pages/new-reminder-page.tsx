import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Button } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { isId } from '@/lib/address-filters';
import { AppError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import type { Finding } from '@/reference/findings.api';
import { useActing } from '@/session/acting';
import { RecordForm } from '@/session/record-form';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { ChosenFindings } from '../components/chosen-findings';
import { RemindFields } from '../components/remind-fields';
import { draftFor, type RemindForm, remindRefusals, remindSchema, toSending } from '../reminders.form';
import { chosenOptions, timesOptions, useSendReminders } from '../reminders.queries';
import { whyNothingSent } from '../reminders.refusals';

const resolver = zodResolver(remindSchema);
const compared = { labels: [], tell: String };

/** The findings an address names. */
const idsOf = (search: URLSearchParams) => (search.get('viec') ?? '').split(',').filter(isId);

export function prefetch(client: QueryClient, { searchParams }: URL) {
  const ids = idsOf(searchParams);
  return Promise.all([client.prefetchQuery(chosenOptions(ids)), client.prefetchQuery(timesOptions(ids))]);
}

export function Component() {
  const { can } = useActing();
  return (
    <>
      <PageHeader title="Gửi đôn đốc" crumbs={[{ label: 'Đôn đốc', to: paths.reminders }]} />
      {can('reminders.send') ? (
        <Chosen />
      ) : (
        <EmptyState title="Giám sát của cơ quan, hoặc của cơ quan cấp trên, gửi đôn đốc." />
      )}
    </>
  );
}

function Chosen() {
  const [search, setSearch] = useSearchParams();
  const ids = idsOf(search);
  const chosen = useQuery(chosenOptions(ids));
  const times = useQuery(timesOptions(ids));
  const failed = chosen.error ?? times.error;
  if (chosen.data && times.data) {
    const gone = ids.length - chosen.data.length;
    return (
      <>
        {gone > 0 && (
          <Alert color="teal" variant="light" role="status" mb="md" maw={880}>
            {gone} việc đã chọn không còn nữa nên không cần đôn đốc.
          </Alert>
        )}
        {chosen.data.length === 0 ? (
          <EmptyState title="Không có việc nào để đôn đốc">
            <Button component={Link} to={paths.findings} variant="default">
              Chọn ở «Việc cần chấn chỉnh»
            </Button>
          </EmptyState>
        ) : (
          <Letter
            findings={chosen.data}
            times={times.data}
            onLeaveOut={(left) => setSearch({ viec: ids.filter((id) => id !== left).join(',') }, { replace: true })}
          />
        )}
      </>
    );
  }
  if (failed) return <ErrorState error={failed} onRetry={() => Promise.all([chosen.refetch(), times.refetch()])} />;
  return <PageLoader />;
}

interface LetterProps {
  findings: readonly Finding[];
  times: ReadonlyMap<string, number>;
  onLeaveOut: (findingId: string) => void;
}

function Letter({ findings, times, onLeaveOut }: LetterProps) {
  const { acting, memberships } = useActing();
  const send = useSendReminders();
  const [initial] = useState(() => draftFor(findings));
  // One reminder, or one of several agencies: what was typed for another is not taken for this one.
  const [draftOf] = useState(() => `reminder:new:${findings[0]?.id}:${findings.length}`);
  const sender = [acting, ...memberships].find(({ role }) => role === 'supervisor');
  const timesOf = (id: string) => times.get(id) ?? 0;
  const nameOf = (agencyId: string) =>
    findings.find(({ agency_id }) => agency_id === agencyId)?.agency_short_name ?? 'Cơ quan khác';
  return (
    <>
      <ChosenFindings findings={findings} timesOf={timesOf} onLeaveOut={onLeaveOut} />
      <RecordForm<RemindForm>
        draftOf={draftOf}
        initial={initial}
        version={null}
        resolver={resolver}
        refusals={remindRefusals}
        compared={compared}
        submitLabel={findings.length === 1 ? 'Gửi đôn đốc' : `Gửi ${findings.length} đôn đốc`}
        cancelTo={paths.findings}
        onSave={async (form) => {
          const sent = await send.mutateAsync({
            ...toSending(form),
            senderAgencyId: sender?.agency.id ?? '',
            findings: findings.map(({ id, agency_id, kind }) => ({ id, agency_id, kind, is_repeat: timesOf(id) > 0 })),
          });
          const refused = sent.flatMap(({ agency_id, refusal }) =>
            refusal === null ? [] : [{ agency: nameOf(agency_id), refusal }],
          );
          if (refused.length > 0) throw new AppError('invalid', whyNothingSent(refused));
          const [only, another] = sent;
          const agencies = new Set(sent.map(({ agency_id }) => agency_id)).size;
          return {
            goTo: only?.reminder_id && !another ? paths.reminder(only.reminder_id) : paths.reminders,
            message: another
              ? `Đã gửi ${sent.length} đôn đốc đến ${agencies} cơ quan.`
              : `Đã gửi đôn đốc đến ${nameOf(only?.agency_id ?? '')}.`,
          };
        }}
      >
        {(control) => <RemindFields control={control} />}
      </RecordForm>
    </>
  );
}
