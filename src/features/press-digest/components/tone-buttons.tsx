import { Button, Group } from '@mantine/core';
import { useUpdatePressItem } from '@/reference/press-items/press-items.queries';
import { pressItemRefusals } from '@/reference/press-items/press-items.refusals';
import { type Tone, toneNames, tones } from '@/reference/tones';
import { FailureAlert } from '@/ui/failure-alert';
import { inWordsOf } from '@/ui/fields/refusals';

interface Props {
  item: { id: string; version: number; title: string; tone: string | null };
}

/** One press classifies an article; the same once more takes that back. */
export function ToneButtons({ item }: Props) {
  const update = useUpdatePressItem();
  // A button that is busy is not disabled: it would lose the focus.
  const classify = (tone: Tone | null) =>
    !update.isPending && update.mutate({ id: item.id, version: item.version, change: { tone } });
  return (
    <>
      <Group gap={4} role="group" aria-label={`Tính chất của «${item.title}»`} className="no-print">
        {tones.map((tone) => (
          <Button
            key={tone}
            size="compact-sm"
            variant={item.tone === tone ? 'filled' : 'default'}
            aria-pressed={item.tone === tone}
            aria-busy={update.isPending && update.variables.change.tone === tone}
            onClick={() => classify(item.tone === tone ? null : tone)}
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
