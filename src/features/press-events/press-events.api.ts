import { type ListPage, pageOf } from '@/lib/address-filters';
import type { TablesInsert, TablesUpdate } from '@/lib/database.types';
import { toAppError, unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import type { PressEventKind } from '@/reference/press-events';
import { lastChangedBy } from '@/reference/timeline.api';
import type { SavedVersion } from '@/session/record-form.logic';
import type { EventFilters } from './press-events.filters';
import type { Mode, Role, State } from './press-events.names';

export const pageSize = 50;

/** A line of the list. */
export interface ListedEvent {
  id: string;
  agency_id: string;
  agency_short_name: string;
  kind: PressEventKind;
  role: Role;
  title: string;
  mode: Mode | null;
  place: string | null;
  starts_at: string;
  ends_at: string | null;
  state: State;
  notice_due_at: string | null;
  notice_sent_at: string | null;
  is_notice_late: boolean;
  is_recorded_late: boolean;
  invited_count: number;
  attended_count: number;
  question_count: number;
  open_promise_count: number;
  next_promise_on: string | null;
  is_demo: boolean;
  sort_key: string;
}

/** A page of the events one may see. */
export async function listEvents(
  filters: EventFilters,
  signal: AbortSignal,
  size = pageSize,
): Promise<ListPage<ListedEvent>> {
  const client = await supabase();
  const found = unwrap(
    await client
      .rpc('list_press_events', {
        ...(filters.query && { query: filters.query }),
        ...(filters.agencyId && { in_agency: filters.agencyId }),
        ...(filters.kind && { of_kind: filters.kind }),
        ...(filters.state && { in_state: filters.state }),
        ...(filters.from && { from_day: filters.from }),
        ...(filters.to && { to_day: filters.to }),
        ...(filters.promises && { has_open_promises: true }),
        ...(filters.after && { after_key: filters.after.key, after_id: filters.after.id }),
        order_by: filters.order,
        page_size: size,
      })
      .abortSignal(signal),
  );
  return pageOf(found as unknown as ListedEvent[], size);
}

// Not `search`: it serves the lists.
const withAll = `id, agency_id, kind, role, title, content, mode, place, online_link, starts_at, ends_at, host,
  speaker_capacity, speaker_spokesperson_id, speaker_delegation_id, speaker_name, speaker_position, speaker_matter,
  invited_press_agency_ids, invited_others, notice_number, notice_date, notice_sent_at, notice_to, notice_due_at,
  is_notice_late, attended_press_agency_ids, attended_others, reporter_count, published_in, published_url, state,
  is_recorded_late, closed_at, reopen_reason, cancel_reason, cancelled_at, is_demo, updated_at, version,
  agency:agencies!press_events_agency_id_fkey!inner(id, code, kind, name, short_name, symbol),
  questions:press_event_questions(*, press_agency:press_agencies!press_event_questions_press_agency_id_fkey(name))` as const;

/** One event with what was asked there: one request. */
export async function getEvent(id: string, signal?: AbortSignal) {
  const client = await supabase();
  const request = client
    .from('press_events')
    .select(withAll)
    .eq('id', id)
    .order('created_at', { referencedTable: 'questions' });
  return unwrap(await (signal ? request.abortSignal(signal) : request).single());
}

export type PressEvent = Awaited<ReturnType<typeof getEvent>>;
export type EventQuestion = PressEvent['questions'][number];

export type NewEventRow = TablesInsert<'press_events'> & { id: string };
/** A step of an event's life, or a change of its facts. */
export type EventChange = Partial<Omit<TablesUpdate<'press_events'>, 'id' | 'agency_id' | 'version'>>;

/** Records an event; a second try of one already saved brings that one up to what was typed since. */
export async function createEvent(row: NewEventRow): Promise<{ id: string }> {
  const client = await supabase();
  const answer = await client.from('press_events').insert(row).select('id').single();
  if (answer.error && toAppError(answer.error).refusal === 'press_events_pkey') {
    const { version } = await getEvent(row.id);
    const { id, agency_id: _, state: __, ...change } = row;
    return changeEvent(id, version, change);
  }
  return unwrap(answer);
}

/** Changes an event as it was at `version`; refused as a conflict when somebody has changed it since. */
export async function changeEvent(id: string, version: number, change: EventChange): Promise<{ id: string }> {
  const client = await supabase();
  return unwrap(
    await client
      .from('press_events')
      .update({ ...change, version })
      .eq('id', id)
      .select('id')
      .single(),
  );
}

/** An event as a colleague has saved it, as a form holds it. */
export async function savedVersion<Form>(id: string, toForm: (event: PressEvent) => Form): Promise<SavedVersion<Form>> {
  const [record, by] = await Promise.all([getEvent(id), lastChangedBy(id, 'press_events')]);
  return { form: toForm(record), version: record.version, by, at: record.updated_at };
}
