import * as z from 'zod';
import { bothAlike, newPasswordDefaults, newPasswordRefusals, notAlike, password } from '@/session/passwords.schema';
import type { Refusals } from '@/ui/form-errors';

export const passwordChangeSchema = z
  .object({ current: z.string().min(1, 'Nhập mật khẩu hiện tại.'), password, again: z.string() })
  .refine(bothAlike, notAlike)
  .refine(({ current, password }) => current !== password, {
    path: ['password'],
    error: newPasswordRefusals.same_password.message,
  });
export type PasswordChange = z.infer<typeof passwordChangeSchema>;
export const passwordChangeDefaults: PasswordChange = { current: '', ...newPasswordDefaults };

const wrong = { field: 'current', message: 'Mật khẩu hiện tại không đúng.' } as const;

/** Refusals of the auth service, each beside its field. */
export const passwordRefusals: Refusals<PasswordChange> = {
  ...newPasswordRefusals,
  // Of the sign-in that tries it, and of an auth service that asks for it.
  invalid_credentials: wrong,
  current_password_invalid: wrong,
  reauthentication_needed: { message: 'Phiên này đã mở quá lâu. Đăng xuất, đăng nhập lại rồi đổi mật khẩu.' },
  insufficient_aal: { message: 'Phiên này chưa qua xác thực hai bước. Đăng xuất, đăng nhập lại rồi đổi mật khẩu.' },
};
