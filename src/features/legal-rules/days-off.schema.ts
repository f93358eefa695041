import * as z from 'zod';
import { isDay, line, optionalLine, recordId, requiredDay } from '@/ui/fields/fields.schema';
import { type DayForm, daysOf, longestSpan } from './days-off.form';
import { refusals } from './days-off.refusals';

const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const areDays = ({ from_day, to_day }: DayForm) => isDay(from_day) && (to_day === '' || isDay(to_day));

/** Refuses what the database would, beside the field, before anything is sent. */
export const daySchema = z
  .object({
    id: recordId,
    from_day: requiredDay('Nhập ngày.').refine(
      (day) => !isDay(day) || (day >= '2000-01-01' && day <= '2100-12-31'),
      refusals.public_holidays_day_known.message,
    ),
    to_day: z
      .string()
      .refine((day) => day === '' || isDay(day), 'Nhập ngày có thật theo dạng ngày/tháng/năm, hoặc để trống.'),
    name: line(2, 200, refusals.public_holidays_name.message),
    is_off: z.string(),
    unsure_note: optionalLine(3, 500),
  })
  .superRefine((form, context) => {
    if (!areDays(form)) return;
    const refuse = (path: keyof DayForm, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const days = daysOf(form);
    if (days.length === 0) {
      refuse('to_day', `Ngày cuối phải từ ngày đầu trở đi, nhiều nhất ${longestSpan} ngày liền.`);
    } else if (form.is_off === 'worked' && !days.every(isWeekend)) {
      refuse('is_off', refusals.public_holidays_worked_weekend.message);
    }
  }) satisfies z.ZodType<DayForm>;
