import { zodResolver } from '@hookform/resolvers/zod';
import { Stack } from '@mantine/core';
import type { Agency } from '@/reference/agencies.api';
import { RecordForm, type RecordFormUse } from '@/session/record-form';
import type { AgencyForm as Form } from '../agencies.form';
import { refusals } from '../agencies.refusals';
import { agencySchema } from '../agencies.schema';
import { agencyCompared } from '../agencies.told';
import { ContactFieldset } from './contact-fieldset';
import { HeadFieldset } from './head-fieldset';
import { PlaceFieldset } from './place-fieldset';
import { RegulationFieldset } from './regulation-fieldset';

interface Props extends RecordFormUse<Form> {
  agencies: readonly Agency[];
}

const resolver = zodResolver(agencySchema);

/** The form of an agency, the same for a new one and a change. */
export function AgencyForm({ agencies, ...props }: Props) {
  const { initial } = props;
  return (
    <RecordForm {...props} resolver={resolver} refusals={refusals} compared={agencyCompared(agencies)}>
      {(control) => (
        <Stack>
          <PlaceFieldset control={control} initial={initial} agencies={agencies} />
          <HeadFieldset control={control} former={initial.head_name} />
          <ContactFieldset control={control} />
          <RegulationFieldset control={control} />
        </Stack>
      )}
    </RecordForm>
  );
}
