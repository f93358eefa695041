import { Button } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { DemoBadge } from '@/ui/demo-badge';
import { PageHeader } from '@/ui/page-header';
import { RecordFailure } from '@/ui/record-failure';
import { EmptyState, PageLoader } from '@/ui/states';
import type { Enquiry } from '../press-enquiries.api';
import { isOpen } from '../press-enquiries.names';
import { enquiryOptions } from '../press-enquiries.queries';
import { refusals } from '../press-enquiries.refusals';

export const enquiryList = { label: 'Đề nghị của báo chí', to: paths.pressEnquiries };

/** The enquiry the address of a form names. */
export const prefetchEnquiry = (client: QueryClient, { pathname }: URL) =>
  client.prefetchQuery(enquiryOptions(pathname.split('/')[2] ?? ''));

interface Props {
  title: string;
  /** Why this cannot be done; judged once, when the page opens, so that no news takes a form from under its typist. */
  refusalOf: (enquiry: Enquiry) => string | undefined;
  children: (enquiry: Enquiry) => ReactNode;
}

/** A step of the enquiry the address names, as a page of its own. */
export function EnquiryFormPage(props: Props) {
  const { id = '' } = useParams();
  const enquiry = useQuery(enquiryOptions(id));
  // A later look that fails leaves the form, and what is typed into it, where they are.
  if (enquiry.data) return <Opened key={id} {...props} enquiry={enquiry.data} />;
  if (enquiry.isPending) return <PageLoader />;
  return <RecordFailure error={enquiry.error} list={enquiryList} onRetry={() => enquiry.refetch()} />;
}

function Opened({ title, refusalOf, children, enquiry }: Props & { enquiry: Enquiry }) {
  const [refusal] = useState(() => refusalOf(enquiry));
  const address = paths.pressEnquiry(enquiry.id);
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[enquiryList, { label: enquiry.title, to: address }]}
        badges={enquiry.is_demo && <DemoBadge />}
      />
      {refusal === undefined ? (
        children(enquiry)
      ) : (
        <EmptyState title={refusal}>
          <Button component={Link} to={address} variant="default">
            Về đề nghị
          </Button>
        </EmptyState>
      )}
    </>
  );
}

/** Why a step of the lead's is not this person's, or not to be taken now. */
export function useLeadsRefusal() {
  const { can } = useActing();
  return ({ agency, ...enquiry }: Enquiry) => {
    if (!can('enquiries.write', agency.id)) return `Chỉ cán bộ đầu mối của ${agency.name} làm được bước này.`;
    if (isOpen(enquiry)) return undefined;
    return enquiry.status === 'voided' ? refusals.enquiry_voided.message : refusals.enquiry_frozen.message;
  };
}
