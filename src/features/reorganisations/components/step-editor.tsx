import { Button, Group, NumberInput, SimpleGrid, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { StepProblems } from '../reorganisations.schema';
import { type Step, stepFields } from '../reorganisations.steps';
import type { OfferedAgency } from './agency-choice';
import { StepField } from './step-field';

interface Props {
  step: Step;
  /** From 0. */
  at: number;
  /** How many steps there are. */
  of: number;
  offered: readonly OfferedAgency[];
  problems: StepProblems | undefined;
  onChange: (step: Step) => void;
  onMove: (to: number) => void;
  onClose: () => void;
}

/** The fields of one step, and its place in the plan. */
export function StepEditor({ step, at, of, offered, problems, onChange, onMove, onClose }: Props) {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const wrong = fields.current?.querySelector<HTMLElement>('[aria-invalid=true]');
    if (problems) (wrong ?? fields.current)?.focus();
  }, [problems]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as it opens; where one goes then is one's own
  useEffect(() => {
    if (!problems) fields.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, []);

  return (
    <Stack ref={fields} tabIndex={-1} gap="sm" mt="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {Object.keys(stepFields[step.kind]).map((field) => (
          <StepField key={field} field={field} step={step} offered={offered} problems={problems} onChange={onChange} />
        ))}
      </SimpleGrid>
      <Group align="flex-end" justify="space-between">
        <PlaceField at={at} of={of} onMove={onMove} />
        <Button variant="default" onClick={onClose}>
          Xong bước này
        </Button>
      </Group>
    </Stack>
  );
}

/** Where the step stands; moves it as one leaves the field or presses Enter. */
function PlaceField({ at, of, onMove }: Pick<Props, 'at' | 'of' | 'onMove'>) {
  const [typed, setTyped] = useState<string | number>(at + 1);
  useEffect(() => setTyped(at + 1), [at]);
  const move = () => {
    const to = Math.min(Math.max(Number(typed) || at + 1, 1), of) - 1;
    setTyped(to + 1);
    if (to !== at) onMove(to);
  };
  return (
    <NumberInput
      label="Thứ tự trong phương án"
      w={180}
      min={1}
      max={of}
      allowDecimal={false}
      value={typed}
      onChange={setTyped}
      onBlur={move}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        move();
      }}
    />
  );
}
