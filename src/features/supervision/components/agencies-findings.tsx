import { Checkbox, Group, Text, Title } from '@mantine/core';
import { findingName } from '@/reference/finding-kinds';
import type { AgencyFindings } from '@/reference/findings.api';
import { EmptyState } from '@/ui/states';
import type { SupervisionFilters } from '../supervision.filters';
import { splitKinds, totalOf } from '../supervision.logic';
import { PastNote } from './as-of';
import { HeatMap } from './heat-map';
import classes from './heat-map.module.css';

interface Props {
  agencies: AgencyFindings[];
  filters: SupervisionFilters;
  stale: boolean;
  onShowAll: (all: boolean) => void;
}

/** What is not as it must be, agency by agency and requirement by requirement. */
export function AgenciesFindings({ agencies, filters, stale, onShowAll }: Props) {
  const { withFaultless, day } = filters;
  const faulty = agencies.filter((agency) => totalOf(agency).found > 0);
  const { found, absent } = splitKinds(agencies);
  const faultless = agencies.length - faulty.length;
  return (
    <section aria-labelledby="can-chan-chinh" className={classes.sheet}>
      <Title order={2} size="h4" id="can-chan-chinh" mb="xs">
        Việc cần chấn chỉnh theo cơ quan
      </Title>
      <PastNote day={day} />
      <Group justify="space-between" mb="xs">
        <Text size="sm" c="dimmed" aria-live="polite">
          {faulty.length} cơ quan có việc cần chấn chỉnh, {faultless} cơ quan không có việc nào.
        </Text>
        {faulty.length > 0 && faultless > 0 && (
          <Checkbox
            className="no-print"
            label="Hiện cả cơ quan không có việc nào"
            checked={withFaultless}
            onChange={(event) => onShowAll(event.currentTarget.checked)}
          />
        )}
      </Group>
      {found.length === 0 ? (
        <EmptyState title={agencies.length === 0 ? 'Không có cơ quan nào ở đây' : 'Không có việc nào cần chấn chỉnh'} />
      ) : (
        <HeatMap agencies={agencies} rows={withFaultless ? agencies : faulty} filters={filters} stale={stale} />
      )}
      {absent.length > 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          Đã xem và không thấy: {absent.map((kind) => findingName(kind).toLowerCase()).join('; ')}.
        </Text>
      )}
    </section>
  );
}
