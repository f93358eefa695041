import { Button, Stack, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { useListFilters } from '@/session/use-list-filters';
import { PageHeader } from '@/ui/page-header';
import { PagedList } from '@/ui/paged-list';
import { SavedNotice } from '@/ui/saved-notice';
import { useServerNow } from '@/ui/use-server-now';
import { CourseFilterBar } from '../components/course-filters';
import { CourseTable } from '../components/course-table';
import { readFilters, writeFilters } from '../courses.filters';
import { groupByYear } from '../courses.logic';
import { courseListOptions } from '../courses.queries';

const address = { read: readFilters, write: writeFilters };

/** The first page of the plan, as the address says. */
export function prefetch(client: QueryClient, { searchParams }: URL) {
  return client.prefetchQuery(courseListOptions(readFilters(searchParams)));
}

export function Component() {
  const { can } = useActing();
  // Everybody looks at the whole plan: an agency is chosen by who organises, never one's own.
  const { filters, change, clear, typed, type } = useListFilters(address);
  const list = useQuery(courseListOptions(filters));
  const ends = (list.data?.rows ?? []).map(({ registration_until }) => Date.parse(registration_until ?? ''));
  const now = useServerNow(ends.filter((end) => !Number.isNaN(end)));

  return (
    <>
      <PageHeader
        title="Tập huấn"
        actions={
          <>
            <Button component={Link} to={paths.untrained} variant="default">
              Chưa tập huấn trong 12 tháng
            </Button>
            {can('training.register') && (
              <Button component={Link} to={paths.checkIn} variant="default">
                Nhập mã điểm danh
              </Button>
            )}
            {can('training.run') && (
              <Button component={Link} to={paths.newCourse} leftSection={<IconPlus size={16} aria-hidden />}>
                Thêm lớp tập huấn
              </Button>
            )}
          </>
        }
      />
      <SavedNotice />
      <CourseFilterBar filters={filters} typed={typed} onType={type} onChange={change} onClear={clear} />
      <PagedList
        list={list}
        after={filters.after}
        noun="lớp"
        emptyTitle="Chưa có lớp tập huấn nào ở đây"
        onTurn={(after) => change({ after })}
      >
        {(rows, stale) => (
          <Stack>
            {groupByYear(rows).map(([year, rows]) => (
              <section key={year} aria-labelledby={`nam-${year}`}>
                <Title order={2} size="h4" id={`nam-${year}`} mb="xs">
                  Năm {year}
                </Title>
                <CourseTable year={year} rows={rows} now={now} stale={stale} />
              </section>
            ))}
          </Stack>
        )}
      </PagedList>
    </>
  );
}
