import { AttachmentsCard } from '@/reference/attachments-card';
import type { Incident, IncidentLetter } from '../incidents.api';
import { inWords } from '../incidents.refusals';

interface Props {
  incident: Incident;
  letter: IncidentLetter;
  writable: boolean;
}

/** The signed letter, and what the newspaper published or wrote back. */
export function LetterFiles({ incident, letter, writable }: Props) {
  return (
    <AttachmentsCard
      record={{
        by: 'incident_id',
        id: incident.id,
        agency_id: incident.agency_id,
        part: { correction_request_id: letter.id },
      }}
      writable={writable}
      title="Tệp của văn bản"
      chooseLabel="Chọn tệp của văn bản"
      attachLabel="Đính kèm tệp"
      emptyText="Chưa có tệp nào."
      purposes={
        letter.received_at
          ? { outcome: 'Nội dung báo đã đăng, trả lời', letter: 'Văn bản đã ký' }
          : { letter: 'Văn bản đã ký' }
      }
      inWords={inWords}
    />
  );
}
