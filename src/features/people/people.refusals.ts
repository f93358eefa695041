import { AppError, toAppError } from '@/lib/errors';

/** Why a role was not given, changed or ended, and what to do. */
export const refusals: Record<string, string> = {
  own_membership:
    'Không ai tự nâng, đổi hoặc thêm vai trò của chính mình. Nhờ một quản trị khác; việc bạn tự làm được là thôi vai trò.',
  person_unknown:
    'Người này chưa có vai trò nào trong các cơ quan bạn quản trị. Gửi lời mời thay vì thêm vai trò trực tiếp.',
  membership_fixed: 'Không chuyển một vai trò sang cơ quan hoặc người khác. Ngừng vai trò này rồi thêm vai trò mới.',
  agency_outside: 'Cơ quan này ngoài phạm vi bạn quản trị.',
  agency_dissolved: 'Cơ quan này đã kết thúc hoạt động. Chọn cơ quan kế thừa.',
  last_manager:
    'Đây là quản trị cuối cùng của tỉnh. Trao vai trò quản trị cấp tỉnh cho người khác trước, rồi làm lại việc này.',
  memberships_once:
    'Người này đã có đúng vai trò ấy tại cơ quan này. Nếu vai trò đã ngừng, kích hoạt lại thay vì thêm mới.',
  memberships_deactivation_reason: 'Nhập lý do dài từ 3 đến 500 ký tự.',
};

/** The same failure, in words that say what to do when it is a known refusal. */
export function inWords(failure: unknown): AppError {
  const error = toAppError(failure);
  const told = refusals[error.refusal ?? ''];
  return told === undefined ? error : new AppError(error.kind, told, { cause: failure });
}
