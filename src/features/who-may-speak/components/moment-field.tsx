import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FocusEvent, type FormEvent, useState } from 'react';
import { parseDate } from '@/lib/typed-date';
import { momentTyped, typedMoment } from '../who-may-speak.question';

interface Props {
  at: string | null;
  onChange: (at: string | null) => void;
}

/** The moment asked about, typed as day and time; empty is now. */
export function MomentField({ at, onChange }: Props) {
  const [shown, setShown] = useState(at);
  const [typed, setTyped] = useState(() => typedMoment(at));
  const [error, setError] = useState<string>();
  // A moment from outside (Back, «Bây giờ») replaces what is typed.
  if (shown !== at) {
    setShown(at);
    setTyped(typedMoment(at));
    setError(undefined);
  }

  const take = () => {
    const moment = momentTyped(typed.day.trim() && parseDate(typed.day), typed.time);
    if ('error' in moment) {
      setError(moment.error);
      return;
    }
    setError(undefined);
    setTyped(typedMoment(moment.at));
    if (moment.at !== at) onChange(moment.at);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    take();
  };
  // Between day and time one is still typing.
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) take();
  };
  return (
    <Stack component="form" gap={4} onSubmit={submit}>
      <Group align="flex-end" gap="xs" wrap="nowrap" onBlur={leave}>
        <TextInput
          label="Ngày"
          placeholder="hôm nay"
          inputMode="numeric"
          autoComplete="off"
          w={130}
          value={typed.day}
          error={Boolean(error)}
          aria-describedby={error && 'loi-thoi-diem'}
          onChange={(event) => setTyped({ ...typed, day: event.currentTarget.value })}
        />
        <TextInput
          label="Giờ"
          placeholder="bây giờ"
          inputMode="numeric"
          autoComplete="off"
          w={90}
          value={typed.time}
          error={Boolean(error)}
          aria-describedby={error && 'loi-thoi-diem'}
          onChange={(event) => setTyped({ ...typed, time: event.currentTarget.value })}
        />
        <button type="submit" hidden />
        {at !== null && (
          <Button variant="default" onClick={() => onChange(null)}>
            Bây giờ
          </Button>
        )}
      </Group>
      {error && (
        <Text size="xs" c="var(--mantine-color-error)" id="loi-thoi-diem" role="alert">
          {error}
        </Text>
      )}
    </Stack>
  );
}
