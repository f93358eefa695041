import { Stack, Text, Title } from '@mantine/core';
import { formatMoment } from '@/lib/dates';
import { Facts } from '@/ui/facts';
import type { Incident } from '../incidents.api';
import { factLabels } from '../incidents.form';

/** What a conclusion rests on, to be read beside what may still change. */
export function FrozenFacts({ record }: { record: Incident }) {
  const long = (text: string | null) =>
    text && (
      <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text}
      </Text>
    );
  return (
    <Stack component="section" gap="xs" aria-labelledby="khong-sua">
      <Title order={2} size="h4" id="khong-sua">
        Nội dung đã chốt theo kết luận
      </Title>
      <Facts
        facts={[
          [factLabels.title, record.title],
          [factLabels.found_by, record.found_by],
          ['Phát hiện lúc', formatMoment(record.found_at)],
          [factLabels.said, long(record.said)],
          [factLabels.false_part, long(record.false_part)],
          [factLabels.correct_part, long(record.correct_part)],
          [factLabels.sources, long(record.sources)],
        ]}
      />
    </Stack>
  );
}
