import { Button } from '@mantine/core';
import { IconFileTypeDocx } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { describeError } from '@/lib/errors';
import { noteExport } from '@/reference/exports.api';
import { useActing } from '@/session/acting';
import { FailureAlert } from '@/ui/failure-alert';
import type { Scorecard } from '../scorecard.api';
import { writeDay } from '../scorecard.filters';

interface Props {
  card: Scorecard;
  /** The past day looked at; null = now. */
  day: string | null;
}

/** The sheet as a Word file, in the name of the agency one acts for; what cannot be noted is not exported. */
export function WordButton({ card, day }: Props) {
  const client = useQueryClient();
  const { acting } = useActing();
  const save = useMutation({
    mutationFn: async () => {
      const [{ scorecardSheetOf }, { downloadScorecardSheet }] = await Promise.all([
        import('../scorecard.document'),
        import('@/documents/scorecard-sheet'),
      ]);
      const input = await scorecardSheetOf(client, acting.agency.id, card);
      await noteExport({
        what: 'agency_scorecard',
        format: 'docx',
        agencyId: card.agency.id,
        rows: 1,
        filters: writeDay(day),
      });
      await downloadScorecardSheet(input);
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
        Tải văn bản (Word)
      </Button>
      <FailureAlert message={save.error ? describeError(save.error) : undefined} of={save.error} />
    </>
  );
}
