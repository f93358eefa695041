import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { describeError } from '@/lib/errors';
import { paths } from '@/lib/paths';

/** Shown for whatever a page throws, so that no failure ends in an empty screen. */
export function ErrorPage() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  console.error(error);
  // A chunk of an older build is gone after a release: loading anew fetches the present one.
  const outdated = error instanceof TypeError && /dynamically imported module/i.test(error.message);
  return (
    <Message
      title="Trang không hiển thị được"
      text={outdated ? 'Ứng dụng vừa có bản mới hoặc mất mạng. Tải lại trang để tiếp tục.' : describeError(error)}
      action={<Button onClick={() => window.location.reload()}>Tải lại trang</Button>}
    />
  );
}

export function NotFoundPage() {
  return (
    <Message
      title="Không tìm thấy trang"
      text="Địa chỉ này không có, hoặc trang đã được chuyển đi nơi khác. Kiểm tra lại đường dẫn."
    />
  );
}

function Message({ title, text, action }: { title: string; text: string; action?: React.ReactNode }) {
  return (
    <Stack role="alert" p="xl" maw={640} mx="auto" gap="md">
      <title>{`${title} · Phát Ngôn`}</title>
      <Title order={1} size="h2">
        {title}
      </Title>
      <Text>{text}</Text>
      <Group>
        {action}
        <Anchor component={Link} to={paths.home}>
          Về trang đầu
        </Anchor>
      </Group>
    </Stack>
  );
}
