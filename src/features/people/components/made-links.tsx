import { Alert, Button, Code, CopyButton, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { formatMoment } from '@/lib/dates';
import { roleNames } from '@/session/permissions';
import { type Column, DataTable } from '@/ui/data-table';
import { asRows, linkOf, type MadeInvitation, mailtoOf } from '../invitations.mail';

interface Props {
  made: readonly MadeInvitation[];
  /** Copied, or put into a letter. */
  onTaken: (ids: string[]) => void;
}

/** The links of invitations just made, which nobody is told again. */
export function MadeLinks({ made, onTaken }: Props) {
  const columns: Column<MadeInvitation>[] = [
    {
      key: 'email',
      header: 'Người được mời',
      cell: ({ email, agency, role, expires_at }) => (
        <Stack gap={2} miw={0}>
          <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
            {email}
          </Text>
          <Text size="xs" c="dimmed">
            {roleNames[role]}, {agency.short_name}
          </Text>
          <Text size="xs" c="dimmed">
            đến {formatMoment(expires_at)}
          </Text>
        </Stack>
      ),
    },
    {
      key: 'link',
      header: 'Đường dẫn',
      cell: (one) => (
        <Stack gap="xs" align="flex-start" miw={0}>
          <Code style={{ overflowWrap: 'anywhere' }}>{linkOf(one)}</Code>
          <Group gap="xs">
            <Copy
              text={linkOf(one)}
              label="Sao chép đường dẫn"
              of={`Sao chép đường dẫn của ${one.email}`}
              onCopy={() => onTaken([one.id])}
            />
            <Button
              component="a"
              href={mailtoOf(one)}
              variant="default"
              size="xs"
              aria-label={`Soạn thư cho ${one.email}`}
              onClick={() => onTaken([one.id])}
            >
              Soạn thư
            </Button>
          </Group>
        </Stack>
      ),
    },
  ];
  return (
    <Paper withBorder p="md" mb="md" component="section" aria-labelledby="duong-dan">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4" id="duong-dan">
            Đường dẫn mời
          </Title>
          <Copy text={asRows(made)} label="Sao chép tất cả" onCopy={() => onTaken(made.map(({ id }) => id))} />
        </Group>
        <Alert color="orange" variant="light">
          Đường dẫn chỉ hiện lúc này, hệ thống không lưu lại. Sao chép hoặc soạn thư trước khi rời trang; nếu làm mất,
          gia hạn lời mời để có đường dẫn mới.
        </Alert>
        <DataTable caption="Đường dẫn mời" columns={columns} rows={[...made]} rowKey={({ id }) => id} />
      </Stack>
    </Paper>
  );
}

function Copy({ text, label, of, onCopy }: { text: string; label: string; of?: string; onCopy: () => void }) {
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          size="xs"
          {...(of && { 'aria-label': copied ? `Đã sao chép. ${of}` : of })}
          onClick={() => {
            copy();
            onCopy();
          }}
        >
          <span aria-live="polite">{copied ? 'Đã sao chép' : label}</span>
        </Button>
      )}
    </CopyButton>
  );
}
