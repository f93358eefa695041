import { Badge } from '@mantine/core';
import { type Conclusion, conclusionNames, type Status, statusNames } from '../incidents.names';

const colors: Record<Status, string> = {
  recorded: 'yellow',
  verifying: 'blue',
  concluded: 'indigo',
  remedied: 'cyan',
  correcting: 'orange',
  closed: 'gray',
  voided: 'gray',
};

/** Where an incident stands. */
export function StatusBadge({ status }: { status: string }) {
  return (
    <Badge color={colors[status as Status]} variant="light" tt="none" miw="max-content">
      {statusNames[status as Status]}
    </Badge>
  );
}

const conclusionColors: Record<Conclusion, string> = {
  accurate: 'teal',
  partly: 'orange',
  inaccurate: 'red',
  undetermined: 'gray',
};

/** What the verification has found of the press's information; nothing before it has. */
export function ConclusionBadge({ conclusion }: { conclusion: string | null }) {
  if (conclusion === null) return null;
  return (
    <Badge color={conclusionColors[conclusion as Conclusion]} variant="light" tt="none" miw="max-content">
      Thông tin: {conclusionNames[conclusion as Conclusion]}
    </Badge>
  );
}
