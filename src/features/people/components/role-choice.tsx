import { Radio, Stack } from '@mantine/core';
import { type Role, roleNames } from '@/session/permissions';
import { roleDuties } from '../roles.labels';

interface Props {
  value: Role;
  onChange: (role: Role) => void;
  error?: string | undefined;
}

/** One of the roles, each with what it is for. */
export function RoleChoice({ value, onChange, error }: Props) {
  return (
    <Radio.Group label="Vai trò" required value={value} onChange={(role) => onChange(role as Role)} error={error}>
      <Stack gap="xs" mt={4}>
        {Object.entries(roleNames).map(([role, name]) => (
          <Radio key={role} value={role} label={name} description={roleDuties[role as Role]} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
