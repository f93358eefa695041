import { zodResolver } from '@hookform/resolvers/zod';
import type { ReactNode } from 'react';
import type { Control } from 'react-hook-form';
import { RecordForm } from '@/session/record-form';
import type { SavedVersion } from '@/session/record-form.logic';
import type { SpokespersonForm as Form } from '../spokespersons.form';
import { refusals, replacementSchema, spokespersonSchema } from '../spokespersons.schema';
import { compared } from '../spokespersons.told';
import { SpokespersonFields } from './spokesperson-fields';

const resolveReplacement = zodResolver(replacementSchema);
const resolveSpokesperson = zodResolver(spokespersonSchema);

interface Props {
  draftOf: string;
  initial: Form;
  version: number | null;
  replacing?: boolean;
  submitLabel: string;
  /** Fields of this use of the form, above the common ones. */
  before?: (control: Control<Form>) => ReactNode;
  onSave: (form: Form, version: number | null) => Promise<{ goTo: string; message: string }>;
  loadTheirs?: () => Promise<SavedVersion<Form>>;
  cancelTo: string;
}

/** The form of a spokesperson. */
export function SpokespersonForm({ replacing = false, before, ...props }: Props) {
  return (
    <RecordForm
      {...props}
      resolver={replacing ? resolveReplacement : resolveSpokesperson}
      refusals={refusals}
      compared={compared}
    >
      {(control) => (
        <>
          {before?.(control)}
          <SpokespersonFields control={control} kindFixed={replacing} />
        </>
      )}
    </RecordForm>
  );
}
