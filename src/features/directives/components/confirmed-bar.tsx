import { Stack, Text } from '@mantine/core';
import classes from './confirmed-bar.module.css';

interface Props {
  confirmed: number;
  asked: number;
  late: number;
}

/** How many of those asked have confirmed, and how many are late. */
export function ConfirmedBar({ confirmed, asked, late }: Props) {
  return (
    <Stack gap={4} miw={120}>
      <Text size="sm" component="span">
        {confirmed}/{asked} cơ quan đã quán triệt
      </Text>
      <div className={classes.track} aria-hidden>
        <div className={classes.confirmed} style={{ width: `${asked === 0 ? 0 : (100 * confirmed) / asked}%` }} />
      </div>
      {late > 0 && (
        <Text size="xs" c="var(--mantine-color-red-light-color)" component="span">
          {late} cơ quan quá hạn
        </Text>
      )}
    </Stack>
  );
}
