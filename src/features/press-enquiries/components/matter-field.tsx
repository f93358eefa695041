import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import { serverNow } from '@/lib/server-clock';
import { speakersOptions } from '@/reference/speakers.queries';
import { SelectField } from '@/ui/fields/select-field';
import { type EnquiryForm, fieldLabels } from '../press-enquiries.form';

interface Props {
  control: Control<EnquiryForm>;
  agencyCode: string;
}

/** The delegated matter an enquiry is about; only then may the delegate answer it. Nothing is asked where nobody is authorised. */
export function MatterField({ control, agencyCode }: Props) {
  const [now] = useState(() => new Date(serverNow()).toISOString());
  const { data = [] } = useQuery(speakersOptions(agencyCode, now));
  const chosen = useWatch({ control, name: 'matter' });
  const [first] = useState(chosen);
  const matters = new Set([...data.flatMap(({ matter }) => matter ?? []), first, chosen].filter(Boolean));
  if (matters.size === 0) return null;
  return (
    <SelectField
      control={control}
      name="matter"
      label={fieldLabels.matter}
      description="Chọn khi câu hỏi thuộc đúng vụ việc: người được ủy quyền chỉ trả lời về vụ việc ấy."
      options={Object.fromEntries([...matters].map((matter) => [matter, matter]))}
      nothing="Không thuộc vụ việc nào"
    />
  );
}
