import './mantine-styles';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { paths } from '@/lib/paths';
import { ActingProvider, useMemberships, useSession } from '@/session/acting';
import { followSession, signOut } from '@/session/session-store';
import { ErrorState, PageLoader } from '@/ui/states';
import { Shell } from './shell';

/** Lets through who is signed in and holds a membership; tells everyone else plainly what is missing. */
export function Component() {
  const session = useSession();
  const location = useLocation();
  const memberships = useMemberships();
  useEffect(() => {
    followSession().catch(console.error);
  }, []);

  if (session.status === 'loading') return <PageLoader />;
  if (session.status === 'signed-out') {
    const here = location.pathname + location.search;
    const search = here === paths.home ? '' : `?${new URLSearchParams({ tiep: here })}`;
    return <Navigate to={paths.signIn + search} replace />;
  }
  if (memberships.isPending) return <PageLoader />;
  if (memberships.isError) return <ErrorState error={memberships.error} onRetry={() => memberships.refetch()} />;
  if (memberships.data.length === 0) return <NoMembership email={session.email} />;
  return (
    <ActingProvider memberships={memberships.data}>
      <Shell email={session.email} />
    </ActingProvider>
  );
}

function NoMembership({ email }: { email: string }) {
  const memberships = useMemberships();
  return (
    <Stack component="main" p="xl" maw={640} mx="auto">
      <title>Chưa có nhiệm vụ · Phát Ngôn</title>
      <Title order={1} size="h2">
        Tài khoản chưa được giao nhiệm vụ
      </Title>
      <Text>
        Tài khoản {email} hiện không có nhiệm vụ ở cơ quan nào nên chưa xem được dữ liệu. Liên hệ quản trị của tỉnh hoặc
        của cơ quan bạn để được mời hoặc kích hoạt lại.
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
  );
}
