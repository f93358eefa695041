import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { attachmentsOptions } from '@/reference/attachments.queries';
import { PublicationCard } from '@/reference/publication-card';
import type { Delegation } from '../delegations.api';
import { stateOf } from '../delegations.logic';
import { usePublishDelegation, useWithdrawDelegation } from '../delegations.queries';

const refusals: Record<string, string> = {
  publish_unsigned: 'Văn bản chưa ký nên chưa công bố được. Ghi nhận đã ký trước.',
  publish_ended: 'Văn bản đã hết hiệu lực nên không công bố được.',
  publish_without_phone: 'Cần có điện thoại công vụ mới công bố được. Sửa để bổ sung.',
  publish_without_email: 'Cần có thư điện tử công vụ mới công bố được. Sửa để bổ sung.',
};

interface Props {
  record: Delegation;
  writable: boolean;
  now: number;
}

/** Whether reporters find this delegate, until when that must be, and the steps that change it. */
export function DelegationPublication({ record, writable, now }: Props) {
  const state = stateOf(record, now);
  const over = state === 'ended' || state === 'revoked';
  const { signed_at } = record;
  return (
    <PublicationCard
      record={record}
      endsAt={record.ends_at}
      over={over}
      now={now}
      deadline={
        signed_at === null ? null : { code: 'publish_delegation', startsAt: signed_at, agencyKind: record.agency.kind }
      }
      overNote={state === 'revoked' ? 'Đã tự ẩn từ lúc thu hồi.' : 'Đã tự ẩn khi hết hạn.'}
      aheadNote={state === 'planned' && 'Sẽ hiện trên danh bạ từ lúc bắt đầu hiệu lực.'}
      unpublishedNote={
        signed_at === null
          ? 'Công bố được sau khi ký.'
          : 'Báo chí chưa thấy người này. Công bố gồm họ tên, chức vụ, điện thoại, thư điện tử công vụ, vụ việc và văn bản.'
      }
      refusals={refusals}
      writable={writable && signed_at !== null}
      publish={usePublishDelegation()}
      withdraw={useWithdrawDelegation()}
    >
      {signed_at !== null && <DocumentReminder record={record} />}
    </PublicationCard>
  );
}

/** The paper is published with who is authorised by it; without a scan there is nothing to show. */
function DocumentReminder({ record }: { record: Delegation }) {
  const files = useQuery(attachmentsOptions('delegation_id', record.id));
  const attached = files.data?.some(({ purpose, voided_at }) => purpose === 'signed_document' && voided_at === null);
  if (attached !== false) return null;
  // The law that names a time for publishing asks for the paper too.
  return record.publish_due_at === null ? (
    <Text size="sm">Chưa có bản quét văn bản đã ký; đính kèm thì bản quét hiện cùng trên danh bạ.</Text>
  ) : (
    <Text size="sm" c="var(--mantine-color-error)">
      Chưa có bản quét văn bản đã ký. Nghị định 09/2017/NĐ-CP, Điều 3 khoản 6 yêu cầu đăng cả văn bản ủy quyền; đính kèm
      thì bản quét tự hiện cùng trên danh bạ.
    </Text>
  );
}
