import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Control, useController } from 'react-hook-form';
import { agenciesOptions } from '@/reference/agencies.queries';
import { AgencySelect } from '@/reference/agency-select';
import { useActing } from '@/session/acting';
import { recordableBy } from '../incident-forms.logic';
import { factLabels, type IncidentForm } from '../incidents.form';

/** Whose incident it is: one's own agency, or of several, or of all below, the one chosen. */
export function IncidentAgencyField({ control }: { control: Control<IncidentForm> }) {
  const { memberships } = useActing();
  const { data: agencies = [] } = useQuery(agenciesOptions());
  const { field, fieldState } = useController({ control, name: 'agency_id' });
  const [only, ...others] = memberships.filter(({ role }) => role !== 'manager');

  if (only?.role === 'clerk' && others.length === 0) {
    return (
      <Text>
        {factLabels.agency_id}: <b>{only.agency.name}</b>
        {fieldState.error && (
          <Text span display="block" size="sm" c="var(--mantine-color-error)" role="alert">
            {fieldState.error.message}
          </Text>
        )}
      </Text>
    );
  }
  const mayRecord = recordableBy(memberships, agencies);
  return (
    <AgencySelect
      label={factLabels.agency_id}
      placeholder="Gõ tên cơ quan, có dấu hoặc không dấu"
      required
      value={field.value || null}
      onChange={(id) => field.onChange(id ?? '')}
      onBlur={field.onBlur}
      ref={field.ref}
      name={field.name}
      among={mayRecord}
      error={fieldState.error?.message}
    />
  );
}
