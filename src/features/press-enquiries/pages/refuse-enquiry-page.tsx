import { zodResolver } from '@hookform/resolvers/zod';
import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import { paths } from '@/lib/paths';
import { serverNow } from '@/lib/server-clock';
import { RecordForm } from '@/session/record-form';
import { TextareaField } from '@/ui/fields/textarea-field';
import { EnquiryBrief } from '../components/enquiry-brief';
import { EnquiryFormPage, prefetchEnquiry, useLeadsRefusal } from '../components/enquiry-form-page';
import { GroundField } from '../components/ground-field';
import { ReplyMoment } from '../components/reply-moment';
import { type Enquiry, savedVersion } from '../press-enquiries.api';
import { groundsOptions, useChangeEnquiry } from '../press-enquiries.queries';
import {
  comparedReply,
  type RefusalForm,
  type ReplyForm,
  refusalOf,
  refusalRefusals,
  refusalSchema,
  replyLabels,
  toRefusal,
} from '../reply.form';
import { useSpeakerNames } from '../speakers.names';

const resolver = zodResolver(refusalSchema);

export const prefetch = prefetchEnquiry;

export function Component() {
  return (
    <EnquiryFormPage title="Từ chối cung cấp thông tin" refusalOf={useLeadsRefusal()}>
      {(enquiry) => <Refuse enquiry={enquiry} />}
    </EnquiryFormPage>
  );
}

function Refuse({ enquiry }: { enquiry: Enquiry }) {
  const change = useChangeEnquiry();
  const { data: grounds = [] } = useQuery(groundsOptions());
  const names = new Map([...useSpeakerNames(), ...grounds.map(({ id, text }) => [id, text] as const)]);
  const [initial] = useState(() => toRefusal(enquiry, serverNow()));
  const back = paths.pressEnquiry(enquiry.id);
  return (
    <>
      <EnquiryBrief enquiry={enquiry} />
      <RecordForm<RefusalForm>
        draftOf={`press-enquiry:refuse:${enquiry.id}`}
        initial={initial}
        version={enquiry.version}
        resolver={resolver}
        refusals={refusalRefusals}
        compared={comparedReply(
          ['refusal_ground_id', 'refusal_reason', 'answered_day', 'answered_time', 'answerer'],
          names,
        )}
        submitLabel="Lưu việc từ chối"
        cancelTo={back}
        loadTheirs={() => savedVersion(enquiry.id, (theirs) => toRefusal(theirs, serverNow()))}
        onSave={async (form, version) => {
          const refusal = refusalOf(form, enquiry);
          await change.mutateAsync({ id: enquiry.id, version: version ?? enquiry.version, change: refusal });
          return { goTo: back, message: 'Đã ghi nhận việc từ chối cung cấp thông tin.' };
        }}
      >
        {(control) => (
          <Stack>
            <GroundField control={control} receivedAt={enquiry.received_at} />
            <Reason control={control} />
            <ReplyMoment control={control as unknown as Control<ReplyForm>} enquiry={enquiry} />
          </Stack>
        )}
      </RecordForm>
    </>
  );
}

/** Obligatory since 01/07/2026 (Decree 244/2026 art. 4.3); of whom, the database knows. */
function Reason({ control }: { control: Control<RefusalForm> }) {
  const isDue = useWatch({ control, name: 'answered_day' }) >= '2026-07-01';
  return (
    <TextareaField
      control={control}
      name="refusal_reason"
      label={replyLabels.refusal_reason}
      description={
        isDue
          ? 'Từ 01/07/2026 phải nêu rõ lý do (khoản 3 Điều 4 Nghị định 244/2026/NĐ-CP).'
          : 'Trước 01/07/2026 không bắt buộc nêu lý do.'
      }
      minRows={3}
      maxRows={12}
    />
  );
}
