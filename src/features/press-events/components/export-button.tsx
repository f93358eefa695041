import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { today } from '@/lib/dates';
import { describeError } from '@/lib/errors';
import { noteExport } from '@/reference/exports.api';
import { useActing } from '@/session/acting';
import { FailureAlert } from '@/ui/failure-alert';
import { type EventFilters, writeFilters } from '../press-events.filters';
import { allEventsOptions } from '../press-events.queries';

interface Props {
  /** As the address says. */
  filters: EventFilters;
  /** What the database is asked for. */
  asked: EventFilters;
}

/** All events of the filters in a sheet, not only the page one looks at. */
export function ExportButton({ filters, asked }: Props) {
  const { acting } = useActing();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: async () => {
      const [rows, { downloadEventSheet }, { listedInWords }] = await Promise.all([
        client.fetchQuery(allEventsOptions(asked)),
        import('@/documents/event-sheet'),
        import('../press-events.document'),
      ]);
      await noteExport({
        what: 'press_events',
        format: 'xlsx',
        agencyId: asked.agencyId ?? acting.agency.id,
        rows: rows.length,
        filters: writeFilters({ ...filters, after: null }),
      });
      await downloadEventSheet(rows.map(listedInWords), today());
    },
  });
  return (
    <>
      <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
        Tải danh sách (Excel)
      </Button>
      <FailureAlert message={save.error ? describeError(save.error) : undefined} of={save.error} />
    </>
  );
}
