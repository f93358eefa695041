import * as z from 'zod';
import { emptyItem, itemLabels, type PressItemForm } from '@/reference/press-items/press-items.form';
import { pressItemRefusals } from '@/reference/press-items/press-items.refusals';
import { checkPublished, itemShape } from '@/reference/press-items/press-items.schema';
import { refusalsBeside } from '@/ui/fields/refusals';
import type { Refusals } from '@/ui/form-errors';

/** An article that stands alone, and whose it is. */
export type DigestItemForm = PressItemForm & { agency_id: string };

export const agencyLabel = 'Cơ quan được nêu';

export const emptyDigestItem = (agencyId: string): DigestItemForm => ({ ...emptyItem(), agency_id: agencyId });

export const digestItemSchema = z
  .object({ ...itemShape, agency_id: z.string().min(1, 'Chọn cơ quan mà bài viết nêu.') })
  .superRefine(checkPublished) satisfies z.ZodType<DigestItemForm>;

const known = {
  ...pressItemRefusals,
  agency_dissolved: {
    field: 'agency_id',
    message: 'Cơ quan đã giải thể, không ghi tin bài mới. Chọn cơ quan kế thừa.',
  },
  agency_fixed: { field: 'agency_id', message: 'Tin bài đã lưu không chuyển sang cơ quan khác được.' },
};

/** Refusals beside the fields; the title of an article is called so only in the database. */
export const digestItemRefusals: Refusals<DigestItemForm> = refusalsBeside<DigestItemForm>(
  known,
  ['agency_id', ...(Object.keys(itemLabels) as (keyof typeof itemLabels)[])],
  { title: 'work_title' },
);
