import { Alert, List } from '@mantine/core';
import { tellWarnings, type Warning } from '../reorganisations.effects';

/** What is left to arrange. */
export function Warnings({ title, warnings }: { title: string; warnings: readonly Warning[] }) {
  if (warnings.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" title={title}>
      <List size="sm">
        {tellWarnings(warnings).map(({ key, message }) => (
          <List.Item key={key}>{message}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
