import { zodResolver } from '@hookform/resolvers/zod';
import { Paper, Text } from '@mantine/core';
import { useParams } from 'react-router';
import { formatMoment } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { lastChangedBy } from '@/reference/timeline.api';
import { useActing } from '@/session/acting';
import { RecordForm } from '@/session/record-form';
import { TextareaField } from '@/ui/fields/textarea-field';
import { Lines } from '@/ui/lines';
import { EnquiryBrief } from '../components/enquiry-brief';
import { EnquiryFormPage, prefetchEnquiry } from '../components/enquiry-form-page';
import { type ContributionForm, comparedContribution, contributionRefusals, contributionSchema } from '../parts.form';
import { type Enquiry, type EnquiryPart, getEnquiry } from '../press-enquiries.api';
import { isOpen } from '../press-enquiries.names';
import { useChangePart } from '../press-enquiries.queries';
import { partRefusals } from '../press-enquiries.refusals';

const resolver = zodResolver(contributionSchema);

export const prefetch = prefetchEnquiry;

export function Component() {
  const { partId } = useParams();
  const { memberships } = useActing();
  const find = ({ parts }: Enquiry) => parts.find(({ id }) => id === partId);
  const refusalOf = (enquiry: Enquiry) => {
    const part = find(enquiry);
    if (!part) return 'Không tìm thấy câu hỏi phối hợp này.';
    if (part.contributed_at || part.withdrawn_at) return partRefusals.part_over.message;
    if (!isOpen(enquiry)) return partRefusals.enquiry_over.message;
    const isAsked = memberships.some(({ role, agency }) => role === 'clerk' && agency.id === part.partner_agency_id);
    return isAsked ? undefined : `Chỉ cán bộ đầu mối của ${part.partner.name} gửi được phần này.`;
  };
  return (
    <EnquiryFormPage title="Gửi phần của cơ quan mình" refusalOf={refusalOf}>
      {(enquiry) => {
        const part = find(enquiry);
        return part && <Contribute key={part.id} enquiry={enquiry} part={part} />;
      }}
    </EnquiryFormPage>
  );
}

function Contribute({ enquiry, part }: { enquiry: Enquiry; part: EnquiryPart }) {
  const change = useChangePart();
  const back = paths.pressEnquiry(enquiry.id);
  const theirs = async () => {
    const [record, by] = await Promise.all([
      getEnquiry(enquiry.id),
      lastChangedBy(enquiry.id, 'press_enquiry_partners'),
    ]);
    const saved = record.parts.find(({ id }) => id === part.id) ?? part;
    return { form: { contribution: saved.contribution ?? '' }, version: saved.version, by, at: saved.updated_at };
  };
  return (
    <>
      <EnquiryBrief enquiry={enquiry} />
      <Paper withBorder p="md" mb="md" maw={880}>
        <Text size="sm" c="dimmed">
          {enquiry.agency.name} hỏi lúc {formatMoment(part.created_at)}
        </Text>
        <Text fw={600}>
          <Lines text={part.request} />
        </Text>
      </Paper>
      <RecordForm<ContributionForm>
        draftOf={`press-enquiry:part:${part.id}`}
        initial={{ contribution: '' }}
        version={part.version}
        resolver={resolver}
        refusals={contributionRefusals}
        compared={comparedContribution}
        submitLabel="Gửi phần của cơ quan mình"
        cancelTo={back}
        loadTheirs={theirs}
        onSave={async ({ contribution }, version) => {
          const written = { contribution: contribution.trim() };
          await change.mutateAsync({ id: part.id, version: version ?? part.version, change: written });
          return { goTo: back, message: `Đã gửi phần của cơ quan mình cho ${enquiry.agency.short_name}.` };
        }}
      >
        {(control) => (
          <TextareaField
            control={control}
            name="contribution"
            label="Nội dung phối hợp"
            description="Gửi rồi không sửa được; câu trả lời báo chí do cơ quan chủ trì đưa ra."
            required
            minRows={5}
            maxRows={20}
          />
        )}
      </RecordForm>
    </>
  );
}
