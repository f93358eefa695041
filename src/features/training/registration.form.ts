import * as z from 'zod';
import { isEmail, isPhone, normalisePhone } from '@/lib/contact';
import type { ComparedFields } from '@/session/record-form.logic';
import { line, recordId } from '@/ui/fields/fields.schema';
import type { Person } from './attendances.api';
import { refusals } from './attendances.refusals';

/** What a form of somebody at a course holds: text as typed, nothing is ''. */
export type PersonForm = {
  /** Made by the browser, so that a repeated save is the same record. */
  id: string;
  full_name: string;
  position: string;
  phone: string;
  email: string;
  /** '' = the hall. */
  point: string;
};

export const personLabels: Record<Exclude<keyof PersonForm, 'id'>, string> = {
  full_name: 'Họ và tên',
  position: 'Chức vụ',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  point: 'Dự tại',
};

export function emptyPerson(): PersonForm {
  return { id: crypto.randomUUID(), full_name: '', position: '', phone: '', email: '', point: '' };
}

export function toPersonForm(person: Person): PersonForm {
  const { id, full_name, position } = person;
  return { id, full_name, position, phone: person.phone ?? '', email: person.email ?? '', point: person.point ?? '' };
}

/** A form as the table takes it: trimmed, phone as digits, e-mail in lower case, '' as null. */
export function toPersonRow(form: PersonForm) {
  return {
    id: form.id,
    full_name: form.full_name.trim().replace(/\s+/g, ' '),
    position: form.position.trim().replace(/\s+/g, ' '),
    phone: normalisePhone(form.phone) || null,
    email: form.email.trim().toLowerCase() || null,
    point: form.point || null,
  };
}

/** Refuses what the database would, beside the field, before anything is sent. */
export const personSchema = z.object({
  id: recordId,
  full_name: line(2, 100, 'Nhập họ và tên.'),
  position: line(2, 200, 'Nhập chức vụ.'),
  phone: z
    .string()
    .refine(
      (typed) => typed.trim() === '' || isPhone(normalisePhone(typed)),
      refusals.training_attendances_phone.message,
    ),
  email: z
    .string()
    .refine(
      (typed) => typed.trim() === '' || isEmail(typed.trim().toLowerCase()),
      refusals.training_attendances_email.message,
    ),
  point: z.string(),
}) satisfies z.ZodType<PersonForm>;

export const comparedPerson: ComparedFields<PersonForm> = {
  labels: Object.entries(personLabels) as [keyof PersonForm, string][],
  tell: (_, value) => String(value ?? '') || '(trống)',
};
