import { Anchor, Button, Code, CopyButton, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { describeError } from '@/lib/errors';
import { embedPath } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { FailureAlert } from '@/ui/failure-alert';
import type { AgencyRecord } from '../agencies.api';
import { downloadContacts, type MachineFormat, machineRequest } from '../machine-readable.api';

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** What an agency pastes into a page of its portal. */
export function embedSnippet({ code, name }: Pick<AgencyRecord, 'code' | 'name'>): string {
  const address = new URL(embedPath(code), window.location.origin).href;
  return `<iframe src="${attribute(address)}" title="${attribute(`Người phát ngôn ${name}`)}" loading="lazy" width="100%" height="480" style="border:0"></iframe>`;
}

/** The agency's part of the directory for its own portal: to embed, and for machines. */
export function EmbedCard({ agency }: { agency: Pick<AgencyRecord, 'code' | 'name'> }) {
  const snippet = embedSnippet(agency);
  const { acting } = useActing();
  const download = useMutation({ mutationFn: downloadContacts });
  const save = (format: MachineFormat) => download.mutate({ code: agency.code, format, forAgencyId: acting.agency.id });
  return (
    <Stack component="section" aria-labelledby="nhung" gap="sm" align="flex-start" className="no-print">
      <Title order={2} size="h4" id="nhung">
        Nhúng danh bạ
      </Title>
      <Text size="sm">
        Dán đoạn mã này vào trang của cơ quan trên cổng thông tin điện tử: trang luôn hiện đúng những người đang được
        phát ngôn, tự cập nhật khi có thay đổi.
      </Text>
      <Code block w="100%" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {snippet}
      </Code>
      <Group gap="xs">
        <Copy text={snippet} label="Sao chép đoạn mã" />
        <Anchor href={embedPath(agency.code)} target="_blank" rel="noopener" size="sm">
          Xem thử trong thẻ mới
        </Anchor>
      </Group>
      <Text size="sm">Cho phần mềm khác đọc, cùng nội dung mà ai cũng xem được:</Text>
      <Group gap="xs">
        <Button variant="default" size="xs" onClick={() => save('csv')}>
          Tải CSV
        </Button>
        <Button variant="default" size="xs" onClick={() => save('json')}>
          Tải JSON
        </Button>
        <Copy text={machineRequest(agency.code)} label="Sao chép lệnh curl" />
      </Group>
      <FailureAlert message={download.isError ? describeError(download.error) : undefined} of={download.error} />
    </Stack>
  );
}

function Copy({ text, label }: { text: string; label: string }) {
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button variant="default" size="xs" onClick={copy}>
          <span aria-live="polite">{copied ? 'Đã sao chép' : label}</span>
        </Button>
      )}
    </CopyButton>
  );
}
