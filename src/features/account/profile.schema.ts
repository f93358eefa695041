import * as z from 'zod';
import { isPhone, normalisePhone } from '@/lib/contact';
import type { Refusals } from '@/ui/form-errors';
import type { ProfileForm } from './profile.form';

/** Refusals of the database, each beside its field. */
export const refusals = {
  profiles_full_name_length: { field: 'full_name', message: 'Họ và tên dài từ 2 đến 100 ký tự.' },
  profiles_phone: { field: 'phone', message: 'Số điện thoại chưa đúng, ví dụ 0296 3957 049.' },
} as const satisfies Refusals<ProfileForm>;

/** Refuses what the database would, beside the field, before anything is sent. */
export const profileSchema = z.object({
  full_name: z
    .string()
    .transform((name) => name.trim().replace(/\s+/g, ' '))
    .pipe(
      z
        .string()
        .min(2, refusals.profiles_full_name_length.message)
        .max(100, refusals.profiles_full_name_length.message),
    ),
  phone: z
    .string()
    .refine((text) => text.trim() === '' || isPhone(normalisePhone(text)), refusals.profiles_phone.message),
}) satisfies z.ZodType<ProfileForm>;
