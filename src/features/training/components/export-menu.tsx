import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { describeError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import { headOptions } from '@/reference/agency-head.queries';
import { type Export, noteExport } from '@/reference/exports.api';
import { placeName } from '@/reference/settings.queries';
import { FailureAlert } from '@/ui/failure-alert';
import { peopleOptions } from '../attendances.queries';
import type { Course } from '../courses.api';

type Format = 'list' | 'sheet' | 'certificates';

/** The list of who takes part, and certificates once they are given, on paper or in a sheet: of those one may see. */
export function ExportMenu({ course }: { course: Course }) {
  const client = useQueryClient();
  const note = (format: Export['format'], rows: number) =>
    noteExport({ what: 'training_courses', format, recordId: course.id, rows });
  const save = useMutation({
    mutationFn: async (format: Format) => {
      const [people, place, bridge] = await Promise.all([
        client.fetchQuery(peopleOptions(course.id)),
        placeName(client),
        import('../training.document'),
      ]);
      if (format === 'certificates') {
        const { downloadTrainingCertificates } = await import('@/documents/training-certificate');
        const day = bridge.certified(people)[0]?.certified_on;
        const head = day ? await client.fetchQuery(headOptions(course.agency_id, day)) : null;
        const [first, ...further] = bridge.certificatesOf(course, people, head, place);
        if (!first) return;
        await note('docx', further.length + 1);
        await downloadTrainingCertificates([first, ...further]);
        return;
      }
      const documents = await import('@/documents/attendance-list');
      const input = bridge.attendanceListOf(course, people, place);
      await note(format === 'list' ? 'docx' : 'xlsx', people.length);
      await (format === 'list' ? documents.downloadAttendanceList(input) : documents.downloadAttendanceSheet(input));
    },
  });
  return (
    <>
      <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="default" loading={save.isPending} rightSection={<IconChevronDown size={16} aria-hidden />}>
            Xuất văn bản
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => save.mutate('list')}>Danh sách điểm danh (Word)</Menu.Item>
          <Menu.Item onClick={() => save.mutate('sheet')}>Danh sách điểm danh (Excel)</Menu.Item>
          <Menu.Item component={Link} to={paths.printAttendances(course.id)}>
            Xem và in danh sách điểm danh
          </Menu.Item>
          {course.state === 'closed' && (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => save.mutate('certificates')}>Giấy chứng nhận (Word)</Menu.Item>
              <Menu.Item component={Link} to={paths.printCertificates(course.id)}>
                Xem và in giấy chứng nhận
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <FailureAlert message={save.error ? describeError(save.error) : undefined} of={save.error} />
    </>
  );
}
