import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { describeError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import { noteExport } from '@/reference/exports.api';
import { placeName } from '@/reference/settings.queries';
import { useActing } from '@/session/acting';
import { FailureAlert } from '@/ui/failure-alert';
import { type SpokespersonFilters, writeFilters } from '../spokespersons.filters';
import { allSpokespersonsOptions } from '../spokespersons.queries';

/** All rows of the filters on paper or in a sheet, not only the page one looks at. */
export function ExportMenu({ filters }: { filters: SpokespersonFilters }) {
  const { acting } = useActing();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: async (format: 'word' | 'excel') => {
      const [rows, documents, { listInputOf }, place] = await Promise.all([
        client.fetchQuery(allSpokespersonsOptions(filters)),
        import('@/documents/spokesperson-list'),
        import('../spokespersons.document'),
        placeName(client),
      ]);
      const input = listInputOf(rows, acting.agency, place);
      await noteExport({
        what: 'spokespersons',
        format: format === 'word' ? 'docx' : 'xlsx',
        agencyId: filters.agencyId ?? acting.agency.id,
        rows: rows.length,
        filters: writeFilters({ ...filters, after: null }),
      });
      await (format === 'word'
        ? documents.downloadSpokespersonList(input)
        : documents.downloadSpokespersonSheet(input));
    },
  });
  return (
    <>
      <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="default" loading={save.isPending} rightSection={<IconChevronDown size={16} aria-hidden />}>
            Xuất danh sách
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => save.mutate('word')}>Tải danh sách (Word)</Menu.Item>
          <Menu.Item onClick={() => save.mutate('excel')}>Tải danh sách (Excel)</Menu.Item>
          <Menu.Item
            component={Link}
            to={{ pathname: paths.printSpokespersons, search: writeFilters({ ...filters, after: null }).toString() }}
          >
            Xem và in danh sách
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <FailureAlert message={save.error ? describeError(save.error) : undefined} of={save.error} />
    </>
  );
}
