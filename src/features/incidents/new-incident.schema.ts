import * as z from 'zod';
import { hasItem } from '@/reference/press-items/press-items.form';
import { itemShape, pressItemSchema } from '@/reference/press-items/press-items.schema';
import { checkFound, incidentShape } from './incidents.schema';
import type { NewIncidentForm } from './new-incident.form';

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
