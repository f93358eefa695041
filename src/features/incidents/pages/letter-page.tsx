import { Button, Stack } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { paths } from '@/lib/paths';
import { PrintButton } from '@/reference/print-button';
import { useActing } from '@/session/acting';
import { DemoBadge } from '@/ui/demo-badge';
import { PageHeader } from '@/ui/page-header';
import { RecordFailure } from '@/ui/record-failure';
import { SavedNotice } from '@/ui/saved-notice';
import { EmptyState, PageLoader } from '@/ui/states';
import { LetterActions, letterPage, printing } from '../components/letter-actions';
import { letterTitle, StageBadge } from '../components/letter-card';
import { DraftEditor } from '../components/letter-draft';
import { LetterFacts } from '../components/letter-facts';
import { LetterFiles } from '../components/letter-files';
import { EscalationDownload, PaperDownload, PaperView } from '../components/letter-paper';
import { LetterText } from '../components/letter-text';
import type { Incident } from '../incidents.api';
import { incidentOptions } from '../incidents.queries';
import { isOver } from '../incidents.steps';
import { findLetter, type LetterOfItem, rowsOfPaper } from '../letters.logic';
import { prefetchLetterPage } from '../letters.queries';

const list = { label: 'Vụ việc', to: paths.incidents };

export const prefetch = prefetchLetterPage;

/** One letter to one newspaper: read, edited while a draft, printed; its steps. */
export function Component() {
  const { id = '', letterId = '' } = useParams();
  const incident = useQuery(incidentOptions(id));
  if (incident.isPending) return <PageLoader />;
  if (incident.isError) return <RecordFailure error={incident.error} list={list} onRetry={() => incident.refetch()} />;
  const found = findLetter(incident.data, letterId);
  return found ? <OneLetter incident={incident.data} row={found} /> : <NoLetter incident={incident.data} />;
}

function NoLetter({ incident }: { incident: Incident }) {
  return (
    <>
      <PageHeader title="Không tìm thấy văn bản" crumbs={[list, crumbOf(incident)]} />
      <EmptyState title="Vụ việc không có văn bản này." />
    </>
  );
}

const crumbOf = (incident: Incident) => ({ label: incident.title, to: paths.incident(incident.id) });

function OneLetter({ incident, row }: { incident: Incident; row: LetterOfItem }) {
  const { item, letter } = row;
  const [search] = useSearchParams();
  const { can } = useActing();
  const mode = search.get('che-do');
  const writable = can('incidents.settle', incident.agency_id) && !isOver(incident);
  const title = `${letterTitle(letter)}, ${item.press_agency.name}`;

  if (mode === 'in') return <Printed incident={incident} row={row} title={title} />;
  const edits = mode === 'sua' && writable && letter.sent_at === null;
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[list, crumbOf(incident)]}
        badges={
          <>
            <StageBadge stage={letter.stage} />
            {incident.is_demo && <DemoBadge />}
          </>
        }
        actions={
          <>
            <PaperDownload incident={incident} row={row} />
            <Button
              component={Link}
              to={letterPage(incident, letter, printing)}
              variant="default"
              leftSection={<IconPrinter size={16} aria-hidden />}
            >
              Xem và in
            </Button>
          </>
        }
      />
      <SavedNotice />
      {edits ? (
        <DraftEditor incident={incident} row={row} />
      ) : (
        <Stack maw={880}>
          <LetterActions incident={incident} item={item} letter={letter} />
          <LetterFacts incident={incident} item={item} letter={letter} />
          <LetterText incident={incident} row={row} rows={rowsOfPaper(incident, letter)} />
          {letter.escalation_date !== null && <EscalationDownload incident={incident} row={row} />}
          <LetterFiles incident={incident} letter={letter} writable={writable} />
        </Stack>
      )}
    </>
  );
}

function Printed({ incident, row, title }: { incident: Incident; row: LetterOfItem; title: string }) {
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={title}
          crumbs={[list, crumbOf(incident), { label: 'Văn bản', to: letterPage(incident, row.letter) }]}
          actions={
            <PrintButton label="In văn bản" printed={{ what: 'correction_requests', recordId: row.letter.id }} />
          }
        />
      </div>
      <PaperView incident={incident} row={row} />
    </>
  );
}
