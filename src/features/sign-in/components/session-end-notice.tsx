import { Alert } from '@mantine/core';
import { absoluteLimit, idleLimit, type SignOutReason } from '@/session/session-limits';

const texts: Record<SignOutReason, string | undefined> = {
  asked: undefined,
  idle: `Bạn đã được đăng xuất vì ${idleLimit / 60_000} phút không có thao tác nào. Đăng nhập lại để làm tiếp.`,
  absolute: `Bạn đã được đăng xuất vì phiên làm việc đã kéo dài ${absoluteLimit / 3_600_000} giờ. Đăng nhập lại để làm tiếp.`,
  elsewhere:
    'Phiên làm việc đã kết thúc: bạn đã đăng xuất ở một thẻ khác, hoặc phiên không còn hiệu lực trên máy chủ. Đăng nhập lại để làm tiếp.',
  unreachable: 'Chưa kết nối được với máy chủ để mở lại phiên làm việc. Có mạng trở lại, trang sẽ tự tiếp tục.',
};

/** Why one has to sign in again. */
export function SessionEndNotice({ reason }: { reason: SignOutReason | undefined }) {
  const text = reason && texts[reason];
  return text ? (
    <Alert variant="light" role="status">
      {text}
    </Alert>
  ) : null;
}
