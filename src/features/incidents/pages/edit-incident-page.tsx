import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Stack } from '@mantine/core';
import { useState } from 'react';
import { paths } from '@/lib/paths';
import { RecordForm } from '@/session/record-form';
import { EmptyState } from '@/ui/states';
import { FrozenFacts } from '../components/frozen-facts';
import { GradeFields, IncidentFields } from '../components/incident-fields';
import { WritableIncident } from '../components/writable-incident';
import { comparedFacts } from '../incident-forms.compared';
import { editableOf } from '../incident-forms.logic';
import { getSavedFacts } from '../incident-writing.api';
import { prefetchIncidentForm, useUpdateIncident } from '../incident-writing.queries';
import type { Incident } from '../incidents.api';
import { factsOf, gradeOf, type IncidentForm, toForm } from '../incidents.form';
import { gradeSchema, incidentSchema } from '../incidents.schema';
import { factRefusals } from '../new-incident.form';

const resolveFacts = zodResolver(incidentSchema);
const resolveGrade = zodResolver(gradeSchema);

export const prefetch = prefetchIncidentForm;

export function Component() {
  return <WritableIncident title="Sửa vụ việc">{(record) => <Facts record={record} />}</WritableIncident>;
}

function Facts({ record }: { record: Incident }) {
  const update = useUpdateIncident();
  // Decided as the form opens: what is concluded meanwhile is refused by the database, in words.
  const [editable] = useState(() => editableOf(record.status));
  const [initial] = useState(() => toForm(record));

  if (editable === 'nothing') {
    return (
      <EmptyState
        title={
          record.status === 'voided'
            ? 'Vụ việc đã đánh dấu ghi nhầm nên không sửa được nữa.'
            : 'Vụ việc đã khép lại nên không sửa được nữa. Mở lại để xác minh thì sửa được.'
        }
      />
    );
  }
  const isWhole = editable === 'facts';
  return (
    <RecordForm<IncidentForm>
      draftOf={`incident:${record.id}`}
      initial={initial}
      version={record.version}
      resolver={isWhole ? resolveFacts : resolveGrade}
      refusals={factRefusals}
      compared={comparedFacts}
      submitLabel="Lưu thay đổi"
      cancelTo={paths.incident(record.id)}
      loadTheirs={() => getSavedFacts(record.id)}
      onSave={async (form, version) => {
        const change = isWhole ? factsOf(form, record) : gradeOf(form);
        await update.mutateAsync({ id: record.id, version: version ?? record.version, change });
        return { goTo: paths.incident(record.id), message: 'Đã lưu thay đổi.' };
      }}
    >
      {(control) =>
        isWhole ? (
          <IncidentFields control={control} />
        ) : (
          <Stack>
            <Alert variant="light" title="Chỉ sửa được mức độ, tính chất và lĩnh vực">
              Vụ việc đã có kết luận: nội dung mà kết luận dựa vào không sửa được nữa. Cần sửa thì mở lại để xác minh.
            </Alert>
            <GradeFields control={control} />
            <FrozenFacts record={record} />
          </Stack>
        )
      }
    </RecordForm>
  );
}
