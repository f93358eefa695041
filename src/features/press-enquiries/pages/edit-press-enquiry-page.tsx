import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '@/lib/paths';
import { pressAgenciesOptions } from '@/reference/press-agencies.queries';
import { RecordForm } from '@/session/record-form';
import { ErrorState, PageLoader } from '@/ui/states';
import { EnquiryFields } from '../components/enquiry-fields';
import { EnquiryFormPage, prefetchEnquiry, useLeadsRefusal } from '../components/enquiry-form-page';
import type { Enquiry } from '../press-enquiries.api';
import { savedVersion } from '../press-enquiries.api';
import { type EnquiryForm, toForm, toRow } from '../press-enquiries.form';
import { useChangeEnquiry } from '../press-enquiries.queries';
import { enquiryRefusals, enquirySchema } from '../press-enquiries.schema';
import { compared } from '../press-enquiries.told';

const resolver = zodResolver(enquirySchema);

export const prefetch = prefetchEnquiry;

export function Component() {
  return (
    <EnquiryFormPage title="Sửa đề nghị" refusalOf={useLeadsRefusal()}>
      {(enquiry) => <Facts enquiry={enquiry} />}
    </EnquiryFormPage>
  );
}

function Facts({ enquiry }: { enquiry: Enquiry }) {
  const register = useQuery(pressAgenciesOptions());
  const change = useChangeEnquiry();
  const [initial] = useState(() => toForm(enquiry));
  if (register.isPending) return <PageLoader />;
  if (register.isError) return <ErrorState error={register.error} onRetry={() => register.refetch()} />;
  const back = paths.pressEnquiry(enquiry.id);
  return (
    <RecordForm<EnquiryForm>
      draftOf={`press-enquiry:${enquiry.id}`}
      initial={initial}
      version={enquiry.version}
      resolver={resolver}
      refusals={enquiryRefusals}
      compared={compared}
      submitLabel="Lưu thay đổi"
      cancelTo={back}
      loadTheirs={() => savedVersion(enquiry.id, toForm)}
      onSave={async (form, version) => {
        const facts = toRow(form, register.data, enquiry);
        await change.mutateAsync({ id: enquiry.id, version: version ?? enquiry.version, change: facts });
        return { goTo: back, message: 'Đã lưu thay đổi.' };
      }}
    >
      {(control) => <EnquiryFields control={control} agencyCode={enquiry.agency.code} />}
    </RecordForm>
  );
}
