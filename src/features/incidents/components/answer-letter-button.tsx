import { useQueryClient } from '@tanstack/react-query';
import { today } from '@/lib/dates';
import { headOptions } from '@/reference/agency-head.queries';
import { noteExport } from '@/reference/exports.api';
import { placeName } from '@/reference/settings.queries';
import { DownloadButton } from '@/ui/download-button';
import type { Incident } from '../incidents.api';

/** The answer to the newspapers whose report was right, as a Word file: what was found, what has been done. */
export function AnswerLetterButton({ incident }: { incident: Incident }) {
  const client = useQueryClient();
  const download = async () => {
    const [{ downloadPressAnswer }, { answerOf }, head, place] = await Promise.all([
      import('@/documents/press-answer'),
      import('../letters.document'),
      client.ensureQueryData(headOptions(incident.agency_id, incident.answer_date ?? today())),
      placeName(client),
    ]);
    await noteExport({ what: 'incidents', format: 'docx', recordId: incident.id });
    await downloadPressAnswer(answerOf(incident, head, place));
  };
  return <DownloadButton label="Tải văn bản trả lời báo (Word)" download={download} size="xs" />;
}
