import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { paths } from '@/lib/paths';
import { DemoBadge } from '@/ui/demo-badge';
import { PageHeader } from '@/ui/page-header';
import { RecordFailure } from '@/ui/record-failure';
import { EmptyState, PageLoader } from '@/ui/states';
import type { Incident } from '../incidents.api';
import { incidentOptions } from '../incidents.queries';

export const incidentList = { label: 'Vụ việc', to: paths.incidents };

interface Props {
  title: string;
  /** Why this cannot be done; judged once, when the page opens, so that no news takes a form from under its typist. */
  refusalOf: (incident: Incident) => string | undefined;
  children: (incident: Incident) => ReactNode;
}

/** A step of the incident the address names, as a page of its own. */
export function IncidentFormPage(props: Props) {
  const { id = '' } = useParams();
  const incident = useQuery(incidentOptions(id));
  // A later look that fails leaves the form, and what is typed into it, where they are.
  if (incident.data) return <Opened key={id} {...props} incident={incident.data} />;
  if (incident.isPending) return <PageLoader />;
  return <RecordFailure error={incident.error} list={incidentList} onRetry={() => incident.refetch()} />;
}

function Opened({ title, refusalOf, children, incident }: Props & { incident: Incident }) {
  const [refusal] = useState(() => refusalOf(incident));
  const address = paths.incident(incident.id);
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[incidentList, { label: incident.title, to: address }]}
        badges={incident.is_demo && <DemoBadge />}
      />
      {refusal === undefined ? (
        children(incident)
      ) : (
        <EmptyState title={refusal}>
          <Button component={Link} to={address} variant="default">
            Về vụ việc
          </Button>
        </EmptyState>
      )}
    </>
  );
}
