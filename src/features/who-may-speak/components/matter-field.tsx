import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useTypedFilter } from '@/ui/use-typed-filter';

interface Props {
  about: string;
  /** Matters somebody is authorised for, to choose from. */
  offered: readonly string[];
  onChange: (about: string) => void;
}

/** The matter asked about: typed freely, or one of those somebody is authorised for. */
export function MatterField({ about, offered, onChange }: Props) {
  const [typed, type] = useTypedFilter(about, onChange);
  const choices = offered.filter((matter) => matter !== about).slice(0, 6);
  return (
    <Stack gap={6} style={{ flex: '1 1 18rem' }}>
      <TextInput
        type="search"
        label="Về việc"
        placeholder="Mọi việc; gõ có dấu hoặc không dấu"
        maxLength={300}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
      />
      {choices.length > 0 && (
        <Group gap={6} align="baseline" role="group" aria-label="Vụ việc đang có ủy quyền">
          <Text size="xs" c="dimmed">
            Đang có ủy quyền:
          </Text>
          {choices.map((matter) => (
            <Button
              key={matter}
              variant="light"
              size="compact-sm"
              h="auto"
              py={2}
              styles={{ label: { whiteSpace: 'normal', textAlign: 'start', overflow: 'visible', lineHeight: 1.4 } }}
              onClick={() => onChange(matter)}
            >
              {matter}
            </Button>
          ))}
        </Group>
      )}
    </Stack>
  );
}
