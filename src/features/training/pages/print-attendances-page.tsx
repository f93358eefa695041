import { buildAttendanceList } from '@/documents/attendance-list';
import { OfficialDocumentView } from '@/documents/print/official-document-view';
import { PrintedPage } from '../components/printed-page';
import { prefetchRunning } from '../components/running-course';
import { attendanceListOf } from '../training.document';

export const prefetch = prefetchRunning;

export function Component() {
  return (
    <PrintedPage title="Danh sách điểm danh">
      {(course, people, place) => (
        <OfficialDocumentView document={buildAttendanceList(attendanceListOf(course, people, place))} />
      )}
    </PrintedPage>
  );
}
