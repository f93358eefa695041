import { zodResolver } from '@hookform/resolvers/zod';
import { type ComponentProps, useMemo } from 'react';
import type { Control } from 'react-hook-form';
import type { PressAgency } from '@/reference/press-agencies.api';
import { PressItemFields } from '@/reference/press-items/press-item-fields';
import { comparedItem } from '@/reference/press-items/press-items.compared';
import { PressRegister } from '@/reference/press-items/press-register';
import { RecordingAgencyField } from '@/reference/recording-agency-field';
import { RecordForm } from '@/session/record-form';
import type { ComparedFields } from '@/session/record-form.logic';
import { agencyLabel, digestItemRefusals, digestItemSchema, type DigestItemForm as Form } from '../digest-item.form';

const resolver = zodResolver(digestItemSchema);

type Kept = Pick<
  ComponentProps<typeof RecordForm<Form>>,
  'draftOf' | 'initial' | 'version' | 'submitLabel' | 'onSave' | 'alsoSave' | 'loadTheirs' | 'cancelTo'
>;
type Props = Kept & { startsHere?: boolean };

/** The form of an article that stands alone: pasted, classified, summed up. */
export function DigestItemForm(props: Props) {
  return <PressRegister>{(papers) => <OpenForm {...props} papers={papers} />}</PressRegister>;
}

function OpenForm({ papers, startsHere = false, ...form }: Props & { papers: readonly PressAgency[] }) {
  // Whose it is does not change.
  const compared = useMemo(() => comparedItem(papers) as unknown as ComparedFields<Form>, [papers]);
  return (
    <RecordForm<Form> {...form} resolver={resolver} refusals={digestItemRefusals} compared={compared}>
      {(control: Control<Form>) => (
        <>
          {form.version === null && <RecordingAgencyField control={control} name="agency_id" label={agencyLabel} />}
          <PressItemFields control={control} papers={papers} incidentId={null} startsHere={startsHere} />
        </>
      )}
    </RecordForm>
  );
}
