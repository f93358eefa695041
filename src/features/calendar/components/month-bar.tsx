import { ActionIcon, Button, Group, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { addMonths, monthName } from '../calendar.logic';

interface Props {
  id: string;
  day: string;
  today: string;
  onChoose: (day: string) => void;
}

/** Which month is shown, and the way to others. */
export function MonthBar({ id, day, today, onChoose }: Props) {
  // Of another month its first day; of the present one today.
  const go = (months: number) => {
    const first = `${addMonths(`${day.slice(0, 7)}-01`, months).slice(0, 7)}-01`;
    onChoose(first.slice(0, 7) === today.slice(0, 7) ? today : first);
  };
  return (
    <Group gap="xs" mb="sm">
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={`Xem ${monthName(addMonths(day, -1)).toLowerCase()}`}
        onClick={() => go(-1)}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={`Xem ${monthName(addMonths(day, 1)).toLowerCase()}`}
        onClick={() => go(1)}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
      <Title order={2} size="h3" id={id} aria-live="polite">
        {monthName(day)}
      </Title>
      <Button variant="default" className="no-print" disabled={day === today} onClick={() => onChoose(today)}>
        Hôm nay
      </Button>
    </Group>
  );
}
