import { Button, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { Link, useLocation, useSearchParams } from 'react-router';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { PageHeader } from '@/ui/page-header';
import { SavedNotice } from '@/ui/saved-notice';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { CopyFixedDays } from '../components/copy-fixed-days';
import { EditedDay, NewDays } from '../components/day-editors';
import { DaysOffTable } from '../components/days-off-table';
import type { SpecialDay } from '../days-off.api';
import { readPlace, writePlace } from '../days-off.filters';
import { daysOffOptions } from '../legal-rules.queries';

export function prefetch(client: QueryClient, address: URL): Promise<void> {
  return client.prefetchQuery(daysOffOptions(readPlace(address.searchParams).year));
}

export function Component() {
  const [search] = useSearchParams();
  const { year } = readPlace(search);
  const days = useQuery(daysOffOptions(year));
  return (
    <>
      <PageHeader title={`Ngày nghỉ năm ${year}`} crumbs={[{ label: 'Quy định', to: paths.legalRules }]} />
      <SavedNotice />
      <Years year={year} />
      <Text size="sm" c="dimmed" mb="md">
        Ngoài thứ Bảy, Chủ nhật. Nhập cả ngày nghỉ bù, nghỉ hoán đổi và ngày làm bù. Ngày đã qua vẫn nhập được: hạn đang
        chạy qua ngày đó được tính lại.
      </Text>
      {days.data ? (
        <Calendar year={year} days={days.data} />
      ) : days.isError ? (
        <ErrorState error={days.error} onRetry={() => days.refetch()} />
      ) : (
        <PageLoader />
      )}
    </>
  );
}

function Years({ year }: { year: string }) {
  const to = (by: number) => writePlace({ year: String(Number(year) + by), editing: null });
  return (
    <Group component="nav" aria-label="Năm" gap="xs" mb="md" className="no-print">
      <Button component={Link} to={to(-1)} variant="default" leftSection={<IconChevronLeft size={16} aria-hidden />}>
        {`Năm ${Number(year) - 1}`}
      </Button>
      <Button component={Link} to={to(1)} variant="default" rightSection={<IconChevronRight size={16} aria-hidden />}>
        {`Năm ${Number(year) + 1}`}
      </Button>
    </Group>
  );
}

function Calendar({ year, days }: { year: string; days: SpecialDay[] }) {
  const { can } = useActing();
  const { key } = useLocation();
  const [search] = useSearchParams();
  const { editing } = readPlace(search);
  const edited = days.find(({ id }) => id === editing);
  const isKept = can('rules.write');
  return (
    <>
      {days.length > 0 ? (
        <DaysOffTable days={days} withActions={isKept} />
      ) : (
        <EmptyState title={`Chưa có lịch nghỉ của năm ${year}`} />
      )}
      {isKept && (
        <>
          <Group mt="md">
            <CopyFixedDays year={year} days={days} />
          </Group>
          {edited ? <EditedDay key={edited.id} day={edited} /> : <NewDays key={key} year={year} />}
        </>
      )}
    </>
  );
}
