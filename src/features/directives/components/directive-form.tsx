import { zodResolver } from '@hookform/resolvers/zod';
import type { Agency } from '@/reference/agencies.api';
import { RecordForm } from '@/session/record-form';
import type { SavedVersion } from '@/session/record-form.logic';
import type { DirectiveForm as Form } from '../directives.form';
import { refusals } from '../directives.refusals';
import { directiveSchema } from '../directives.schema';
import { comparedBy } from '../directives.told';
import { DirectiveFields } from './directive-fields';

const resolver = zodResolver(directiveSchema);

interface Props {
  draftOf: string;
  initial: Form;
  version: number | null;
  /** Of a new one: who may keep it. */
  keepers?: readonly Agency[];
  /** Every living agency below who keeps it. */
  below: readonly Agency[];
  /** Others it is addressed to already. */
  also?: readonly Agency[];
  submitLabel: string;
  onSave: (form: Form, version: number | null) => Promise<{ goTo: string; message: string }>;
  loadTheirs?: () => Promise<SavedVersion<Form>>;
  cancelTo: string;
}

/** The form of a directive, the same for a new one and a correction. */
export function DirectiveForm({ keepers = [], below, also = [], ...props }: Props) {
  const nameOf = (id: string) => [...below, ...also].find((agency) => agency.id === id)?.short_name ?? 'cơ quan khác';
  return (
    <RecordForm {...props} resolver={resolver} refusals={refusals} compared={comparedBy(nameOf)}>
      {(control) => <DirectiveFields control={control} keepers={keepers} below={below} also={also} />}
    </RecordForm>
  );
}
