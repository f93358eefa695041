import { type ListPage, pageOf } from '@/lib/address-filters';
import type { TablesUpdate } from '@/lib/database.types';
import { toAppError, unwrap } from '@/lib/errors';
import { differs } from '@/lib/repeated-save';
import { supabase } from '@/lib/supabase';
import { lastChangedBy } from '@/reference/timeline.api';
import type { SavedVersion } from '@/session/record-form.logic';
import type { EnquiryFilters } from './press-enquiries.filters';
import type { NewEnquiryRow } from './press-enquiries.form';
import type { Kind, Medium, Status } from './press-enquiries.names';

export const pageSize = 50;

/** A line of the list. */
export interface ListedEnquiry {
  id: string;
  agency_id: string;
  agency_code: string;
  agency_short_name: string;
  title: string;
  reporter_name: string;
  press_agency_name: string;
  medium: Medium;
  kind: Kind;
  status: Status;
  received_at: string;
  due_at: string | null;
  answered_at: string | null;
  /** Who answered, or is to. */
  speaker_name: string | null;
  receipt_number: string | null;
  /** Seen because asked to contribute. */
  is_asked: boolean;
  is_demo: boolean;
  sort_key: string;
}

/** A page of the enquiries one may see. */
export async function listEnquiries(filters: EnquiryFilters, signal: AbortSignal): Promise<ListPage<ListedEnquiry>> {
  const client = await supabase();
  const found = unwrap(
    await client
      .rpc('list_press_enquiries', {
        ...(filters.query && { query: filters.query }),
        ...(filters.agencyId && { in_agency: filters.agencyId }),
        ...(filters.withBelow && { with_below: true }),
        ...(filters.scope && { in_scope: filters.scope }),
        ...(filters.status && { in_status: filters.status }),
        ...(filters.kind && { of_kind: filters.kind }),
        ...(filters.due === 'overdue' && { is_overdue: true }),
        ...(filters.due === 'in_time' && { answered_in_time: true }),
        ...(filters.due === 'late' && { answered_in_time: false }),
        ...(filters.pressAgencyId && { of_press_agency: filters.pressAgencyId }),
        ...(filters.receivedFrom && { received_from: filters.receivedFrom }),
        ...(filters.receivedTo && { received_to: filters.receivedTo }),
        ...(filters.after && { after_key: filters.after.key, after_id: filters.after.id }),
        order_by: filters.order,
        page_size: pageSize,
      })
      .abortSignal(signal),
  );
  return pageOf(found as unknown as ListedEnquiry[], pageSize);
}

// Not `search`: it serves the lists.
const withAll = `id, agency_id, reporter_name, press_agency_id, press_agency_name, press_card_number, reporter_phone,
  reporter_email, medium, received_at, title, question, matter, kind, event_kind, event_happened_at, event_received_at,
  event_determined_at, due_rule_id, due_from, due_at, status, assignee_capacity, assignee_spokesperson_id,
  assignee_delegation_id, assignee_name, assigned_at, answer, answer_form, refusal_ground_id, refusal_reason, answered_at,
  answerer_capacity, answerer_spokesperson_id, answerer_delegation_id, answerer_name, answerer_position, reopen_reason,
  void_reason, voided_at, receipt_number, is_demo, asked_agency_ids, created_at, updated_at, version,
  agency:agencies!press_enquiries_agency_id_fkey!inner(id, code, kind, name, short_name),
  press_agency:press_agencies!press_enquiries_press_agency_id_fkey(id, name),
  due_rule:legal_rules!press_enquiries_due_rule_id_fkey(code),
  ground:refusal_grounds!press_enquiries_refusal_ground_id_fkey(instrument, article, text),
  parts:press_enquiry_partners(*, partner:agencies!press_enquiry_partners_partner_agency_id_fkey(id, code, name, short_name))` as const;

/** One enquiry with the parts of other agencies: one request. */
export async function getEnquiry(id: string, signal?: AbortSignal) {
  const client = await supabase();
  const request = client
    .from('press_enquiries')
    .select(withAll)
    .eq('id', id)
    .order('created_at', { referencedTable: 'parts' });
  return unwrap(await (signal ? request.abortSignal(signal) : request).single());
}

export type Enquiry = Awaited<ReturnType<typeof getEnquiry>>;
export type EnquiryPart = Enquiry['parts'][number];

/** Records an enquiry; a second try of one already saved brings that one up to what was typed since. */
export async function createEnquiry(row: NewEnquiryRow): Promise<{ id: string }> {
  const client = await supabase();
  const answer = await client.from('press_enquiries').insert(row).select('id').single();
  if (answer.error && toAppError(answer.error).refusal === 'press_enquiries_pkey') {
    const saved = await getEnquiry(row.id);
    const { id, agency_id: _, ...change } = row;
    return differs(change, saved) ? changeEnquiry(id, saved.version, change) : saved;
  }
  return unwrap(answer);
}

/** A step of an enquiry's life, or a change of its facts. */
export type EnquiryChange = Partial<Omit<TablesUpdate<'press_enquiries'>, 'id' | 'agency_id' | 'version'>>;

/** Changes an enquiry as it was at `version`; refused as a conflict when somebody has changed it since. */
export async function changeEnquiry(id: string, version: number, change: EnquiryChange): Promise<{ id: string }> {
  const client = await supabase();
  return unwrap(
    await client
      .from('press_enquiries')
      .update({ ...change, version })
      .eq('id', id)
      .select('id')
      .single(),
  );
}

/** A ground on which the law lets an agency refuse. */
export interface Ground {
  id: string;
  instrument: string;
  article: string;
  text: string;
  effective_from: string;
  effective_to: string | null;
  unsure_note: string | null;
}

/** All grounds, of every law there has been. */
export async function listGrounds(signal: AbortSignal): Promise<Ground[]> {
  const client = await supabase();
  return unwrap(
    await client
      .from('refusal_grounds')
      .select('id, instrument, article, text, effective_from, effective_to, unsure_note')
      .order('effective_from')
      .order('article')
      .limit(100)
      .abortSignal(signal),
  );
}

/** An enquiry as a colleague has saved it, as a form holds it. */
export async function savedVersion<Form>(id: string, toForm: (enquiry: Enquiry) => Form): Promise<SavedVersion<Form>> {
  const [record, by] = await Promise.all([getEnquiry(id), lastChangedBy(id, 'press_enquiries')]);
  return { form: toForm(record), version: record.version, by, at: record.updated_at };
}
