import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { mayStandBelow } from '@/reference/agency-kinds';
import type { AgencyRecord } from '../agencies.api';

/** What a manager can do with an agency. */
export function ManageAgency({ agency: { code, kind } }: { agency: Pick<AgencyRecord, 'code' | 'kind'> }) {
  return (
    <>
      {mayStandBelow('commune', kind) && (
        <Button
          component={Link}
          to={`${paths.newAgency}?${new URLSearchParams({ 'cap-tren': code })}`}
          variant="default"
        >
          Thêm cơ quan dưới đây
        </Button>
      )}
      <Button component={Link} to={paths.editAgency(code)}>
        Sửa
      </Button>
    </>
  );
}
