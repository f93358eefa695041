import * as z from 'zod';
import { isEmail, isPhone, normalisePhone } from '@/lib/contact';
import { recordId } from '@/ui/fields/fields.schema';
import { domainsOf, type PressAgencyForm } from './press-agencies.form';
import { refusals } from './press-agencies.refusals';

const optional = (least: number, most: number, { message }: { message: string }) =>
  z
    .string()
    .trim()
    .refine((text) => text === '' || text.length >= least, message)
    .refine((text) => text.length <= most, {
      error: ({ input }) => `Dài ${String(input).length} ký tự, nhiều nhất ${most.toLocaleString('vi')}. Rút ngắn bớt.`,
    });

const isDomain = (host: string) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host);

/** Refuses what the database would, beside the field, before anything is sent. */
export const pressAgencySchema = z.object({
  id: recordId,
  name: z
    .string()
    .trim()
    .min(1, 'Nhập tên cơ quan báo chí.')
    .pipe(optional(3, 200, refusals.press_agencies_name)),
  kinds: z.string().min(1, refusals.press_agencies_kinds.message),
  issue_period: optional(3, 100, refusals.press_agencies_issue_period),
  governing_body: optional(2, 200, refusals.press_agencies_governing_body),
  domains: z.string().refine((text) => domainsOf(text).every(isDomain), refusals.press_agencies_domains.message),
  phone: z
    .string()
    .refine((text) => text.trim() === '' || isPhone(normalisePhone(text)), refusals.press_agencies_phone.message),
  email: z
    .string()
    .refine((text) => text.trim() === '' || isEmail(text.trim().toLowerCase()), refusals.press_agencies_email.message),
  address: optional(3, 300, refusals.press_agencies_address),
}) satisfies z.ZodType<PressAgencyForm>;
