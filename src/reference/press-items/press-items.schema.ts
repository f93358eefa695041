import * as z from 'zod';
import { isToCome, line, optionalLine, optionalTime, recordId, requiredDay, text } from '@/ui/fields/fields.schema';
import { toneNames } from '../tones';
import { cleanAddress } from './press-items.address';
import type { PressItemForm } from './press-items.form';
import { pressItemRefusals } from './press-items.refusals';

// As the check press_items_url.
const isAddress = (url: string) => /^https?:\/\/[^\s/?#]+\.\S+$/i.test(url) && url.length <= 2000;

const isSummary = (text: string) => text.trim() === '' || (text.trim().length >= 3 && text.trim().length <= 5000);

export const itemShape = {
  item_id: recordId,
  url: z
    .string()
    .refine((url) => url.trim() === '' || isAddress(cleanAddress(url)), pressItemRefusals.press_items_url.message),
  press_agency_id: z.string().min(1, 'Chọn cơ quan báo chí.'),
  press_kind: z.string().min(1, 'Chọn loại hình báo chí.'),
  work_title: line(3, 500, 'Nhập tên tác phẩm báo chí, ít nhất 3 ký tự.'),
  author: optionalLine(2, 200),
  column_name: text(200),
  issue_no: text(50),
  published_day: requiredDay('Nhập ngày đăng, phát.'),
  published_time: optionalTime,
  summary: z.string().refine(isSummary, pressItemRefusals.press_items_summary.message),
  tone: z.enum(['', ...Object.keys(toneNames)]) as unknown as z.ZodType<PressItemForm['tone'], PressItemForm['tone']>,
  quoted_passage: text(10_000),
};

/** Refuses a day that is still to come, beside it. */
export function checkPublished(form: PressItemForm, context: z.RefinementCtx): void {
  if (isToCome(form.published_day, form.published_time)) {
    context.addIssue({
      code: 'custom',
      path: ['published_day'],
      message: pressItemRefusals.published_in_future.message,
    });
  }
}

/** Refuses what the database would of an article, beside the field, before anything is sent. */
export const pressItemSchema = z.object(itemShape).superRefine(checkPublished) satisfies z.ZodType<PressItemForm>;
