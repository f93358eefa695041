import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { paths } from '@/lib/paths';
import { WritableRecord } from '@/session/writable-record';
import type { Delegation } from '../delegations.api';
import { delegationOptions } from '../delegations.queries';

interface Props {
  title: string;
  children: (record: Delegation) => ReactNode;
}

/** Loads the delegation of the address for a form over it. */
export function WritableDelegation({ title, children }: Props) {
  const { id = '' } = useParams();
  return (
    <WritableRecord
      query={useQuery(delegationOptions(id))}
      title={title}
      nameOf={({ delegate_name }) => delegate_name}
      list={{ label: 'Ủy quyền phát ngôn', to: paths.delegations }}
      addressOf={(record) => paths.delegation(record.id)}
      action="delegations.write"
    >
      {children}
    </WritableRecord>
  );
}
