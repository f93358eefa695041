import { Stack } from '@mantine/core';
import type { QueryClient } from '@tanstack/react-query';
import { devicesOptions } from '@/session/second-factor/devices.queries';
import { getSession } from '@/session/session-store';
import { useSession } from '@/session/use-session';
import { PageHeader } from '@/ui/page-header';
import { profileOptions, tasksOptions } from '../account.queries';
import { PasswordSection } from '../components/password-section';
import { ProfileSection } from '../components/profile-section';
import { SecondFactorSection } from '../components/second-factor-section';
import { SessionsSection } from '../components/sessions-section';
import { TasksSection } from '../components/tasks-section';

export async function prefetch(client: QueryClient): Promise<void> {
  const session = getSession();
  if (session.status !== 'signed-in') return;
  await Promise.all([
    client.prefetchQuery(profileOptions(session.userId)),
    client.prefetchQuery(tasksOptions(session.userId)),
    client.prefetchQuery(devicesOptions()),
  ]);
}

/** One's own account: who one is, where one works, and how one signs in. */
export function Component() {
  const session = useSession();
  if (session.status !== 'signed-in') return null;
  const { userId, email } = session;
  return (
    <Stack maw={880} gap={0}>
      <PageHeader title="Tài khoản của tôi" />
      <Stack>
        <ProfileSection userId={userId} />
        <TasksSection userId={userId} />
        <PasswordSection email={email} />
        <SecondFactorSection />
        <SessionsSection />
      </Stack>
    </Stack>
  );
}
