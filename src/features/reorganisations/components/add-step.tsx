import { Button, Group, Text } from '@mantine/core';
import type { Dispatch } from 'react';
import type { PlanAct } from '../reorganisations.plan';
import { emptyStep, stepKindNames, stepKinds } from '../reorganisations.steps';

/** A new step of either kind, at the end. */
export function AddStep({ act }: { act: Dispatch<PlanAct> }) {
  return (
    <Group gap="xs" mt="sm" role="group" aria-labelledby="them-buoc">
      <Text size="sm" fw={600} id="them-buoc">
        Thêm bước:
      </Text>
      {stepKinds.map((kind) => (
        <Button
          key={kind}
          size="compact-sm"
          variant="light"
          onClick={() => act({ do: 'add', steps: [emptyStep(kind)] })}
        >
          {stepKindNames[kind]}
        </Button>
      ))}
    </Group>
  );
}
