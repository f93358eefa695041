import { Checkbox, SimpleGrid } from '@mantine/core';
import { type Control, useController } from 'react-hook-form';
import { pressKindName, pressKinds } from '@/reference/press-kinds';
import { fieldLabels, joinKinds, type PressAgencyForm, splitKinds } from '../press-agencies.form';

/** What a press agency puts out; several of them as a rule. */
export function KindsField({ control }: { control: Control<PressAgencyForm> }) {
  const { field, fieldState } = useController({ control, name: 'kinds' });
  return (
    <Checkbox.Group
      label={fieldLabels.kinds}
      description="Chọn mọi loại hình cơ quan báo chí này có; thời hạn cải chính tính theo loại hình của từng tin, bài."
      required
      value={splitKinds(field.value)}
      onChange={(kinds) => field.onChange(joinKinds(kinds))}
      error={fieldState.error?.message}
    >
      <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} spacing="xs" mt="xs" mb="xs">
        {pressKinds.map((kind, index) => (
          <Checkbox
            key={kind}
            value={kind}
            label={pressKindName(kind)}
            onBlur={field.onBlur}
            {...(index === 0 && { ref: field.ref })}
          />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}
