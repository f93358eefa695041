import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import type { AgencyRecord } from '../agencies.api';

/** The way to appoint a spokesperson, for who keeps the agency's records. */
export function AppointButton({ agency }: { agency: Pick<AgencyRecord, 'id' | 'code'> }) {
  const { can } = useActing();
  if (!can('spokespersons.write', agency.id)) return null;
  return (
    <Button
      component={Link}
      to={`${paths.newSpokesperson}?${new URLSearchParams({ 'co-quan': agency.code })}`}
      className="no-print"
    >
      Cử người phát ngôn
    </Button>
  );
}
