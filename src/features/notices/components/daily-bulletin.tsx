import { Button, Group, Paper, Text, Textarea, Title } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { ErrorState, PageLoader } from '@/ui/states';
import { useServerNow } from '@/ui/use-server-now';
import { dailySummary, mailtoOf } from '../daily-summary';
import { bulletinOptions } from '../notices.queries';

/** «Bản tin ngày»: the day in plain text, to be copied or mailed. */
export function DailyBulletin() {
  const notices = useQuery(bulletinOptions());
  const now = useServerNow([]);
  const clipboard = useClipboard({ timeout: 3000 });
  if (notices.isPending) return <PageLoader />;
  if (notices.isError) return <ErrorState error={notices.error} onRetry={() => notices.refetch()} />;
  const summary = dailySummary(notices.data.rows, new Date(now), window.location.origin);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="ban-tin">
      <Title order={2} size="h4" id="ban-tin" mb="xs">
        Bản tin ngày
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        Việc quá hạn, sắp đến hạn và những gì mới, ở dạng chữ để chép hoặc gửi thư cho mình.
      </Text>
      <Textarea aria-label="Nội dung bản tin" value={summary.body} readOnly autosize minRows={6} maxRows={24} />
      <Group gap="xs" mt="sm">
        <Button variant="default" onClick={() => clipboard.copy(summary.body)}>
          Chép bản tin
        </Button>
        <Button variant="default" component="a" href={mailtoOf(summary)}>
          Mở trong thư điện tử
        </Button>
        <Text size="sm" role="status">
          {clipboard.copied ? 'Đã chép.' : clipboard.error ? 'Không chép được; chọn chữ ở trên rồi chép.' : ''}
        </Text>
      </Group>
    </Paper>
  );
}
