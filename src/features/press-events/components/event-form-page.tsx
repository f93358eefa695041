import { Button } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { paths } from '@/lib/paths';
import type { PressAgency } from '@/reference/press-agencies.api';
import { pressAgenciesOptions } from '@/reference/press-agencies.queries';
import { useActing } from '@/session/acting';
import { DemoBadge } from '@/ui/demo-badge';
import { PageHeader } from '@/ui/page-header';
import { RecordFailure } from '@/ui/record-failure';
import { EmptyState, PageLoader } from '@/ui/states';
import type { PressEvent } from '../press-events.api';
import { eventOptions } from '../press-events.queries';

export const eventList = { label: 'Sự kiện báo chí', to: paths.pressEvents };

/** The event the address of a form names, and the register of newspapers. */
export const prefetchEvent = (client: QueryClient, { pathname }: URL) =>
  Promise.all([
    client.prefetchQuery(eventOptions(pathname.split('/')[2] ?? '')),
    client.prefetchQuery(pressAgenciesOptions()),
  ]);

interface Props {
  title: string;
  /** Why this cannot be done; judged once, when the page opens, so that no news takes a form from under its typist. */
  refusalOf: (event: PressEvent) => string | undefined;
  children: (event: PressEvent, register: readonly PressAgency[]) => ReactNode;
}

/** A step of the event the address names, as a page of its own. */
export function EventFormPage(props: Props) {
  const { id = '' } = useParams();
  const event = useQuery(eventOptions(id));
  const register = useQuery(pressAgenciesOptions());
  // A later look that fails leaves the form, and what is typed into it, where they are.
  if (event.data && register.data) return <Opened key={id} {...props} event={event.data} register={register.data} />;
  if (event.isError || register.isError) {
    const retry = () => Promise.all([event.refetch(), register.refetch()]);
    return <RecordFailure error={event.error ?? register.error} list={eventList} onRetry={retry} />;
  }
  return <PageLoader />;
}

function Opened({
  title,
  refusalOf,
  children,
  event,
  register,
}: Props & { event: PressEvent; register: readonly PressAgency[] }) {
  const { can } = useActing();
  const [refusal] = useState(() =>
    can('events.write', event.agency_id)
      ? refusalOf(event)
      : `Chỉ cán bộ đầu mối của ${event.agency.name} làm được bước này.`,
  );
  const address = paths.pressEvent(event.id);
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[eventList, { label: event.title, to: address }]}
        badges={event.is_demo && <DemoBadge />}
      />
      {refusal === undefined ? (
        children(event, register)
      ) : (
        <EmptyState title={refusal}>
          <Button component={Link} to={address} variant="default">
            Về sự kiện
          </Button>
        </EmptyState>
      )}
    </>
  );
}
