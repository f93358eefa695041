import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { useListFilters } from '@/session/use-list-filters';
import { PageHeader } from '@/ui/page-header';
import { PagedList } from '@/ui/paged-list';
import { SavedNotice } from '@/ui/saved-notice';
import { EmptyState } from '@/ui/states';
import { EnquiryFilterBar } from '../components/enquiry-filters';
import { EnquiryTable } from '../components/enquiry-table';
import { type EnquiryFilters, isFiltered, readFilters, writeFilters } from '../press-enquiries.filters';
import { enquiryListOptions } from '../press-enquiries.queries';

const address = { read: readFilters, write: writeFilters };

/** The first page of the list the address names. */
export function prefetch(client: QueryClient, { searchParams }: URL): Promise<void> {
  return client.prefetchQuery(enquiryListOptions(readFilters(searchParams)));
}

export function Component() {
  const { acting, can } = useActing();
  const { filters: said, asked: ofAgency, change, clear, typed, type, withAgency } = useListFilters(address);
  const filters = withAgency ? said : { ...said, agencyId: null };
  // What a clerk was asked to contribute to belongs to other agencies, so only «của cơ quan» holds to one's own.
  const asked = withAgency || filters.scope === 'own' ? ofAgency : filters;
  return (
    <>
      <PageHeader
        title="Đề nghị của báo chí"
        actions={
          can('enquiries.write', acting.agency.id) && (
            <Button component={Link} to={paths.newPressEnquiry} leftSection={<IconPlus size={16} aria-hidden />}>
              Ghi nhận đề nghị
            </Button>
          )
        }
      />
      <SavedNotice />
      <EnquiryFilterBar
        filters={filters}
        typed={typed}
        onType={type}
        onChange={change}
        onClear={clear}
        withAgency={withAgency}
      />
      <List filters={filters} asked={asked} onChange={change} withAgency={withAgency} />
    </>
  );
}

interface ListProps {
  filters: EnquiryFilters;
  /** What to ask the database for. */
  asked: EnquiryFilters;
  onChange: (change: Partial<EnquiryFilters>) => void;
  withAgency: boolean;
}

function List({ filters, asked, onChange, withAgency }: ListProps) {
  const list = useQuery(enquiryListOptions(asked));
  return (
    <PagedList
      list={list}
      after={filters.after}
      noun="đề nghị"
      emptyTitle="Không có đề nghị nào khớp bộ lọc"
      onTurn={(after) => onChange({ after })}
      nothing={!isFiltered(filters) && <NoEnquiries />}
    >
      {(rows, stale) => (
        <EnquiryTable
          rows={rows}
          order={filters.order}
          onOrder={(order) => onChange({ order })}
          stale={stale}
          withAgency={withAgency}
        />
      )}
    </PagedList>
  );
}

function NoEnquiries() {
  return (
    <EmptyState title="Chưa có đề nghị nào của báo chí">
      <Text size="sm">
        Phóng viên gọi điện, gửi văn bản thì ghi nhận ở đây; câu hỏi gửi từ danh bạ công khai tự hiện ra.
      </Text>
    </EmptyState>
  );
}
