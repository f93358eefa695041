import * as z from 'zod';
import { toneNames } from '@/reference/tones';
import { isToCome, line, optionalTime, recordId, requiredDay, text } from '@/ui/fields/fields.schema';
import type { IncidentForm } from './incidents.form';
import { fieldNames } from './incidents.names';
import { refusals } from './incidents.refusals';

const grade = {
  severity: z.enum(['normal', 'hot', 'sensitive']),
  tone: z.enum(['', ...Object.keys(toneNames)]) as unknown as z.ZodType<IncidentForm['tone'], IncidentForm['tone']>,
  field: z.enum(['', ...Object.keys(fieldNames)]) as unknown as z.ZodType<IncidentForm['field'], IncidentForm['field']>,
};

export const incidentShape = z.object({
  id: recordId,
  agency_id: z.string().min(1, 'Chọn cơ quan chủ trì vụ việc.'),
  title: line(5, 300, 'Đặt tên vụ việc, ít nhất 5 ký tự.').refine(
    (title) => !/[\r\n]/.test(title.trim()),
    'Viết tên vụ việc trên một dòng.',
  ),
  ...grade,
  found_by: line(2, 200, 'Nhập người hoặc đơn vị phát hiện.'),
  found_day: requiredDay('Nhập ngày phát hiện.'),
  found_time: optionalTime,
  said: text(20_000),
  false_part: text(10_000),
  correct_part: text(10_000),
  sources: text(5_000),
});

/** Refuses a finding that is still to come, beside its day. */
export function checkFound(form: Pick<IncidentForm, 'found_day' | 'found_time'>, context: z.RefinementCtx): void {
  if (isToCome(form.found_day, form.found_time)) {
    context.addIssue({ code: 'custom', path: ['found_day'], message: refusals.found_in_future.message });
  }
}

/** Refuses what the database would, beside the field, before anything is sent. */
export const incidentSchema = incidentShape.superRefine(checkFound) satisfies z.ZodType<IncidentForm>;

/** Of an incident whose facts stand, only these may change. */
export const gradeSchema = z.looseObject(grade) as unknown as z.ZodType<IncidentForm, IncidentForm>;
