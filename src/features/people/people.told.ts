import { formatPhone } from '@/lib/contact';
import { formatMoment } from '@/lib/dates';
import type { Agency } from '@/reference/agencies.api';
import { type Role, roleNames } from '@/session/permissions';
import type { TimelineField, TimelineTables } from '@/ui/timeline.logic';

const moment = (label: string): TimelineField => ({ label, format: (value) => formatMoment(String(value)) });
const role: TimelineField = { label: 'Vai trò', format: (key) => roleNames[String(key) as Role] ?? String(key) };

/** How the history of people is told: their details, each role given, changed, ended, taken up again; and invitations. */
export function timelineTables(agencies: readonly Agency[]): TimelineTables {
  const nameOf = (id: unknown) => agencies.find((agency) => agency.id === id)?.short_name ?? String(id);
  const agency = { label: 'Cơ quan', format: nameOf };
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
        changed: ({ is_now: { active, agency_id } }) => {
          const done = active === undefined ? 'Đổi vai trò' : active ? 'Kích hoạt lại vai trò' : 'Ngừng vai trò';
          // A person's own history says where; a list of many agencies says so beside each entry.
          return agency_id === undefined ? done : `${done} tại ${nameOf(agency_id)}`;
        },
        deleted: 'Xóa vai trò',
      },
      fields: {
        agency_id: agency,
        role,
        deactivated_at: moment('Ngừng lúc'),
        deactivation_reason: 'Lý do ngừng',
      },
    },
    invitations: {
      title: {
        created: 'Mời người dùng',
        changed: ({ is_now }) =>
          is_now.accepted_at ? 'Lời mời được chấp nhận' : is_now.withdrawn_at ? 'Thu hồi lời mời' : 'Gia hạn lời mời',
        deleted: 'Xóa lời mời',
      },
      fields: {
        email: 'Thư điện tử',
        agency_id: agency,
        role,
        expires_at: moment('Có hạn đến'),
        accepted_at: moment('Chấp nhận lúc'),
        withdrawn_at: moment('Thu hồi lúc'),
      },
    },
  };
}
