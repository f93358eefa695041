import { useState } from 'react';
import { roleNames } from '@/session/permissions';
import { FormModal } from '@/ui/form-modal';
import { useTellHere } from '@/ui/use-tell-here';
import { useChangeRole } from '../people.queries';
import type { HeldRole } from '../people.roles';
import { RoleChoice } from './role-choice';

/** Makes of somebody's role at an agency another one. */
export function ChangeRoleModal({ held, onClose }: { held: HeldRole; onClose: () => void }) {
  const change = useChangeRole();
  const tellHere = useTellHere();
  const [role, setRole] = useState(held.role);

  const confirm = async () => {
    if (role !== held.role) {
      await change.mutateAsync({ id: held.id, version: held.version, change: { role } });
      tellHere(`${held.full_name} nay là ${roleNames[role].toLowerCase()} tại ${held.agency_short_name}.`);
    }
  };
  return (
    <FormModal
      title={`Đổi vai trò của ${held.full_name} tại ${held.agency_short_name}`}
      confirmLabel="Đổi vai trò"
      opened
      onClose={onClose}
      onConfirm={confirm}
    >
      <RoleChoice value={role} onChange={setRole} />
    </FormModal>
  );
}
