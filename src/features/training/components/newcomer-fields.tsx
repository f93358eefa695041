import { Fieldset, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import type { Newcomer } from '../check-in.api';

interface Props {
  newcomer: Newcomer;
  /** The agencies one speaks for, by id. */
  agencies: Record<string, string>;
  points: readonly string[];
  onChange: (newcomer: Newcomer) => void;
  /** What is wrong with the name, the position. */
  errors: Partial<Record<'full_name' | 'position', string>>;
}

/** Somebody who came in another's place, or unannounced. */
export function NewcomerFields({ newcomer, agencies, points, onChange, errors }: Props) {
  const put = (change: Partial<Newcomer>) => onChange({ ...newcomer, ...change });
  return (
    <Fieldset legend="Người chưa đăng ký">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {Object.keys(agencies).length > 1 && (
          <NativeSelect
            label="Cơ quan"
            value={newcomer.agency_id}
            data={Object.entries(agencies).map(([value, label]) => ({ value, label }))}
            onChange={(event) => put({ agency_id: event.currentTarget.value })}
          />
        )}
        <TextInput
          label="Họ và tên"
          required
          autoComplete="off"
          value={newcomer.full_name}
          onChange={(event) => put({ full_name: event.currentTarget.value })}
          error={errors.full_name}
        />
        <TextInput
          label="Chức vụ"
          required
          autoComplete="off"
          value={newcomer.position}
          onChange={(event) => put({ position: event.currentTarget.value })}
          error={errors.position}
        />
        {points.length > 0 && (
          <NativeSelect
            label="Dự tại"
            value={newcomer.point ?? ''}
            data={[{ value: '', label: 'Hội trường' }, ...points.map((point) => ({ value: point, label: point }))]}
            onChange={(event) => put({ point: event.currentTarget.value || null })}
          />
        )}
      </SimpleGrid>
    </Fieldset>
  );
}
