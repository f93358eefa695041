import { Button, Stack } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { describeError } from '@/lib/errors';
import { noteExport } from '@/reference/exports.api';
import { FailureAlert } from '@/ui/failure-alert';
import { listAllAcknowledgements } from '../acknowledgements.api';
import { type AcknowledgementFilters, writeFilters } from '../acknowledgements.filters';
import type { Directive } from '../directives.api';

interface Props {
  directive: Directive;
  filters: AcknowledgementFilters;
}

/** The agencies shown, of all pages, as a sheet; noted in the history. */
export function ExportAcknowledgements({ directive, filters }: Props) {
  const save = useMutation({
    mutationFn: async () => {
      const [rows, sheet, { downloadDirectiveSheet }] = await Promise.all([
        listAllAcknowledgements(directive.id, filters),
        import('../acknowledgements.sheet'),
        import('@/documents/directive-sheet'),
      ]);
      await noteExport({
        what: 'directives',
        format: 'xlsx',
        recordId: directive.id,
        rows: rows.length,
        filters: writeFilters({ ...filters, after: null }),
      });
      await downloadDirectiveSheet({ number: directive.number, rows: rows.map(sheet.toSheetRow) });
    },
  });
  return (
    <Stack gap={4} className="no-print">
      <Button
        variant="default"
        size="xs"
        leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        Xuất Excel
      </Button>
      <FailureAlert message={save.error ? describeError(save.error) : undefined} of={save.error} />
    </Stack>
  );
}
