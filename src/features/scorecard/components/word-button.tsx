import { useQueryClient } from '@tanstack/react-query';
import { noteExport } from '@/reference/exports.api';
import { useActing } from '@/session/acting';
import { DownloadButton } from '@/ui/download-button';
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
  const download = async () => {
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
  };
  return <DownloadButton label="Tải văn bản (Word)" download={download} />;
}
