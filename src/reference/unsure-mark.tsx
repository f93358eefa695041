import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import classes from './unsure-mark.module.css';

/** What of a rule or a day could not be verified; shown wherever it is. */
export function UnsureMark({ note }: { note: string | null }) {
  if (note === null) return null;
  return (
    <Text size="sm" className={classes.mark}>
      <IconAlertTriangle size={16} aria-hidden />
      <span>
        <strong>Chưa đối chiếu được với bản chính:</strong> {note}
      </span>
    </Text>
  );
}
