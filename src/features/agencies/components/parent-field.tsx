import { type Control, useController, useWatch } from 'react-hook-form';
import type { Agency } from '@/reference/agencies.api';
import { AgencySelect } from '@/reference/agency-select';
import { useActing } from '@/session/acting';
import { type AgencyForm, fieldLabels } from '../agencies.form';
import { possibleParents } from '../agencies.placing';

interface Props {
  control: Control<AgencyForm>;
  agencies: readonly Agency[];
}

/** Below which agency one stands: of those one manages, where its kind may stand. */
export function ParentField({ control, agencies }: Props) {
  const { memberships } = useActing();
  const { field, fieldState } = useController({ control, name: 'parent_id' });
  const [id, kind] = useWatch({ control, name: ['id', 'kind'] });
  const parents = possibleParents({ id, kind }, agencies, memberships);
  return (
    <AgencySelect
      label={fieldLabels.parent_id}
      placeholder="Gõ tên cơ quan, có dấu hoặc không dấu"
      required
      value={field.value || null}
      onChange={(parentId) => field.onChange(parentId ?? '')}
      onBlur={field.onBlur}
      ref={field.ref}
      name={field.name}
      among={(agency) => parents.has(agency.id)}
      error={fieldState.error?.message}
    />
  );
}
