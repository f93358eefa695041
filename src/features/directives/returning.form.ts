import * as z from 'zod';
import { today } from '@/lib/dates';
import { isDay, line, requiredDay } from '@/ui/fields/fields.schema';
import type { Refusals } from '@/ui/form-errors';
import { refusals as ofConfirmation } from './acknowledgements.refusals';

/** What a supervisor asks an agency to complete, as typed. */
export type ReturningForm = { return_reason: string; redo_by: string };

/** Refusals of the database about a return, each beside its field. */
export const refusals = {
  return_reason_missing: { field: 'return_reason', message: 'Nhập nội dung đề nghị bổ sung, ít nhất 3 ký tự.' },
  directive_acknowledgements_return_reason: { field: 'return_reason', message: 'Nội dung dài từ 3 đến 500 ký tự.' },
  redo_by_missing: { field: 'redo_by', message: 'Nhập hạn bổ sung.' },
  redo_by_past: { field: 'redo_by', message: 'Hạn bổ sung đã qua. Chọn từ hôm nay trở đi.' },
  return_of_supervisor: ofConfirmation.return_of_supervisor,
  acknowledgement_withdrawn: ofConfirmation.acknowledgement_withdrawn,
  directive_over: ofConfirmation.directive_over,
  step_not_allowed: ofConfirmation.step_not_allowed,
} satisfies Refusals<ReturningForm>;

export const returningSchema = z.object({
  return_reason: line(3, 500, refusals.return_reason_missing.message),
  redo_by: requiredDay(refusals.redo_by_missing.message).refine(
    (day) => !isDay(day) || day >= today(),
    refusals.redo_by_past.message,
  ),
}) satisfies z.ZodType<ReturningForm>;
