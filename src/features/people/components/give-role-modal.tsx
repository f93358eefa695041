import { useState } from 'react';
import { AgencySelect } from '@/reference/agency-select';
import { type Role, roleNames } from '@/session/permissions';
import { FormModal } from '@/ui/form-modal';
import { useTellHere } from '@/ui/use-tell-here';
import { useGiveRole } from '../people.queries';
import { useManagedAgencies } from '../use-managed-agencies';
import { RoleChoice } from './role-choice';

interface Props {
  person: { id: string; full_name: string };
  onClose: () => void;
}

/** Gives a person one knows a further role, in force at once. */
export function GiveRoleModal({ person, onClose }: Props) {
  const give = useGiveRole();
  const tellHere = useTellHere();
  const managed = useManagedAgencies();
  const [agencyId, setAgencyId] = useState<string | null>(null);
  const [role, setRole] = useState<Role>('clerk');
  const [missing, setMissing] = useState(false);

  const confirm = async () => {
    setMissing(agencyId === null);
    if (agencyId === null) return false;
    await give.mutateAsync({ user_id: person.id, agency_id: agencyId, role });
    const agency = managed.find(({ id }) => id === agencyId)?.short_name;
    tellHere(`${person.full_name} nay cũng là ${roleNames[role].toLowerCase()} tại ${agency}.`);
  };
  return (
    <FormModal
      title={`Thêm nhiệm vụ cho ${person.full_name}`}
      confirmLabel="Thêm nhiệm vụ"
      opened
      onClose={onClose}
      onConfirm={confirm}
    >
      <AgencySelect
        placeholder="Gõ tên cơ quan, có dấu hoặc không dấu"
        required
        value={agencyId}
        onChange={setAgencyId}
        among={({ id, dissolved_on }) => dissolved_on === null && managed.some((agency) => agency.id === id)}
        error={missing && agencyId === null && 'Chọn cơ quan.'}
      />
      <RoleChoice value={role} onChange={setRole} />
    </FormModal>
  );
}
