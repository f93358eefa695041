import { Text } from '@mantine/core';
import { roleNames } from '@/session/permissions';
import { FormModal } from '@/ui/form-modal';
import { useTellHere } from '@/ui/use-tell-here';
import { useChangeRole } from '../people.queries';
import type { HeldRole } from '../people.roles';

/** Brings back a role that had ended. */
export function ResumeRoleModal({ held, onClose }: { held: HeldRole; onClose: () => void }) {
  const change = useChangeRole();
  const tellHere = useTellHere();
  const role = `${roleNames[held.role].toLowerCase()} tại ${held.agency_short_name}`;

  const resume = async () => {
    await change.mutateAsync({ id: held.id, version: held.version, change: { active: true } });
    tellHere(`${held.full_name} lại làm ${role}.`);
  };
  return (
    <FormModal
      title={`Kích hoạt lại vai trò của ${held.full_name}`}
      confirmLabel="Kích hoạt lại"
      opened
      onClose={onClose}
      onConfirm={resume}
    >
      <Text size="sm">Người này lại làm {role}, có hiệu lực ngay. Lý do ngừng trước đây vẫn còn trong lịch sử.</Text>
    </FormModal>
  );
}
