import { describeError } from '@/lib/errors';

const wrongCredentials = 'Thư điện tử hoặc mật khẩu không đúng.';
const tooMany = 'Bạn đã thử quá nhiều lần. Vui lòng chờ vài phút rồi thử lại.';

/** Refusals of the auth service that its user can do something about. A locked account is not told from an unknown one. */
const sentences: Record<string, string> = {
  invalid_credentials: wrongCredentials,
  user_not_found: wrongCredentials,
  user_banned: wrongCredentials,
  email_not_confirmed: 'Địa chỉ này chưa được xác nhận. Mở đường dẫn trong thư xác nhận đã gửi đến hộp thư của bạn.',
  over_request_rate_limit: tooMany,
  over_email_send_rate_limit: tooMany,
  same_password: 'Mật khẩu mới phải khác mật khẩu đang dùng.',
  weak_password: 'Mật khẩu này quá dễ đoán hoặc đã bị lộ ở nơi khác. Hãy chọn mật khẩu khác.',
};

interface AuthFailure {
  code?: unknown;
  status?: unknown;
}

/** The auth service's own name of a failure, when it gave one. */
export function authCodeOf(failure: unknown): string | undefined {
  const { code } = asFailure(failure);
  return typeof code === 'string' ? code : undefined;
}

/** A failure of signing in, asking for a reset or setting a password, as a sentence. */
export function describeAuthFailure(failure: unknown): string {
  const known = sentences[authCodeOf(failure) ?? ''];
  if (known) return known;
  return asFailure(failure).status === 429 ? tooMany : describeError(failure);
}

/** Whether it was the password, or the address, that was wrong. */
export function isWrongCredentials(failure: unknown): boolean {
  return describeAuthFailure(failure) === wrongCredentials;
}

function asFailure(failure: unknown): AuthFailure {
  return typeof failure === 'object' && failure !== null ? failure : {};
}
