import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import type { AgencyRecord } from '../agencies.api';

interface Props {
  agency: Pick<AgencyRecord, 'id' | 'code'>;
  /** The term in force, which a new decision follows: one person at a time speaks for an agency. */
  after?: string;
}

/** The way to appoint a spokesperson, for who keeps the agency's records. */
export function AppointButton({ agency, after }: Props) {
  const { can } = useActing();
  if (!can('spokespersons.write', agency.id)) return null;
  const anew = `${paths.newSpokesperson}?${new URLSearchParams({ 'co-quan': agency.code })}`;
  return (
    <Button component={Link} to={after ? paths.replaceSpokesperson(after) : anew} className="no-print">
      {after ? 'Cử lại người phát ngôn' : 'Cử người phát ngôn'}
    </Button>
  );
}
