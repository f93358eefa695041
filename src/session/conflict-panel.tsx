import { Alert, Button, Radio, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { formatMoment } from '@/lib/dates';
import { type ComparedFields, conflicts, type FieldConflict, type SavedVersion } from './record-form.logic';

interface Props<Form> {
  fields: ComparedFields<Form>;
  /** Where my typing began. */
  base: Form;
  mine: Form;
  theirs: SavedVersion<Form>;
  saving: boolean;
  onResolve: (form: Form) => void;
}

/** Two people have changed one record: both versions field by field, and the choice of what to keep. */
export function ConflictPanel<Form>({ fields, base, mine, theirs, saving, onResolve }: Props<Form>) {
  const differing = conflicts(fields.labels, base, mine, theirs.form);
  const [kept, setKept] = useState<Record<string, 'mine' | 'theirs'>>({});
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);

  const keptOf = ({ field, changedByMe }: FieldConflict<Form>) => kept[field] ?? (changedByMe ? 'mine' : 'theirs');
  const resolve = () => {
    const given = differing.filter((conflict) => keptOf(conflict) === 'theirs');
    onResolve({ ...mine, ...Object.fromEntries(given.map((conflict) => [conflict.field, conflict.theirs])) });
  };

  return (
    <Alert
      ref={panel}
      tabIndex={-1}
      role="alert"
      color="orange"
      variant="light"
      title={`${theirs.by} đã sửa hồ sơ này lúc ${formatMoment(theirs.at)}`}
    >
      <Stack>
        <Text size="sm">
          Chưa có gì bị ghi đè, nội dung bạn gõ vẫn còn nguyên. Chọn bản cần giữ cho từng mục khác nhau rồi lưu.
        </Text>
        {differing.map((conflict) => (
          <Radio.Group
            key={conflict.field}
            label={conflict.label}
            value={keptOf(conflict)}
            onChange={(choice) => setKept({ ...kept, [conflict.field]: choice === 'mine' ? 'mine' : 'theirs' })}
          >
            <Stack gap={4} mt={4}>
              <Radio value="mine" label={`Bản của bạn: ${fields.tell(conflict.field, conflict.mine)}`} />
              <Radio value="theirs" label={`Bản đã lưu: ${fields.tell(conflict.field, conflict.theirs)}`} />
            </Stack>
          </Radio.Group>
        ))}
        <Button onClick={resolve} loading={saving} style={{ alignSelf: 'flex-start' }}>
          Lưu theo lựa chọn
        </Button>
      </Stack>
    </Alert>
  );
}
