import { SimpleGrid } from '@mantine/core';
import type { Control } from 'react-hook-form';
import { SelectField } from '@/ui/fields/select-field';
import { TextField } from '@/ui/fields/text-field';
import { type PersonForm, personLabels } from '../registration.form';

interface Props {
  control: Control<PersonForm>;
  /** Remote points to choose from. */
  points: readonly string[];
}

/** Who takes part, and from where. */
export function PersonFields({ control, points }: Props) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextField control={control} name="full_name" label={personLabels.full_name} required autoComplete="off" />
      <TextField control={control} name="position" label={personLabels.position} required autoComplete="off" />
      <TextField
        control={control}
        name="phone"
        label={personLabels.phone}
        description="Chỉ dùng để liên hệ về lớp, không công bố"
        type="tel"
        autoComplete="off"
      />
      <TextField
        control={control}
        name="email"
        label={personLabels.email}
        description="Chỉ dùng để liên hệ về lớp, không công bố"
        type="email"
        autoComplete="off"
      />
      {points.length > 0 && (
        <SelectField
          control={control}
          name="point"
          label={personLabels.point}
          nothing="Hội trường"
          options={Object.fromEntries(points.map((point) => [point, point]))}
        />
      )}
    </SimpleGrid>
  );
}
