import { Alert, Button, Group, Stack, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Agency } from '@/reference/agencies.api';
import type { Effects } from '../reorganisations.effects';
import type { Step } from '../reorganisations.steps';
import type { AgencyNames } from '../reorganisations.told';
import { DissolvedTable } from './dissolved-table';
import { EffectsTotal } from './effects-total';
import { StructureChange } from './structure-change';
import { Warnings } from './warnings';

interface Props {
  effects: Effects;
  agencies: readonly Agency[];
  /** The steps that were previewed. */
  steps: readonly Step[];
  names: AgencyNames;
  /** The plan has changed since. */
  stale: boolean;
  onCarryOut: () => void;
}

/** What a plan will do, before it does; only a plan as it was previewed can be carried out. */
export function PreviewPanel({ effects, agencies, steps, names, stale, onCarryOut }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each preview is brought before the eyes
  useEffect(() => heading.current?.focus(), [effects]);
  return (
    <Stack component="section" aria-labelledby="xem-truoc">
      <Title order={2} size="h4" id="xem-truoc" ref={heading} tabIndex={-1}>
        Xem trước: phương án này sẽ làm gì
      </Title>
      {stale && (
        <Alert color="yellow" variant="light" role="status" title="Phương án đã thay đổi sau lần xem trước">
          Kết quả dưới đây là của phương án cũ. Bấm «Xem trước» để xem lại trước khi thực hiện.
        </Alert>
      )}
      <div>
        <EffectsTotal effects={effects} />
      </div>
      <Warnings title="Việc còn phải lo" warnings={effects.warnings} />
      {effects.dissolved.length > 0 && (
        <div>
          <Title order={3} size="h5" mb="xs">
            Cơ quan kết thúc hoạt động ({effects.dissolved.length})
          </Title>
          <DissolvedTable dissolved={effects.dissolved} names={names} linked={false} />
        </div>
      )}
      <div>
        <Title order={3} size="h5" mb="xs">
          Cơ cấu trước và sau
        </Title>
        <StructureChange agencies={agencies} steps={steps} />
      </div>
      {!stale && (
        <Group>
          <Button onClick={onCarryOut}>Thực hiện sắp xếp</Button>
        </Group>
      )}
    </Stack>
  );
}
