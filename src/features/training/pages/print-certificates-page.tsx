import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { OfficialDocumentView } from '@/documents/print/official-document-view';
import { buildTrainingCertificate } from '@/documents/training-certificate';
import { headOptions } from '@/reference/agency-head.queries';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import type { Person } from '../attendances.api';
import { PrintedPage } from '../components/printed-page';
import { prefetchRunning } from '../components/running-course';
import type { Course } from '../courses.api';
import { certificatesOf, certified } from '../training.document';

export const prefetch = prefetchRunning;

export function Component() {
  return (
    <PrintedPage title="Giấy chứng nhận">
      {(course, people, place) => <Certificates course={course} people={people} place={place} />}
    </PrintedPage>
  );
}

/** A page each; of one person when the address names them. */
function Certificates({ course, people, place }: { course: Course; people: Person[]; place: string }) {
  const [search] = useSearchParams();
  const only = search.get('nguoi');
  const those = people.filter(({ id }) => only === null || id === only);
  const day = certified(those)[0]?.certified_on ?? '';
  const head = useQuery({ ...headOptions(course.agency_id, day), enabled: day !== '' });
  if (day === '') return <EmptyState title="Chưa có giấy chứng nhận: số được cấp khi khép lại lớp." />;
  if (head.isPending) return <PageLoader />;
  if (head.isError) return <ErrorState error={head.error} onRetry={() => head.refetch()} />;
  return certificatesOf(course, those, head.data, place).map((certificate) => (
    <OfficialDocumentView key={certificate.number} document={buildTrainingCertificate(certificate)} isPageOfMany />
  ));
}
