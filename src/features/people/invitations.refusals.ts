import type { Refusals } from '@/ui/form-errors';
import type { InvitationLine } from './invitations.api';

/** Why somebody was not invited, beside the field of the form, or of a line of the list. */
export const refusals = {
  invitations_email: { field: 'email', message: 'Địa chỉ thư điện tử chưa đúng, ví dụ nguyenvana@angiang.gov.vn.' },
  invitations_role: { field: 'role', message: 'Chọn vai trò: cán bộ đầu mối, giám sát hoặc quản trị.' },
  agency_outside: { field: 'agency_id', message: 'Cơ quan này ngoài phạm vi bạn quản trị.' },
  agency_dissolved: {
    field: 'agency_id',
    message: 'Cơ quan này đã kết thúc hoạt động. Chọn cơ quan kế thừa.',
  },
  own_membership: {
    field: 'email',
    message: 'Đây là địa chỉ của chính bạn. Không ai tự mời mình; nhờ một quản trị khác.',
  },
  already_member: {
    field: 'email',
    message: 'Người này đã giữ đúng vai trò ấy tại cơ quan này. Không cần mời.',
  },
  invitations_open_once: {
    field: 'email',
    message: 'Đã có lời mời cho địa chỉ, cơ quan và vai trò này. Gia hạn lời mời ấy trong danh sách lời mời.',
  },
  invitation_repeated: { field: 'email', message: 'Trùng với một dòng ở trên: cùng địa chỉ, cơ quan và vai trò.' },
  invitation_used: { message: 'Lời mời này đã được chấp nhận hoặc đã thu hồi. Tải lại trang rồi lập lời mời mới.' },
  invitation_not_found: { message: 'Không tìm thấy lời mời này trong các cơ quan bạn quản trị.' },
  invitations_too_many: { message: 'Mỗi lần gửi nhiều nhất 200 lời mời. Chia danh sách thành nhiều lần.' },
} satisfies Refusals<InvitationLine>;

/** A refusal in words; one this build does not know is named as it is. */
export function tellRefusal(refusal: string): string {
  return (
    (refusals as Record<string, { message: string }>)[refusal]?.message ?? `Máy chủ từ chối dòng này (${refusal}).`
  );
}
