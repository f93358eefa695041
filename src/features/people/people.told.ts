import { formatPhone } from '@/lib/contact';
import { formatMoment } from '@/lib/dates';
import type { Agency } from '@/reference/agencies.api';
import { type Role, roleNames } from '@/session/permissions';
import type { TimelineTables } from '@/ui/timeline.logic';

/** How the history of a person is told: their details, and each role given, changed, ended, taken up again. */
export function timelineTables(agencies: readonly Agency[]): TimelineTables {
  const nameOf = (id: unknown) => agencies.find((agency) => agency.id === id)?.short_name ?? String(id);
  return {
    profiles: {
      title: { created: 'Đăng ký tài khoản', changed: 'Sửa thông tin cá nhân', deleted: 'Xóa tài khoản' },
      fields: {
        full_name: 'Họ và tên',
        email: 'Thư điện tử',
        phone: { label: 'Điện thoại', format: (phone) => formatPhone(String(phone)) },
      },
    },
    memberships: {
      title: {
        created: 'Nhận vai trò',
        changed: ({ is_now: { active } }) =>
          active === undefined ? 'Đổi vai trò' : active ? 'Kích hoạt lại vai trò' : 'Ngừng vai trò',
        deleted: 'Xóa vai trò',
      },
      fields: {
        agency_id: { label: 'Cơ quan', format: nameOf },
        role: { label: 'Vai trò', format: (role) => roleNames[String(role) as Role] ?? String(role) },
        deactivated_at: { label: 'Ngừng lúc', format: (moment) => formatMoment(String(moment)) },
        deactivation_reason: 'Lý do ngừng',
      },
    },
  };
}
