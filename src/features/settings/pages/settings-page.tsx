import { Stack, Text, Title } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { settingsOptions } from '@/reference/settings.queries';
import { useActing } from '@/session/acting';
import { PageHeader } from '@/ui/page-header';
import { SavedNotice } from '@/ui/saved-notice';
import { ErrorState, PageLoader } from '@/ui/states';
import { SettingCard } from '../components/setting-card';
import { groupSettings, type SettingGroup } from '../settings.logic';

export function prefetch(client: QueryClient): Promise<void> {
  return client.prefetchQuery(settingsOptions());
}

export function Component() {
  const { can } = useActing();
  const settings = useQuery(settingsOptions());
  return (
    <>
      <PageHeader title="Cài đặt" />
      <SavedNotice />
      {!can('settings.write') && (
        <Text size="sm" c="dimmed" mb="md">
          Quản trị của tỉnh đổi các thiết lập này.
        </Text>
      )}
      {settings.data ? (
        <Stack gap="xl" maw={880}>
          {groupSettings(settings.data).map((group) => (
            <Group key={group.name} group={group} />
          ))}
        </Stack>
      ) : settings.isError ? (
        <ErrorState error={settings.error} onRetry={() => settings.refetch()} />
      ) : (
        <PageLoader />
      )}
    </>
  );
}

function Group({ group: { name, settings } }: { group: SettingGroup }) {
  const { can } = useActing();
  const [search] = useSearchParams();
  return (
    <Stack component="section" gap="sm" aria-label={name}>
      <Title order={2} size="h4">
        {name}
      </Title>
      {settings.map(({ setting, means }) => (
        <SettingCard
          key={setting.key}
          setting={setting}
          means={means}
          isKept={can('settings.write')}
          isEdited={search.get('sua') === setting.key}
        />
      ))}
    </Stack>
  );
}
