import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import type { Step } from '../reorganisations.steps';
import { type AgencyNames, tellStep } from '../reorganisations.told';
import classes from './steps-told.module.css';

const atFirst = 20;

/** The steps of an act, in words and in their order. */
export function StepsTold({ steps, names }: { steps: readonly Step[]; names: AgencyNames }) {
  const [all, setAll] = useState(false);
  return (
    <section aria-labelledby="cac-buoc">
      <Title order={2} size="h4" id="cac-buoc" mb="sm">
        Các bước ({steps.length})
      </Title>
      <ol className={classes.steps}>
        {steps.slice(0, all ? undefined : atFirst).map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an act carried out does not change
          <li key={at}>{tellStep(step, names)}</li>
        ))}
      </ol>
      {!all && steps.length > atFirst && (
        <Button variant="default" size="xs" mt="xs" onClick={() => setAll(true)}>
          Hiện cả {steps.length} bước
        </Button>
      )}
    </section>
  );
}
