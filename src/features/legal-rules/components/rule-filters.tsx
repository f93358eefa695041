import { Button, Group, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { formatDate } from '@/lib/dates';
import { parseDate } from '@/lib/typed-date';

interface Props {
  /** yyyy-MM-dd */
  on: string;
  isToday: boolean;
  onDay: (on: string | null) => void;
  typed: string;
  onType: (text: string) => void;
}

/** The day whose law is shown, and the search. */
export function RuleFilterBar({ on, isToday, onDay, typed, onType }: Props) {
  return (
    <Group role="search" align="flex-end" gap="sm" mb="md" className="no-print">
      <DayInput on={on} onDay={onDay} />
      {!isToday && (
        <Button variant="default" onClick={() => onDay(null)}>
          Hôm nay
        </Button>
      )}
      <TextInput
        label="Tìm trong quy định"
        placeholder="Gõ có dấu hoặc không dấu"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        w={{ base: '100%', sm: 280 }}
      />
    </Group>
  );
}

/** A day, typed; it counts from when it is one of the calendar. */
function DayInput({ on, onDay }: Pick<Props, 'on' | 'onDay'>) {
  const [typed, setTyped] = useState(formatDate(on));
  const [left, setLeft] = useState(false);
  useEffect(() => {
    setTyped((current) => (parseDate(current) === on ? current : formatDate(on)));
  }, [on]);
  const wrong = left && parseDate(typed) === null;
  return (
    <TextInput
      label="Quy định vào ngày"
      placeholder="ngày/tháng/năm"
      inputMode="numeric"
      autoComplete="off"
      w={160}
      value={typed}
      error={wrong && 'Nhập ngày/tháng/năm.'}
      onBlur={() => setLeft(true)}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setLeft(false);
        const day = parseDate(event.currentTarget.value);
        if (day) onDay(day);
      }}
    />
  );
}
