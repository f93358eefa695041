import { normalisePhone } from '@/lib/contact';
import { today } from '@/lib/dates';
import { type DayAndTime, dayAndTimeOf, endMomentOf, endOf, momentOf, startOf } from '@/lib/local-time';
import type { Head } from '@/reference/agency-head.api';
import type { DelegateRank, DelegationRecord } from './delegations.names';

/** What a form of a delegation holds: text as typed, days as yyyy-MM-dd, times as HH:mm, nothing is ''. */
export type DelegationForm = {
  /** Made by the browser, so that a repeated save is the same record. */
  id: string;
  agency_id: string;
  delegate_name: string;
  delegate_position: string;
  delegate_rank: DelegateRank | '';
  official_phone: string;
  official_email: string;
  internal_phone: string;
  matter: string;
  scope: string;
  from_day: string;
  /** '' is the start of the day. */
  from_time: string;
  until_day: string;
  /** '' is the end of the day. */
  until_time: string;
  signer_name: string;
  signer_position: string;
  document_number: string;
  signed_day: string;
  signed_time: string;
  renews_id: string;
};

/** An empty form for an agency, to be signed by its head. */
export function emptyForm(agencyId: string, head: Head | null): DelegationForm {
  return {
    id: crypto.randomUUID(),
    agency_id: agencyId,
    delegate_name: '',
    delegate_position: '',
    delegate_rank: '',
    official_phone: '',
    official_email: '',
    internal_phone: '',
    matter: '',
    scope: '',
    from_day: today(),
    from_time: '',
    until_day: '',
    until_time: '',
    signer_name: head?.full_name ?? '',
    signer_position: head?.position ?? '',
    document_number: '',
    signed_day: '',
    signed_time: '',
    renews_id: '',
  };
}

const never: DayAndTime = { day: '', time: '' };

/** A record as a form holds it. */
export function toForm(record: DelegationRecord): DelegationForm {
  const from = startOf(record.valid_from);
  const until = record.valid_until ? endOf(record.valid_until) : never;
  const signed = record.signed_at ? dayAndTimeOf(record.signed_at) : never;
  return {
    id: record.id,
    agency_id: record.agency_id,
    delegate_name: record.delegate_name,
    delegate_position: record.delegate_position,
    delegate_rank: record.delegate_rank as DelegateRank,
    official_phone: record.official_phone ?? '',
    official_email: record.official_email ?? '',
    internal_phone: record.internal_phone ?? '',
    matter: record.matter,
    scope: record.scope ?? '',
    from_day: from.day,
    from_time: from.time,
    until_day: until.day,
    until_time: until.time,
    signer_name: record.signer_name,
    signer_position: record.signer_position,
    document_number: record.document_number ?? '',
    signed_day: signed.day,
    signed_time: signed.time,
    renews_id: record.renews_id ?? '',
  };
}

/** A new delegation of the same person for the same matter, from where the old one ends or from now. */
export function renewalOf(old: DelegationRecord & { ends_at: string | null }, head: Head | null, now = new Date()) {
  const from = old.ends_at && Date.parse(old.ends_at) > now.getTime() ? startOf(old.ends_at) : never;
  const { delegate_name, delegate_position, delegate_rank, official_phone, official_email, internal_phone } =
    toForm(old);
  return {
    ...emptyForm(old.agency_id, head),
    delegate_name,
    delegate_position,
    delegate_rank,
    official_phone,
    official_email,
    internal_phone,
    matter: old.matter,
    scope: old.scope ?? '',
    from_day: from.day || today(now),
    from_time: from.time,
    renews_id: old.id,
  };
}

/** A form as the table takes it: trimmed, phones as digits, e-mail in lower case, moments for days and times, '' as null. */
export function toRow(form: DelegationForm, saved?: DelegationRecord) {
  const orNull = (value: string) => value.trim() || null;
  const oneLine = (value: string) => value.trim().replace(/\s+/g, ' ');
  const before = saved && toForm(saved);
  // A form knows no seconds: a moment nobody has changed stays as it is.
  const unchanged = (...fields: (keyof DelegationForm)[]) =>
    before !== undefined && fields.every((field) => form[field] === before[field]);
  return {
    id: form.id,
    agency_id: form.agency_id,
    ...contactOf(form),
    delegate_name: oneLine(form.delegate_name),
    delegate_position: form.delegate_position.trim(),
    delegate_rank: form.delegate_rank,
    matter: oneLine(form.matter),
    scope: orNull(form.scope),
    valid_from: unchanged('from_day', 'from_time')
      ? (saved?.valid_from ?? '')
      : momentOf(form.from_day, form.from_time),
    valid_until: unchanged('until_day', 'until_time')
      ? (saved?.valid_until ?? null)
      : endMomentOf(form.until_day, form.until_time),
    signer_name: oneLine(form.signer_name),
    signer_position: form.signer_position.trim(),
    document_number: orNull(form.document_number),
    signed_at: unchanged('signed_day', 'signed_time')
      ? (saved?.signed_at ?? null)
      : form.signed_day
        ? momentOf(form.signed_day, form.signed_time)
        : null,
    renews_id: form.renews_id || null,
  };
}

/** Of a form, what is not on the paper and so may change at any time. */
export function contactOf({ official_phone, official_email, internal_phone }: DelegationForm) {
  return {
    official_phone: normalisePhone(official_phone) || null,
    official_email: official_email.trim().toLowerCase() || null,
    internal_phone: normalisePhone(internal_phone) || null,
  };
}

/** Of a form, what signing adds. */
export function signatureOf(form: DelegationForm) {
  const { document_number, signed_at, signer_name, signer_position } = toRow(form);
  return { document_number, signed_at, signer_name, signer_position };
}
