import { Button, Group } from '@mantine/core';
import { useUpdatePressItem } from '@/reference/press-items/press-items.queries';
import { pressItemRefusals } from '@/reference/press-items/press-items.refusals';
import { toneNames, tones } from '@/reference/tones';
import { FailureAlert } from '@/ui/failure-alert';
import { inWordsOf } from '@/ui/fields/refusals';

interface Props {
  item: { id: string; version: number; title: string; tone: string | null };
}

/** One press classifies an article; the same once more takes that back. */
export function ToneButtons({ item }: Props) {
  const update = useUpdatePressItem();
  return (
    <>
      <Group gap={4} role="group" aria-label={`Tính chất của «${item.title}»`} className="no-print">
        {tones.map((tone) => (
          <Button
            key={tone}
            size="compact-sm"
            variant={item.tone === tone ? 'filled' : 'default'}
            aria-pressed={item.tone === tone}
            loading={update.isPending && update.variables.change.tone === tone}
            onClick={() =>
              update.mutate({
                id: item.id,
                version: item.version,
                change: { tone: item.tone === tone ? null : tone },
              })
            }
          >
            {toneNames[tone]}
          </Button>
        ))}
      </Group>
      <FailureAlert
        message={update.error ? inWordsOf(pressItemRefusals, update.error).message : undefined}
        of={update.error}
      />
    </>
  );
}
