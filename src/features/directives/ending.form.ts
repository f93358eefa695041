import * as z from 'zod';
import { formatDate, today } from '@/lib/dates';
import { isDay, optionalLine, requiredDay } from '@/ui/fields/fields.schema';
import type { Refusals } from '@/ui/form-errors';
import type { DirectiveChange } from './directives.api';
import { refusals as ofDirective } from './directives.refusals';

/** How a directive ends, as typed; nothing is ''. */
export type EndingForm = { ended_on: string; replaced_by_id: string; end_reason: string };

/** Refusals of the database about the end of a directive, each beside its field. */
export const refusals = {
  ended_on_missing: { field: 'ended_on', message: 'Nhập ngày hết hiệu lực.' },
  ended_in_future: { field: 'ended_on', message: 'Chưa đến ngày hết hiệu lực. Ghi khi đã đến ngày đó.' },
  directives_ended_on: { field: 'ended_on', message: 'Ngày hết hiệu lực không trước ngày ban hành' },
  end_reason_missing: { field: 'end_reason', message: 'Nhập lý do, hoặc chọn văn bản thay thế.' },
  directives_end_reason: { field: 'end_reason', message: 'Lý do dài từ 3 đến 500 ký tự.' },
  replacement_unknown: {
    field: 'replaced_by_id',
    message: 'Văn bản thay thế phải còn hiệu lực, cùng cơ quan quản lý, và ban hành cùng ngày hoặc sau văn bản này.',
  },
  step_not_allowed: ofDirective.step_not_allowed,
  directive_over: ofDirective.directive_over,
} satisfies Refusals<EndingForm>;

/** Refuses what the database would, beside the field, of a directive issued on that day. */
export function endingSchema(issuedOn: string) {
  return z
    .object({
      ended_on: requiredDay(refusals.ended_on_missing.message)
        .refine((day) => day <= today(), refusals.ended_in_future.message)
        .refine(
          (day) => !isDay(day) || day >= issuedOn,
          `${refusals.directives_ended_on.message} (${formatDate(issuedOn)}).`,
        ),
      replaced_by_id: z.string(),
      end_reason: optionalLine(3, 500),
    })
    .refine((form) => form.replaced_by_id !== '' || form.end_reason.trim() !== '', {
      path: ['end_reason'],
      error: refusals.end_reason_missing.message,
      when: () => true,
    }) satisfies z.ZodType<EndingForm>;
}

export function toEnding(form: EndingForm): DirectiveChange {
  return {
    state: 'ended',
    ended_on: form.ended_on,
    replaced_by_id: form.replaced_by_id || null,
    end_reason: form.end_reason.trim() || null,
  };
}
