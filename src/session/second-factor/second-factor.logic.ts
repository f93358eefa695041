import * as z from 'zod';
import { toAppError } from '@/lib/errors';

/** What the application on a device shows, as typed: «123 456». */
export const codeSchema = z.object({
  code: z
    .string()
    .transform((typed) => typed.replace(/\s/g, ''))
    .refine((code) => /^\d{6}$/.test(code), 'Nhập đủ 6 chữ số đang hiện trong ứng dụng xác thực.'),
});

export const deviceNameSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Đặt tên cho thiết bị để sau này nhận ra.')
    .max(60, 'Tên thiết bị dài tối đa 60 ký tự.'),
});

const notEnabled = 'Máy chủ chưa bật xác thực hai bước. Đề nghị đơn vị vận hành bật rồi thử lại.';

const sentences: Record<string, string> = {
  mfa_verification_failed:
    'Mã không đúng hoặc đã hết hiệu lực. Nhập mã đang hiện trong ứng dụng; nếu vẫn sai, đặt giờ của thiết bị về tự động.',
  mfa_challenge_expired: 'Đã quá thời gian nhập mã. Nhập mã đang hiện trong ứng dụng.',
  mfa_ip_address_mismatch: 'Mã này đã được dùng, hoặc mạng vừa đổi. Chờ ứng dụng hiện mã mới rồi nhập lại.',
  mfa_verification_rejected: 'Máy chủ đã từ chối vì nhập sai nhiều lần. Đăng xuất, chờ ít phút rồi đăng nhập lại.',
  mfa_factor_not_found: 'Thiết bị này không còn được đăng ký. Tải lại trang để xem danh sách mới nhất.',
  mfa_factor_name_conflict: 'Bạn đã có thiết bị mang tên này. Đặt tên khác.',
  too_many_enrolled_mfa_factors: 'Đã đủ số thiết bị được phép. Gỡ một thiết bị không dùng nữa rồi thêm lại.',
  insufficient_aal: 'Phiên này chưa qua xác thực hai bước. Đăng xuất, đăng nhập lại và nhập mã rồi làm tiếp.',
  mfa_totp_enroll_not_enabled: notEnabled,
  mfa_totp_verify_not_enabled: notEnabled,
};

/** A failure of showing a code, of setting a device up or of removing one, as a sentence. */
export function describeSecondFactorFailure(failure: unknown): string {
  const { refusal, message } = toAppError(failure);
  return sentences[refusal ?? ''] ?? message;
}

/** A secret in groups of four, as one types it. */
export function groupSecret(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}
