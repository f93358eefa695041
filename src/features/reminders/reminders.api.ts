import { type ListPage, pageOf } from '@/lib/address-filters';
import type { TablesUpdate } from '@/lib/database.types';
import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import type { Finding } from '@/reference/findings.api';
import type { ReminderFilters } from './reminders.filters';
import type { ReminderState } from './reminders.names';

export const pageSize = 50;

/** A line of the list. */
export interface ReminderRow {
  id: string;
  sending_id: string;
  agency_id: string;
  agency_short_name: string;
  sender_short_name: string;
  finding_kind: string;
  finding_about: string | null;
  subject: string;
  due_at: string;
  /** The how-manieth reminder of the same finding. */
  ordinal: number;
  state: ReminderState;
  is_overdue: boolean;
  seen_at: string | null;
  answered_at: string | null;
  letter_number: string | null;
  letter_date: string | null;
  created_at: string;
  is_demo: boolean;
  sort_key: string;
}

/** A page of the reminders one may see. */
export async function listReminders(filters: ReminderFilters, signal: AbortSignal): Promise<ListPage<ReminderRow>> {
  const client = await supabase();
  const found = unwrap(
    await client
      .rpc('list_reminders', {
        ...(filters.agencyId && { in_agency: filters.agencyId }),
        ...(filters.state && { in_state: filters.state }),
        ...(filters.kind && { of_kind: filters.kind }),
        ...(filters.onlyOverdue && { only_overdue: true }),
        ...(filters.after && { after_key: filters.after.key, after_id: filters.after.id }),
        order_by: filters.order,
        page_size: pageSize,
      })
      .abortSignal(signal),
  ) as unknown as ReminderRow[];
  return pageOf(found, pageSize);
}

const withAgencies = `*, reminder_state, rule:legal_rules(instrument, article, title, basis, unit),
  agency:agencies!reminders_agency_id_fkey!inner(id, code, kind, name, short_name, symbol),
  sender:agencies!reminders_sender_agency_id_fkey!inner(id, code, kind, name, short_name, symbol)` as const;

/** One reminder with the agencies it goes between and what asks for it. */
export async function getReminder(id: string, signal?: AbortSignal) {
  const client = await supabase();
  const request = client.from('reminders').select(withAgencies).eq('id', id);
  return unwrap(await (signal ? request.abortSignal(signal) : request).single());
}

/** All that were sent by the same letter, as far as one may see them. */
export async function getSending(sendingId: string, signal: AbortSignal) {
  const client = await supabase();
  return unwrap(
    await client
      .from('reminders')
      .select(withAgencies)
      .eq('sending_id', sendingId)
      .is('withdrawn_at', null)
      .order('agency_id')
      .order('id')
      .abortSignal(signal),
  );
}

export type Reminder = Awaited<ReturnType<typeof getReminder>>;

/** Of some findings, those still to be set right of which one may remind. */
export async function fetchChosen(ids: readonly string[], signal: AbortSignal): Promise<Finding[]> {
  const client = await supabase();
  return unwrap(await client.rpc('chosen_findings', { ids: [...ids] }).abortSignal(signal)) as unknown as Finding[];
}

/** How often agencies have been reminded of some findings: the count by the finding's id. */
export async function fetchTimes(findingIds: readonly string[], signal: AbortSignal): Promise<Map<string, number>> {
  const client = await supabase();
  const sent = unwrap(
    await client
      .from('reminders')
      .select('finding_id, ordinal')
      .in('finding_id', findingIds)
      .is('withdrawn_at', null)
      .order('ordinal')
      .abortSignal(signal),
  );
  return new Map(sent.map(({ finding_id, ordinal }) => [finding_id, ordinal]));
}

export interface Sending {
  id: string;
  senderAgencyId: string;
  findings: { id: string; agency_id: string; kind: string; is_repeat: boolean }[];
  subject: string;
  body: string;
  due_at: string;
  letter: { number: string; date: string } | null;
}

/** What became of one finding of a sending. */
export interface Sent {
  finding_id: string;
  agency_id: string;
  reminder_id: string | null;
  /** Why nothing was sent. */
  refusal: string | null;
}

/** Reminds of several findings at once: all of them, or none. */
export async function sendReminders(sending: Sending): Promise<Sent[]> {
  const client = await supabase();
  return unwrap(
    await client.rpc('send_reminders', {
      sending_id: sending.id,
      sender_agency_id: sending.senderAgencyId,
      findings: sending.findings,
      subject: sending.subject,
      body: sending.body,
      due_at: sending.due_at,
      ...(sending.letter && { letter_number: sending.letter.number, letter_date: sending.letter.date }),
    }),
  ) as unknown as Sent[];
}

export type ReminderChange = Pick<TablesUpdate<'reminders'>, 'answer' | 'seen_at' | 'withdraw_reason'>;

/** Changes a reminder as it was at `version`; refused as a conflict when somebody has changed it since. */
export async function changeReminder(id: string, version: number, change: ReminderChange): Promise<{ id: string }> {
  const client = await supabase();
  return unwrap(
    await client
      .from('reminders')
      .update({ ...change, version })
      .eq('id', id)
      .select('id')
      .single(),
  );
}

/** Notes that the agency has looked; when is the server's to say. */
export async function markSeen(id: string): Promise<{ id: string }> {
  const client = await supabase();
  return unwrap(
    await client.from('reminders').update({ seen_at: new Date().toISOString() }).eq('id', id).select('id').single(),
  );
}

/** Notes the number and date of the letter, on all that went by it. */
export async function recordLetter(sendingId: string, letter: { number: string; date: string }) {
  const client = await supabase();
  return unwrap(
    await client.rpc('record_reminder_letter', {
      sending_id: sendingId,
      letter_number: letter.number,
      letter_date: letter.date,
    }),
  );
}
