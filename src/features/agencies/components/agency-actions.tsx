import { Button } from '@mantine/core';
import { IconArrowsShuffle, IconFileImport, IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';

/** What goes on from the list of agencies: how they were rearranged, for all; and what a manager can do with it. */
export function AgencyActions() {
  const { can } = useActing();
  const reorganisations = (
    <Button
      component={Link}
      to={paths.reorganisations}
      variant="default"
      leftSection={<IconArrowsShuffle size={16} aria-hidden />}
    >
      Sắp xếp cơ quan
    </Button>
  );
  if (!can('agencies.write')) return reorganisations;
  return (
    <>
      {reorganisations}
      <Button
        component={Link}
        to={paths.importAgencies}
        variant="default"
        leftSection={<IconFileImport size={16} aria-hidden />}
      >
        Nhập từ Excel
      </Button>
      <Button component={Link} to={paths.newAgency} leftSection={<IconPlus size={16} aria-hidden />}>
        Thêm cơ quan
      </Button>
    </>
  );
}
