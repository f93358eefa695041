import { Button, Menu, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useActing } from '@/session/acting';
import { type Membership, roleNames } from '@/session/permissions';

const nameOf = ({ role, agency }: Membership) => `${roleNames[role]}, ${agency.short_name}`;

/** For whom one acts now; a menu when there are several. */
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
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          rightSection={<IconChevronDown size={14} aria-hidden />}
          style={{ minWidth: 0 }}
        >
          {nameOf(acting)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Làm việc với tư cách</Menu.Label>
        {memberships.map((membership) => (
          <Menu.Item key={membership.id} onClick={() => actAs(membership.id)} disabled={membership.id === acting.id}>
            {nameOf(membership)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
