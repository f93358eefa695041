import { Button } from '@mantine/core';
import { IconFileTypeDocx } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { describeError } from '@/lib/errors';
import { agenciesOptions } from '@/reference/agencies.queries';
import { noteExport } from '@/reference/exports.api';
import { placeName } from '@/reference/settings.queries';
import { useActing } from '@/session/acting';
import { FailureAlert } from '@/ui/failure-alert';
import { type DigestFilters, writeFilters } from '../digest.filters';
import { digestOptions } from '../digest.queries';
import { scopeOf } from '../digest.scope';

/** The sheet as a Word file, in one click. */
export function DigestWord({ asked }: { asked: DigestFilters }) {
  const client = useQueryClient();
  const { acting } = useActing();
  const save = useMutation({
    mutationFn: async () => {
      const [digest, agencies, place, { digestInputOf }, { downloadPressDigest }] = await Promise.all([
        client.fetchQuery(digestOptions(asked, 'printed')),
        client.ensureQueryData(agenciesOptions()),
        placeName(client),
        import('../digest.document'),
        import('@/documents/press-digest'),
      ]);
      await noteExport({
        what: 'press_items',
        format: 'docx',
        agencyId: asked.agencyId ?? acting.agency.id,
        rows: digest.items.length,
        filters: writeFilters(asked),
      });
      await downloadPressDigest(digestInputOf(digest, asked, acting.agency, place, scopeOf(asked, agencies)));
    },
  });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileTypeDocx size={16} aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        Tải Word
      </Button>
      <FailureAlert message={save.error ? describeError(save.error) : undefined} of={save.error} />
    </>
  );
}
