import { momentOf } from '@/lib/local-time';
import { addDays } from '@/lib/typed-date';
import { PublicationCard as Card } from '@/reference/publication-card';
import type { Spokesperson } from '../spokespersons.api';
import { stateOf } from '../spokespersons.logic';
import { usePublishSpokesperson, useWithdrawSpokesperson } from '../spokespersons.queries';

const refusals: Record<string, string> = {
  publish_without_phone: 'Cần có điện thoại công vụ mới công bố được. Sửa hồ sơ để bổ sung.',
  publish_without_email: 'Cần có thư điện tử công vụ mới công bố được. Sửa hồ sơ để bổ sung.',
  publish_ended: 'Người này đã thôi nhiệm vụ nên không công bố được.',
};

/** Whether reporters find this person, and the steps that change it. */
export function PublicationCard({ record, writable }: { record: Spokesperson; writable: boolean }) {
  const state = stateOf(record);
  return (
    <Card
      record={record}
      endsAt={record.valid_to && momentOf(addDays(record.valid_to, 1))}
      over={state === 'ended'}
      deadline={deadlineOf(record)}
      overNote="Đã tự ẩn khi hết nhiệm vụ."
      aheadNote={state === 'planned' && 'Sẽ hiện trên danh bạ từ ngày nhận nhiệm vụ.'}
      unpublishedNote="Báo chí chưa thấy người này. Công bố chỉ gồm họ tên, chức vụ, điện thoại và thư điện tử công vụ."
      refusals={refusals}
      writable={writable}
      publish={usePublishSpokesperson()}
      withdraw={useWithdrawSpokesperson()}
    />
  );
}

/** A decision has a date and no hour: the count starts with the last moment of that day. */
function deadlineOf({ decision_date, agency }: Spokesperson) {
  if (!decision_date) return null;
  const lastMoment = new Date(Date.parse(momentOf(addDays(decision_date, 1))) - 1).toISOString();
  return { code: 'publish_spokesperson', startsAt: lastMoment, agencyKind: agency.kind };
}
