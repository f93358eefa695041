import { toAppError } from '@/lib/errors';

const invitationRefusals: Record<string, string> = {
  invitation_used: 'Lời mời này đã được chấp nhận hoặc đã được thu hồi.',
  invitation_expired: 'Lời mời này đã hết hạn. Vui lòng đề nghị người quản trị gửi lời mời mới.',
  agency_dissolved:
    'Cơ quan mời bạn đã kết thúc hoạt động. Vui lòng đề nghị người quản trị gửi lời mời của cơ quan kế thừa.',
  invitation_not_found: 'Lời mời này không dành cho tài khoản đang đăng nhập.',
};

/** Why the database did not turn an invitation into a task. */
export function describeInvitationRefusal(failure: unknown): string {
  const { refusal, message } = toAppError(failure);
  return invitationRefusals[refusal ?? ''] ?? message;
}
