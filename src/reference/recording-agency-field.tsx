import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Control, type FieldValues, type Path, useController } from 'react-hook-form';
import { useActing } from '@/session/acting';
import { agenciesOptions } from './agencies.queries';
import { AgencySelect } from './agency-select';
import { recordableBy } from './recordable';

interface Props<Form extends FieldValues> {
  control: Control<Form>;
  name: Path<Form>;
  label: string;
}

/** Whose record it is, of what clerks and supervisors enter: one's own agency, or of several, or of all below, the one chosen. */
export function RecordingAgencyField<Form extends FieldValues>({ control, name, label }: Props<Form>) {
  const { memberships } = useActing();
  const { data: agencies = [] } = useQuery(agenciesOptions());
  const { field, fieldState } = useController({ control, name });
  const [only, ...others] = memberships.filter(({ role }) => role !== 'manager');

  if (only?.role === 'clerk' && others.length === 0) {
    return (
      <Text>
        {label}: <b>{only.agency.name}</b>
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
      label={label}
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
