import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { paths } from '@/lib/paths';
import type { Action } from '@/session/permissions';
import { WritableRecord } from '@/session/writable-record';
import type { Incident } from '../incidents.api';
import { incidentOptions } from '../incidents.queries';

interface Props {
  title: string;
  /** Letters are the owner's; only telling the press authority is a supervisor's, too. */
  action?: Action;
  children: (incident: Incident) => ReactNode;
}

/** The incident of the address, for a form about one of its letters. */
export function OwnLetterIncident({ title, action = 'incidents.settle', children }: Props) {
  const { id = '' } = useParams();
  return (
    <WritableRecord
      query={useQuery(incidentOptions(id))}
      title={title}
      nameOf={(incident) => incident.title}
      list={{ label: 'Vụ việc', to: paths.incidents }}
      addressOf={(incident) => paths.incident(incident.id)}
      action={action}
    >
      {children}
    </WritableRecord>
  );
}
