import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { formatMoment } from '@/lib/dates';
import { toAppError } from '@/lib/errors';
import { standingContact } from '@/reference/publication.logic';
import type { Spokesperson } from '../spokespersons.api';
import { stateOf } from '../spokespersons.logic';
import { usePublishSpokesperson, useWithdrawSpokesperson } from '../spokespersons.queries';
import { PublishedBadge } from './state-badges';

const refusals: Record<string, string> = {
  publish_without_phone: 'Cần có điện thoại công vụ mới công bố được. Sửa hồ sơ để bổ sung.',
  publish_without_email: 'Cần có thư điện tử công vụ mới công bố được. Sửa hồ sơ để bổ sung.',
  publish_ended: 'Người này đã thôi nhiệm vụ nên không công bố được.',
};

/** Whether reporters find this person, and the steps that change it. */
export function PublicationCard({ record, writable }: { record: Spokesperson; writable: boolean }) {
  const publish = usePublishSpokesperson();
  const withdraw = useWithdrawSpokesperson();
  const contact = standingContact(record.contact);
  const ended = stateOf(record) === 'ended';
  const failure = publish.error ?? withdraw.error;
  const refused = failure ? toAppError(failure) : undefined;

  return (
    <Stack component="section" aria-labelledby="cong-bo" gap="xs" align="flex-start">
      <Title order={2} size="h4" id="cong-bo">
        Danh bạ công khai
      </Title>
      <Group gap="xs">
        <PublishedBadge published={contact !== null} />
        {contact && ended && <Text size="sm">Đã tự ẩn khi hết nhiệm vụ.</Text>}
      </Group>
      {contact && (
        <Text size="sm">
          Công bố {formatMoment(contact.published_at)}; xác nhận gần nhất {formatMoment(contact.confirmed_at)}.
          {stateOf(record) === 'planned' && ' Sẽ hiện trên danh bạ từ ngày nhận nhiệm vụ.'}
        </Text>
      )}
      {!contact && !ended && (
        <Text size="sm">
          Báo chí chưa thấy người này. Công bố chỉ gồm họ tên, chức vụ, điện thoại và thư điện tử công vụ.
        </Text>
      )}
      {refused && (
        <Alert color="red" variant="light" role="alert">
          {refusals[refused.refusal ?? ''] ?? refused.message}
        </Alert>
      )}
      {writable && !ended && (
        <Group gap="xs" className="no-print">
          <Button
            size="xs"
            variant={contact ? 'default' : 'filled'}
            loading={publish.isPending}
            onClick={() => publish.mutate(record.id)}
          >
            {contact ? 'Xác nhận thông tin còn đúng' : 'Công bố'}
          </Button>
          {contact && (
            <Button size="xs" variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate(record.id)}>
              Gỡ khỏi danh bạ
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}
