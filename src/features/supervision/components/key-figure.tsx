import { Paper, Text, Title } from '@mantine/core';
import { Fragment, type ReactNode, useId } from 'react';
import classes from './key-figure.module.css';

interface Props {
  title: string;
  /** Of which time it is: «hiện nay», «trong kỳ». */
  when: string;
  /** What matters most, large. */
  value: ReactNode;
  /** What belongs to it. */
  details: readonly (readonly [label: string, value: ReactNode])[];
}

/** A figure of the province with what belongs to it. */
export function KeyFigure({ title, when, value, details }: Props) {
  const id = useId();
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby={id}>
      <Title order={2} size="h6" id={id}>
        {title}
      </Title>
      <Text size="xs" c="dimmed">
        {when}
      </Text>
      <Text component="div" size="xl" fw={700} my={4}>
        {value}
      </Text>
      <dl className={classes.details}>
        {details.map(([label, detail]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{detail ?? '—'}</dd>
          </Fragment>
        ))}
      </dl>
    </Paper>
  );
}
