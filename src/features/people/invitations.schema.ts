import * as z from 'zod';
import { isEmail } from '@/lib/contact';
import { recordId } from '@/ui/fields/fields.schema';
import type { InvitationLine } from './invitations.api';
import { refusals } from './invitations.refusals';

/** A form yet to be filled in. */
export const emptyForm = (): InvitationLine => ({ id: crypto.randomUUID(), email: '', agency_id: '', role: 'clerk' });

/** Refuses what the database would, beside the field, before anything is sent. */
export const invitationSchema = z.object({
  id: recordId,
  email: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, 'Nhập địa chỉ thư điện tử của người được mời.')
    .refine((email) => email === '' || isEmail(email), refusals.invitations_email.message),
  agency_id: z.string().min(1, 'Chọn cơ quan.'),
  role: z.enum(['clerk', 'supervisor', 'manager']),
});
