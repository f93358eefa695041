import { useQueries, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { headOptions } from '@/reference/agency-head.queries';
import { noteExport } from '@/reference/exports.api';
import { placeName, placeNameOf, settingsOptions } from '@/reference/settings.queries';
import { DownloadButton } from '@/ui/download-button';
import { ErrorState, PageLoader } from '@/ui/states';
import type { Incident } from '../incidents.api';
import { type LetterOfItem, pressAuthorityName, rowsOfPaper } from '../letters.logic';
import { pressAuthorityOptions, pressRulesOptions } from '../letters.queries';

interface Props {
  incident: Incident;
  row: LetterOfItem;
}

const LetterSheet = lazy(() => import('./letter-sheet'));

/** The paper as a Word file, to all newspapers it goes to. */
export function PaperDownload({ incident, row }: Props) {
  const client = useQueryClient();
  const download = async () => {
    const [documents, rules, authority, settings] = await Promise.all([
      import('../letters.document'),
      client.ensureQueryData(pressRulesOptions()),
      client.ensureQueryData(pressAuthorityOptions()),
      client.ensureQueryData(settingsOptions()),
    ]);
    const cited = { rules, pressAuthority: pressAuthorityName(authority, settings), place: placeNameOf(settings) };
    const rows = rowsOfPaper(incident, row.letter);
    await noteExport({ what: 'correction_requests', format: 'docx', recordId: row.letter.id });
    if (row.letter.kind === 'correction') {
      const { downloadCorrectionRequest } = await import('@/documents/correction-request');
      return downloadCorrectionRequest(documents.correctionOf(incident, rows, cited));
    }
    const { downloadResponseStatement } = await import('@/documents/response-statement');
    return downloadResponseStatement(documents.responseOf(incident, rows, cited));
  };
  return <DownloadButton label="Tải Word" download={download} />;
}

/** The paper as a sheet, for reading and printing. */
export function PaperView({ incident, row }: Props) {
  const [rules, authority, settings] = useQueries({
    queries: [pressRulesOptions(), pressAuthorityOptions(), settingsOptions()],
  });
  if (rules.isPending || authority.isPending || settings.isPending) return <PageLoader />;
  if (rules.isError) return <ErrorState error={rules.error} onRetry={() => rules.refetch()} />;
  if (authority.isError) return <ErrorState error={authority.error} onRetry={() => authority.refetch()} />;
  if (settings.isError) return <ErrorState error={settings.error} onRetry={() => settings.refetch()} />;
  const cited = {
    rules: rules.data,
    pressAuthority: pressAuthorityName(authority.data, settings.data),
    place: placeNameOf(settings.data),
  };
  return (
    <Suspense fallback={<PageLoader />}>
      <LetterSheet incident={incident} rows={rowsOfPaper(incident, row.letter)} cited={cited} />
    </Suspense>
  );
}

/** The report to the press authority as it was recorded. */
export function EscalationDownload({ incident, row }: Props) {
  const client = useQueryClient();
  const { escalated_to, escalation_number, escalation_date } = row.letter;
  const download = async () => {
    const [{ downloadPressEscalation }, { escalationOf }, rules, signer, place] = await Promise.all([
      import('@/documents/press-escalation'),
      import('../letters.document'),
      client.ensureQueryData(pressRulesOptions()),
      client.ensureQueryData(headOptions(incident.agency_id, escalation_date ?? '')),
      placeName(client),
    ]);
    const same = rowsOfPaper(incident, row.letter).filter(
      ({ letter }) => letter.escalation_number === escalation_number && letter.escalation_date === escalation_date,
    );
    const reported = {
      agency: incident.agency,
      to: escalated_to ?? '',
      number: escalation_number,
      date: escalation_date,
      signer,
      place,
    };
    await noteExport({ what: 'correction_requests', format: 'docx', recordId: row.letter.id });
    await downloadPressEscalation(escalationOf(incident, same, reported, rules));
  };
  return <DownloadButton label="Tải văn bản báo cáo (Word)" download={download} />;
}
