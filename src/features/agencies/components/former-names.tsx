import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { formatDate } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { addDays } from '@/lib/typed-date';
import type { Agency } from '@/reference/agencies.api';
import type { AgencyRecord } from '../agencies.api';
import { formerlyTold } from '../structure.logic';

interface Props {
  agency: AgencyRecord;
  agencies: readonly Agency[];
}

/** How an agency was called and where it stood before, until when and by which act. */
export function FormerNames({ agency, agencies }: Props) {
  return agency.former_agencies.map(({ id, until, reorganisation }, index) => (
    <div key={id}>
      {formerlyTold(agency, index, agencies)}, đến hết {formatDate(addDays(until, -1))}, theo{' '}
      <Anchor component={Link} to={paths.reorganisation(reorganisation.id)} size="sm" underline="always">
        {reorganisation.decision_number}
      </Anchor>
    </div>
  ));
}
