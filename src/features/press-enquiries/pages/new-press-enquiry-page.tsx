import { zodResolver } from '@hookform/resolvers/zod';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '@/lib/paths';
import { serverNow } from '@/lib/server-clock';
import { pressAgenciesOptions } from '@/reference/press-agencies.queries';
import { OwnAgency } from '@/session/own-agency';
import type { Membership } from '@/session/permissions';
import { RecordForm } from '@/session/record-form';
import { PageHeader } from '@/ui/page-header';
import { ErrorState, PageLoader } from '@/ui/states';
import { EnquiryFields } from '../components/enquiry-fields';
import { enquiryList } from '../components/enquiry-form-page';
import { type EnquiryForm, emptyForm, toRow } from '../press-enquiries.form';
import { useCreateEnquiry } from '../press-enquiries.queries';
import { enquiryRefusals, enquirySchema } from '../press-enquiries.schema';
import { compared } from '../press-enquiries.told';

const resolver = zodResolver(enquirySchema);

export const prefetch = (client: QueryClient) => client.prefetchQuery(pressAgenciesOptions());

export function Component() {
  return (
    <>
      <PageHeader title="Ghi nhận đề nghị của báo chí" crumbs={[enquiryList]} />
      <OwnAgency refusal="Chỉ cán bộ đầu mối ghi nhận đề nghị của báo chí cho cơ quan mình.">
        {(agency) => <NewEnquiry agency={agency} />}
      </OwnAgency>
    </>
  );
}

function NewEnquiry({ agency }: { agency: Membership['agency'] }) {
  const register = useQuery(pressAgenciesOptions());
  const create = useCreateEnquiry();
  const [initial] = useState(() => emptyForm(serverNow()));
  if (register.isPending) return <PageLoader />;
  if (register.isError) return <ErrorState error={register.error} onRetry={() => register.refetch()} />;
  return (
    <RecordForm<EnquiryForm>
      draftOf={`press-enquiry:new:${agency.id}`}
      initial={initial}
      version={null}
      resolver={resolver}
      refusals={enquiryRefusals}
      compared={compared}
      submitLabel="Ghi nhận đề nghị"
      cancelTo={paths.pressEnquiries}
      onSave={async (form) => {
        const row = { ...toRow(form, register.data), id: form.id, agency_id: agency.id };
        const { id } = await create.mutateAsync(row);
        return { goTo: paths.pressEnquiry(id), message: 'Đã ghi nhận đề nghị của báo chí.' };
      }}
    >
      {(control) => <EnquiryFields control={control} agencyCode={agency.code} />}
    </RecordForm>
  );
}
