import { zodResolver } from '@hookform/resolvers/zod';
import type { ReactNode } from 'react';
import type { Control } from 'react-hook-form';
import { RecordForm, type RecordFormUse } from '@/session/record-form';
import type { SpokespersonForm as Form } from '../spokespersons.form';
import { refusals, replacementSchema, spokespersonSchema } from '../spokespersons.schema';
import { compared } from '../spokespersons.told';
import { SpokespersonFields } from './spokesperson-fields';

const resolveReplacement = zodResolver(replacementSchema);
const resolveSpokesperson = zodResolver(spokespersonSchema);

interface Props extends RecordFormUse<Form> {
  replacing?: boolean;
  /** Fields of this use of the form, above the common ones. */
  before?: (control: Control<Form>) => ReactNode;
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
