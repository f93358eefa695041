import { zodResolver } from '@hookform/resolvers/zod';
import { Stack } from '@mantine/core';
import { useState } from 'react';
import type { Control } from 'react-hook-form';
import { paths } from '@/lib/paths';
import { serverNow } from '@/lib/server-clock';
import { RecordForm } from '@/session/record-form';
import { SelectField } from '@/ui/fields/select-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import { EnquiryBrief } from '../components/enquiry-brief';
import { EnquiryFormPage, prefetchEnquiry, useLeadsRefusal } from '../components/enquiry-form-page';
import { ReplyMoment } from '../components/reply-moment';
import { type Enquiry, savedVersion } from '../press-enquiries.api';
import { answerFormNames } from '../press-enquiries.names';
import { useChangeEnquiry } from '../press-enquiries.queries';
import {
  type AnswerForm,
  answerOf,
  answerRefusals,
  answerSchema,
  comparedReply,
  type ReplyForm,
  replyLabels,
  toAnswer,
} from '../reply.form';
import { useSpeakerNames } from '../speakers.names';

const resolver = zodResolver(answerSchema);

export const prefetch = prefetchEnquiry;

export function Component() {
  return (
    <EnquiryFormPage title="Ghi nhận câu trả lời" refusalOf={useLeadsRefusal()}>
      {(enquiry) => <Answer enquiry={enquiry} />}
    </EnquiryFormPage>
  );
}

function Answer({ enquiry }: { enquiry: Enquiry }) {
  const change = useChangeEnquiry();
  const names = useSpeakerNames();
  const [initial] = useState(() => toAnswer(enquiry, serverNow()));
  const back = paths.pressEnquiry(enquiry.id);
  return (
    <>
      <EnquiryBrief enquiry={enquiry} />
      <RecordForm<AnswerForm>
        draftOf={`press-enquiry:answer:${enquiry.id}`}
        initial={initial}
        version={enquiry.version}
        resolver={resolver}
        refusals={answerRefusals}
        compared={comparedReply(['answer', 'answer_form', 'answered_day', 'answered_time', 'answerer'], names)}
        submitLabel="Lưu câu trả lời"
        cancelTo={back}
        loadTheirs={() => savedVersion(enquiry.id, (theirs) => toAnswer(theirs, serverNow()))}
        onSave={async (form, version) => {
          const answer = answerOf(form, enquiry);
          await change.mutateAsync({ id: enquiry.id, version: version ?? enquiry.version, change: answer });
          return { goTo: back, message: 'Đã ghi nhận câu trả lời báo chí.' };
        }}
      >
        {(control) => (
          <Stack>
            <TextareaField
              control={control}
              name="answer"
              label={replyLabels.answer}
              required
              minRows={5}
              maxRows={20}
            />
            <SelectField
              control={control}
              name="answer_form"
              label={replyLabels.answer_form}
              options={answerFormNames}
              required
            />
            <ReplyMoment control={control as unknown as Control<ReplyForm>} enquiry={enquiry} />
          </Stack>
        )}
      </RecordForm>
    </>
  );
}
