import { normalisePhone } from '@/lib/contact';
import { today } from '@/lib/dates';
import type { SpokespersonKind, SpokespersonRecord, Standard } from './spokespersons.names';

/** What a form of a spokesperson holds: text as typed, days as yyyy-MM-dd, nothing is ''. */
export type SpokespersonForm = {
  /** Made by the browser, so that a repeated save is the same record. */
  id: string;
  agency_id: string;
  kind: SpokespersonKind;
  full_name: string;
  position: string;
  official_phone: string;
  official_email: string;
  internal_phone: string;
  decision_number: string;
  decision_date: string;
  decision_signer: string;
  valid_from: string;
  valid_to: string;
  standards_note: string;
  /** Why the predecessor ends; asked only when replacing. */
  reason: string;
} & Record<Standard, boolean>;

/** An empty form for an agency; the id is made here, so that a repeated save is the same record. */
export function emptyForm(agencyId: string): SpokespersonForm {
  return {
    id: crypto.randomUUID(),
    agency_id: agencyId,
    kind: 'standing',
    full_name: '',
    position: '',
    official_phone: '',
    official_email: '',
    internal_phone: '',
    decision_number: '',
    decision_date: '',
    decision_signer: '',
    valid_from: today(),
    valid_to: '',
    is_permanent_staff: false,
    has_political_standing: false,
    knows_field: false,
    knows_press_law: false,
    communicates_well: false,
    standards_note: '',
    reason: '',
  };
}

export type RecordField = Exclude<keyof SpokespersonForm, 'reason'>;

/** The columns a form holds. */
export const recordFields = Object.keys(emptyForm('')).filter((key) => key !== 'reason') as RecordField[];

/** A record as a form holds it. */
export function toForm(record: SpokespersonRecord): SpokespersonForm {
  const form = emptyForm(record.agency_id);
  for (const key of recordFields) Object.assign(form, { [key]: record[key] ?? '' });
  return form;
}

/** A form as the table takes it: trimmed, phones as digits, e-mail in lower case, '' as null. */
export function toRow({ reason: _, ...form }: SpokespersonForm) {
  const orNull = (value: string) => value.trim() || null;
  return {
    ...form,
    full_name: form.full_name.trim().replace(/\s+/g, ' '),
    position: form.position.trim(),
    official_phone: orNull(normalisePhone(form.official_phone)),
    official_email: orNull(form.official_email.toLowerCase()),
    internal_phone: orNull(normalisePhone(form.internal_phone)),
    decision_number: orNull(form.decision_number),
    decision_date: orNull(form.decision_date),
    decision_signer: orNull(form.decision_signer),
    valid_to: orNull(form.valid_to),
    standards_note: orNull(form.standards_note),
  };
}
