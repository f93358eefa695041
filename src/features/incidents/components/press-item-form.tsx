import { zodResolver } from '@hookform/resolvers/zod';
import { type ComponentProps, useMemo } from 'react';
import { paths } from '@/lib/paths';
import type { PressAgency } from '@/reference/press-agencies.api';
import { PressItemFields } from '@/reference/press-items/press-item-fields';
import { comparedItem } from '@/reference/press-items/press-items.compared';
import type { PressItemForm as Form } from '@/reference/press-items/press-items.form';
import { pressItemSchema } from '@/reference/press-items/press-items.schema';
import { PressRegister } from '@/reference/press-items/press-register';
import { RecordForm } from '@/session/record-form';
import { itemRefusals } from '../new-incident.form';

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
