import * as z from 'zod';
import { isDay, optionalLine, text } from '@/ui/fields/fields.schema';
import type { DraftForm, NewLetterForm } from './letters.form';

const notADay = 'Nhập ngày có thật theo dạng ngày/tháng/năm, ví dụ 06/12/2026.';
const passage = optionalLine(3, 10_000);

const paper = {
  number: text(50),
  document_date: z.string().refine((day) => day === '' || isDay(day), notADay),
  grounds: optionalLine(3, 5_000),
  correct_part: passage,
  signer_name: optionalLine(2, 100),
  signer_position: optionalLine(2, 200),
  encloses_conclusion: z.boolean(),
};

/** A draft may lack what only the sent paper must have. */
export const draftSchema = z.looseObject({ ...paper, false_part: passage, all: z.boolean() }) as unknown as z.ZodType<
  DraftForm,
  DraftForm
>;

/** A new letter about at least one of these items. */
export function newLetterSchema(itemIds: readonly string[]) {
  return z.looseObject(paper).superRefine((form, context) => {
    const typed = form as unknown as NewLetterForm;
    const first = itemIds[0];
    if (first && !itemIds.some((id) => typed[`to_${id}`])) {
      context.addIssue({ code: 'custom', path: [`to_${first}`], message: 'Chọn ít nhất một bài.' });
    }
    for (const id of itemIds.filter((each) => typed[`to_${each}`])) {
      const said = passage.safeParse(typed[`false_part_${id}`] ?? '');
      const message = said.error?.issues[0]?.message;
      if (message) context.addIssue({ code: 'custom', path: [`false_part_${id}`], message });
    }
  }) as unknown as z.ZodType<NewLetterForm, NewLetterForm>;
}
