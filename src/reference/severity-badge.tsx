import { Badge } from '@mantine/core';
import { type Severity, severityNames } from './incidents';

const colors = { hot: 'red', sensitive: 'grape' } as const;

/** How grave an incident is; an ordinary one wears no badge. */
export function SeverityBadge({ severity }: { severity: string }) {
  if (severity === 'normal') return null;
  return (
    <Badge color={colors[severity as keyof typeof colors]} variant="light" tt="none">
      {severityNames[severity as Severity]}
    </Badge>
  );
}
