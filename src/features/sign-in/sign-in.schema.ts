import * as z from 'zod';
import { isEmail } from '@/lib/contact';

export const passwordMinimum = 10;
/** What the auth service's bcrypt reads of a password. */
const passwordMaximumBytes = 72;

const address = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'Nhập địa chỉ thư điện tử.')
  .refine((value) => value === '' || isEmail(value), 'Địa chỉ thư điện tử chưa đúng, ví dụ: canbo@angiang.gov.vn.');

const password = z
  .string()
  .min(passwordMinimum, `Mật khẩu phải có ít nhất ${passwordMinimum} ký tự.`)
  .refine((value) => new TextEncoder().encode(value).length <= passwordMaximumBytes, 'Mật khẩu quá dài.');

interface Passwords {
  password: string;
  again: string;
}
const bothAlike = ({ password, again }: Passwords) => password === again;
const notAlike = { path: ['again'], error: 'Hai lần nhập mật khẩu chưa giống nhau.' };

export const resetRequestSchema = z.object({ email: address });
export const resetRequestDefaults: z.input<typeof resetRequestSchema> = { email: '' };

export const newPasswordSchema = z.object({ password, again: z.string() }).refine(bothAlike, notAlike);
export type NewPassword = z.infer<typeof newPasswordSchema>;
export const newPasswordDefaults: NewPassword = { password: '', again: '' };

export const registrationSchema = z
  .object({
    fullName: z
      .string()
      .trim()
      .min(2, 'Nhập họ và tên.')
      .max(100, 'Họ và tên dài tối đa 100 ký tự.')
      .transform((name) => name.replace(/\s+/g, ' ')),
    password,
    again: z.string(),
  })
  .refine(bothAlike, notAlike);
export type Registration = z.infer<typeof registrationSchema>;
export const registrationDefaults: Registration = { fullName: '', password: '', again: '' };
