import * as z from 'zod';
import { today } from '@/lib/dates';
import { isDay, line, optionalLine, recordId, requiredDay } from '@/ui/fields/fields.schema';
import type { DirectiveForm } from './directives.form';
import { kindNames } from './directives.names';
import { refusals } from './directives.refusals';

const optionalDay = z
  .string()
  .refine((value) => value === '' || isDay(value), 'Nhập ngày có thật theo dạng ngày/tháng/năm, hoặc để trống.');

/** Refuses what the database would, beside the field, before anything is sent. */
export const directiveSchema = z
  .object({
    id: recordId,
    agency_id: z.string().min(1, 'Chọn cơ quan quản lý văn bản.'),
    issuer: line(2, 200, refusals.directives_issuer.message),
    kind: z.string().refine((kind) => Object.hasOwn(kindNames, kind), refusals.directives_kind.message),
    number: line(1, 50, refusals.directives_number.message),
    issued_on: requiredDay('Nhập ngày ban hành.').refine((day) => day <= today(), refusals.issued_in_future.message),
    effective_on: optionalDay,
    title: line(5, 500, refusals.directives_title.message),
    summary: optionalLine(3, 10_000),
    source_url: z
      .string()
      .trim()
      .refine(
        (url) => url === '' || (/^https?:\/\/[^\s/]+\.\S+$/i.test(url) && url.length <= 2000),
        refusals.directives_source_url.message,
      ),
    addresses: z.enum(['all', 'some']),
    addressed: z.string(),
    confirm_by: optionalDay,
  })
  .superRefine((form, context) => {
    const refuse = (path: keyof DirectiveForm, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const isBefore = (day: string) => day !== '' && isDay(day) && isDay(form.issued_on) && day < form.issued_on;
    if (isBefore(form.effective_on)) refuse('effective_on', refusals.directives_effective_on.message);
    if (isBefore(form.confirm_by)) refuse('confirm_by', refusals.directives_confirm_by.message);
  }) satisfies z.ZodType<DirectiveForm>;
