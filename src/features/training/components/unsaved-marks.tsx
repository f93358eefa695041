import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import type { Person } from '../attendances.api';
import type { MarkConflict, Marked } from '../marking.logic';
import type { useMarking } from '../use-marking';

interface Props {
  marking: ReturnType<typeof useMarking>;
  people: readonly Person[];
  /** A mark in words: «có mặt». */
  tell: (of: Marked) => string;
}

/** What has not reached the server yet, what was refused, and whom somebody else has marked otherwise. */
export function UnsavedMarks({ marking, people, tell }: Props) {
  const { marks, conflicts, isOffline, refusal, mark, yieldTo, retry } = marking;
  const waiting = people.filter(({ id }) => id in marks);
  return (
    <Stack gap="xs" mb="sm">
      <Text size="sm" role="status" c={waiting.length > 0 ? 'var(--mantine-color-error)' : 'dimmed'}>
        {waiting.length === 0 ? 'Mọi dấu đã được lưu.' : `Chưa lưu: ${waiting.length}`}
      </Text>
      {isOffline && waiting.length > 0 && (
        <Alert color="orange" variant="light" role="alert" title="Mất kết nối với máy chủ">
          <Stack gap="xs" align="flex-start">
            <Text size="sm">
              Chưa lưu được:{' '}
              {waiting.map((person) => `${person.full_name} (${tell(marks[person.id]?.change ?? {})})`).join(', ')}. Cứ
              tiếp tục, ứng dụng tự gửi khi có mạng; đừng đóng thẻ này.
            </Text>
            <Button size="xs" variant="default" onClick={retry}>
              Gửi lại ngay
            </Button>
          </Stack>
        </Alert>
      )}
      {refusal && (
        <Alert color="red" variant="light" role="alert" title={`Không ghi được: ${refusal.name}`}>
          {refusal.message}
        </Alert>
      )}
      {Object.keys(conflicts).length > 0 && (
        <Alert color="yellow" variant="light" role="alert" title="Người khác vừa ghi khác bạn">
          <List size="sm" listStyleType="none" spacing="xs">
            {Object.entries(conflicts).map(([id, conflict]) => (
              <List.Item key={id}>
                <Conflict
                  conflict={conflict}
                  tell={tell}
                  onKeepMine={() => mark(conflict.theirs, conflict.mine)}
                  onYield={() => yieldTo(id)}
                />
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
  );
}

interface ConflictProps {
  conflict: MarkConflict;
  tell: Props['tell'];
  onKeepMine: () => void;
  onYield: () => void;
}

function Conflict({ conflict: { mine, theirs }, tell, onKeepMine, onYield }: ConflictProps) {
  return (
    <Group gap="xs">
      <span>
        {theirs.full_name}: bạn ghi «{tell(mine)}», trên máy chủ là «{tell(theirs)}».
      </span>
      <Button size="xs" variant="default" onClick={onKeepMine} aria-label={`${theirs.full_name}: giữ của tôi`}>
        Giữ của tôi
      </Button>
      <Button size="xs" variant="default" onClick={onYield} aria-label={`${theirs.full_name}: theo máy chủ`}>
        Theo máy chủ
      </Button>
    </Group>
  );
}
