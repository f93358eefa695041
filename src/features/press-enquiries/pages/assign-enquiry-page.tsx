import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import * as z from 'zod';
import { paths } from '@/lib/paths';
import { serverNow } from '@/lib/server-clock';
import { columnsOf, keyIn } from '@/reference/speakers.logic';
import { RecordForm } from '@/session/record-form';
import { refusalsBeside } from '@/ui/fields/refusals';
import { EnquiryBrief } from '../components/enquiry-brief';
import { EnquiryFormPage, prefetchEnquiry, useLeadsRefusal } from '../components/enquiry-form-page';
import { SpeakerField } from '../components/speaker-field';
import { type Enquiry, savedVersion } from '../press-enquiries.api';
import { useChangeEnquiry } from '../press-enquiries.queries';
import { refusals } from '../press-enquiries.refusals';

type AssignForm = { assignee: string };

const resolver = zodResolver(z.object({ assignee: z.string().min(1, refusals.assignee_missing.message) }));
const assignRefusals = refusalsBeside<AssignForm>(refusals, ['assignee']);
const compared = { labels: [['assignee', 'Người được giao']] as const, tell: () => 'người khác' };

const toForm = (record: Enquiry): AssignForm => ({
  assignee: keyIn(record.assignee_capacity, record.assignee_spokesperson_id, record.assignee_delegation_id),
});

export const prefetch = prefetchEnquiry;

export function Component() {
  return (
    <EnquiryFormPage title="Giao người trả lời báo chí" refusalOf={useLeadsRefusal()}>
      {(enquiry) => <Assign enquiry={enquiry} />}
    </EnquiryFormPage>
  );
}

function Assign({ enquiry }: { enquiry: Enquiry }) {
  const change = useChangeEnquiry();
  const [now] = useState(() => new Date(serverNow()).toISOString());
  const [initial] = useState(() => toForm(enquiry));
  const back = paths.pressEnquiry(enquiry.id);
  return (
    <>
      <EnquiryBrief enquiry={enquiry} />
      <RecordForm<AssignForm>
        draftOf={`press-enquiry:assign:${enquiry.id}`}
        initial={initial}
        version={enquiry.version}
        resolver={resolver}
        refusals={assignRefusals}
        compared={compared}
        submitLabel="Giao trả lời"
        cancelTo={back}
        loadTheirs={() => savedVersion(enquiry.id, toForm)}
        onSave={async ({ assignee }, version) => {
          const assignment = { status: 'assigned', ...columnsOf('assignee', assignee) };
          await change.mutateAsync({ id: enquiry.id, version: version ?? enquiry.version, change: assignment });
          return { goTo: back, message: 'Đã giao người trả lời báo chí.' };
        }}
      >
        {(control) => (
          <SpeakerField control={control} name="assignee" label="Người được giao" enquiry={enquiry} at={now} />
        )}
      </RecordForm>
    </>
  );
}
