import './mantine-styles';
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { paths } from '@/lib/paths';
import { ActingProvider, useMemberships } from '@/session/acting';
import { SessionGuard } from '@/session/session-guard';
import { followSession, signOut } from '@/session/session-store';
import { useSession } from '@/session/use-session';
import { ErrorState, PageLoader } from '@/ui/states';
import { Shell } from './shell';

/** Lets through who is signed in and holds a membership; tells everyone else plainly what is missing. */
export function Component() {
  const session = useSession();
  const location = useLocation();
  useEffect(() => {
    followSession().catch(console.error);
  }, []);

  if (session.status === 'loading') return <PageLoader />;
  if (session.status === 'signed-out') {
    const here = location.pathname + location.search;
    // Who left on purpose starts anew; everyone else comes back to where they were.
    const search = here === paths.home || session.reason === 'asked' ? '' : `?${new URLSearchParams({ tiep: here })}`;
    return <Navigate to={paths.signIn + search} replace />;
  }
  return (
    <>
      <SessionGuard />
      <ForMembers email={session.email} />
    </>
  );
}

function ForMembers({ email }: { email: string }) {
  const memberships = useMemberships();
  if (memberships.isPending) return <PageLoader />;
  // A failed look again, in the background, takes nothing away from who is at work.
  if (!memberships.data) return <ErrorState error={memberships.error} onRetry={() => memberships.refetch()} />;
  if (memberships.data.length === 0) return <NoMembership email={email} />;
  return (
    <ActingProvider memberships={memberships.data}>
      <Shell email={email} />
    </ActingProvider>
  );
}

function NoMembership({ email }: { email: string }) {
  const memberships = useMemberships();
  return (
    <Stack component="main" px="md" py="xl" maw={640} mx="auto" mih="100dvh" justify="center">
      <title>Chưa được giao nhiệm vụ · Phát Ngôn</title>
      <Paper withBorder radius="md" p="xl">
        <Stack gap="md">
          <Title order={1} size="h2">
            Tài khoản chưa được giao nhiệm vụ
          </Title>
          <Text>
            Bạn đã đăng nhập bằng <strong style={{ overflowWrap: 'anywhere' }}>{email}</strong>, nhưng tài khoản này
            hiện không giữ nhiệm vụ ở cơ quan nào nên chưa xem được dữ liệu.
          </Text>
          <Text>
            Vui lòng liên hệ người quản trị của cơ quan hoặc của tỉnh để được mời, hoặc để nhiệm vụ được kích hoạt lại.
            Nếu vừa nhận thư mời, hãy mở đường dẫn trong thư.
          </Text>
          <Group>
            <Button onClick={() => memberships.refetch()} loading={memberships.isFetching}>
              Kiểm tra lại
            </Button>
            <Button variant="default" onClick={() => signOut()}>
              Đăng xuất
            </Button>
          </Group>
        </Stack>
      </Paper>
    </Stack>
  );
}
