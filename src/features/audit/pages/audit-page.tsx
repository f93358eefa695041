import { Button, Paper } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconShieldCheck } from '@tabler/icons-react';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Agency } from '@/reference/agencies.api';
import { agenciesOptions } from '@/reference/agencies.queries';
import { useActing } from '@/session/acting';
import { ListPages } from '@/ui/list-pages';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import type { TimelineTables } from '@/ui/timeline.logic';
import { type AuditFilters, readFilters, writeFilters } from '../audit.filters';
import { actorsOptions, auditOptions } from '../audit.queries';
import { AuditEntries } from '../components/audit-entries';
import { AuditFilterBar } from '../components/audit-filters';
import { IntegritySection } from '../components/integrity-section';

interface Props {
  /** How the features tell their tables; agencies by name. */
  tell: (agencies: readonly Agency[]) => TimelineTables;
}

export function prefetch(client: QueryClient, { searchParams }: URL) {
  return Promise.all([
    client.prefetchQuery(auditOptions(readFilters(searchParams))),
    client.prefetchQuery(agenciesOptions()),
    client.prefetchQuery(actorsOptions()),
  ]);
}

/** What happened: every change and every export of the agencies one manages. */
export function AuditPage({ tell }: Props) {
  const { can } = useActing();
  const [verifying, disclosure] = useDisclosure(false);
  if (!can('audit.read')) {
    return (
      <>
        <PageHeader title="Nhật ký" />
        <EmptyState title="Chỉ người quản trị xem được nhật ký. Lịch sử của từng hồ sơ có trên trang của hồ sơ ấy." />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Nhật ký"
        actions={
          can('audit.verify') && (
            <Button
              variant="default"
              leftSection={<IconShieldCheck size={16} aria-hidden />}
              aria-expanded={verifying}
              onClick={disclosure.toggle}
            >
              Kiểm tra tính toàn vẹn
            </Button>
          )
        }
      />
      {verifying && <IntegritySection />}
      <Entries tell={tell} />
    </>
  );
}

function Entries({ tell }: Props) {
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search);
  const page = useQuery(auditOptions(filters));
  const agencies = useQuery(agenciesOptions());
  // Only names what else would be ids; the filter says when they cannot be had.
  const people = useQuery(actorsOptions());
  const change = (to: Partial<AuditFilters>) => setSearch(writeFilters({ ...filters, before: null, ...to }));

  return (
    <section aria-label="Các mục nhật ký">
      <AuditFilterBar filters={filters} onChange={change} onClear={() => setSearch()} />
      {page.isError ? (
        <ErrorState error={page.error} onRetry={() => page.refetch()} />
      ) : page.isPending || agencies.isPending ? (
        <PageLoader />
      ) : agencies.isError ? (
        <ErrorState error={agencies.error} onRetry={() => agencies.refetch()} />
      ) : (
        <ListPages
          page={page.data}
          after={filters.before}
          noun="mục"
          emptyTitle="Không có mục nhật ký nào ở đây"
          onTurn={(before) => change({ before })}
        >
          <Paper withBorder p="md">
            <AuditEntries
              entries={page.data.rows}
              told={tell(agencies.data)}
              agencies={agencies.data}
              people={people.data ?? []}
            />
          </Paper>
        </ListPages>
      )}
    </section>
  );
}
