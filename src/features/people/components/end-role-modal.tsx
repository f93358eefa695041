import { Text } from '@mantine/core';
import { roleNames } from '@/session/permissions';
import { ReasonModal } from '@/ui/reason-modal';
import { useTellHere } from '@/ui/use-tell-here';
import { useChangeRole } from '../people.queries';
import type { HeldRole } from '../people.roles';

interface Props {
  held: HeldRole;
  isOwn: boolean;
  onClose: () => void;
}

/** Ends somebody's role, or one's own, with the reason. */
export function EndRoleModal({ held, isOwn, onClose }: Props) {
  const change = useChangeRole();
  const tellHere = useTellHere();
  const role = `${roleNames[held.role].toLowerCase()} tại ${held.agency_short_name}`;

  const end = async (reason: string) => {
    await change.mutateAsync({
      id: held.id,
      version: held.version,
      change: { active: false, deactivation_reason: reason },
    });
    tellHere(`${held.full_name} thôi làm ${role}.`);
  };
  return (
    <ReasonModal
      title={isOwn ? `Thôi vai trò ${role}` : `Ngừng vai trò ${role} của ${held.full_name}`}
      label="Lý do"
      confirmLabel={isOwn ? 'Thôi vai trò' : 'Ngừng vai trò'}
      opened
      onClose={onClose}
      onConfirm={end}
    >
      <Text size="sm">
        {isOwn
          ? 'Bạn mất quyền này ngay. Chỉ quản trị khác mới kích hoạt lại được cho bạn.'
          : 'Người này mất quyền ngay ở thao tác tiếp theo, kể cả khi đang đăng nhập. Lời mời còn chờ tại cơ quan này cũng bị thu hồi. Hồ sơ họ đã lập vẫn giữ nguyên.'}
      </Text>
    </ReasonModal>
  );
}
