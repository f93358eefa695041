import { Radio, Stack } from '@mantine/core';
import { type Role, roleNames } from '@/session/permissions';
import { roleDuties } from '../roles.labels';

/** One of the roles, each with what it is for. */
export function RoleChoice({ value, onChange }: { value: Role; onChange: (role: Role) => void }) {
  return (
    <Radio.Group label="Vai trò" required value={value} onChange={(role) => onChange(role as Role)}>
      <Stack gap="xs" mt={4}>
        {Object.entries(roleNames).map(([role, name]) => (
          <Radio key={role} value={role} label={name} description={roleDuties[role as Role]} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
