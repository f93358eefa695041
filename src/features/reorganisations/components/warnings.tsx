import { Alert, List } from '@mantine/core';
import type { ReactNode } from 'react';
import { tellWarnings, type Warning } from '../reorganisations.effects';

interface Props {
  title: string;
  warnings: readonly Warning[];
  /** Where it is seen to. */
  children?: ReactNode;
}

/** What is left to arrange. */
export function Warnings({ title, warnings, children }: Props) {
  if (warnings.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" title={title}>
      <List size="sm">
        {tellWarnings(warnings).map(({ key, message }) => (
          <List.Item key={key}>{message}</List.Item>
        ))}
      </List>
      {children}
    </Alert>
  );
}
