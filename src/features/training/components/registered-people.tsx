import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { ReasonModal } from '@/ui/reason-modal';
import type { Person } from '../attendances.api';
import { standing } from '../attendances.logic';
import { useUpdatePerson } from '../attendances.queries';
import { inWords } from '../attendances.refusals';
import { PersonName } from './person-line';

interface Props {
  people: readonly Person[];
  onEdit: (person: Person) => void;
}

/** Who of one's own is registered, to correct and withdraw. */
export function RegisteredPeople({ people, onEdit }: Props) {
  const [withdrawn, setWithdrawn] = useState<Person>();
  const update = useUpdatePerson();
  const registered = standing(people);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="da-dang-ky">
      <Title order={2} size="h4" id="da-dang-ky" mb="xs">
        Đã đăng ký ({registered.length})
      </Title>
      {registered.length === 0 && <Text size="sm">Cơ quan chưa đăng ký ai.</Text>}
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {registered.map((person) => (
          <Group key={person.id} component="li" justify="space-between" gap="xs">
            <PersonName person={person} />
            <Group gap="xs">
              <Button size="xs" variant="default" aria-label={`Sửa ${person.full_name}`} onClick={() => onEdit(person)}>
                Sửa
              </Button>
              <Button
                size="xs"
                variant="default"
                aria-label={`Rút tên ${person.full_name}`}
                onClick={() => setWithdrawn(person)}
              >
                Rút tên
              </Button>
            </Group>
          </Group>
        ))}
      </Stack>
      <ReasonModal
        title={`Rút tên ${withdrawn?.full_name ?? ''}`}
        label="Lý do rút tên"
        confirmLabel="Rút tên"
        opened={withdrawn !== undefined}
        onClose={() => setWithdrawn(undefined)}
        onConfirm={async (withdraw_reason) => {
          if (!withdrawn) return;
          const { id, version } = withdrawn;
          await update.mutateAsync({ id, version, change: { withdraw_reason } }).catch((failure) => {
            throw inWords(failure);
          });
        }}
      />
    </Paper>
  );
}
