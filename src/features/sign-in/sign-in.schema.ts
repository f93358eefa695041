import * as z from 'zod';
import { isEmail } from '@/lib/contact';
import { bothAlike, notAlike, password } from '@/session/passwords.schema';

const address = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'Nhập địa chỉ thư điện tử.')
  .refine((value) => value === '' || isEmail(value), 'Địa chỉ thư điện tử chưa đúng, ví dụ: canbo@angiang.gov.vn.');

export const resetRequestSchema = z.object({ email: address });
export const resetRequestDefaults: z.input<typeof resetRequestSchema> = { email: '' };

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
