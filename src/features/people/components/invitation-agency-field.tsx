import { type Control, useController } from 'react-hook-form';
import { AgencySelect } from '@/reference/agency-select';
import type { InvitationLine } from '../invitations.api';
import { useManagedAgencies } from '../use-managed-agencies';

/** To which agency somebody is invited: of those one manages, one that lives. */
export function InvitationAgencyField({ control }: { control: Control<InvitationLine> }) {
  const managed = useManagedAgencies();
  const { field, fieldState } = useController({ control, name: 'agency_id' });
  return (
    <AgencySelect
      placeholder="Gõ tên cơ quan, có dấu hoặc không dấu"
      required
      value={field.value || null}
      onChange={(id) => field.onChange(id ?? '')}
      onBlur={field.onBlur}
      ref={field.ref}
      name={field.name}
      among={({ id, dissolved_on }) => dissolved_on === null && managed.some((own) => own.id === id)}
      error={fieldState.error?.message}
    />
  );
}
