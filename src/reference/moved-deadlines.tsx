import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { type Column, DataTable } from '@/ui/data-table';
import type { MovedDeadline } from './change-preview.api';
import { dueText } from './deadlines.logic';

const kindNames: Record<string, string> = {
  spokesperson: 'Công bố người phát ngôn',
  delegation: 'Công bố ủy quyền',
  letter: 'Báo thực hiện cải chính, phản hồi',
  enquiry: 'Trả lời báo chí',
  press_event: 'Thông báo họp báo',
  incident: 'Xử lý vụ việc',
  attestation: 'Xác nhận danh bạ',
};

function addressOf({ kind, record_id, incident_id }: MovedDeadline): string {
  switch (kind) {
    case 'spokesperson':
      return paths.spokesperson(record_id);
    case 'delegation':
      return paths.delegation(record_id);
    case 'letter':
      return paths.letter(incident_id ?? '', record_id);
    case 'enquiry':
      return paths.pressEnquiry(record_id);
    case 'press_event':
      return paths.pressEvent(record_id);
    case 'incident':
      return paths.incident(record_id);
    default:
      return paths.agencies;
  }
}

const due = (moment: string | null) => (moment === null ? 'không có hạn' : dueText(moment));

const columns: Column<MovedDeadline>[] = [
  {
    key: 'what',
    header: 'Việc',
    cell: (row) => (
      <>
        <Text size="xs" c="dimmed">
          {kindNames[row.kind] ?? row.kind} · {row.agency_short_name}
        </Text>
        <Anchor component={Link} to={addressOf(row)} target="_blank" size="sm">
          {row.title ?? row.agency_short_name}
        </Anchor>
      </>
    ),
  },
  { key: 'was', header: 'Hạn hiện nay', cell: ({ was }) => due(was) },
  { key: 'becomes', header: 'Hạn mới', cell: ({ becomes }) => <strong>{due(becomes)}</strong> },
];

/** Deadlines that a change moves, from when to when; each opens beside the form. */
export function MovedDeadlines({ moved }: { moved: MovedDeadline[] }) {
  const total = moved[0]?.of_total ?? 0;
  return (
    <>
      <Text size="sm">
        {total > moved.length
          ? `${total} hạn thay đổi; dưới đây là ${moved.length} hạn đến trước.`
          : `${total} hạn thay đổi.`}
      </Text>
      <DataTable
        caption="Hạn thay đổi"
        columns={columns}
        rows={moved}
        rowKey={({ kind, record_id }) => kind + record_id}
      />
    </>
  );
}
