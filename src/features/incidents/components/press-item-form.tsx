import { zodResolver } from '@hookform/resolvers/zod';
import { type ComponentProps, useMemo } from 'react';
import { paths } from '@/lib/paths';
import type { PressAgency } from '@/reference/press-agencies.api';
import { RecordForm } from '@/session/record-form';
import { comparedItem } from '../incident-forms.compared';
import { itemRefusals } from '../new-incident.form';
import type { PressItemForm as Form } from '../press-items.form';
import { pressItemSchema } from '../press-items.schema';
import { PressItemFields } from './press-item-fields';
import { PressRegister } from './press-register';

const resolver = zodResolver(pressItemSchema);

type Kept = Pick<
  ComponentProps<typeof RecordForm<Form>>,
  'draftOf' | 'initial' | 'version' | 'submitLabel' | 'onSave' | 'alsoSave' | 'loadTheirs'
>;
type Props = Kept & { incidentId: string; startsHere?: boolean };

/** The form of an article of an incident, the same for a new one and a correction. */
export function PressItemForm(props: Props) {
  return <PressRegister>{(papers) => <OpenForm {...props} papers={papers} />}</PressRegister>;
}

function OpenForm({ incidentId, papers, startsHere = false, ...form }: Props & { papers: readonly PressAgency[] }) {
  const compared = useMemo(() => comparedItem(papers), [papers]);
  return (
    <RecordForm<Form>
      {...form}
      resolver={resolver}
      refusals={itemRefusals}
      compared={compared}
      cancelTo={paths.incident(incidentId)}
    >
      {(control) => (
        <PressItemFields control={control} papers={papers} incidentId={incidentId} startsHere={startsHere} />
      )}
    </RecordForm>
  );
}
