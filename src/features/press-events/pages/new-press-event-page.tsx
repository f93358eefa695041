import { zodResolver } from '@hookform/resolvers/zod';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '@/lib/paths';
import { agenciesOptions } from '@/reference/agencies.queries';
import { pressAgenciesOptions } from '@/reference/press-agencies.queries';
import { OwnAgency } from '@/session/own-agency';
import type { Membership } from '@/session/permissions';
import { RecordForm } from '@/session/record-form';
import { PageHeader } from '@/ui/page-header';
import { ErrorState, PageLoader } from '@/ui/states';
import { EventFields } from '../components/event-fields';
import { eventList } from '../components/event-form-page';
import { type EventForm, emptyForm, toRow } from '../press-events.form';
import { isMeeting } from '../press-events.names';
import { useCreateEvent } from '../press-events.queries';
import { eventRefusals, newEventSchema } from '../press-events.schema';
import { compared } from '../press-events.told';

const resolver = zodResolver(newEventSchema);

export const prefetch = (client: QueryClient) => client.prefetchQuery(pressAgenciesOptions());

export function Component() {
  return (
    <>
      <PageHeader title="Thêm sự kiện báo chí" crumbs={[eventList]} />
      <OwnAgency refusal="Chỉ cán bộ đầu mối lập sự kiện báo chí của cơ quan mình.">
        {(agency) => <NewEvent agency={agency} />}
      </OwnAgency>
    </>
  );
}

function NewEvent({ agency }: { agency: Membership['agency'] }) {
  const register = useQuery(pressAgenciesOptions());
  const agencies = useQuery(agenciesOptions());
  const create = useCreateEvent();
  const [initial] = useState(emptyForm);
  if (register.isError) return <ErrorState error={register.error} onRetry={() => register.refetch()} />;
  if (agencies.isError) return <ErrorState error={agencies.error} onRetry={() => agencies.refetch()} />;
  if (register.isPending || agencies.isPending) return <PageLoader />;
  const kind = agencies.data.find(({ id }) => id === agency.id)?.kind ?? '';
  return (
    <RecordForm<EventForm>
      draftOf={`press-event:new:${agency.id}`}
      initial={initial}
      version={null}
      resolver={resolver}
      refusals={eventRefusals}
      compared={compared}
      submitLabel="Lưu sự kiện"
      cancelTo={paths.pressEvents}
      onSave={async (form) => {
        const row = { ...toRow(form, register.data), id: form.id, agency_id: agency.id };
        const { id } = await create.mutateAsync(form.was_held ? { ...row, state: 'held' } : row);
        const goOn = form.was_held && isMeeting(form.kind);
        return goOn
          ? { goTo: paths.holdPressEvent(id), message: 'Đã lưu sự kiện. Ghi báo có mặt.' }
          : { goTo: paths.pressEvent(id), message: 'Đã lưu sự kiện báo chí.' };
      }}
    >
      {(control) => <EventFields control={control} agency={{ code: agency.code, kind }} isNew isPlanned />}
    </RecordForm>
  );
}
