import { Button, Checkbox, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { formatTimeOf } from '@/lib/dates';
import { describeError } from '@/lib/errors';
import { FailureAlert } from '@/ui/failure-alert';
import type { CheckInRow, Newcomer } from '../check-in.api';
import { useCheckIn } from '../check-in.queries';
import { inWords, isCodeRefused } from '../check-in.refusals';
import { NewcomerFields } from './newcomer-fields';

interface Props {
  code: string;
  rows: readonly CheckInRow[];
  /** The code is good no more: what was chosen stays. */
  onRefused: (failure: unknown) => void;
  onDone: (rows: CheckInRow[]) => void;
}

const textOf = (row: CheckInRow) => [row.position, row.point].filter(Boolean).join(' · ');
const tidy = (value: string) => value.trim().replace(/\s+/g, ' ');

/** One's own people at the course of a code: ticked, and whoever came unregistered. */
export function CheckInList({ code, rows, onRefused, onDone }: Props) {
  const people = rows.filter((row) => row.attendance_id !== null);
  const expected = people
    .filter(({ attended }) => attended !== 'present')
    .map(({ attendance_id }) => attendance_id ?? '');
  // A single person is whoever holds the telephone.
  const [chosen, setChosen] = useState<string[]>(expected.length === 1 ? expected : []);
  const [newcomer, setNewcomer] = useState<Newcomer>();
  const [errors, setErrors] = useState<Partial<Record<'full_name' | 'position', string>>>({});
  const [nobody, setNobody] = useState(false);
  const send = useCheckIn();
  const agencies = Object.fromEntries(rows.map((row) => [row.agency_id, row.agency_short_name]));

  const submit = async () => {
    const wrong = newcomer && {
      ...(tidy(newcomer.full_name).length < 2 && { full_name: 'Nhập họ và tên.' }),
      ...(tidy(newcomer.position).length < 2 && { position: 'Nhập chức vụ.' }),
    };
    setErrors(wrong ?? {});
    setNobody(chosen.length === 0 && !newcomer);
    if ((wrong && Object.keys(wrong).length > 0) || (chosen.length === 0 && !newcomer)) return;
    const newcomers = newcomer
      ? [{ ...newcomer, full_name: tidy(newcomer.full_name), position: tidy(newcomer.position) }]
      : [];
    try {
      onDone(await send.mutateAsync({ code, attendanceIds: chosen, newcomers }));
    } catch (failure) {
      if (isCodeRefused(failure)) onRefused(failure);
    }
  };

  return (
    <Stack>
      <Checkbox.Group
        label="Ai đang có mặt?"
        value={chosen}
        onChange={setChosen}
        error={nobody ? 'Chọn người có mặt, hoặc thêm người chưa đăng ký.' : undefined}
      >
        <Stack gap="sm" mt="xs" mb="xs">
          {people.map((row) =>
            row.attended === 'present' ? (
              <Text key={row.attendance_id} size="sm">
                ✓ {row.full_name} – có mặt lúc {formatTimeOf(row.marked_at ?? '')}
              </Text>
            ) : (
              <Checkbox
                key={row.attendance_id}
                size="md"
                value={row.attendance_id ?? ''}
                label={row.full_name}
                description={textOf(row)}
              />
            ),
          )}
          {people.length === 0 && <Text size="sm">Cơ quan chưa đăng ký ai cho lớp này.</Text>}
        </Stack>
      </Checkbox.Group>
      {newcomer ? (
        <NewcomerFields
          newcomer={newcomer}
          agencies={agencies}
          points={rows[0]?.points ?? []}
          onChange={setNewcomer}
          errors={errors}
        />
      ) : (
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          onClick={() =>
            setNewcomer({
              id: crypto.randomUUID(),
              agency_id: rows[0]?.agency_id ?? '',
              full_name: '',
              position: '',
              point: null,
            })
          }
        >
          Thêm người chưa đăng ký
        </Button>
      )}
      <FailureAlert
        message={send.error && !isCodeRefused(send.error) ? describeError(inWords(send.error)) : undefined}
        of={send.error}
      />
      <Button size="md" loading={send.isPending} onClick={submit}>
        Điểm danh
      </Button>
    </Stack>
  );
}

/** What the room is: the course, and where. */
export function RoomHeading({ row }: { row: CheckInRow }) {
  return (
    <div>
      <Title order={2} size="h4">
        {row.course_title}
      </Title>
      <Text size="sm" c="dimmed">
        {row.place}
      </Text>
    </div>
  );
}
