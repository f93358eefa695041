import { NativeSelect, Text } from '@mantine/core';
import { useActing } from '@/session/acting';
import { type Membership, roleNames } from '@/session/permissions';

const nameOf = ({ role, agency }: Membership) => `${roleNames[role]}, ${agency.short_name}`;

/** For whom one acts now; a choice when there are several. */
export function ActingSwitch() {
  const { memberships, acting, actAs } = useActing();
  if (memberships.length === 1) {
    return (
      <Text size="sm" c="dimmed" truncate title={nameOf(acting)}>
        {nameOf(acting)}
      </Text>
    );
  }
  return (
    <NativeSelect
      aria-label="Làm việc với tư cách"
      size="xs"
      value={acting.id}
      data={memberships.map((membership) => ({ value: membership.id, label: nameOf(membership) }))}
      onChange={(event) => actAs(event.currentTarget.value)}
      style={{ minWidth: 0 }}
    />
  );
}
