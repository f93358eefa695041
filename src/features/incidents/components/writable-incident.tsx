import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { paths } from '@/lib/paths';
import { WritableRecord } from '@/session/writable-record';
import type { Incident } from '../incidents.api';
import { incidentOptions } from '../incidents.queries';

interface Props {
  title: string;
  children: (record: Incident) => ReactNode;
}

/** Loads the incident of the address for a form over it. */
export function WritableIncident({ title, children }: Props) {
  const { id = '' } = useParams();
  return (
    <WritableRecord
      query={useQuery(incidentOptions(id))}
      title={title}
      nameOf={(incident) => incident.title}
      list={{ label: 'Vụ việc', to: paths.incidents }}
      addressOf={(incident) => paths.incident(incident.id)}
      action="incidents.write"
    >
      {children}
    </WritableRecord>
  );
}
