import { Button, Group, Text } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { mayStandBelow } from '@/reference/agency-kinds';
import type { AgencyRow } from './agency-list';
import classes from './branch-actions.module.css';

const addBelow = ({ code }: AgencyRow) => `${paths.newAgency}?${new URLSearchParams({ 'cap-tren': code })}`;
const takesBelow = ({ kind }: AgencyRow) => mayStandBelow('commune', kind);

/** What a manager can do with an agency of the tree, of those they manage. */
export function branchActions(managed: ReadonlySet<string>) {
  const isManaged = ({ id, dissolved_on }: AgencyRow) => managed.has(id) && dissolved_on === null;
  return {
    onLine: (agency: AgencyRow) => isManaged(agency) && <PointerActions agency={agency} />,
    afterTree: (agency: AgencyRow) => isManaged(agency) && <KeyboardActions agency={agency} />,
  };
}

/** Inside a tree nothing but its items may be reached: these are for the pointer alone. */
function PointerActions({ agency }: { agency: AgencyRow }) {
  return (
    <span className={classes.onLine} aria-hidden>
      {takesBelow(agency) && (
        <Link to={addBelow(agency)} tabIndex={-1} title={`Thêm cơ quan dưới ${agency.short_name}`}>
          <IconPlus size={16} />
        </Link>
      )}
      <Link to={paths.editAgency(agency.code)} tabIndex={-1} title={`Sửa ${agency.short_name}`}>
        <IconPencil size={16} />
      </Link>
    </span>
  );
}

/** The same where the Tab key goes from the tree, for the agency one has reached in it. */
function KeyboardActions({ agency }: { agency: AgencyRow }) {
  return (
    <Group role="group" aria-label={`Thao tác với ${agency.name}`} gap="xs" className={classes.afterTree}>
      <Text size="sm" fw={600}>
        {agency.short_name}
      </Text>
      {takesBelow(agency) && (
        <Button component={Link} to={addBelow(agency)} size="xs" variant="default">
          Thêm cơ quan dưới đây
        </Button>
      )}
      <Button component={Link} to={paths.editAgency(agency.code)} size="xs" variant="default">
        Sửa
      </Button>
    </Group>
  );
}
