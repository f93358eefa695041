import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { paths } from '@/lib/paths';
import { WritableRecord as Writable } from '@/session/writable-record';
import type { Spokesperson } from '../spokespersons.api';
import { spokespersonOptions } from '../spokespersons.queries';

interface Props {
  title: string;
  children: (record: Spokesperson, reload: () => Promise<unknown>) => ReactNode;
}

/** Loads the record of the address for a form over it. */
export function WritableRecord({ title, children }: Props) {
  const { id = '' } = useParams();
  const query = useQuery(spokespersonOptions(id));
  return (
    <Writable
      query={query}
      title={title}
      nameOf={({ full_name }) => full_name}
      list={{ label: 'Người phát ngôn', to: paths.spokespersons }}
      addressOf={(record) => paths.spokesperson(record.id)}
      action="spokespersons.write"
    >
      {(record) => children(record, query.refetch)}
    </Writable>
  );
}
