import * as z from 'zod';
import { isToCome, line, optionalLine, optionalTime, recordId, requiredDay, text } from '@/ui/fields/fields.schema';
import { refusals } from './incidents.refusals';
import { checkFound, incidentShape } from './incidents.schema';
import type { NewIncidentForm } from './new-incident.form';
import { cleanAddress } from './press-items.address';
import { hasItem, type PressItemForm } from './press-items.form';

// As the check press_items_url.
const isAddress = (url: string) => /^https?:\/\/[^\s/?#]+\.\S+$/i.test(url) && url.length <= 2000;

const itemShape = {
  item_id: recordId,
  url: z.string().refine((url) => url.trim() === '' || isAddress(cleanAddress(url)), refusals.press_items_url.message),
  press_agency_id: z.string().min(1, 'Chọn cơ quan báo chí.'),
  press_kind: z.string().min(1, 'Chọn loại hình báo chí.'),
  work_title: line(3, 500, 'Nhập tên tác phẩm báo chí, ít nhất 3 ký tự.'),
  author: optionalLine(2, 200),
  column_name: text(200),
  issue_no: text(50),
  published_day: requiredDay('Nhập ngày đăng, phát.'),
  published_time: optionalTime,
  quoted_passage: text(10_000),
};

function checkPublished(form: PressItemForm, context: z.RefinementCtx): void {
  if (isToCome(form.published_day, form.published_time)) {
    context.addIssue({ code: 'custom', path: ['published_day'], message: refusals.published_in_future.message });
  }
}

/** Refuses what the database would of an article, beside the field, before anything is sent. */
export const pressItemSchema = z.object(itemShape).superRefine(checkPublished) satisfies z.ZodType<PressItemForm>;

const unjudged = z.object(Object.fromEntries(Object.keys(itemShape).map((field) => [field, z.string()])));

/** A new incident; of its first article nothing need be given, and all that must be once anything is. */
export const newIncidentSchema = z
  .object({ ...incidentShape.shape, ...unjudged.shape })
  .superRefine((form, context) => {
    const typed = form as NewIncidentForm;
    checkFound(typed, context);
    if (!hasItem(typed)) return;
    for (const issue of pressItemSchema.safeParse(typed).error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
    }
  }) as unknown as z.ZodType<NewIncidentForm, NewIncidentForm>;
