import type { TablesInsert, TablesUpdate } from '@/lib/database.types';
import { AppError, toAppError, unwrap } from '@/lib/errors';
import { differs } from '@/lib/repeated-save';
import { supabase } from '@/lib/supabase';
import { allPages } from '@/reference/agencies.api';

const columns =
  `id, course_id, agency_id, spokesperson_id, full_name, position, phone, email, point, is_walk_in, attended,
  marked_how, marked_at, result, certificate_number, certified_on, note, withdraw_reason, withdrawn_at, is_demo, version` as const;
const withAgency = `${columns},
  agency:agencies!training_attendances_agency_id_fkey!inner(id, code, name, short_name, sort_order)` as const;

/** Who takes part in a course, as far as one may see them, by agency and name; also those withdrawn. */
export async function listPeople(courseId: string, signal?: AbortSignal) {
  const client = await supabase();
  const found = await allPages(async (from, to) => {
    const request = client
      .from('training_attendances')
      .select(withAgency)
      .eq('course_id', courseId)
      .order('name_sort')
      .order('id')
      .range(from, to);
    return unwrap(await (signal ? request.abortSignal(signal) : request));
  });
  return found.sort((a, b) => a.agency.sort_order - b.agency.sort_order);
}

export type Person = Awaited<ReturnType<typeof listPeople>>[number];
/** Somebody as saved; their agency is that of before. */
export type SavedPerson = Omit<Person, 'agency'>;

export async function getPerson(id: string): Promise<Person> {
  const client = await supabase();
  return unwrap(await client.from('training_attendances').select(withAgency).eq('id', id).single());
}

export type NewPerson = TablesInsert<'training_attendances'> & { id: string };
export type PersonChange = TablesUpdate<'training_attendances'>;

/** Registers somebody, or enters who came; a second try of one already saved brings that one up to what was typed since. */
export async function addPerson(row: NewPerson): Promise<SavedPerson> {
  const client = await supabase();
  const answer = await client.from('training_attendances').insert(row).select(columns).single();
  if (answer.error && toAppError(answer.error).refusal === 'training_attendances_pkey') {
    const { id, course_id: _, organiser_id: __, agency_id: ___, ...change } = row;
    const saved = await getPerson(id);
    return differs(change, saved) ? updatePerson(id, saved.version, change) : saved;
  }
  return unwrap(answer);
}

/** Changes somebody as they were at `version`; refused as a conflict when somebody has changed them since. */
export async function updatePerson(id: string, version: number, change: PersonChange): Promise<SavedPerson> {
  const client = await supabase();
  return unwrap(
    await client
      .from('training_attendances')
      .update({ ...change, version })
      .eq('id', id)
      .select(columns)
      .single(),
  );
}

/** Marks everybody not marked yet as absent, in one step. */
export async function markRestAbsent(courseId: string): Promise<number> {
  const client = await supabase();
  const marked = unwrap(
    await client
      .from('training_attendances')
      .update({ attended: 'absent' })
      .eq('course_id', courseId)
      .is('attended', null)
      .is('withdrawn_at', null)
      .select('id'),
  );
  return countOf(marked);
}

/** Gives everybody who was there and has no result yet the same one, in one step. */
export async function passRest(courseId: string): Promise<number> {
  const client = await supabase();
  const given = unwrap(
    await client
      .from('training_attendances')
      .update({ result: 'passed' })
      .eq('course_id', courseId)
      .eq('attended', 'present')
      .is('result', null)
      .is('withdrawn_at', null)
      .select('id'),
  );
  return countOf(given);
}

/** How many were written; that there were none is told, for a filtered write succeeds silently. */
function countOf(written: readonly unknown[]): number {
  if (written.length > 0) return written.length;
  throw new AppError('conflict', 'Không ghi được ai: danh sách vừa thay đổi. Tải lại trang để xem danh sách mới nhất.');
}

/** Spokespersons and heads of an agency in office on a day (yyyy-MM-dd), to choose from. */
export async function listOwnSpeakers(agencyId: string, day: string, signal: AbortSignal) {
  const client = await supabase();
  return unwrap(
    await client
      .from('spokespersons')
      .select('id, full_name, position, kind, internal_phone, official_phone, official_email')
      .eq('agency_id', agencyId)
      .lte('valid_from', day)
      .or(`valid_to.is.null,valid_to.gte.${day}`)
      .order('name_sort')
      .abortSignal(signal),
  );
}

export type OwnSpeaker = Awaited<ReturnType<typeof listOwnSpeakers>>[number];
