import { Progress, Stack, Text } from '@mantine/core';

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
        {confirmed}/{asked} cơ quan
      </Text>
      <Progress
        value={asked === 0 ? 0 : (100 * confirmed) / asked}
        color="teal"
        size="sm"
        aria-label={`Đã quán triệt ${confirmed} trên ${asked} cơ quan`}
      />
      {late > 0 && (
        <Text size="xs" c="var(--mantine-color-red-light-color)" component="span">
          {late} cơ quan quá hạn
        </Text>
      )}
    </Stack>
  );
}
