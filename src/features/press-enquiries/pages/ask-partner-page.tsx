import { zodResolver } from '@hookform/resolvers/zod';
import { Stack } from '@mantine/core';
import type { QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Control, useController } from 'react-hook-form';
import { paths } from '@/lib/paths';
import { agenciesOptions } from '@/reference/agencies.queries';
import { AgencySelect } from '@/reference/agency-select';
import { RecordForm } from '@/session/record-form';
import { TextareaField } from '@/ui/fields/textarea-field';
import { EnquiryBrief } from '../components/enquiry-brief';
import { EnquiryFormPage, prefetchEnquiry, useLeadsRefusal } from '../components/enquiry-form-page';
import { type AskForm, askRefusals, askSchema, emptyAsk } from '../parts.form';
import type { Enquiry } from '../press-enquiries.api';
import { useAskPartner } from '../press-enquiries.queries';

const resolver = zodResolver(askSchema);
const compared = { labels: [], tell: String };

export const prefetch = (client: QueryClient, url: URL) =>
  Promise.all([prefetchEnquiry(client, url), client.prefetchQuery(agenciesOptions())]);

export function Component() {
  return (
    <EnquiryFormPage title="Hỏi cơ quan phối hợp" refusalOf={useLeadsRefusal()}>
      {(enquiry) => <Ask enquiry={enquiry} />}
    </EnquiryFormPage>
  );
}

function Ask({ enquiry }: { enquiry: Enquiry }) {
  const ask = useAskPartner();
  const [initial] = useState(emptyAsk);
  const back = paths.pressEnquiry(enquiry.id);
  return (
    <>
      <EnquiryBrief enquiry={enquiry} />
      <RecordForm<AskForm>
        draftOf={`press-enquiry:ask:${enquiry.id}`}
        initial={initial}
        version={null}
        resolver={resolver}
        refusals={askRefusals}
        compared={compared}
        submitLabel="Gửi câu hỏi"
        cancelTo={back}
        onSave={async (form) => {
          await ask.mutateAsync({
            ...form,
            request: form.request.trim(),
            enquiry_id: enquiry.id,
            agency_id: enquiry.agency_id,
          });
          return { goTo: back, message: 'Đã hỏi cơ quan phối hợp.' };
        }}
      >
        {(control) => (
          <Stack>
            <PartnerField control={control} enquiry={enquiry} />
            <TextareaField
              control={control}
              name="request"
              label="Điều cần cơ quan kia cung cấp"
              description="Cơ quan được hỏi thấy toàn bộ đề nghị và chỉ viết phần của mình; câu trả lời báo chí vẫn do cơ quan chủ trì đưa ra."
              required
              minRows={4}
            />
          </Stack>
        )}
      </RecordForm>
    </>
  );
}

function PartnerField({ control, enquiry }: { control: Control<AskForm>; enquiry: Enquiry }) {
  const { field, fieldState } = useController({ control, name: 'partner_agency_id' });
  const waiting = new Set(
    enquiry.parts.flatMap((part) => (part.contributed_at || part.withdrawn_at ? [] : [part.partner_agency_id])),
  );
  return (
    <AgencySelect
      label="Cơ quan phối hợp"
      placeholder="Gõ tên cơ quan, có dấu hoặc không dấu"
      required
      ref={field.ref}
      onBlur={field.onBlur}
      value={field.value || null}
      onChange={(id) => field.onChange(id ?? '')}
      among={({ id, dissolved_on }) => !dissolved_on && id !== enquiry.agency_id && !waiting.has(id)}
      error={fieldState.error?.message}
    />
  );
}
