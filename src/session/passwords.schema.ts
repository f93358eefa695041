import * as z from 'zod';
import { describeAuthFailure } from './auth-failures.logic';

export const passwordMinimum = 10;
/** What the auth service's bcrypt reads of a password. */
const passwordMaximumBytes = 72;

/** A password to be set. */
export const password = z
  .string()
  .min(passwordMinimum, `Mật khẩu phải có ít nhất ${passwordMinimum} ký tự.`)
  .refine((value) => new TextEncoder().encode(value).length <= passwordMaximumBytes, 'Mật khẩu quá dài.');

interface Passwords {
  password: string;
  again: string;
}
export const bothAlike = ({ password, again }: Passwords) => password === again;
export const notAlike = { path: ['again'], error: 'Hai lần nhập mật khẩu chưa giống nhau.' };

export const newPasswordSchema = z.object({ password, again: z.string() }).refine(bothAlike, notAlike);
export type NewPassword = z.infer<typeof newPasswordSchema>;
export const newPasswordDefaults: NewPassword = { password: '', again: '' };

const besidePassword = (code: string) => ({ field: 'password', message: describeAuthFailure({ code }) }) as const;

/** What the auth service may say of a new password that keeps every rule here. */
export const newPasswordRefusals = {
  same_password: besidePassword('same_password'),
  weak_password: besidePassword('weak_password'),
};
